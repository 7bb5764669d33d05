"""Latin letters inside Arabic: initials are named letter by letter, names are left as they are."""

from typing import Final

from listen.spoken.ar.ordinals import definite
from listen.spoken.en.words import AS_WORDS
from listen.spoken.rules import Match, rule, word_list

_LETTERS: Final = word_list("""
A = إِيه; B = بِي; C = سِي; D = دِي; E = إِي; F = إِف; G = جِي; H = إِتْش; I = آي; J = جِيه; K = كِيه
L = إِل; M = إِم; N = إِن; O = أُو; P = بِي; Q = كِيُو; R = آر; S = إِس; T = تِي; U = يُو; V = فِي
W = دَبِلْيُو; X = إِكْس; Y = واي; Z = زِد
""")
_WORDS: Final = word_list("COVID = كُوفِيد; Covid = كُوفِيد; ISO = آيزُو; MAX = ماكس")
_CLITICS: Final = {"و": "َ", "ف": "َ", "ب": "ِ", "ل": "ِ", "ك": "َ"}
_LONGEST: Final = 5
"""Of initials; longer ones are words in capitals."""


def named(letters: str) -> str:
    """Name initials letter by letter; a word, and initials that are said as one, stay."""
    if letters in _WORDS:
        return _WORDS[letters]
    if not letters.isupper() or letters in AS_WORDS or len(letters) > _LONGEST:
        return _LETTERS.get(letters.upper(), letters) if len(letters) == 1 else letters
    return " ".join(_LETTERS[letter] for letter in letters)


def _named(match: Match) -> str:
    return named(match[1].replace(".", "")) + match[2].replace("'s", "")


def _joined(match: Match) -> str:
    """Join a clitic to the first letter's name; to a name that stays Latin it cannot be joined."""
    said = named(match["latin"])
    before = "".join(f"{letter}{_CLITICS[letter]}" for letter in match["clitics"])
    if said == match["latin"]:
        return f"{before}{'الْ' if match['article'] else ''} {said}"
    if match["article"]:
        said = definite(said)
    return before + (said.removeprefix("ا") if match["article"] == "ل" else said)


INITIALS: Final = (
    rule(
        r"(?<![\wء-ي])(?P<clitics>[وف]?[بلك]?)(?P<article>(?:ال|(?<=ل)ل)?)(?<=[ء-ي])"
        r"(?P<latin>[A-Z]{2,5}(?![\w'@/.-])|[A-Za-z]{2,})",
        _joined,
    ),
    rule(r"(?<![\w.@/'-])((?:[A-Z]\.){2,5}|[A-Z]{2,5}|ISO|COVID)((?:'s)?)(?![\w'@/])", _named),
    rule(r"(?<=[ء-ي] )([A-Z])()(?![\w'.-]| [A-Za-z])", _named),
)
