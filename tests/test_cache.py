"""The cache in a real folder: what is noted of it, and what goes, stopped at any instant."""

import errno
import hashlib
import itertools
import json
import os
import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from listen import scripts
from listen.audio import FRAME_BYTES
from listen.cache.contents import read_contents
from listen.cache.trim import size, trim
from listen.cache.trimmer import Trimmer
from listen.cache.wanted import Wanted
from listen.errors import NarrationNotFound, QueueError
from listen.narrator import Narrator
from listen.script import Script
from listen.stores import (
    heard_name,
    narration_name,
    record_name,
    script_name,
    segment_name,
    words_name,
)
from listen.stores.local import Local
from listen.word_times import WordTimes
from listen.words import Word
from tests.conftest import make_script
from tests.waiting import until

HOUR = 3_600
RENDITIONS = itertools.count(1)


class Killed(BaseException):
    """The process dies."""


class Dying(Local):
    """A folder whose user is killed after some deletions."""

    left = 10**9

    def _unlink(self, file: Path) -> None:
        if not self.left:
            raise Killed
        self.left -= 1
        super()._unlink(file)


@pytest.fixture
def store(tmp_path: Path) -> Dying:
    return Dying(tmp_path / "store")


def nobody() -> frozenset[str]:
    return frozenset()


def open_narrator(store: Local) -> Narrator:
    """A narrator of scripts at hand: it reads no articles, and has no voices."""
    return Narrator(None, None, store)  # type: ignore[arg-type]


def speak(store: Local, script: Script) -> None:
    """Speak what is missing; no two renditions are the same, nor of one length."""
    for segment in script.segments:
        if store.path(segment_name(segment.key)) is None:
            rendition = next(RENDITIONS)
            frames = rendition.to_bytes(4, "big").ljust(FRAME_BYTES, b"?") * (5 + rendition % 7)
            WordTimes(store).keep(segment, frames, [Word(0, 3, rendition / 1000)])
            store.put(segment_name(segment.key), frames)


def narrate(store: Local, *texts: str, ago: float = 5 * HOUR, finish: bool = True) -> Script:
    """Narrate a script so long ago; `finish=False` leaves it without its last segment."""
    script = make_script(*texts)
    narrator = open_narrator(store)
    narrator.keep(script)
    spoken = script if finish else make_script(*texts[:-1])
    speak(store, spoken)
    narrator.finish(script)
    age(store, script, ago)
    return script


def files(script: Script) -> list[str]:
    own = (record_name, narration_name, script_name, heard_name)
    return [*(name(script.key) for name in own), *map(segment_name, keys(script))]


def words(store: Local, script: Script) -> list[str]:
    """Name what is known of the words of the segments that are there."""
    frames = {key: store.get(segment_name(key)) for key in keys(script)}
    return [words_name(key, data) for key, data in frames.items() if data]


def keys(script: Script) -> list[str]:
    return [segment.key for segment in script.segments]


def age(store: Local, script: Script, seconds: float) -> None:
    for name in files(script):
        if file := store.path(name):
            os.utime(file, (time.time() - seconds,) * 2)


def there(store: Local, script: Script) -> list[bool]:
    return [store.path(name) is not None for name in files(script)]


def is_ready(store: Local, script: Script) -> bool:
    """Look whether it counts as ready; if so, what is told of it must be so."""
    narration = open_narrator(store).find(script)
    if narration.ready:
        sound = store.get(narration_name(script.key)) or b""
        assert hashlib.sha256(sound).hexdigest()[:32] == narration.digest
        assert scripts.parse(store.get(script_name(script.key)) or b"").key == script.key
    return narration.ready


def test_the_size_is_that_of_all_but_the_hidden_folders(store: Local, tmp_path: Path) -> None:
    store.put("segments/ab/abc.mp3", b"12345")
    store.put("unknown/folder/of/others", b"123")
    (tmp_path / "store/.broker").mkdir()
    (tmp_path / "store/.broker/queue").write_bytes(b"1234567")
    assert size(store) == read_contents(store).size == 8


def test_a_store_that_is_not_there_is_empty(store: Local) -> None:
    assert size(store) == 0
    assert trim(store, 0, nobody).enough


def test_the_least_recently_heard_go_till_there_is_room(store: Local) -> None:
    several = [narrate(store, f"Ship {n} is here.", "It sails.") for n in range(4)]
    for n in (2, 0, 3, 1):
        open_narrator(store).hear(several[n].key)
        age(store, several[n], 5 * HOUR)
        os.utime(store.root / heard_name(several[n].key), (time.time() - (9 - n) * HOUR,) * 2)
    done = trim(store, size(store) - 1, nobody)
    assert [entry.key for entry in done.narrations] == [several[0].key]
    assert there(store, several[0]) == [False, False, False, False, False, True]
    assert all(is_ready(store, script) for script in several[1:])
    assert size(store) == done.size


def test_all_that_may_go_goes(store: Local) -> None:
    old = [narrate(store, f"Ship {n} is here.", "It sails.") for n in range(3)]
    heard, busy = (
        narrate(store, "Heard now."),
        narrate(store, "Busy.", "It sails.", "Not yet.", finish=False),
    )
    open_narrator(store).hear(heard.key)
    done = trim(store, 0, lambda: frozenset({busy.key}))
    assert not done.enough
    assert {entry.key for entry in done.narrations} == {script.key for script in old}
    assert is_ready(store, heard)
    assert there(store, busy) == [False, False, True, False, True, True, False]
    assert {kept.name for kept in store.everything()} == {
        name
        for script in (heard, busy)
        for name in (*files(script), *words(store, script))
        if store.path(name)
    }


def test_a_dry_run_tells_the_same_and_touches_nothing(store: Local) -> None:
    for n in range(3):
        narrate(store, f"Ship {n} is here.", "It sails.")
    before = set(store.everything())
    told = trim(store, 0, nobody, dry_run=True)
    assert set(store.everything()) == before
    done = trim(store, 0, nobody)
    assert (done.narrations, done.segments, done.freed) == (
        told.narrations,
        told.segments,
        told.freed,
    )


def test_what_was_asked_for_since_the_look_stays_whole(store: Local) -> None:
    asked, heard = (narrate(store, f"{word} it is.", "It sails.") for word in ("Asked", "Heard"))
    other = narrate(store, "Another.", "It sails.", "At nine.")

    def busy() -> frozenset[str]:
        """Ask for two of them after the look, when nothing has gone yet."""
        open_narrator(store).keep(asked)
        open_narrator(store).hear(heard.key)
        return frozenset()

    trim(store, 0, busy)
    assert is_ready(store, asked) and all(there(store, asked)[4:])
    assert is_ready(store, heard) and all(there(store, heard))
    assert there(store, other) == [False, False, False, False, False, True, False]


def test_what_is_spoken_of_a_new_script_stays(store: Local) -> None:
    old = narrate(store, "It sails at nine.", "It returns.")
    edited = make_script("It sails at nine.", "It does not return.")

    def busy() -> frozenset[str]:
        open_narrator(store).keep(edited)
        return frozenset()

    trim(store, 0, busy)
    assert there(store, old) == [False, False, False, False, True, False]


@pytest.mark.parametrize("again", [False, True], ids=["the next click", "the next trimming"])
def test_killed_after_any_deletion_nothing_is_ready_that_cannot_be_heard(
    tmp_path: Path, again: bool
) -> None:
    for deletions in itertools.count():
        store = Dying(tmp_path / f"{deletions}")
        several = _several(store)
        store.left = deletions
        try:
            trim(store, 0, nobody)
        except Killed:
            store.left = 10**9
        else:
            break
        for script in several:
            is_ready(store, script)
        if again:
            trim(store, 0, nobody)
        for script in several:
            _narrate_anew(store, script)
    assert deletions > 12


def _several(store: Local) -> list[Script]:
    """Give narrations that share segments: heard, not heard, and half done."""
    narrator = open_narrator(store)
    heard = narrate(store, "One.", "Shared.", "Two.")
    narrator.hear(heard.key)
    age(store, heard, 9 * HOUR)
    half = narrate(store, "Three.", "Shared.", "Never spoken.", finish=False)
    return [heard, narrate(store, "Shared.", "Two.", "Four."), half]


def _narrate_anew(store: Local, script: Script) -> None:
    narrator = open_narrator(store)
    narrator.keep(script)
    speak(store, script)
    assert narrator.finish(script).ready and is_ready(store, script)
    counted = json.loads(store.get(record_name(script.key)) or b"")["frames"]
    assert counted == list(narrator.find(script).frames)
    renditions = [int.from_bytes((store.get(segment_name(key)) or b"")[:4]) for key in keys(script)]
    told = narrator.words(narrator.find(script))
    assert [round(1000 * first.start) for (first,) in told] == renditions


def test_words_go_with_their_segment_and_those_of_none_are_left_over(store: Local) -> None:
    script = narrate(store, "Hello there.")
    (segment,) = script.segments
    WordTimes(store).keep(segment, b"never put", [Word(0, 5, 0.1)])
    there = read_contents(store)
    assert len(there.leftovers) == 0 and len(there.words[segment_name(segment.key)]) == 2
    assert there.size == size(store)
    orphan = replace(segment, key="ab" * 16)
    WordTimes(store).keep(orphan, b"never put", [Word(0, 5, 0.1)])
    os.utime(store.root / words_name(orphan.key, b"never put"), (0, 0))
    assert len(read_contents(store).leftovers) == 1
    done = trim(store, 0, nobody)
    assert (done.segments, done.leftovers, done.size) == (1, 1, 0)
    assert list(store.everything()) == []


def test_an_open_file_is_heard_to_its_end(store: Local) -> None:
    script = narrate(store, "Hello there.")
    sound = store.get(narration_name(script.key))
    with (store.path(narration_name(script.key)) or Path()).open("rb") as listener:
        trim(store, 0, nobody)
        assert not any(there(store, script))
        assert listener.read() == sound


def test_a_narration_that_went_has_no_key_any_more_and_is_made_anew(store: Local) -> None:
    script = narrate(store, "Hello there.")
    trim(store, 0, nobody)
    with pytest.raises(NarrationNotFound):
        open_narrator(store).hear(script.key)
    _narrate_anew(store, script)


def test_marks_and_halves_of_what_went_go_too(store: Local) -> None:
    script = narrate(store, "Hello there.")
    mark = f"standing/0123/{script.key[:2]}/{script.key}"
    store.put(mark, b"")
    os.utime(store.root / mark, (0, 0))
    store.put("narrations/ab/abc.mp3", b"half")
    os.utime(store.root / "narrations/ab/abc.mp3", (0, 0))
    trim(store, 0, nobody)
    assert list(store.everything()) == []


def test_only_one_trims_at_a_time_and_not_at_once_again(store: Local) -> None:
    with store.turn(0) as ours, Local(store.root).turn(0) as theirs:
        assert ours and not theirs
    with store.turn(60) as soon:
        assert not soon
    with store.turn(0) as at_once:
        assert at_once


def test_a_trimmer_keeps_the_limit_in_the_background(store: Local) -> None:
    for n in range(5):
        narrate(store, f"Ship {n} is here.")
    limit = size(store) - 1
    Trimmer(store, limit, nobody, pause=0).soon()
    until(lambda: size(store) <= limit * 9 // 10)
    assert len(read_contents(store).entries) == 4


def test_a_trimmer_leaves_alone_what_is_within_the_limit(store: Local) -> None:
    script = narrate(store, "Ship ahoy.")
    for limit in (0, size(store)):
        _run(Trimmer(store, limit, nobody, pause=0))
    assert is_ready(store, script)


def test_a_full_disk_is_given_room_even_within_the_limit(store: Local) -> None:
    script = narrate(store, "Ship ahoy.")
    _run(Trimmer(store, 10**9, nobody, pause=0), full=True)
    assert not any(there(store, script))


def test_a_trimmer_that_cannot_ask_who_is_busy_spares_what_is_not_finished(store: Local) -> None:
    begun = narrate(store, "Begun.", "Not ended.", finish=False)
    finished = narrate(store, "Finished.")

    def busy() -> frozenset[str]:
        raise QueueError("The broker is away.")

    _run(Trimmer(store, 1, busy, pause=0))
    assert not any(there(store, finished))
    assert there(store, begun) == [False, False, True, False, True, False]


def _run(trimmer: Trimmer, full: bool = False) -> None:
    trimmer.soon(full)
    for thread in threading.enumerate():
        if thread.name == "trimmer":
            thread.join()


class Plain:
    """A store of another package, which can do no more than it must."""

    def __init__(self) -> None:
        self.names: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self.names.get(name)

    def put(self, name: str, data: bytes) -> None:
        self.names.setdefault(name, data)

    def path(self, name: str) -> Path | None:
        return Path(name) if name in self.names else None


def test_a_store_that_takes_no_notes_is_as_good(script: Script) -> None:
    store = Plain()
    wanted = Wanted(store)
    wanted.ask(script)
    wanted.hear(script)
    assert list(store.names) == [script_name(script.key)]
    _run(Trimmer(store, 1, nobody, pause=0))


def test_a_process_says_once_a_minute_that_it_is_heard(store: Local) -> None:
    script = narrate(store, "Hello there.")
    wanted = Wanted(store)
    wanted.hear(script)
    age(store, script, HOUR)
    before = _times(store, [script])
    wanted.hear(script)
    assert _times(store, [script]) == before
    Wanted(store).hear(script)
    assert _times(store, [script]) != before


def test_a_store_that_cannot_be_written_is_heard_all_the_same(
    store: Local, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = narrate(store, "Hello there.")
    before = _times(store, [script])

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("listen.stores.local.locked", refuse)
    assert open_narrator(store).hear(script.key) == script
    monkeypatch.undo()
    assert _times(store, [script]) == before


def test_a_script_that_was_deleted_is_kept_again(store: Local, script: Script) -> None:
    wanted = Wanted(store)
    wanted.ask(script)
    (store.path(script_name(script.key)) or Path()).unlink()
    wanted.ask(script)
    assert store.get(script_name(script.key)) == scripts.dump(script)


def _times(store: Local, several: Iterable[Script]) -> dict[str, int]:
    names = {name for script in several for name in files(script)}
    return {kept.name: kept.time for kept in store.everything() if kept.name in names}


def test_writers_and_trimmers_at_once_leave_nothing_torn(store: Local) -> None:
    """Trim all that may go, over and over, under those who narrate and ask."""
    ended = threading.Event()
    several = [make_script(f"Ship {n}.", "Shared.", f"Port {n}.") for n in range(6)]

    def trim_on() -> None:
        while not ended.is_set():
            trim(Local(store.root), 0, nobody)

    trimming = [threading.Thread(target=trim_on) for _ in range(2)]
    for thread in trimming:
        thread.start()
    try:
        for _ in range(5):
            for script in several:
                _narrate_anew(store, script)
                age(store, script, 5 * HOUR)
    finally:
        ended.set()
        for thread in trimming:
            thread.join()
    for script in several:
        is_ready(store, script)
