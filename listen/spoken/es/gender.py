"""The gender of what a Spanish number counts: by the noun after it, or the article before it."""

import re

from listen.spoken.es.nouns import FEMININE, MASCULINE, NAMED, NO_NOUN, UNCLEAR
from listen.spoken.rules import Match, one_of

_MASCULINE_ENDING = re.compile(r"\w*(?:istas?|ismas?|emas?|gramas?|cratas?|ópatas?)")
_FEMININE_ENDING = re.compile(
    r"\w*(?:as?|[cgnstx]i[oó]n(?:es)?|[dt]ad(?:es)?|tud(?:es)?|umbres?|naves?|itis)"
)
_VERB = re.compile(r"\w{2,}(?:ó|aron|ieron|eron|aban|ían|ar[áé]|er[áé]|ir[áé]|(?:a|e|i)rán)")
_FEMININE_ARTICLE = re.compile(
    r"\b(?:la|(?i:las|unas|otras|esas|estas|aquellas|muchas|dichas|algunas|nuestras)) $"
)
_MASCULINE_ARTICLE = re.compile(r"\b(?i:los|unos|otros|estos|aquellos|dichos|nuestros) $")
_NAMED = re.compile(rf"\b(?i:{one_of(NAMED)}) $")
_FOLLOWING = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+))?")
_NAMES_OR_DATES = re.compile(r"\b(?:el|del?|al?|en|desde|hasta|con|por|entre|mil|o) $|[^ ]$")
_COUNTED = re.compile(r"\d ([^\W\d_]+)")
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
    if gender_of(noun) and _MASCULINE_ARTICLE.search(before):
        return "m"
    if noun in UNCLEAR:
        return gender_of(after_it) or "m"
    return gender_of(noun) or _gender_before(match, before, noun)


def _gender_before(match: Match, before: str, following: str) -> str:
    """Tell the gender of what was counted last, for a number alone: 71 leyes y rechazaron 31."""
    stands_alone = not following or following == "más" or _VERB.fullmatch(following)
    if not stands_alone or _NAMES_OR_DATES.search(before):
        return ""
    counted = _COUNTED.findall(match.string, 0, match.start())
    return "f" if counted and gender_of(counted[-1]) == "f" else ""
