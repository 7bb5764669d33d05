"""Entries from a lexicon in the W3C's Pronunciation Lexicon Specification, version 1.0."""

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from listen.errors import SettingError
from listen.spoken.lexicon.entries import Entry, entry, primary

_NAMESPACE: Final = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def read_pls(data: bytes, name: str) -> Iterator[Entry]:
    """Read a lexicon's entries, one for each grapheme.

    Of several pronunciations the preferred one counts, else the first, as the specification has
    it; a phoneme's entry keeps the best alias for voices that take no IPA. Raises SettingError,
    which names the file and the line.
    """
    root = _root(data, name)
    language = _checked_head(root, name)
    for lexeme in root.iterfind(f"{_NAMESPACE}lexeme"):
        yield from _entries(lexeme, root.get("alphabet", ""), name, language)


def _root(data: bytes, name: str) -> Any:
    # Entities are what bombs and leaks are made of, and a lexicon needs none.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise SettingError(f"{name}, line {error.lineno}: no XML: {error.msg}.") from error
    info: Any = root.getroottree().docinfo
    if info.doctype:
        raise SettingError(f"{name}, line 1: a document type is not taken: leave it out.")
    return root


def _checked_head(root: Any, name: str) -> str:
    place = _place(root, name)
    if root.tag != f"{_NAMESPACE}lexicon" or root.get("version") != "1.0":
        raise SettingError(f"{place}: this is no <lexicon version='1.0'> of PLS.")
    try:
        return primary(root.get(_LANGUAGE, ""))
    except ValueError as error:
        raise SettingError(f"{place}: xml:lang: {error}.") from error


def _entries(lexeme: Any, alphabet: str, name: str, language: str) -> Iterator[Entry]:
    graphemes = list(lexeme.iterfind(f"{_NAMESPACE}grapheme"))
    if not graphemes:
        raise SettingError(f"{_place(lexeme, name)}: the lexeme has no grapheme.")
    phonemes, aliases = (_by_preference(lexeme, tag) for tag in ("phoneme", "alias"))
    for phoneme in phonemes:
        if phoneme.get("alphabet", alphabet) != "ipa":
            raise SettingError(f"{_place(phoneme, name)}: only the alphabet 'ipa' is taken.")
    best = _by_preference(lexeme, "phoneme", "alias")[:1]
    ipa = _text(best[0]) if best and best[0] in phonemes else ""
    alias = _text(aliases[0]) if aliases else ""
    for grapheme in graphemes:
        yield entry(_text(grapheme), language, alias, ipa, _place(grapheme, name))


def _by_preference(lexeme: Any, *tags: str) -> list[Any]:
    """List the pronunciations of these kinds, the best first."""
    pronunciations = list(lexeme.iterchildren(*(f"{_NAMESPACE}{tag}" for tag in tags)))
    return sorted(pronunciations, key=lambda each: each.get("prefer") not in ("true", "1"))


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext(with_tail=False)).split())


def _place(element: Any, name: str) -> str:
    return f"{name}, line {element.sourceline}"
