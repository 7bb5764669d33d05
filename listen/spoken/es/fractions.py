"""Spanish fractions, ordinals and degrees."""

from listen.spoken.es.gender import gender_of
from listen.spoken.es.measures import UNITS
from listen.spoken.es.numbers import cardinal, fraction, number, ordinal, short
from listen.spoken.rules import Match, rule

_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8)}
_VULGAR |= {"⅜": (3, 8)}
_SIGNS = "[" + "".join(_VULGAR) + "]"
_NOUN = r"(?: (?P<noun>[a-záéíóúñ]+)\b)?"
_BY_ITSELF = r"(?P<top>1)/(?P<bottom>1[3-9]|[2-9]\d|[1-9]\d\d)(?![\w/]|[.,]\d)"
"""Too fine to be met but as one part of so many; 3/16 can be a score, or a day."""
_TOP_BOTTOM = r"(?P<top>[1-9])/(?P<bottom>[2-9]|1[0-2]|100|1000)(?![\w/]|[.,]\d)"


def _part(bottom: int) -> str:
    return "media" if bottom == 2 else ordinal(bottom, "f")


def _fraction(match: Match) -> str:
    """Say ½ litro, 2 ½ horas, 2/3 and 3/4 taza."""
    sign, whole, noun = match["sign"], match["whole"], match["noun"] or ""
    top, bottom = _VULGAR[sign] if sign else (int(match["top"]), int(match["bottom"]))
    if top >= bottom:
        return match[0]
    noun = UNITS.get(noun, noun)
    if noun in ("parte", "partes"):
        return f"{cardinal(top, 'f')} {_part(bottom)}{'' if top == 1 else 's'} {noun}"
    gender = gender_of(noun.split(" ")[0])
    rest = f" {noun}" if noun and not gender else ""
    named = f" {noun}" if gender else ""
    half = f"medi{'a' if gender == 'f' else 'o'}"
    if whole:
        part = half if bottom == 2 else fraction(top, bottom)
        return f"{number(whole, gender)}{named} y {part}{rest}"
    if bottom == 2 and named:
        return f"{half}{named}"
    return fraction(top, bottom) + (f" de{named}" if named else rest)


def _ordinal(match: Match) -> str:
    value, ending, noun = int(match["n"]), match["ending"].rstrip("."), match["noun"] or ""
    if value == 11 and ending[-1] in "rʳ":
        return "decimoprimer"
    said = ordinal(value, "f" if ending[-1] in "ªa" else "m")
    is_before_noun = gender_of(noun) == "m" and not noun.endswith("s")
    if ending[-1] in "rʳ" or (ending in "º°o" and is_before_noun):
        return short(said)
    is_before_letter = match.string[match.end() : match.end() + 1].isalpha()
    return f"{said} " if is_before_letter else said


def _degrees(match: Match) -> str:
    sign = {"-": "menos ", "+": "más "}.get(match.groupdict().get("sign") or "", "")
    return f"{sign}{number(match['n'], 'm')} grado{'' if match['n'] == '1' else 's'}"


def _round(match: Match) -> str:
    """Say 1/8 de final, of which there are more than one."""
    return fraction(2, int(match[1])).removeprefix("dos ")


FRACTIONS = (
    rule(r"(?<![\w.,/-])1/([248]|16|32)(?= de final)", _round, needs="final"),
    rule(
        rf"(?<![\w.,/])(?:(?P<whole>\d{{1,2}}) ?)?(?P<sign>{_SIGNS})(?P<top>)(?P<bottom>){_NOUN}",
        _fraction,
        needs=" ".join(_VULGAR),
    ),
    rule(
        rf"(?<![\w.,/-])(?:(?P<whole>\d{{1,2}}) )?(?P<sign>){_TOP_BOTTOM}{_NOUN}",
        _fraction,
        needs="/",
    ),
    rule(
        rf"(?<![\w.,/-])(?<!\d )(?P<whole>)(?P<sign>){_BY_ITSELF}(?P<noun>)",
        _fraction,
        needs="/",
    ),
)
DEGREES = (
    rule(r"(?<=ntre )(\d{1,2})[º°] y (?=\d{1,2} ?[º°])", r"\1 grados y ", needs="º °"),
    rule(
        r"(?:(?<=los )|(?<=ntre )|(?<=hasta )|(?<=\ba )|(?<=grados y )|(?P<sign>(?<![\w)])[-+]))"
        r"(?P<n>\d{1,3}(?:[.,]\d)?) ?[º°](?! ?[CF]\b)",
        _degrees,
        needs="º °",
    ),
    rule(
        r"(?<![\w.,])(?P<n>0|1[0-9]{2}|[23][0-9]{2}|\d{1,2}[.,]\d) ?[º°](?! ?[CF]\b)",
        _degrees,
        needs="º °",
    ),
    rule(
        r"(?<![\w.,])(?<!el )(?<!del )(?<!al )(?<!su )(?<!un )(?P<n>\d{1,3}) ?°(?! ?[CF]\b)",
        _degrees,
        needs="°",
    ),
)
ORDINALS = (
    rule(
        r"(?<![\w.,])(?P<n>\d{1,3})\.?"
        r"(?P<ending>(?:[ºª°]|ᵉʳ|(?:e?r[oa]?|[dtmvn]?[oa])\b(?!-|\.?m\b))"
        r"(?:\.(?= [a-z]|[?!,;:)]))?)"
        r"(?=(?: (?P<noun>[a-záéíóúñ]+))?)(?! ?[CF]\b)",
        _ordinal,
    ),
)
