"""Pull quotes: what a page sets in large type beside the paragraph that says it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from listen.articles import Kind
from listen.extract.lines import Form, Line

_LEAST: Final = {Kind.PARAGRAPH: 4, Kind.QUOTE: 4, Kind.SUBHEAD: 6}
_MOST: Final = 60
"""Words of a pull quote, by what it looks like."""
_SAID: Final = 0.9
"""The share of its words that the paragraph says, three in a row or more."""
_RUN: Final = 3
"""Words in a row that are looked for; a cut leaves as many on either side."""
_SPEAKER: Final = 8
"""Words at most of whose words they are, right below."""
_WORD = re.compile(r"[^\W_]+")
_MARKS: Final = '"“‘«„'
_SAYERS: Final = 4
"""Paragraphs that are remembered to say the same."""
_Run = tuple[str, str, str]


def pull_quotes(lines: Sequence[Line], kinds: Mapping[int, Kind]) -> dict[int, str]:
    """Return the lines set unlike the paragraphs whose words one paragraph also says."""
    apart = [i for i, kind in sorted(kinds.items()) if kind in _LEAST and _is_set_apart(lines[i])]
    if not apart:
        return {}
    plain = (i for i, kind in sorted(kinds.items()) if kind is Kind.PARAGRAPH)
    sayers = _sayers({i: _words(lines[i]) for i in plain if not _is_set_apart(lines[i])})
    found: dict[int, str] = {}
    for index in apart:
        speaker = index - 1 in found and _names_speaker(lines[index])
        long_enough = _LEAST[kinds[index]] <= lines[index].words <= _MOST
        if speaker or (long_enough and _is_said(_words(lines[index]), sayers)):
            found[index] = "pull quote"
    return found


def _is_set_apart(line: Line) -> bool:
    return line.form is Form.QUOTE or (not line.kin and line.form is Form.PROSE)


def _names_speaker(line: Line) -> bool:
    return line.words <= _SPEAKER and not line.ends and line.text[0] not in _MARKS


def _words(line: Line) -> list[str]:
    return _WORD.findall(line.folded)


def _runs(words: Sequence[str]) -> Iterator[_Run]:
    return zip(words, words[1:], words[2:], strict=False)


def _sayers(paragraphs: Mapping[int, list[str]]) -> dict[_Run, list[int]]:
    """Return for each run of words the first paragraphs that say it."""
    sayers: dict[_Run, list[int]] = {}
    for index, words in paragraphs.items():
        for run in dict.fromkeys(_runs(words)):
            known = sayers.setdefault(run, [])
            if len(known) < _SAYERS:
                known.append(index)
    return sayers


def _is_said(words: list[str], sayers: Mapping[_Run, list[int]]) -> bool:
    said: dict[int, set[int]] = {}
    for start, run in enumerate(_runs(words)):
        for paragraph in sayers.get(run, ()):
            said.setdefault(paragraph, set()).update(range(start, start + _RUN))
    return bool(said) and max(map(len, said.values())) >= _SAID * len(words)
