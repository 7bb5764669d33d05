"""What entries say, which of them apply, and which are refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.errors import SettingError
from listen.spoken import verbalize
from listen.spoken.characters import tidy
from listen.spoken.lexicon import BUILT_IN, NOTHING, Lexicon, open_lexicon, read_line
from listen.spoken.lexicon.entries import check_together

TABLE = """\
Kyiv	/ˈkiːɪv/
Banks	banksies
Zelensky	zell EN skee	/zəˈlɛnski/
doge	doe ge
Gen Z	generation zed
Gen Z voters	the young
NICE	the institute
Nice	neess
nasa	NASA	case:any
CHAZ	zone 5
O'Neal	oh neil
Médecins Sans Frontières	doctors
#MeToo	me too
node.js	node jay ess
"""
ENGLISH = Lexicon((tuple(read_line(line, "table", "en") for line in TABLE.splitlines()),))
ARABIC = Lexicon(
    (
        (
            read_line("كييف\tكِييف", "table", "ar"),
            read_line("الأمم المتحدة\tالْأُمَم", "table", "ar"),
            read_line("بن\tبِن", "table", "ar"),
            read_line("لندن\t/ˈlandan/", "table", "ar"),
        ),
    )
)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Kyiv and Kyivan, Kyiv-based", "[[ˈkiːɪv]] and Kyivan, [[ˈkiːɪv]]-based"),
        ("Kyiv’s mayor", "[[ˈkiːɪvz]] mayor"),
        ("the Banks' and Banks's", "the banksies and banksies's"),
        ("Gen. Kyiv, “Kyiv” (Kyiv)", "General [[ˈkiːɪv]], [[ˈkiːɪv]], [[ˈkiːɪv]]"),
        ("kyiv KYIV", "kyiv KYIV"),
        ("Doge, DOGE, doge", "doe ge, doe ge, doe ge"),
        ("Gen Z voters of Gen Z", "the young of generation zed"),
        ("NICE in Nice", "the institute in neess"),
        ("KYIV MAYOR SAYS NO TO TAX", "[[ˈkiːɪv]] Mayor Says No To Tax"),
        ("CHAZ was closed", "zone five was closed"),
        ("O’Neal left", "oh neil left"),
        ("#MeToo and node.js", "me too and node jay ess"),
        ("Médecins Sans Frontières", "doctors"),
        ("at https://doge.gov/ now", "at doge dot gov now"),
        ("Kyiv@doge.com", "Kyiv at doge dot com"),
        ("Say [[kiv]] [[[Kyiv]]]", "Say, kiv, [[ˈkiːɪv]]"),
        ("þðÿæø Kyiv", "þðÿæø Kyiv"),
        ("xþbþz Kyiv", "xþbþz [[ˈkiːɪv]]"),
    ],
)
def test_names_are_said_as_the_lexicon_has_them(written: str, spoken: str) -> None:
    assert verbalize(written, "en", ENGLISH, takes_ipa=True) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("زار كييف", "زار كِييف"),
        ("وكييف وبكييف", "وكِييف وبكِييف"),
        ("كييفا", "كييفا"),
        ("للأمم المتحدة والأمم المتحدة", "للأمم المتحدة والْأُمَم"),
        ("ابن محمد بن علي ولبن", "ابن محمد بِن علي ولبن"),
        ("لندن ولندن", "[[ˈlandan]] ولندن"),
    ],
)
def test_arabic_names_are_found_behind_what_is_joined_to_them(written: str, spoken: str) -> None:
    assert verbalize(written, "ar", ARABIC, takes_ipa=True) == spoken


def test_a_voice_without_ipa_gets_the_alias_or_the_word_as_written() -> None:
    assert verbalize("Zelensky left Kyiv.", "en", ENGLISH) == "zell EN skee left Kyiv."


def test_the_publishers_entry_wins_and_can_switch_one_off(tmp_path: Path) -> None:
    (tmp_path / "en.tsv").write_text("Kyiv\tkeev\nHouthi\tHouthi\nhamas\thah mass")
    own = open_lexicon([str(tmp_path)])
    assert verbalize("Kyiv, Houthi, Hamas.", "en", own, True) == "keev, Houthi, hah mass."
    assert verbalize("Kyiv.", "en", BUILT_IN, True) == "[[ˈkiːɪv]]."


def test_entries_are_for_their_language() -> None:
    assert (
        verbalize("Kyiv", "es", ENGLISH, True) == verbalize("Kyiv", "fr", ENGLISH, True) == "Kyiv"
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("\tkeev", "nothing is written"),
        ("—\tdash", "no letter and no figure"),
        ("Kyiv", "neither an alias nor IPA"),
        ("Kyiv\t//", "neither an alias nor IPA"),
        ("Kyiv\t...", "no letter and no figure"),
        ("Kyiv\tke\x07ev", "control character U+0007"),
        ("Ky\x1biv\tkeev", "control character U+001B"),
        ("Kyiv\t/k!v/", "'!' (U+0021)"),
        ("Kyiv\t/kv/", "no vowel"),
        ("Kyiv\tkeev\tkiv", "too many"),
        ("Kyiv\t[[kiːv]]", "between two slashes"),
        ("Kyiv\t/kiːv", "between two slashes"),
        ("Kyiv\tkiːv/", "between two slashes"),
        ("Kyiv\tkeev\tcase:some", "no case"),
        ("Kyiv\tkeev\tlang:?", "no language's tag"),
        ("Kyiv\t" + "keev " * 40, "longer than 120"),
        ("K" * 121 + "\tkeev", "longer than 120"),
    ],
)
def test_a_bad_line_is_refused_by_file_and_line(tmp_path: Path, line: str, reason: str) -> None:
    file = tmp_path / "en.tsv"
    file.write_text(f"# A comment\n\nOdesa\t/oʊˈdɛsə/\n{line}\n", "utf-8")
    with pytest.raises(SettingError) as refusal:
        open_lexicon([str(file)])
    assert f"LISTEN_LEXICON: {file}, line 4: " in str(refusal.value)
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["Kyiv\tkeev", "Kyiv\tkiv"], "line 2: 'Kyiv' is said otherwise at table, line 1"),
        (["Abe\tBea", "Bea\tAbe"], "line 1: the alias of 'Abe' leads back to it"),
        (["A1\tB1", "B1\tC1", "C1\tA1"], "leads back to it"),
        (["Zo\tAbe", "Abe\tBea", "Bea\tAbe"], "leads back"),
    ],
)
def test_entries_that_contradict_each_other_are_refused(lines: list[str], reason: str) -> None:
    with pytest.raises(SettingError, match=reason):
        check_together(read_line(x, f"table, line {n}", "en") for n, x in enumerate(lines, 1))


def test_entries_that_agree_are_one() -> None:
    twice = [read_line("Kyiv\tkeev", place, "en") for place in ("here", "there")]
    assert check_together(twice) == (twice[0],)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("names.tsv", b"Kyiv\tkeev", "line 1: no language"),
        ("en.csv", b"Kyiv\tkeev", "neither .pls nor .tsv"),
        ("en.tsv", b"# \nKyiv\t\xff", "line 2: no UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SettingError, match=reason):
        open_lexicon([str(tmp_path / name)])


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"none\.tsv cannot be read"):
        open_lexicon([str(tmp_path / "none.tsv")])
    with pytest.raises(SettingError, match=r"no \.pls and no \.tsv"):
        open_lexicon([str(tmp_path)])


def test_a_table_may_have_a_heading_a_mark_and_windows_lines(tmp_path: Path) -> None:
    content = "\ufeffgrapheme\talias\r\n#\r\nKyiv\t keev \r\nSitio\tsityo\tlang:es-MX\r\n"
    (tmp_path / "desk.en.tsv").write_text(content, "utf-8", newline="")
    own = open_lexicon([str(tmp_path)]).layers[0]
    assert [(e.grapheme, e.alias, e.language) for e in own] == [
        ("Kyiv", "keev", "en"),
        ("Sitio", "sityo", "es"),
    ]


def test_the_built_in_lexicon_is_large() -> None:
    (entries,) = BUILT_IN.layers
    counts = {
        language: sum(e.language == language for e in entries) for language in ("en", "es", "ar")
    }
    assert counts["en"] >= 550 and counts["es"] >= 180 and counts["ar"] >= 50


@given(st.text(max_size=120), st.sampled_from(["en", "es", "ar", "fr"]), st.booleans())
def test_no_text_raises_and_none_without_entries_changes(
    text: str, language: str, takes_ipa: bool
) -> None:
    said = verbalize(text, language, BUILT_IN, takes_ipa)
    if not BUILT_IN.find(tidy(text), language):
        assert said == verbalize(text, language, NOTHING)


_PIECES = [
    "Kyiv",
    "Kyiv's",
    "Houthi",
    "[[",
    "]]",
    "[[kiv]]",
    "KYIV",
    "þ",
    "xþbþz",
    "5",
    "$3bn",
    ",",
    "(",
    "كييف",
]


@given(st.lists(st.sampled_from([*_PIECES, "."]), max_size=12))
def test_only_the_lexicon_speaks_in_ipa_and_none_of_its_words_is_lost(pieces: list[str]) -> None:
    text = " ".join(pieces)
    said = verbalize(text, "en", BUILT_IN, takes_ipa=True)
    assert said.count("[[") == said.count("]]") == len(BUILT_IN.find(tidy(text), "en"))
    assert "[[" not in verbalize(text, "en", BUILT_IN)
    assert "[[" not in verbalize(text, "en", NOTHING, takes_ipa=True)
