"""Blocks to lines: what is read in one breath, how it is spoken, and the pause after it."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from listen.articles import Block, Kind
from listen.engines import Voice
from listen.lines.clauses import cut_to_fit, opening_end
from listen.lines.sentences import Span, split_sentences, trimmed
from listen.spoken import verbalize
from listen.spoken.lexicon import BUILT_IN, Lexicon

CLAUSE_MS: Final = 90
SENTENCE_MS: Final = 260
PARAGRAPH_MS: Final = 520
BEFORE_SUBHEAD_MS: Final = 800
AFTER_MS: Final = {Kind.TITLE: 900, Kind.STANDFIRST: 700, Kind.LIST_ITEM: 400}
"""The pause after a block, where it is not a paragraph's."""

LONGEST: Final = 280
"""Characters of a line, written or spoken; an engine's memory grows with the longest."""
SHORT: Final = 60
"""A sentence under so many characters is read in one breath with its neighbour."""
OPENING_SECONDS: Final = 1.6
"""Browsers need so much sound, silence included, before they start."""
_SPARE: Final = 1.7 / 1.6
"""How much longer the opening is made than that, since a voice's speed is an estimate."""

_STOPS: Final = tuple(".!?؟:。！？")
_MARKS: Final = (*_STOPS, *",;،؛")
_COMMA: Final = {"ar": "،"}

Say = Callable[[str], str]


@dataclass(frozen=True)
class Line:
    """A segment, but for its key; its fields are the segment's."""

    text: str
    spoken: str
    pause_ms: int
    block: int
    start: int


@dataclass(frozen=True)
class _Breath:
    """A sentence, several short ones, or a part of one, in its block's text."""

    span: Span
    spoken: str
    ends_sentence: bool


def write_lines(
    blocks: Sequence[Block], language: str, voice: Voice, lexicon: Lexicon = BUILT_IN
) -> list[Line]:
    """Write what is read, in order; what holds no letter and no figure is left out."""
    say = _mouth(language, voice, lexicon)
    limit = min(LONGEST, voice.max_characters)
    enough = OPENING_SECONDS * _SPARE * voice.characters_per_second
    read: list[tuple[int, list[_Breath]]] = []
    for index, block in enumerate(blocks):
        opening = 0
        if not read:
            opening = opening_end(block.text, language, lambda text: _length(say(text)) >= enough)
        if breaths := _breaths(block.text, language, min(opening, limit), limit, say):
            read.append((index, breaths))
    return _with_sounding_opening(list(_lines(blocks, read)), enough)


def _mouth(language: str, voice: Voice, lexicon: Lexicon) -> Say:
    """Verbalize, remembering what was said: the same sentence is measured, then spoken."""

    @cache
    def say(text: str) -> str:
        return verbalize(text, language, lexicon, voice.takes_ipa, voice.reads)

    return say


def _length(spoken: str) -> int:
    """Count what sounds: not the brackets of IPA."""
    return len(spoken) - 2 * spoken.count("[[") - 2 * spoken.count("]]")


def _breaths(text: str, language: str, opening: int, limit: int, say: Say) -> list[_Breath]:
    """Cut a block's text; the opening, up to that index, stands alone."""
    sentences = split_sentences(text, language)
    ends = {sentence.end for sentence in sentences}

    def fits(piece: str) -> bool:
        return len(piece) <= limit and len(say(piece)) < limit

    def cut(start: int, end: int) -> list[_Breath]:
        inside = [
            trimmed(text, max(sentence.start, start), min(sentence.end, end))
            for sentence in sentences
            if sentence.end > start and sentence.start < end
        ]
        pieces = [piece for span in inside for piece in cut_to_fit(text, span, language, fits)]
        breaths = [_breath(text, piece, piece.end in ends, language, say) for piece in pieces]
        return _join_short([breath for breath in breaths if _has_words(breath.spoken)], limit)

    return cut(0, opening) + cut(opening, len(text))


def _breath(text: str, span: Span, ends_sentence: bool, language: str, say: Say) -> _Breath:
    """Say a piece; the engine hears by a mark at its end that it is over, or goes on."""
    spoken = say(text[span.start : span.end])
    if ends_sentence and not spoken.endswith(_STOPS):
        spoken = spoken.rstrip(",;،؛ ") + "."
    elif not ends_sentence and not spoken.endswith(_MARKS):
        spoken += _COMMA.get(language, ",")
    return _Breath(span, spoken, ends_sentence or spoken.endswith(_STOPS))


def _has_words(spoken: str) -> bool:
    return any(map(str.isalnum, spoken))


def _join_short(breaths: list[_Breath], limit: int) -> list[_Breath]:
    """Join each short sentence to its shorter neighbour, until none is short or nothing fits.

    Only lengths of neighbours count, not where a paragraph begins, so that an edit does not shift
    its other cuts, not even among many short sentences.
    """
    joined = [*breaths[:1]]
    for place, breath in enumerate(breaths[1:], 1):
        both = _both(joined[-1], breath)
        length = max(both.span.end - both.span.start, len(both.spoken))
        if _belong(breaths, place) and length <= limit:
            joined[-1] = both
        else:
            joined.append(breath)
    return joined if len(joined) == len(breaths) else _join_short(joined, limit)


def _belong(breaths: list[_Breath], place: int) -> bool:
    """Whether the breath at a place and the one before are joined: either asks for the other."""
    return _asked(breaths, place - 1) == place or _asked(breaths, place) == place - 1


def _asked(breaths: list[_Breath], place: int) -> int | None:
    """Say which neighbour a short breath joins: the shorter one, the next of equals."""
    beside = [n for n in (place + 1, place - 1) if 0 <= n < len(breaths)]
    if not beside or not _is_short(breaths[place]):
        return None
    return min(beside, key=lambda n: _length_written(breaths[n]))


def _is_short(breath: _Breath) -> bool:
    return _length_written(breath) < SHORT


def _length_written(breath: _Breath) -> int:
    return breath.span.end - breath.span.start


def _both(one: _Breath, other: _Breath) -> _Breath:
    span = Span(one.span.start, other.span.end)
    return _Breath(span, f"{one.spoken} {other.spoken}", other.ends_sentence)


def _lines(
    blocks: Sequence[Block], read: Sequence[tuple[int, Sequence[_Breath]]]
) -> Iterator[Line]:
    for place, (index, breaths) in enumerate(read):
        after = blocks[read[place + 1][0]].kind if place + 1 < len(read) else None
        for breath in breaths:
            pause = SENTENCE_MS if breath.ends_sentence else CLAUSE_MS
            if breath is breaths[-1]:
                pause = _pause_between(blocks[index].kind, after)
            text = blocks[index].text[breath.span.start : breath.span.end]
            yield Line(text, breath.spoken, pause, index, breath.span.start)


def _pause_between(kind: Kind, after: Kind | None) -> int:
    pause = AFTER_MS.get(kind, PARAGRAPH_MS)
    return max(pause, BEFORE_SUBHEAD_MS) if after is Kind.SUBHEAD else pause


def _with_sounding_opening(lines: list[Line], enough: float) -> list[Line]:
    """Lengthen the pause after an opening too short for browsers to start on."""
    if not lines:
        return []
    sound_ms = 1000 * OPENING_SECONDS * _length(lines[0].spoken) / enough
    missing = math.ceil(1000 * OPENING_SECONDS - sound_ms)
    return [replace(lines[0], pause_ms=max(lines[0].pause_ms, missing)), *lines[1:]]
