"""The gender of what a Spanish number counts: by the noun after it, or the article before it."""

import re

from listen.spoken.es_nouns import FEMININE, MASCULINE, NAMED, NO_NOUN, UNCLEAR
from listen.spoken.rules import Match, one_of

_MASCULINE_ENDING = re.compile(r"\w*(?:istas?|ismas?|emas?|gramas?|cratas?|ópatas?)")
_FEMININE_ENDING = re.compile(
    r"\w*(?:as?|[cgnstx]i[oó]n(?:es)?|[dt]ad(?:es)?|tud(?:es)?|umbres?|itis)"
)
_VERB = re.compile(r"\w{2,}(?:ó|aron|ieron|eron|aban|ían|ar[áé]|er[áé]|ir[áé]|(?:a|e|i)rán)")
_FEMININE_ARTICLE = re.compile(
    r"\b(?:la|(?i:las|unas|otras|esas|estas|aquellas|muchas|dichas|algunas|nuestras)) $"
)
_NAMED = re.compile(rf"\b(?i:{one_of(NAMED)}) $")
_FOLLOWING = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+))?")
_SCALES = ("mil", "millón", "millones", "billón", "billones")


def gender_of(noun: str) -> str:
    """Guess a noun's gender from its ending; empty when it is no noun or does not tell."""
    noun = noun.lower()
    if not noun or noun in NO_NOUN or noun in UNCLEAR or _VERB.fullmatch(noun):
        return ""
    if noun in FEMININE:
        return "f"
    if noun in MASCULINE or _MASCULINE_ENDING.fullmatch(noun):
        return "m"
    return "f" if _FEMININE_ENDING.fullmatch(noun) else "m"


def gender_counted(match: Match) -> str:
    """Tell the gender of what the number matched counts; empty when it names or stands alone."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    following = _FOLLOWING.match(match.string, match.end())
    noun, after_it = (following[1].lower(), following[2] or "") if following else ("", "")
    if noun in _SCALES:
        return "f" if noun == "mil" and gender_of(after_it) == "f" else "m"
    if _NAMED.search(before):
        return ""
    if _FEMININE_ARTICLE.search(before):
        return "f"
    if noun in UNCLEAR:
        return gender_of(after_it) or "m"
    return gender_of(noun)
