"""What a publisher says to its readers between the paragraphs: write to us, sign up, vote, give.

A line is a prompt when one of its sentences calls on the reader, which is to open with an
imperative of a class and to name what goes with it, and when none of the others tells a story.
"""

import re
from typing import Final

from listen.extract.channels import CHANNELS
from listen.extract.invitations import CALLS, OPENINGS
from listen.extract.lines import Form, Line
from listen.extract.phrases import alternatives, phrases
from listen.extract.statements import asks, names_readers, speaks_of_readers

_WORDS: Final = 60
_CHARS: Final = 600
"""What a prompt has at most."""
_SHORT: Final = 7
"""Words of a sentence that may be anything beside one that calls: "Free from LocalView:"."""

_CLASS = {name: alternatives(text) for name, text in (OPENINGS | CHANNELS).items()}
_LEAD = (
    r"[\W_]*(?:(?:to|if|for|want|in case|don't miss|para|si|no te pierdas|اذا|لل?\w+|لا تفوت\w?)\b"
    r"[^,،]{2,90}[,،] ?|ل\w{3,}\b.{2,40} |اذا\b.{2,80} (?=ف))?"
    r"(?:(?:please|and|or|so|just|then|also|you can|remember to|be sure to|don't forget to"
    r"|click here to|y|o|tambien|por favor|puedes?|no olvides|يرجى|او) )*[¡¿]?"
)
_OPENS = {name: re.compile(rf"{_LEAD}[وف]?(?:{_CLASS[name]})(?!\w)") for name in CALLS}
_NAMED = {
    name: re.compile("|".join(rf"(?<!\w)[وفبل]?(?:{_CLASS[other]})(?!\w)" for other in others))
    for name, others in CALLS.items()
    if others
}
_SENTENCE = re.compile(r"(?<=[.!?؟:…])[\"'”’»)]*\s+|\s+[|•·–—]\s+")
_QUOTED = re.compile(r"[\"“„][^\"“”]{0,300}[\"”]|«[^»]{0,300}»|‘[^‘']{0,300}'(?!\w)")
_SPOKEN = re.compile(
    r"^\s*(?:[-–—]|(?:[pqras]|pregunta|respuesta|س|ج)\s?[.:)])"
    r"|\b(?:said|says|told|asked|added|dijo|dice|pidio|pide|pedia|explico|agrego|afirmo|segun"
    r"|و?(?:قال|قالت|يقول|اضاف|اضافت|اوضح|ذكر|طلبت?|دعت?))\b"
)
_POLICE = re.compile(
    r"\b(?:police|sheriff|detectives?|crime ?stoppers|samaritans|helpline|hotline|lifeline"
    r"|emergency|investigators?|witness(?:es)?|council|policia|comisaria|guardia civil|fiscalia"
    r"|testigos|emergencias|autoridades|ayuntamiento|(?:ب|لل?|ال)*(?:شرطة|طوارئ|سلطات|نجدة))\b"
)
"""Whom to call is news, when it is not the newspaper."""
_DESK = re.compile(
    r"(?:tip|news|desk|editor|letter|stor(?:y|ies)|feedback|reader|scoop|voice|people|correction"
    r"|redacc|carta|lector|notici|pista|historia|verific|factcheck)[\w.+-]{0,30}@"
)
_ADDRESS = re.compile(r"\w@\w|\b\d{3,5} ?\d{3,}")
_YOURS = re.compile(
    r"\b(?:you|your|yours|us|our|ours|we|tu|tus|te|ti|nos|nosotros|nuestr\w+|usted|ustedes"
    r"|\w+(?:نا|كم))\b|@|\?|؟"
)
_WORD = re.compile(r"[^\W_]+")
_OPENING_WORD = re.compile(r"(?:[.!?؟:…|•·–—\"“”„«»‘’]|^)[\W_]*([^\W_]+)")
_LEADS: Final = """
    to|if|for|want|in|don|please|and|or|so|just|then|also|you|remember|be|click|para|si|no|y|o
    tambien|por|puede|puedes|اذا|لا|يرجى|او|was|is|did|do|have|how|te|le|les|os|هل|ما|كيف|we
    usaremos|usamos|utilizaremos|trataremos|guardamos|نستخدم|سنستخدم|نحتفظ|سنحتفظ"""
_FIRST: Final = frozenset(
    word[0]
    for text in (*OPENINGS.values(), _LEADS)
    for phrase in phrases(text)
    if (word := _WORD.search(phrase))
)
"""The words that a sentence may open with for any of the rules."""


def is_prompt(line: Line) -> bool:
    """Tell whether a line speaks for the publisher to its readers."""
    if line.form is Form.QUOTE or line.words > _WORDS or len(line.text) > _CHARS:
        return False
    return _is_prompt(line.folded)


def _is_prompt(folded: str) -> bool:
    if not _may_call(folded):
        return False
    sentences = [one for one in _SENTENCE.split(_QUOTED.sub(" ", folded)) if one.strip()]
    asked = bool(sentences) and asks(sentences[0])
    calls = [_may_call(one) and _calls(one, asked=asked) for one in sentences]
    if not any(calls) or _SPOKEN.search(folded):
        return False
    if _POLICE.search(folded) and not _DESK.search(folded):
        return False
    return all(call or _is_beside(one) for call, one in zip(calls, sentences, strict=True))


def _may_call(folded: str) -> bool:
    """Tell by a glance at the words that open its sentences whether a line is worth the rules."""
    words = (match[1] for match in _OPENING_WORD.finditer(folded))
    if any(word in _FIRST or word[1:] in _FIRST or word[0] == "ل" for word in words):
        return True
    return names_readers(folded)


def _calls(sentence: str, *, asked: bool) -> bool:
    written = _OPENS["write"].match(sentence)
    if written and (_DESK.search(sentence) or (asked and _ADDRESS.search(sentence))):
        return True
    return speaks_of_readers(sentence) or any(_opens(name, sentence) for name in CALLS)


def _opens(name: str, sentence: str) -> bool:
    opening = _OPENS[name].match(sentence)
    if not opening or name not in _NAMED:
        return bool(opening)
    return bool(_NAMED[name].search(sentence))


def _is_beside(sentence: str) -> bool:
    return bool(_YOURS.search(sentence)) or len(sentence.split()) <= _SHORT
