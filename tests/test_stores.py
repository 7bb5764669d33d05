import os
import subprocess
import sys
import threading

import pytest

from listen.errors import StoreError
from listen.stores.local import Local


@pytest.fixture(params=["local"])
def store(request, tmp_path):
    return {"local": lambda: Local(tmp_path / "store")}[request.param]()


def test_what_is_put_is_given_back(store):
    store.put("segments/ab/abc.mp3", b"frames")
    assert store.get("segments/ab/abc.mp3") == b"frames"
    assert store.path("segments/ab/abc.mp3").read_bytes() == b"frames"


def test_what_was_never_put_is_none(store):
    assert store.get("segments/ab/abc.mp3") is None
    assert store.path("segments/ab/abc.mp3") is None


def test_the_first_to_come_stays(store):
    store.put("segments/ab/abc.mp3", b"first")
    store.put("segments/ab/abc.mp3", b"second")
    assert store.get("segments/ab/abc.mp3") == b"first"


def test_what_is_kept_is_listed_the_latest_first(store):
    assert list(store.latest("scripts")) == []
    for age, key in enumerate(("ab/abd", "cd/cde", "ab/abc")):
        store.put(f"scripts/{key}.json", b"{}")
        os.utime(store.path(f"scripts/{key}.json"), (9_000 - age, 9_000 - age))
    names = ["scripts/ab/abd.json", "scripts/cd/cde.json", "scripts/ab/abc.json"]
    assert list(store.latest("scripts")) == names


def test_many_writers_at_once_leave_one_whole_file(store):
    renditions = [bytes([n]) * 100_000 for n in range(8)]
    writers = [threading.Thread(target=store.put, args=("a/b/c", data)) for data in renditions]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert store.get("a/b/c") in renditions


def test_a_name_outside_the_store_is_refused(store):
    with pytest.raises(StoreError, match="outside"):
        store.put("../elsewhere", b"")


def test_a_store_that_cannot_be_written_says_so_and_leaves_nothing(tmp_path):
    (tmp_path / "file").write_text("in the way")
    store = Local(tmp_path / "file")
    with pytest.raises(StoreError, match="Not a directory"):
        store.put("a/b/c", b"frames")


def test_a_writer_killed_midway_leaves_no_file_under_the_name(tmp_path):
    script = (
        "import os, signal\n"
        "from listen.stores import local\n"
        "os.link = lambda *a: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"local.Local({str(tmp_path)!r}).put('a/b/c', b'frames')\n"
    )
    killed = subprocess.run([sys.executable, "-c", script], check=False)
    assert killed.returncode == -9
    assert Local(tmp_path).get("a/b/c") is None


def test_a_sweep_removes_old_leftovers_and_nothing_else(tmp_path):
    store = Local(tmp_path)
    store.put("a/b/c", b"frames")
    old, fresh = tmp_path / "a/b/.old.tmp", tmp_path / "a/b/.fresh.tmp"
    for leftover in (old, fresh):
        leftover.write_bytes(b"half")
    os.utime(old, (0, 0))
    store.sweep()
    assert not old.exists()
    assert fresh.exists()
    assert store.get("a/b/c") == b"frames"
