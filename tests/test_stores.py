import errno
import os
import subprocess
import sys
import threading
import time

import pytest

from listen.errors import StoreError, StoreFull
from listen.stores import Kept, Listing, Marking, Trimmable, open_store
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


def kept(store, name):
    """Find what is kept under the name among everything."""
    return next((each for each in store.everything() if each.name == name), Kept(name, 0, 0))


def test_everything_is_given_with_its_size_and_time(store):
    before = time.time_ns()
    store.put("segments/ab/abc.mp3", b"frames")
    store.put("unknown", b"")
    found = {each.name: each.size for each in store.everything()}
    assert found == {"segments/ab/abc.mp3": 6, "unknown": 0}
    # A file's time may be of the clock's last tick.
    assert kept(store, "unknown").time > before - 10**9


def test_what_is_as_it_was_seen_is_released(store):
    store.put("a/b/c", b"frames")
    assert store.release([kept(store, "a/b/c"), Kept("a/b/never", 0, 0)])
    assert store.get("a/b/c") is None


def test_nothing_is_released_once_one_of_it_has_changed(store):
    for name in ("a/b/c", "a/b/d"):
        store.put(name, b"frames")
    seen = [kept(store, "a/b/c"), kept(store, "a/b/d"), Kept("heard/ab/abc", 0, 0)]
    os.utime(store.path("a/b/d"), (0, 0))
    assert not store.release(seen)
    store.mark("heard/ab/abc")
    assert not store.release([seen[0], seen[2]])
    assert store.get("a/b/c") == store.get("a/b/d") == b"frames"


def test_a_touch_renews_times_and_makes_nothing(store):
    store.put("a/b/c", b"frames")
    os.utime(store.path("a/b/c"), (0, 0))
    store.touch(["a/b/c", "a/b/never"])
    assert kept(store, "a/b/c").time > 0
    assert store.path("a/b/never") is None


def test_a_mark_is_made_and_renewed(store):
    store.mark("heard/ab/abc")
    os.utime(store.path("heard/ab/abc"), (1, 1))
    store.mark("heard/ab/abc")
    assert kept(store, "heard/ab/abc").time > 10**9


def test_nothing_is_released_while_somebody_touches(store):
    store.put("a/b/c", b"frames")
    os.utime(store.path("a/b/c"), (0, 0))
    seen, touching, released = kept(store, "a/b/c"), threading.Event(), threading.Event()

    def names():
        touching.set()
        released.wait(0.2)
        yield "a/b/c"

    toucher = threading.Thread(target=store.touch, args=(names(),))
    toucher.start()
    touching.wait()
    done = store.release([seen])
    released.set()
    toucher.join()
    assert not done and store.get("a/b/c") == b"frames"


@pytest.fixture
def tiny(tmp_path):
    """Mount a disk of 256 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a small disk here")
    yield Local(disk / "store")
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_told_and_nothing_is_left_half_written(tiny):
    with pytest.raises(StoreFull, match="No space left"):
        for n in range(9):
            tiny.put(f"segments/ab/{n}.mp3", b"frames" * 10_000)
    there = list(tiny.everything())
    assert there and all(each.size == 60_000 for each in there)
    assert tiny.release(there[:1])
    tiny.put("segments/ab/after.mp3", b"frames" * 10_000)


def test_a_disk_that_is_full_at_the_last_moment_keeps_nothing(store, monkeypatch):
    def refuse(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StoreFull):
        store.put("a/b/c", b"frames")
    assert list(store.everything()) == []


def test_a_store_that_is_asked_again_can_do_what_it_could_before(tmp_path):
    plain = open_store(f"tests.test_stores:Plain root={tmp_path}")
    folder = open_store(f"tests.flaky:Flaky root={tmp_path} share=0.05")
    for able in (Listing, Marking, Trimmable):
        assert isinstance(folder, able)
        assert not isinstance(plain, able)
    for n in range(20):
        folder.put(f"segments/{n:02}/one", b"sound")
        assert folder.get(f"segments/{n:02}/one") == b"sound"
    assert len(list(folder.latest("segments"))) == 20


class Plain:
    """A store that can do no more than it must."""

    def __init__(self, root):
        self._local = Local(root)
        self.get, self.put, self.path = self._local.get, self._local.put, self._local.path
