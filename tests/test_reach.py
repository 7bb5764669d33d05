"""How far an entry reaches, and that applying it re-speaks only that."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from listen.narrator import Narrator
from listen.reach import Change, Reach
from listen.script import write_script
from listen.sources.folder import Folder
from listen.spoken.lexicon import BUILT_IN, Lexicon, read_line
from listen.stores import script_name
from listen.stores.local import Local
from listen.voices import Voices

FERRY = """Ferry stays in the harbour today

The ferry to Vestholm stays in the harbour, and nobody on the quay knows why it does so.
The captain has gone home for lunch, and the passengers sit in the sun and eat their bread.
A spokesman in Vestholm said on Monday that the engine would be repaired by the weekend."""
BREAD = """Bread becomes dearer in the old town

The bakers of the old town ask for more money, and nobody who buys bread is glad about it.
The miller says that the harvest was a poor one and that flour has been scarce since spring."""
VESTHOLM = read_line("Vestholm\t/ˈvɛsthɔlm/\tVest home", "the entry", "en")


@pytest.fixture
def narrator(tmp_path: Path) -> Narrator:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/ferry.txt").write_text(FERRY)
    (tmp_path / "articles/bread.txt").write_text(BREAD)
    return over(tmp_path, BUILT_IN)


def over(folder: Path, lexicon: Lexicon) -> Narrator:
    voices = Voices.from_settings("espeak", "")
    return Narrator(Folder(folder / "articles"), voices, Local(folder / "store"), lexicon=lexicon)


def changes(narrator: Narrator) -> dict[str, Change]:
    return {change.article_id: change for change in Reach(narrator, [VESTHOLM]).changes()}


def test_only_the_segments_that_say_it_are_counted(narrator: Narrator) -> None:
    found = changes(narrator)
    script = narrator.prepare("ferry")
    saying = ["Vestholm" in segment.text for segment in script.segments]
    assert found["ferry"].changed == sum(saying) == 2 < len(saying) == found["ferry"].segments
    assert found["bread"].changed == 0


def test_what_is_spoken_already_is_told(narrator: Narrator) -> None:
    script = narrator.prepare("ferry")
    places = [n for n, segment in enumerate(script.segments) if "Vestholm" in segment.text]
    narrator.speak(script, places[0])
    assert changes(narrator)["ferry"].spoken == 1


def test_applying_it_speaks_only_these_anew(narrator: Narrator, tmp_path: Path) -> None:
    before = narrator.prepare("ferry")
    for n in range(len(before.segments)):
        narrator.speak(before, n)
    applied = over(tmp_path, BUILT_IN.under([VESTHOLM]))
    after = applied.prepare("ferry")
    assert len(after.segments) == len(before.segments)
    missing = [frames is None for frames in applied.find(after).frames]
    assert missing == ["Vestholm" in segment.text for segment in after.segments]
    assert sum(missing) == changes(narrator)["ferry"].changed
    assert applied.prepare("bread").key == narrator.prepare("bread").key


def test_of_what_the_source_no_longer_lists_the_latest_script_counts(
    narrator: Narrator, tmp_path: Path
) -> None:
    script = narrator.prepare("ferry")
    older = replace(script, segments=script.segments[:1])
    narrator.keep(older)
    narrator.keep(script)
    os.utime(tmp_path / "store" / script_name(older.key), (0, 0))
    (tmp_path / "articles/ferry.txt").unlink()
    assert changes(narrator)["ferry"].changed == 2


def test_a_script_that_cannot_be_read_is_told(narrator: Narrator) -> None:
    narrator.store.put("scripts/ab/abc.json", b'{"article_id": "old"}')
    reach = Reach(narrator, [VESTHOLM])
    assert len(list(reach.changes())) == 2
    assert list(reach.failures) == ["scripts/ab/abc.json"]


def test_an_entry_that_was_applied_changes_nothing_more(tmp_path: Path, narrator: Narrator) -> None:
    applied = over(tmp_path, BUILT_IN.under([VESTHOLM]))
    assert all(change.changed == 0 for change in changes(applied).values())


def test_the_sounds_are_in_the_key(narrator: Narrator) -> None:
    article, voice = narrator.read("ferry"), narrator.prepare("ferry").voice
    scripts = [
        write_script(article, replace(voice, takes_ipa=takes), "", BUILT_IN.under([VESTHOLM]))
        for takes in (True, False)
    ]
    spoken = [" ".join(segment.spoken for segment in script.segments) for script in scripts]
    assert spoken[0].count("[[ˈvɛsthɔlm]]") == spoken[1].count("Vest home") == 2
    assert "[[" not in spoken[1]
    assert scripts[0].key != scripts[1].key
