"""One part of a supervised group: what is to run, and how it fares while it runs."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO, Final

from listen.errors import ListenError, ServiceError, SettingError

# The part writes its number into the keeper's pipe, its standard input, before it becomes the
# command: so it never runs without the keeper's knowing.
_ENROL: Final = 'echo $$ >&0 && exec "$@" </dev/null'
_CHUNK: Final = 65_536


@dataclass(frozen=True)
class Part:
    """One process of a group."""

    name: str
    """What its lines in the log begin with."""
    command: Sequence[str]
    """Program and arguments."""
    ready: Callable[[], bool] | None = None
    """Whether it does its work; asked often, so quick. None: as soon as it is started."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What it has in its environment beside ours."""
    nice: int = 0
    """How far it steps back for others, 0-19."""
    deadline: float = 30.0
    """Seconds in which it must be ready."""
    grace: float = 5.0
    """Seconds it has to end by itself before it is killed."""
    noise: Sequence[str] = ()
    """What marks lines that are not passed on."""
    prepare: Callable[[], None] = lambda: None
    """What must be done before each start."""
    lost: Callable[[], bool] = lambda: False
    """Whether it runs and yet cannot be reached any more, and must be started anew."""


class Process:
    """A part that runs, as the leader of a session and process group of its own."""

    def __init__(self, part: Part, keeper: IO[bytes]) -> None:
        self.part = part
        self._keeper = keeper
        self._started = time.monotonic()
        self._popen = subprocess.Popen(
            ["/bin/sh", "-c", _ENROL, part.name, *_nice(part.nice), *part.command],
            stdin=keeper,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1", **part.environment},
            start_new_session=True,
        )
        assert self._popen.stdout
        self.log = Log(part, self._popen.stdout)

    def is_lost(self) -> bool:
        """Tell whether it runs and cannot be reached, long enough after its start."""
        return self.lived > self.part.deadline and self.part.lost()

    @property
    def lived(self) -> float:
        """How long ago it was started, in seconds."""
        return time.monotonic() - self._started

    def has_ended(self) -> bool:
        """Tell whether it has ended; its number stays taken until it is buried."""
        flags = os.WEXITED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self._popen.pid, flags) is not None

    def terminate(self) -> None:
        """Ask it to end."""
        os.kill(self._popen.pid, signal.SIGTERM)  # Popen's own would bury it on the way

    def kill(self) -> None:
        """End it and whatever it forked."""
        with suppress(ProcessLookupError):
            os.killpg(self._popen.pid, signal.SIGKILL)

    def bury(self) -> None:
        """End whatever it forked, and only then let its number go to somebody else."""
        self.kill()
        self.log.close()
        with suppress(BrokenPipeError):  # the supervisor sees to a keeper that has ended
            self._keeper.write(b"-%d\n" % self._popen.pid)
        self._popen.wait()

    def failure(self) -> ListenError:
        """Say how it ended, in one line: a SettingError when that is what it met."""
        if self.log.setting_error:
            return SettingError(self.log.setting_error)
        code = self._popen.wait()
        end = f"exit code {code}" if code >= 0 else signal.Signals(-code).name
        # Whoever was killed did not know it: its last line explains nothing.
        last = f": {self.log.last_line}" if self.log.last_line and code != -signal.SIGKILL else ""
        return ServiceError(f"{self.part.name} ended with {end}{last}")


class Log:
    """Passes a part's lines on under its name, and remembers what may explain its end."""

    def __init__(self, part: Part, pipe: IO[bytes]) -> None:
        self.pipe = pipe
        self.last_line = ""
        """The last line that said something."""
        self.setting_error = ""
        """The message of a SettingError in what it printed."""
        self._part = part
        self._unfinished = b""
        os.set_blocking(pipe.fileno(), False)

    def pass_on(self) -> bool:
        """Pass on what is there; False when nothing is."""
        try:
            chunk = os.read(self.pipe.fileno(), _CHUNK)
        except BlockingIOError:
            return False
        *lines, self._unfinished = (self._unfinished + chunk).split(b"\n")
        if len(self._unfinished) > _CHUNK:
            lines, self._unfinished = [*lines, self._unfinished], b""
        for line in lines:
            self._say(line)
        return bool(chunk)

    def close(self) -> None:
        """Pass on the rest."""
        while self.pass_on():
            pass
        if self._unfinished:
            self._say(self._unfinished)
        self.pipe.close()

    def _say(self, raw: bytes) -> None:
        line = raw.decode(errors="replace").rstrip()
        if not line or any(noise in line for noise in self._part.noise):
            return
        say(line, self._part.name)
        self.last_line = line
        if match := re.search(r"\bSettingError: (.+)", line):
            self.setting_error = match[1]


def say(line: str, name: str = "listen") -> None:
    """Write a line to the log of the group."""
    with suppress(OSError):  # the terminal is gone: nobody is left to read it
        print(f"{name:>8} | {line}", file=sys.stderr, flush=True)


def _nice(by: int) -> list[str]:
    return ["nice", "-n", str(by)] if by else []
