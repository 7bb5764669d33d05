"""What may go of a cache, and in which order."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.cache.contents import Contents, Entry
from listen.cache.policy import HEARD, LEFT, SECOND, UNKNOWN, YOUNG, Step, steps
from listen.stores import Kept

NOW = 1_800_000_000 * SECOND
OLD = NOW - UNKNOWN - SECOND
NOBODY: frozenset[str] = frozenset()


def entry(
    key: str, *segments: str, made: int = OLD, heard: int = 0, finished: bool = True
) -> Entry:
    files = (
        Kept(f"{key}.record", 10, made if finished else 0),
        Kept(f"{key}.mp3", 1000, made if finished else 0),
        Kept(f"{key}.script", 100, made),
        Kept(f"{key}.heard", 0, heard),
    )
    return Entry(key, files, frozenset(segments))


def contents(*entries: Entry, young: Iterable[str] = (), loose: Iterable[str] = ()) -> Contents:
    names = {name for each in entries for name in each.segments or ()} | set(loose)
    times = {name: NOW if name in young else OLD for name in names}
    return Contents(entries, {name: Kept(name, 500, time) for name, time in times.items()})


def going(there: Contents, busy: frozenset[str] | None = NOBODY) -> list[str]:
    """Name the narrations and the loose segments that go, in their order."""
    return [s.entry.key if s.entry else s.files[0].name for s in steps(there, busy, NOW)]


def with_it(there: Contents) -> dict[str, list[str]]:
    """Name the segments that go with each narration."""
    return {
        step.entry.key: [kept.name for kept, *_ in step.segments]
        for step in steps(there, NOBODY, NOW)
        if step.entry
    }


def test_the_least_recently_heard_goes_first() -> None:
    there = contents(
        entry("last", heard=NOW - 2 * HEARD),
        entry("first", heard=NOW - 9 * HEARD),
        entry("second", heard=NOW - 5 * HEARD),
    )
    assert going(there) == ["first", "second", "last"]


def test_one_that_was_never_heard_counts_from_when_it_was_made() -> None:
    there = contents(
        entry("heard", made=NOW - 9 * HEARD, heard=NOW - 5 * HEARD),
        entry("made", made=NOW - 3 * HEARD),
        entry("older", made=NOW - 7 * HEARD),
    )
    assert going(there) == ["older", "heard", "made"]


def test_a_look_at_one_is_no_hearing() -> None:
    looked_at = entry("looked at", made=NOW - 9 * HEARD)
    record, sound, script, mark = looked_at.files
    script = Kept(script.name, script.size, NOW - HEARD)
    looked_at = Entry("looked at", (record, sound, script, mark), frozenset())
    assert going(contents(entry("b", made=NOW - 5 * HEARD), looked_at)) == ["looked at", "b"]


@pytest.mark.parametrize(
    "kept",
    [
        entry("heard a moment ago", heard=NOW - HEARD),
        entry("made a moment ago", made=NOW - YOUNG),
        entry("asked for a moment ago", made=NOW - YOUNG, finished=False),
        entry("busy", finished=False),
    ],
    ids=lambda kept: str(kept.key),
)
def test_what_is_wanted_stays_and_so_do_its_segments(kept: Entry) -> None:
    kept = Entry(kept.key, kept.files, frozenset({"shared", "own"}))
    there = contents(kept, entry("other", "shared", "another"))
    assert going(there, frozenset({"busy"})) == ["other"]
    freed = [step.segments for step in steps(there, frozenset({"busy"}), NOW)]
    assert [kept.name for segments in freed for kept, *_ in segments] == ["another"]


def test_a_long_one_may_be_heard_for_longer() -> None:
    short = entry("short", heard=NOW - 2 * HEARD)
    record, sound, *others = entry("long", heard=NOW - 2 * HEARD).files
    sound = Kept(sound.name, 8000 * 2 * 3_600, sound.time)
    long = Entry("long", (record, sound, *others), frozenset())
    assert going(contents(short, long)) == ["short"]


def test_a_segment_goes_with_the_last_that_needs_it() -> None:
    a, b = entry("a", "one", "two", heard=1), entry("b", "two", "three", heard=2)
    assert with_it(contents(a, b)) == {"a": ["one"], "b": ["three", "two"]}


def test_segments_of_no_narration_go_before_any_narration() -> None:
    assert going(contents(entry("a", "one"), loose=["loose"])) == ["loose", "a"]


def test_a_young_segment_stays() -> None:
    there = contents(entry("a", "one", "new"), loose=["young"], young=["young", "new"])
    assert going(there) == ["a"]
    assert with_it(there) == {"a": ["one"]}


def test_one_without_a_script_goes_before_its_segments() -> None:
    stray = Entry("stray", entry("stray").files, None)
    assert going(contents(entry("a"), stray, loose=["its"])) == ["stray", "its", "a"]


def test_only_old_leftovers_go() -> None:
    old, new = Kept(".old.tmp", 1, NOW - LEFT - 1), Kept(".new.tmp", 1, NOW - LEFT)
    assert going(Contents(leftovers=(old, new))) == [".old.tmp"]


def test_when_nobody_can_say_what_is_being_made_a_day_passes_first() -> None:
    there = contents(
        entry("begun", made=NOW - 9 * HEARD, finished=False),
        entry("given up", finished=False),
        entry("finished", made=NOW - 9 * HEARD),
    )
    assert going(there, None) == ["given up", "finished"]
    assert going(there) == ["given up", "begun", "finished"]


TIMES = st.sampled_from([NOW, NOW - YOUNG + 1, NOW - 2 * YOUNG, NOW - 2 * HEARD, OLD, OLD - HEARD])
SEGMENTS = st.sampled_from([f"s{n}" for n in range(8)])


@st.composite
def stores(draw: st.DrawFn) -> Contents:
    entries = [
        entry(
            f"n{n}",
            *draw(st.sets(SEGMENTS, max_size=5)),
            made=draw(TIMES),
            heard=draw(TIMES | st.just(0)),
            finished=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 6)))
    ]
    there = draw(st.dictionaries(SEGMENTS, TIMES))
    return Contents(tuple(entries), {name: Kept(name, 500, time) for name, time in there.items()})


@given(stores(), st.sets(st.sampled_from([f"n{n}" for n in range(6)])) | st.none())
def test_wherever_one_stops_nothing_that_is_wanted_has_gone(
    there: Contents, names: set[str] | None
) -> None:
    busy = None if names is None else frozenset(names)
    left, gone, freed = {e.key: e for e in there.entries}, set(), 0
    for step in steps(there, busy, NOW):
        _follow(step, left, gone)
        freed += step.size
        assert all(NOW - there.segments[name].time > YOUNG for name in gone)
        assert not gone & {name for e in left.values() for name in e.segments or ()}
    for each in there.entries:
        wanted = NOW - each.heard < HEARD or NOW - each.made <= YOUNG
        assert each.key in left or not (wanted or each.key in (busy or ()))
    assert freed <= there.size


def _follow(step: Step, left: dict[str, Entry], gone: set[str]) -> None:
    if step.entry:
        del left[step.entry.key]
    else:
        gone.update(kept.name for kept in step.files)
    gone.update(kept.name for kept, *_ in step.segments)
