"""Lexicons in the W3C's form."""

from pathlib import Path

import pytest

from listen.errors import SettingError
from listen.spoken.lexicon import Entry, read

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<lexicon version="1.0" alphabet="ipa"'
    ' xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" xml:lang="en-GB">\n'
)


@pytest.fixture
def lexicon(tmp_path: Path):
    def write(lexemes: str, head: str = HEAD, end: str = "</lexicon>") -> list[Entry]:
        (tmp_path / "desk.pls").write_text(head + lexemes + end, "utf-8")
        return read(tmp_path / "desk.pls")

    return write


def said(entries: list[Entry]) -> list[tuple[str, str, str]]:
    return [(entry.grapheme, entry.alias, entry.ipa) for entry in entries]


def test_a_grapheme_has_an_alias_or_a_phoneme(lexicon) -> None:
    entries = lexicon(
        "<meta name='a' content='b'/><!-- ours -->"
        "<lexeme><grapheme>W3C</grapheme><alias>World Wide Web\n Consortium</alias></lexeme>"
        "<lexeme role='x'><grapheme>Kyiv</grapheme><phoneme>ˈkiːɪv</phoneme>"
        "<example>in Kyiv</example></lexeme>"
    )
    assert said(entries) == [("W3C", "World Wide Web Consortium", ""), ("Kyiv", "", "ˈkiːɪv")]
    assert {entry.language for entry in entries} == {"en"}


def test_every_grapheme_of_a_lexeme_is_said_so(lexicon) -> None:
    entries = lexicon(
        "<lexeme><grapheme>Kyiv</grapheme><grapheme>Kiev</grapheme><alias>keev</alias></lexeme>"
    )
    assert said(entries) == [("Kyiv", "keev", ""), ("Kiev", "keev", "")]


@pytest.mark.parametrize(
    ("pronunciations", "alias", "ipa"),
    [
        ("<phoneme>ki</phoneme><phoneme>ke</phoneme>", "", "ki"),
        ("<phoneme>ki</phoneme><phoneme prefer='true'>ke</phoneme>", "", "ke"),
        ("<alias>one</alias><alias prefer='true'>two</alias>", "two", ""),
        ("<phoneme>ki</phoneme><alias>one</alias>", "one", "ki"),
        ("<alias>one</alias><phoneme>ki</phoneme>", "one", ""),
        ("<alias>one</alias><phoneme prefer='true'>ki</phoneme>", "one", "ki"),
    ],
)
def test_the_preferred_pronunciation_counts_else_the_first(
    lexicon, pronunciations: str, alias: str, ipa: str
) -> None:
    entries = lexicon(f"<lexeme><grapheme>Kyiv</grapheme>{pronunciations}</lexeme>")
    assert said(entries) == [("Kyiv", alias, ipa)]


@pytest.mark.parametrize(
    ("lexemes", "reason"),
    [
        ("<lexeme>\n<grapheme/><alias>x</alias></lexeme>", "line 4: nothing is written"),
        ("<lexeme><alias>x</alias></lexeme>", "line 3: the lexeme has no grapheme"),
        ("<lexeme>\n<grapheme>Kyiv</grapheme></lexeme>", "line 4: 'Kyiv' has neither"),
        (
            "<lexeme><grapheme>Kyiv</grapheme>\n<phoneme alphabet='x-sampa'>ki</phoneme></lexeme>",
            "line 4: only the alphabet 'ipa'",
        ),
        (
            "<lexeme><grapheme>Kyiv</grapheme><phoneme>k1</phoneme></lexeme>",
            r"line 3: '1' \(U\+0031\)",
        ),
        ("<lexeme>", "line 3: no XML"),
    ],
)
def test_a_bad_lexeme_is_refused_by_file_and_line(lexicon, lexemes: str, reason: str) -> None:
    with pytest.raises(SettingError, match=rf"desk\.pls, {reason}"):
        lexicon(lexemes)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("<lexicon>", "no <lexicon version='1.0'> of PLS"),
        (HEAD.replace('"1.0" alphabet', '"2.0" alphabet'), "no <lexicon version='1.0'> of PLS"),
        (HEAD.replace("en-GB", ""), "xml:lang: '' is no language's tag"),
    ],
)
def test_what_is_no_lexicon_is_refused(lexicon, head: str, reason: str) -> None:
    with pytest.raises(SettingError, match=reason):
        lexicon("", head)


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY kyiv "&b;&b;&b;">',
        '<!ENTITY kyiv SYSTEM "file:///etc/hostname">',
        '<!ENTITY % outer SYSTEM "http://127.0.0.1:1/x.dtd"> %outer; <!ENTITY kyiv "x">',
    ],
)
def test_bombs_and_leaks_are_refused(lexicon, declaration: str) -> None:
    head = HEAD.replace("<lexicon", f"<!DOCTYPE lexicon [{declaration}]>\n<lexicon")
    with pytest.raises(SettingError, match=r"desk\.pls, line \d+: (a document type|no XML)"):
        lexicon("<lexeme><grapheme>Kyiv</grapheme><alias>&kyiv;</alias></lexeme>", head)
