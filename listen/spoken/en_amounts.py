"""English amounts: a number with its sign, the end of its range, and its scale."""

import re

from listen.spoken.en_numbers import NUMBER, alone, first_figure, number, plural
from listen.spoken.rules import Match, one_of, rule, word_list, words

SCALES = word_list(
    "k = thousand; K = thousand; m = million; M = million; mn = million; mln = million;"
    "MN = million; bn = billion; Bn = billion; BN = billion; b = billion;"
    "B = billion; bln = billion; tn = trillion; trn = trillion; TN = trillion; T = trillion;"
    "hundred = hundred; thousand = thousand; million = million; billion = billion;"
    "trillion = trillion; crore = crore; lakh = lakh; cr = crore;"
    "lakh crore = lakh crore"
)
_LONG = (
    *words("hundred thousand million billion trillion crore lakh mn mln bn bln tn cr"),
    "lakh crore",
)
_SHORT = words("k K m M mn MN mln bn Bn BN bln B tn trn TN T cr")
SCALE = rf"(?:[\s-]?(?P<long>{one_of(_LONG)})\b|(?P<short>{one_of(SCALES)})\b)?"
TO = rf"(?:\s?[-–]\s?(?P<to>{NUMBER}))?"

_ARTICLE = re.compile(r"\b[Aa]n? $")
_UNCHANGED = words("yen won yuan baht rand hertz horsepower lux")
_IRREGULAR = {"foot": "feet", "penny": "pence", "inch": "inches", "real": "reais"}


def amount(match: Match, to: str | None = None) -> str:
    """Say the number, the range's end and the scale of a match."""
    groups = match.groupdict()
    until = f" to {number(to)}" if to else ""
    scale = groups.get("long") or groups.get("short")
    return number(match["n"]) + until + (f" {SCALES[scale]}" if scale else "")


def is_one_of_many(match: Match) -> bool:
    """Tell whether an article stands before: a 5 million dollar deal."""
    return bool(_ARTICLE.search(match.string, max(0, match.start() - 4), match.start()))


def several(unit: str) -> str:
    """Write several of a unit, of which the first noun changes: miles per hour, feet."""
    head, per, rest = unit.partition(" per ")
    if per:
        return f"{several(head)} per {rest}"
    if unit.startswith("degree "):
        return unit.replace("degree", "degrees")
    head, _, last = unit.rpartition(" ")
    if not last.endswith(tuple(_UNCHANGED)):
        last = _IRREGULAR.get(last) or plural(last)
    return f"{head} {last}".strip()


SIGNED = (
    rule(r"(?<![^\s(\"])–(?=[$£€¥]?\.?[0-9])", "-", needs="–"),
    rule(r"(?<=[0-9]) [-–] (?=[0-9.,]+ ?=)", " minus ", needs="="),
    rule(r"(?<=[0-9][kKmMB])\s?[-–]\s?(?=[$£€]?[0-9])", " to ", needs="- –"),
    rule(r"(?<=[0-9][bmt]n)\s?[-–]\s?(?=[$£€]?[0-9])", " to ", needs="n- n– n"),
    rule(r"(?:±|\+/-|-/\+) ?", "plus or minus ", needs="± +/- -/+"),
    rule(
        r"[+-](?<![\w.,)%°'\"$£€].)(?=[$£€¥]?\.?[0-9])",
        lambda m: "minus " if m[0] == "-" else "plus ",
        needs="- +",
    ),
)
GROUPED = (
    # 80 000: a date, a street or a telephone number has other groups, or figures beside them.
    rule(
        rf"{first_figure('.,:/+-', '1-9')}(?<![0-9] .)[0-9]{{0,2}}(?: [0-9]{{3}}){{1,3}}"
        r"(?!\w|[.,:/-][0-9]| ?[0-9])",
        lambda m: m[0].replace(" ", ","),
    ),
)
SCALED = (
    rule(
        rf"(?P<n>{alone()}){TO}(?:(?P<short>{one_of(_SHORT)})|\s(?P<long>mln|bln|bn|trn))\b",
        lambda m: amount(m, m["to"]),
        needs="k K m M bn bln B tn trn T cr",
    ),
)
