"""`listen cache`: what it prints, what it lets go of, and how it ends."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from listen.stores.local import Local
from tests.conftest import make_script
from tests.test_cache import narrate, open_narrator

Done = subprocess.CompletedProcess[str]
DAYS = 24 * 3_600


@pytest.fixture
def store(tmp_path: Path) -> Local:
    """A store with a narration of three days ago, one of now, and a segment of none."""
    store = Local(tmp_path / "store")
    narrate(store, "Old news.", "It sails.", ago=3 * DAYS)
    open_narrator(store).hear(narrate(store, "News.", "It sails.").key)
    store.put("segments/ab/abc.mp3", b"frames")
    os.utime(store.root / "segments/ab/abc.mp3", (time.time() - DAYS,) * 2)
    return store


@pytest.fixture
def listen(tmp_path: Path) -> Callable[..., Done]:
    def run(*arguments: str, **settings: str) -> Done:
        ours = {"STORE": "store", **settings}
        environment = os.environ | {f"LISTEN_{name}": value for name, value in ours.items()}
        command = [sys.executable, "-m", "listen", "cache", *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=60, cwd=tmp_path
        )

    return run


def test_show_counts_what_lies_there(listen: Callable[..., Done], store: Local) -> None:
    shown = listen(CACHE_MAX_BYTES="20GB").stdout
    assert "of 20.0 GB" in shown
    assert "2 narrations" in shown and "1 of them never heard" in shown
    assert "4 segments, 1 of them in no narration" in shown


def test_show_gives_json(listen: Callable[..., Done], store: Local) -> None:
    shown = json.loads(listen("show", "--json").stdout)
    assert shown["bytes"] == sum(kept.size for kept in store.everything())
    assert shown["max_bytes"] is None
    counts = {"narrations": 2, "unfinished": 0, "segments": 4, "unreferenced_segments": 1}
    assert {name: shown[name] for name in counts} == counts
    assert shown["last_heard"].endswith("Z")


def test_a_dry_run_lets_go_of_nothing(listen: Callable[..., Done], store: Local) -> None:
    before = set(store.everything())
    done = listen("trim", "--max-bytes", "0", "--dry-run")
    assert done.returncode == 0
    assert "ferry" in done.stdout and "1 narrations, 2 segments" in done.stdout
    assert "only age protects" in done.stderr
    assert set(store.everything()) == before


def test_trim_lets_go_of_what_may_go(listen: Callable[..., Done], store: Local) -> None:
    assert listen("trim", "--max-bytes", "0").returncode == 0
    assert json.loads(listen("show", "--json").stdout)["narrations"] == 1
    assert open_narrator(store).find(make_script("News.", "It sails.")).ready


def test_trim_tells_when_it_is_not_enough(listen: Callable[..., Done], store: Local) -> None:
    done = listen("trim", "--max-bytes", "100")
    assert done.returncode == 1
    assert "what is left is new, in use, or not ours" in done.stderr


def test_trim_gives_way_to_another(listen: Callable[..., Done], store: Local) -> None:
    with store.turn(0):
        done = listen("trim", "--max-bytes", "0")
    assert done.returncode == 1 and "another is trimming" in done.stderr


def test_within_the_limit_there_is_nothing_to_do(listen: Callable[..., Done], store: Local) -> None:
    done = listen("trim", CACHE_MAX_BYTES="5MB")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing to do" in done.stdout


@pytest.mark.parametrize("arguments", [["trim"], ["trim", "--max-bytes", "much"]])
def test_trim_asks_for_a_limit(listen: Callable[..., Done], arguments: list[str]) -> None:
    done = listen(*arguments)
    assert done.returncode == 2 and done.stderr.count("\n") == 1
