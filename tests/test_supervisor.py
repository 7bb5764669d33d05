"""A supervised group: it starts in order, is kept alive, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from listen.supervisor import Part
from listen.supervisor.restarts import Restarts
from tests.waiting import until

SCRIPT = """
import sys
from pathlib import Path
from listen import supervisor
from listen.supervisor import restarts
from listen.errors import ListenError, SettingError
from listen.supervisor import Part

def sh(name, script, **more):
    return Part(name, ["sh", "-c", script], **more)

restarts.FIRST_DELAY_SECONDS = 0.02
try:
    supervisor.Group([{parts}]).run(lambda: print("all ready", file=sys.stderr, flush=True))
except ListenError as error:
    print("failed:", error, file=sys.stderr)
    sys.exit(2 if isinstance(error, SettingError) else 1)
"""


class Run:
    """A supervisor in a process of its own, whose parts have a folder to leave marks in."""

    def __init__(self, folder: Path, parts: str) -> None:
        self.folder = folder
        self._log = folder / "log"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", SCRIPT.format(parts=parts)],
                stderr=log,
                cwd=folder,
                env={**os.environ, "SUPERVISED": str(folder)},
                # Whoever runs the tests may have said nohup.
                preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),
            )

    def wait_until_ready(self) -> "Run":
        until(lambda: "all ready" in self.log)
        return self

    def end(self, *signals: int) -> int:
        for signum in signals:
            self.process.send_signal(signum)
        return self.process.wait(timeout=20)

    @property
    def log(self) -> str:
        return self._log.read_text()

    def lines(self, name: str) -> list[str]:
        file = self.folder / name
        return file.read_text().split() if file.exists() else []

    def kill_latest(self, name: str, count: int) -> None:
        """Kill the process whose number is the last of `count` in a file."""
        until(lambda: len(self.lines(name)) == count)
        os.kill(int(self.lines(name)[-1]), signal.SIGKILL)

    def left(self) -> list[int]:
        """Everything that still runs and descends from the supervisor, itself included."""
        mark = f"SUPERVISED={self.folder}".encode()
        return [number for number in numbers() if mark in environment(number)]


def numbers() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def environment(number: int) -> list[bytes]:
    try:
        return Path(f"/proc/{number}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


class Starts:
    """Starts supervisors, and sees to it that a failed test leaves nothing either."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runs: list[Run] = []

    def __call__(self, parts: str) -> Run:
        self.runs.append(Run(self.folder, parts))
        return self.runs[-1]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Starts]:
    starts = Starts(tmp_path)
    yield starts
    for run in starts.runs:
        for number in run.left():
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
        run.process.wait()


STUBBORN = "trap '' TERM; sleep 1000 & echo $! >> children; while :; do sleep 1000; done"
"""Ignores TERM, and has a child that does too."""


def test_a_part_starts_when_the_one_before_it_is_ready(start: Starts) -> None:
    run = start("""
        sh("one", "sleep 0.2; touch ready; exec sleep 1000", ready=Path("ready").exists),
        sh("two", "ls ready > two; exec sleep 1000"),
    """).wait_until_ready()
    until(lambda: run.lines("two") == ["ready"])


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stopping_ends_the_parts_last_first_and_leaves_nothing(start: Starts, signum: int) -> None:
    trap = "trap 'echo {0} >> ended; exit' TERM; touch {0}; while :; do sleep 0.01; done"
    run = start(f"""
        sh("one", "{trap.format("one")}", ready=Path("one").exists),
        sh("two", "{trap.format("two")}", ready=Path("two").exists),
    """).wait_until_ready()
    assert run.end(signum) == 0
    assert run.lines("ended") == ["two", "one"]
    assert run.left() == []


def test_the_parts_of_a_stage_start_and_end_side_by_side(start: Starts) -> None:
    trap = "trap 'touch {0}-asked; until [ -e {1}-asked ]; do sleep 0.01; done; exit' TERM; "
    run = start(f"""
        [sh("one", "{trap.format("one", "two")} touch one; while :; do sleep 0.01; done",
            ready=Path("two").exists, grace=1000),
         sh("two", "{trap.format("two", "one")} touch two; while :; do sleep 0.01; done",
            ready=Path("one").exists, grace=1000)],
        sh("three", "ls one two > three; exec sleep 1000"),
    """).wait_until_ready()
    until(lambda: run.lines("three") == ["one", "two"])
    assert run.end(signal.SIGTERM) == 0
    assert run.left() == []


def test_a_part_that_ignores_term_is_killed_with_its_children(start: Starts) -> None:
    run = start(f'sh("deaf", "{STUBBORN}", grace=0.1, ready=Path("children").exists)')
    run.wait_until_ready()
    assert run.end(signal.SIGTERM) == 0
    until(lambda: run.left() == [])


def test_asked_again_and_again_it_no_longer_waits(start: Starts) -> None:
    run = start(f'sh("deaf", "{STUBBORN}", grace=1000, ready=Path("children").exists)')
    run.wait_until_ready()
    until(lambda: run.process.send_signal(signal.SIGINT) or run.process.poll() is not None)
    until(lambda: run.left() == [])


def test_killing_the_supervisor_ends_every_part_and_its_children(start: Starts) -> None:
    run = start(f"""
        sh("forks", "sleep 1000 & echo $! > child; wait", ready=Path("child").exists),
        sh("deaf", "{STUBBORN}", ready=Path("children").exists),
    """).wait_until_ready()
    run.end(signal.SIGKILL)
    until(lambda: run.left() == [])


def test_killing_the_supervisor_while_it_starts_leaves_nothing(start: Starts) -> None:
    run = start('sh("slow", "touch begun; sleep 1000", ready=lambda: False)')
    until(lambda: (run.folder / "begun").exists())
    run.end(signal.SIGKILL)
    until(lambda: run.left() == [])


def test_a_part_that_dies_is_started_again(start: Starts) -> None:
    run = start('sh("frail", "echo $$ >> ups; exec sleep 1000", ready=Path("ups").exists)')
    run.wait_until_ready()
    for ups in (1, 2):
        run.kill_latest("ups", ups)
    until(lambda: len(run.lines("ups")) == 3)
    assert "frail ended with SIGKILL; starting it again in 0.04 s" in run.log
    assert run.end(signal.SIGTERM) == 0


def test_what_a_dead_part_forked_is_gone_when_it_starts_again(start: Starts) -> None:
    run = start("""
        sh("forks", "sleep 1000 & echo $! >> children; echo $$ >> ups; wait",
           ready=Path("ups").exists)
    """).wait_until_ready()
    run.kill_latest("ups", 1)
    until(lambda: len(run.lines("children")) == 2)
    until(lambda: int(run.lines("children")[0]) not in run.left())


def test_a_part_that_keeps_dying_brings_the_group_down(start: Starts) -> None:
    run = start("""
        sh("sound", "exec sleep 1000"),
        sh("sick", "echo up >> ups; sleep 0.1; echo no luck; exit 3", ready=Path("ups").exists),
    """)
    assert run.process.wait(timeout=20) == 1
    assert run.lines("ups") == ["up"] * 5
    assert "failed: sick ended with exit code 3: no luck; it dies again and again" in run.log
    assert run.left() == []


def test_a_part_that_has_started_may_be_killed_as_often_as_one_likes() -> None:
    plans = Restarts()
    part = Part("often", ["true"])
    assert all(plans.plan(part, lived=60.0) for _ in range(20))
    assert [plans.plan(part, lived=0.1) for _ in range(4)][-1] is None


def test_a_part_that_cannot_be_reached_any_more_is_started_anew(start: Starts) -> None:
    run = start("""
        sh("lost", "echo up >> ups; exec sleep 1000", ready=Path("ups").exists, deadline=1,
           prepare=lambda: Path("way").touch(), lost=lambda: not Path("way").exists()),
    """)
    until(lambda: run.lines("ups") == ["up"])
    (run.folder / "way").unlink()
    until(lambda: run.lines("ups") == ["up"] * 2)
    run.process.terminate()
    assert run.process.wait(timeout=20) == 0


def test_a_part_that_dies_before_it_is_ready_brings_the_group_down(start: Starts) -> None:
    run = start("""
        sh("sound", "exec sleep 1000"),
        sh("sick", "echo up >> ups; echo cannot bind; exit 1", ready=lambda: False),
    """)
    assert run.process.wait(timeout=20) == 1
    assert run.lines("ups") == ["up"]
    assert run.log.endswith("failed: sick ended with exit code 1: cannot bind\n")
    assert run.left() == []


def test_a_part_that_met_a_setting_error_is_reported_as_one(start: Starts) -> None:
    run = start("""
        sh("web", "echo 'listen.errors.SettingError: LISTEN_PORT is wrong.'; echo bye; exit 3",
           ready=lambda: False)
    """)
    assert run.process.wait(timeout=20) == 2
    assert run.log.endswith("failed: LISTEN_PORT is wrong.\n")


def test_a_part_that_never_gets_ready_brings_the_group_down(start: Starts) -> None:
    run = start('sh("slow", "exec sleep 1000", ready=lambda: False, deadline=0.1)')
    assert run.process.wait(timeout=20) == 1
    assert run.log.endswith("failed: slow was not ready within 0.1 s\n")
    assert run.left() == []


def test_a_missing_program_is_named(start: Starts) -> None:
    run = start('Part("web", ["no-such-program"], ready=lambda: False)')
    assert run.process.wait(timeout=20) == 1
    assert "no-such-program: not found" in run.log.splitlines()[-1]


def test_without_its_keeper_the_group_comes_down(start: Starts) -> None:
    run = start('sh("sound", "exec sleep 1000")').wait_until_ready()
    keeper = [n for n in run.left() if b"keeper.py" in Path(f"/proc/{n}/cmdline").read_bytes()]
    os.kill(keeper[0], signal.SIGKILL)
    assert run.process.wait(timeout=20) == 1
    assert "the keeper" in run.log
    assert run.left() == []


def test_lines_are_passed_on_under_the_parts_name(start: Starts) -> None:
    run = start("""
        sh("talks", "echo spoken; echo failed >&2; printf unfinished; exit 1", ready=lambda: False)
    """)
    run.process.wait(timeout=20)
    assert run.log.splitlines()[:3] == [
        "   talks | spoken",
        "   talks | failed",
        "   talks | unfinished",
    ]


def test_noise_is_not_passed_on(start: Starts) -> None:
    run = start("""
        sh("talks", "echo tip of the day; echo news; exit 1", noise=["tip of"], ready=lambda: False)
    """)
    run.process.wait(timeout=20)
    assert run.log.splitlines()[0] == "   talks | news"


def test_a_part_has_its_own_environment_and_niceness(start: Starts) -> None:
    run = start("""
        sh("part", "echo $COLOUR $(nice) > facts; exec sleep 1000",
           environment={"COLOUR": "green"}, nice=5)
    """)
    until(lambda: run.lines("facts") == ["green", str(os.nice(0) + 5)])
