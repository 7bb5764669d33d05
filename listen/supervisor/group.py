"""A group of processes that starts in order, is kept alive, and stops as one."""

import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Final

from listen.errors import ServiceError
from listen.supervisor import keeper
from listen.supervisor.process import Log, Part, Process, say
from listen.supervisor.restarts import Restarts

_POLL_SECONDS: Final = 0.02
_WATCH_SECONDS: Final = 2.0
_ONE_WISH_SECONDS: Final = 0.5


class _Stop(Exception):
    """Somebody asked the group to stop."""


class Group:
    """Parts that live and die together.

    Each part leads a process group of its own: Ctrl-C reaches only the supervisor, and what a
    part forks goes when the part goes. Should the supervisor be killed, a keeper process does
    its last duty.
    """

    def __init__(self, stages: Sequence[Part | Sequence[Part]]) -> None:
        """A stage, of one part or several, starts together once the stage before it is ready."""
        self._stages = [[stage] if isinstance(stage, Part) else stage for stage in stages]
        self._running: list[Process] = []
        self._restarts = Restarts()
        self._been_ready: set[str] = set()
        self._asked = 0.0
        self._impatient = False

    def run(self, when_ready: Callable[[], None] = lambda: None) -> None:
        """Start the parts and keep them alive until INT, TERM or HUP; leaves none behind.

        `when_ready` is called once all parts are. Raises SettingError when a part ended for
        one, ServiceError when a part is not ready in time or cannot be kept alive.
        """
        with self._signals(), self._keeper():
            try:
                for stage in self._stages:
                    self._bring_up(stage)
                when_ready()
                while True:
                    self._turn(self._restarts.wait(_WATCH_SECONDS))
            except _Stop:
                say("stopping")
            finally:
                self._stop()

    def _bring_up(self, stage: Sequence[Part]) -> None:
        """Start the parts of a stage for the first time, and wait until all are ready."""
        for part in stage:
            self._start(part)
        began = time.monotonic()
        waiting = stage
        while waiting:
            self._turn(_POLL_SECONDS)
            waiting = [part for part in waiting if part.ready and not part.ready()]
            self._been_ready.update(part.name for part in stage if part not in waiting)
            for part in waiting:
                if time.monotonic() > began + part.deadline:
                    raise ServiceError(f"{part.name} was not ready within {part.deadline:g} s")

    def _start(self, part: Part) -> None:
        part.prepare()
        process = Process(part, self._keeper_pipe)
        self._selector.register(process.log.pipe, selectors.EVENT_READ, process.log)
        self._running.append(process)

    def _turn(self, timeout: float | None) -> None:
        """Wait for something to happen, and see to it."""
        self._pass_on(timeout)
        if self._asked:
            raise _Stop
        if self._keeper_process.poll() is not None:
            raise ServiceError("the keeper, which would clean up after us, was killed")
        for process in [process for process in self._running if process.is_lost()]:
            say(f"{process.part.name} cannot be reached any more")
            process.kill()
        for process in [process for process in self._running if process.has_ended()]:
            self._bury(process)
            self._see_to_restart(process)
        for part in self._restarts.due():
            self._start(part)

    def _pass_on(self, timeout: float | None) -> None:
        for key, _ in self._selector.select(timeout):
            if isinstance(key.data, Log):
                if not key.data.pass_on():
                    self._selector.unregister(key.fileobj)
            else:
                os.read(key.fd, 4_096)

    def _bury(self, process: Process) -> None:
        self._running.remove(process)
        if process.log.pipe in self._selector.get_map():
            self._selector.unregister(process.log.pipe)
        process.bury()

    def _see_to_restart(self, process: Process) -> None:
        """Plan the restart of a part that died; raise why there will be none."""
        failure = process.failure()
        if process.part.name not in self._been_ready:
            raise failure
        delay = self._restarts.plan(process.part, process.lived)
        if delay is None:
            raise type(failure)(f"{failure}; it dies again and again, so everything is stopped")
        say(f"{failure}; starting it again in {delay:g} s")

    def _stop(self) -> None:
        """Stop the stages, the last first: what others lean on ends after them."""
        for stage in reversed(self._stages):
            ending = {}
            for process in [process for process in self._running if process.part in stage]:
                process.terminate()
                ending[process] = time.monotonic() + process.part.grace
            self._see_off(ending)

    def _see_off(self, ending: dict[Process, float]) -> None:
        """Wait for the end of processes that were asked, each until its deadline."""
        while ending:
            for process, deadline in list(ending.items()):
                if process.has_ended():
                    del ending[process]
                    self._bury(process)
                elif time.monotonic() > deadline or self._impatient:
                    process.kill()
            self._pass_on(_POLL_SECONDS)

    @contextmanager
    def _signals(self) -> Iterator[None]:
        """Let signals wake the selector while the group runs."""
        asleep, wake = os.pipe()
        os.set_blocking(wake, False)
        with selectors.DefaultSelector() as self._selector:
            self._selector.register(asleep, selectors.EVENT_READ)
            before = {signum: signal.signal(signum, handler) for signum, handler in self._wakes()}
            old_wake = signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
            try:
                yield
            finally:
                signal.set_wakeup_fd(old_wake)
                for signum, handler in before.items():
                    signal.signal(signum, handler)
                os.close(wake)
                os.close(asleep)

    def _wakes(self) -> Iterator[tuple[signal.Signals, Callable[..., None]]]:
        yield signal.SIGCHLD, lambda *_: None
        yield signal.SIGINT, self._ask_to_stop
        yield signal.SIGTERM, self._ask_to_stop
        if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup
            yield signal.SIGHUP, self._ask_to_stop

    def _ask_to_stop(self, *_: object) -> None:
        """Asked again, we wait for nobody; but `timeout` and `make` send one wish twice."""
        now = time.monotonic()
        self._asked = self._asked or now
        self._impatient = now > self._asked + _ONE_WISH_SECONDS

    @contextmanager
    def _keeper(self) -> Iterator[None]:
        command = [sys.executable, "-I", "-S", keeper.__file__]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, bufsize=0, start_new_session=True
        ) as self._keeper_process:
            yield

    @property
    def _keeper_pipe(self) -> IO[bytes]:
        assert self._keeper_process.stdin
        return self._keeper_process.stdin
