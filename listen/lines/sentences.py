"""A block's text to sentences, each with its place in the text."""

import re
from dataclasses import dataclass
from typing import Final

import sentencex


@dataclass(frozen=True)
class Span:
    """A stretch of a text, without white space at its ends."""

    start: int
    """Index of its first character."""
    end: int
    """Index after its last character."""


_ABBREVIATIONS: Final = {
    "en": (
        "Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Gen Lt Col Maj Capt Cmdr Sgt Cpl Adm Brig Pvt "
        "Cllr approx Rev Hon Fr St Ste Mt Ft No Nos Approx Jan Feb Mar Apr Jun Jul Aug "
        "Sep Sept Oct Nov Dec vs v cf Fig Vol pp e.g i.e ca Ph Pres Supt Insp Det Gens Ave"
    ),
    "es": (
        "Sr Sra Srta Sres Dr Dra Dres D Dña Prof Profa Lic Ing Arq Gral Cnel Cap Tte Sgto Mons Fr "
        "Sto Sta S Ud Uds Vd Excmo Excma Ilmo Av Avda Art art núm Núm n N No nº Nº pág págs p pp "
        "tel Tel aprox Aprox ej EE vs cf vol etc"
    ),
    "ar": "د أ م ص ت ج هـ ق ب ر س ع ط ف ك ل ن و ي",
}
_CONTINUES: Final = re.compile(
    r"""[^\w¿¡]*(?:[a-zà-öø-ÿ]                                # a small letter
    |[ºª°]                                                   # n. o 5, split after its point
    |(?:GMT|UTC|BST|CET|EST|EDT|ET|PST|PDT|PT|CST|CDT|CT|IST|EET|local)\b)""",
    re.VERBOSE,
)
_INITIAL: Final = re.compile(r"(?:^|[\s(\"“‘«])[^\W\d_]\.$")
_NUMBERED: Final = re.compile(r"\W*[0-9٠-٩]{1,3}[.)]$")
_WORD: Final = re.compile(r"\w")


def _abbreviation_pattern(abbreviations: str) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in abbreviations.split())
    return re.compile(rf"(?:^|[^\w.])(?:{names})\.$")


_ENDS_ABBREVIATED: Final = {
    language: _abbreviation_pattern(names) for language, names in _ABBREVIATIONS.items()
}


def split_sentences(text: str, language: str) -> list[Span]:
    """Say where the sentences of a text are, in order; white space between them is nobody's."""
    sentences: list[Span] = []
    for span in _raw_spans(text, language):
        if sentences:
            last = sentences[-1]
            if _is_one(text[last.start : last.end], text[span.start : span.end], language):
                span = Span(sentences.pop().start, span.end)
        sentences.append(span)
    return sentences


def trimmed(text: str, start: int, end: int) -> Span:
    """Leave out the white space at both ends of a stretch."""
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return Span(start, max(start, start + len(stretch.strip())))


def _raw_spans(text: str, language: str) -> list[Span]:
    bounds = [found["end_index"] for found in sentencex.get_sentence_boundaries(language, text)]
    spans, start = [], 0
    for end in [*bounds, len(text)]:
        span = trimmed(text, start, end)
        if span.end > span.start:
            spans.append(span)
        start = max(start, end)
    return spans


def _is_one(before: str, after: str, language: str) -> bool:
    """Whether a boundary that was found is none."""
    tail = before[-12:]
    abbreviated = _ENDS_ABBREVIATED.get(language)
    return bool(
        not _WORD.search(after)
        or _CONTINUES.match(after)
        or _INITIAL.search(tail)
        or (abbreviated and abbreviated.search(tail))
        or _NUMBERED.fullmatch(before)
    )
