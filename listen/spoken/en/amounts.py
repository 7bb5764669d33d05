"""English amounts: a number with its sign, the end of its range, and its scale."""

import re

from listen.spoken.en.numbers import NUMBER, alone, first_figure, number, plural
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
SCALE = rf"(?:[\s-]?(?P<long>{one_of(_LONG)}|[bm](?![.'’-]))\b|(?P<short>{one_of(SCALES)})\b)?"
TO = rf"(?:\s?[-–]\s?(?P<to>{NUMBER}))?"

_ARTICLE = re.compile(r"\b[Aa]n? $")
_DETERMINER = re.compile(
    r"(?:\b(?:[Tt]h(?:e|is)|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Ee]ach|[Ee]very|[Aa]nother)"
    r"|[a-z](?<!\b[Ii]t)(?<!\b[Hh]e)(?<![Ss]he)(?<!hat)(?<![Hh]ere)(?<!\b[Ww]ho)'s?"
    r"|\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:new|record|further|total"
    r"|proposed|planned|whopping|reported|estimated|initial|extra|annual|massive|first|final)) $"
)
_NOUN = re.compile(
    r" (?!(?:[a-z]{2,}[a-df-z]ed|[a-z]+ly)\b|"
    + one_of(
        words("""
of in it they he she we you i that which who was were is are be been has had have for to from on at
by with and or but as than if when while after before since until during into over under per a an
the his her its their my our your this these those not more less so now then also will would can
could may might must should did does do paid spent lost made given won stolen sought set due worth
ago away long wide deep high tall north south east west northeast northwest southeast southwest
apart below above out up down off back last next later earlier about around between through across
via inside outside near left just only still there here overall apiece behind ahead each remaining
missing owing going coming plus minus or nor no all every
""")
    )
    + r"\b)[A-Za-z]"
)
_UNCHANGED = words("yen won yuan baht rand hertz horsepower lux")
_IRREGULAR = word_list(
    "foot = feet; penny = pence; inch = inches; real = reais; krone = kroner; krona = kronor"
)

_PLACES = re.compile(
    r"\b(?:seat|room|gate|flat|row|unit|apartment|apt|floor|section|line|grade|class|route|clause"
    r"|rule|page|form|article|type|figure|table|platform|terminal|level|block|ward|year|number"
    r"|schedule|appendix|exhibit|step|stage|plan|category|size|phase|pad|group|bus|zone|pier)s? "
    r"(?:\S{1,5} (?:and|or|to) )?$",
    re.IGNORECASE,
)


def amount(match: Match, to: str | None = None) -> str:
    """Say the number, the range's end and the scale of a match."""
    groups = match.groupdict()
    until = f" to {number(to)}" if to else ""
    scale = groups.get("long") or groups.get("short")
    return number(match["n"]) + until + (f" {SCALES[scale]}" if scale else "")


def is_one_of_many(match: Match) -> bool:
    """Tell whether the amount is an attribute: a 5 million dollar deal, the 80 dollar lamp."""
    text, start = match.string, match.start()
    if _ARTICLE.search(text, max(0, start - 4), start):
        return True
    before = _DETERMINER.search(text, max(0, start - 20), start)
    return bool(before and _NOUN.match(text, match.end()))


def is_place(match: Match) -> bool:
    """Tell whether its number is that of a seat, a gate, a flat: 38C, 3B."""
    return bool(_PLACES.search(match.string, max(0, match.start() - 40), match.start()))


def _scaled(match: Match) -> str:
    return match[0] if is_place(match) else amount(match, match["to"])


def several(unit: str) -> str:
    """Write several of a unit, of which the first noun changes: miles per hour, feet."""
    for joint in (" per ", " of "):
        head, joint, rest = unit.partition(joint)
        if joint:
            return f"{several(head)}{joint}{rest}"
    if unit.startswith("degree "):
        return unit.replace("degree", "degrees")
    head, _, last = unit.rpartition(" ")
    if not last.endswith(tuple(_UNCHANGED)):
        last = _IRREGULAR.get(last) or plural(last)
    return f"{head} {last}".strip()


_NEARLY = {"~": "about ", "<": "under ", ">": "over "}
SIGNED = (
    rule(
        r"[~<>](?<![\w.,)].) ?(?=[$£€¥]?\.?[0-9])(?![0-9]+>)", lambda m: _NEARLY[m[0][0]], "~ < >"
    ),
    rule(r"(?<=[A-Za-z]) ?< ?(?=\.?[0-9])", " less than ", needs="<"),
    rule(r"(?<=[A-Za-z]) ?> ?(?=\.?[0-9])", " greater than ", needs=">"),
    # Losses are written in brackets: $(0.12).
    rule(r"([$£€])\(([0-9.]+)\)", r"-\1\2", needs="$( £( €("),
    rule(r"(?<![^\s(\"])–(?=[$£€¥]?\.?[0-9])", "-", needs="–"),
    rule(r"(?<=[0-9]) ?[-–] ?(?=[0-9.,]+ ?=)", " minus ", needs="="),
    rule(r"(?<=[0-9][kKmMB])\s?[-–]\s?(?=[$£€]?[0-9])", " to ", needs="- –"),
    rule(r"(?<=[0-9][bmt]n)\s?[-–]\s?(?=[$£€]?[0-9])", " to ", needs=("n-", "n–", "n -", "n –")),
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
        _scaled,
        needs="k K m M bn bln B tn trn T cr",
    ),
)
