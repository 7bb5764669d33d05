"""Entries from a table: a name, a tab, and how it is said."""

import re
from collections.abc import Iterator
from typing import Final

from listen.errors import SettingError
from listen.spoken.lexicon.entries import Entry, entry

_COMMENT: Final = re.compile(r"\s*(#\s.*|#?)")
_OPTION: Final = re.compile(r"(case|lang):(\S+)")
_CASES: Final = {"any": True, "exact": False}


def read_tsv(text: str, name: str, language: str) -> Iterator[Entry]:
    """Read a table's entries, for the language unless a line says `lang:` itself.

    Raises SettingError, which names the file and the line.
    """
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not _COMMENT.fullmatch(line) and not (number == 1 and _is_heading(line)):
            yield read_line(line, f"{name}, line {number}", language)


def read_line(line: str, place: str, language: str) -> Entry:
    """Read `name`, an alias or `/IPA/` or both, and options, parted by tabs.

    Raises SettingError, which names the place.
    """
    name, *fields = (field.strip(" \r") for field in line.split("\t"))
    options: dict[str, str] = {"lang": language}
    sayings: dict[str, str] = {"alias": "", "ipa": ""}
    for field in filter(None, fields):
        if option := _OPTION.fullmatch(field):
            options[option[1]] = option[2]
            continue
        is_ipa = len(field) > 1 and field.startswith("/") and field.endswith("/")
        kind = "ipa" if is_ipa else "alias"
        if sayings[kind]:
            raise SettingError(f"{place}: {name!r} has two of one kind: {field!r} is too many.")
        sayings[kind] = field.strip("/") if is_ipa else field
    if not options["lang"]:
        raise SettingError(
            f"{place}: no language: name the file en.tsv or names.en.tsv, or add lang:en."
        )
    if options.get("case", "any") not in _CASES:
        raise SettingError(f"{place}: {options['case']!r} is no case: it is any or exact.")
    any_case = _CASES[options["case"]] if "case" in options else None
    return entry(name, options["lang"], sayings["alias"], sayings["ipa"], place, any_case)


def _is_heading(line: str) -> bool:
    return line.split("\t")[0].strip().lower() == "grapheme"
