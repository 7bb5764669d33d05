"""Spanish scores, ranges, figures in names, and all other figures."""

import re

from listen.spoken.es.gender import gender_counted, gender_of
from listen.spoken.es.numbers import digits, joint, number
from listen.spoken.rules import Match, rule
from listen.spoken.written_numbers import NUMBER

_SIGNS = {"-": "menos ", "+": "más ", "±": "más menos ", "~": "unos ", ">": "más de "}
_SIGNS |= {"<": "menos de "}
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLURAL_NOUN = re.compile(r" (?:[^\W\d_]+[oae]s|mil)\b")


def _joined(match: Match) -> str:
    return match[0].replace(" ", "")


def _scaled(match: Match) -> str:
    count, letter = match[1] or match[3], match[2] or match[4]
    scale = "mil" if letter in "kK" else "millón" if count == "1" else "millones"
    return f"{count} {scale}"


def _power(match: Match) -> str:
    """Say 10⁶ and 10^-6."""
    minus, power = (group or "" for group in (match[1] or match[3], match[2] or match[4]))
    plain = power.translate(str.maketrans(_RAISED, "0123456789"))
    return f"diez elevado a {'menos ' if minus else ''}{number(plain)}"


def _one_of_every(match: Match) -> str:
    """Say 1 de cada 3 mujeres in the gender of what is counted after it."""
    feminine = match["noun"] is None or gender_of(match["noun"]) == "f"
    return f"un{'a' if feminine else 'o'} de "


def _score(match: Match) -> str:
    """Say what cannot be a range as a score, of which the noun after it is not counted."""
    if int(match[1]) < int(match[2]):
        return f"{match[1]} a {match[2]}"
    return f"{number(match[1])} a {number(match[2])}"


def _counted(match: Match) -> str:
    sign = _SIGNS.get((match["sign"] or "").strip(), "")
    is_noun_next = _PLURAL_NOUN.match(match.string, match.end())
    if _YEAR.fullmatch(match["n"]) and not is_noun_next:
        return sign + number(match["n"])
    said = number(match["n"], gender_counted(match))
    if match.string.startswith(" mil ", match.end()):
        said = (
            "" if said in ("un", "una") else re.sub(r"iuna$", "iún", re.sub(r" una$", " un", said))
        )
    return sign + said + (" de" if is_noun_next and joint(said) != " " else "")


SAYINGS = (
    rule(r"(?<![\w.,])(?<!\d )\d{1,3}(?: \d{3})+(?=,\d{1,2}(?!\d))", _joined),
    rule(rf"(?<=entre )({NUMBER})\s?[-–]\s?(?={NUMBER})", r"\1 y ", needs="- –"),
    rule(r"(?<![\w.,/-])24/7(?![\w/-])", "veinticuatro siete", needs="24/7"),
    rule(
        r"(?<![\w./,-])(?!(?:19|20)\d\d/)(\d{1,4})/(?=(?:19|20)\d\d(?![\w/-]))",
        r"\1 de ",
        needs="/",
    ),
    rule(
        r"(?<=Boeing )(\d{3})-(?=\d)|(?<=Airbus A)(\d{3})-(?=\d)",
        lambda m: number(m[1] or m[2]) + " ",
        needs="Boeing Airbus",
    ),
    rule(r"(?<=[A-Z])(\d+,\d+)(?![\w,])", lambda m: " " + number(m[1])),
    rule(r"(?<![\w.,])(\d{1,4}) ?[x×] ?(?=\d)", r"\1 por ", needs="x ×"),
    rule(rf"\b10(?:\^(-?)(\d\d?)\b|(⁻?)([{_RAISED}]{{1,2}}))", _power, needs="10"),
    rule(r"(?<=\d-\d )\((\d\d?)/(?=\d\d?\))", r"(\1-", needs="/"),
    rule(r"(?<=\d)\.([b-n])\b\)?", r" \1", needs="."),
    rule(r"(?<=\d) ?= ?(?=[\dA-Z$])", " es igual a ", needs="="),
    rule(
        rf"(?<![\w.,])({NUMBER}) ?([MkK])(?= de (?!l)| [a-záéíóúñ]+[oae]s\b)"
        r"|(?<![\w.,])(\d+[.,]\d+) ?(M)\b(?! ?[€$£])",
        _scaled,
        needs="M k K",
    ),
)
RANGES = (
    rule(
        r"(?<![\w.,/–-])(\d{1,3})[-–](\d{1,3})(?![\w%/]|[.,]\d|[-–]\d| [%°º€$])",
        _score,
        needs="- –",
    ),
    rule(rf"(?<![\w.,/–-])({NUMBER})\s?[-–]\s?(?={NUMBER}(?![-–/]\d))", r"\1 a ", needs="- –"),
    rule(r"(?<=\d):(?=\d)", " a ", needs=":"),
    rule(
        r"(?<![\w.,/-])(\d{1,4})/(\d{1,4})(?![\w/])",
        lambda m: f"{number(m[1])} {m[2]}",
        needs="/",
    ),
)
MODELS = (
    rule(r"\b(\d+)-([A-Z])\b", lambda m: f"{number(m[1])} {m[2]}", needs="-"),
    rule(r"(?<=[^\W\d])-(?=\d)", " ", needs="-"),
)
REST = (
    rule(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?![\w.,]*\d)", _joined),
    rule(
        r"(?<![\w.,])1 de (?=(?:las|ellas|estas|esas)\b|cada [\w.]+ (?P<noun>[^\W\d_]+))",
        _one_of_every,
        needs="1",
    ),
    rule(
        r"(?<![\w.,])(?!\d{1,3}(?:\.\d{3})+(?!\d))\d+(?:\.\d+){2,}",
        lambda m: " punto ".join(map(number, m[0].split("."))),
    ),
    rule(
        rf"(?P<sign>(?<![\w)])[-+±~<>] ?)?(?<![\w.,])(?P<n>{NUMBER})(?![^\W_])",
        _counted,
    ),
    rule(r"(?<=\w)[.,](\d+)", lambda m: f" punto {digits(m[1])}"),
    rule(r"\d+", lambda m: f" {number(m[0])} "),
)
