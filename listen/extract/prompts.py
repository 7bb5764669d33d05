"""What a publisher says to its readers between the paragraphs: write to us, sign up, vote, give.

A line is a prompt when one of its sentences calls on the reader, which is to open with an
imperative of a class and to name what goes with it, and when none of the others tells a story.
"""

import re
from functools import lru_cache
from typing import Final

from listen.extract.invitations import CALLS, CLASSES
from listen.extract.lines import Form, Line
from listen.extract.phrases import alternatives

_WORDS: Final = 60
_CHARS: Final = 600
"""What a prompt has at most."""
_SHORT: Final = 7
"""Words of a sentence that may be anything beside one that calls: "Free from LocalView:"."""

_CLASS = {name: alternatives(text) for name, text in CLASSES.items()}
_LEAD = (
    r"[\W_]*(?:(?:to|if|for|want|in case|para|si|اذا|لل?\w+)\b[^,،]{2,90}[,،] ?|للمزيد\b.{0,40} )?"
    r"(?:(?:please|and|or|so|just|then|you can|don't forget to|click here to|y|o|tambien|por favor"
    r"|no olvides|يرجى|او) )*[¡¿]?"
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
_ASKED = re.compile(
    r"[\W_]*(?:(?:do|did|have|are|were|can|would|could|was|is) you\b|what do you think"
    r"|(?:got|have|know|seen|want|need|think you|fancy) "
    r"|tienes|tiene usted|trabajas?|viste|vio|conoces?|quieres?|sabes?|has |crees?|que (?:te|le)"
    r"|que opinas?|هل (?:لديك|لديكم|تعمل|تريد|ترغب|تعرف|تملك|رايت|شاهدت)"
    r"|(?:شاهدت|رايت|لديك|عندك|ما رايك|تعرف)\b)"
)
_JUDGED = re.compile(
    r"[\W_]*(?:(?:was|is|did|do|have|how)\b.{0,40}\bthis (?:PAGE)\b.{0,40}"
    r"|(?:te|le|les|os) .{0,30}\b(?:este|esta) (?:PAGE)\b.{0,30}"
    r"|هل .{0,30}(?:هذا|هذه) (?:PAGE)\b.{0,30})[?؟]\W*".replace(
        "PAGE",
        "article|story|explanation|explainer|page|post|guide|report|issue|episode|newsletter"
        "|piece|content|articulo|nota|reportaje|noticia|historia|contenido|pagina|guia|episodio"
        "|المقال|المقالة|الشرح|التقرير|الخبر|الصفحة|المحتوى|الموضوع|الدليل",
    )
)
_FUNDED = re.compile(
    r".{0,60}\b(?:we|our|free)\b.{0,60}\b(?:paid for|funded|supported|possible|rely|depend)\b"
    r".{0,20}\b(?:readers|members|subscribers|of you)\b.{0,20}"
    r"|.{0,60}\bfree because .{0,30}\bof you pay\b.{0,20}"
    r"|.{0,60}\bgratis porque .{0,40}\bde (?:ustedes|vosotros)\b.{0,30}"
    r"|(?:nos|lo) (?:pagan|financian|sostienen) (?:nuestr[oa]s|l[oa]s) (?:lector|soci|suscript)\w+"
    r"|.{0,60}مجاني\w{0,2} لان .{0,30}منكم\b.{0,40}|.{0,30}\b(?:يموله|يدعمه|تموله) قراونا.{0,20}"
)
_PRIVACY = re.compile(
    r"[\W_]*(?:(?:we|and) (?:will|may|only|use|share|store|never)\b.{0,30}\byour"
    r" (?:e-?mail|data|details|address|information)\b"
    r"|(?:usaremos|usamos|utilizaremos|trataremos|guardamos) (?:tu|su|sus|tus)"
    r" (?:correo|datos|direccion)\b"
    r"|(?:ن|سن)(?:ستخدم|حتفظ ب) ?(?:بريدك|بياناتك))"
)


def is_prompt(line: Line) -> bool:
    """Tell whether a line speaks for the publisher to its readers."""
    if line.form is Form.QUOTE or line.words > _WORDS or len(line.text) > _CHARS:
        return False
    return _is_prompt(line.folded)


@lru_cache(maxsize=4_000)
def _is_prompt(folded: str) -> bool:
    text = _QUOTED.sub(" ", folded).strip()
    if not text or _SPOKEN.search(text) or (_POLICE.search(text) and not _DESK.search(text)):
        return False
    sentences = [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]
    asked = asks(sentences[0])
    calls = [_calls(sentence, asked=asked) for sentence in sentences]
    return any(calls) and all(
        call or _is_beside(sentence) for call, sentence in zip(calls, sentences, strict=True)
    )


def asks(folded: str) -> bool:
    """Tell whether a folded sentence asks the reader for something of the reader's own."""
    return folded.rstrip().endswith(("?", "؟")) and bool(_ASKED.match(folded))


def _calls(sentence: str, *, asked: bool) -> bool:
    written = _OPENS["write"].match(sentence)
    if written and (_DESK.search(sentence) or (asked and _ADDRESS.search(sentence))):
        return True
    if _JUDGED.fullmatch(sentence) or _PRIVACY.match(sentence):
        return True
    if _FUNDED.fullmatch(sentence.rstrip(" .!")):
        return True
    return any(_opens(name, sentence) for name in CALLS)


def _opens(name: str, sentence: str) -> bool:
    opening = _OPENS[name].match(sentence)
    if not opening or name not in _NAMED:
        return bool(opening)
    # "Alerts in the app": what is named may be the very word that opens.
    return bool(_NAMED[name].search(sentence, opening.end()))


def _is_beside(sentence: str) -> bool:
    return bool(_YOURS.search(sentence)) or len(sentence.split()) <= _SHORT
