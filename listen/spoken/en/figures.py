"""English sayings, fractions, ordinals, and all figures that no other rule has used."""

import unicodedata

from listen.spoken.en.numbers import alone, cardinal, digits, first_figure, number, ordinal, plural
from listen.spoken.rules import Match, rule

_SAYINGS = {
    "9/11": "nine eleven",
    "7/7": "seven seven",
    "24/7": "twenty-four seven",
    "50/50": "fifty-fifty",
    "50-50": "fifty-fifty",
    "20/20": "twenty-twenty",
}
_DENOMINATORS = {2: "half", 4: "quarter"}
_VULGAR = "½¼¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_ENDING = r"(?i:(?<=1)(?<!11)st|(?<=2)(?<!12)nd|(?<=3)(?<!13)rd|(?<=[04-9])th|(?<=1[1-3])th)"
"""As a pattern: that of the ordinal, so that 17st is none."""
_MANY = {"10": "tens", "100": "hundreds", "1000": "thousands"}


def _stroke(match: Match) -> str:
    return " " + unicodedata.normalize("NFKC", match[0].strip()).replace("⁄", "/")


def _fraction(match: Match) -> str:
    """Say a fraction, with a whole number before it if there is one."""
    top, bottom = int(match["top"]), int(match["bottom"])
    article, whole = match["article"] or "", match["whole"]
    if joint := _no_fraction(top, bottom, match.string.startswith(" of", match.end())):
        before = article + (f"{number(whole)} " if whole else "")
        return f"{before}{cardinal(top)}{joint}{cardinal(bottom)}"
    part = _DENOMINATORS.get(bottom) or ordinal(bottom)
    many = "halves" if bottom == 2 else plural(part)
    said = f"{cardinal(top)} {part if top == 1 else many}"
    if article:
        return article + (part if top == 1 else said)
    if not whole:
        return said
    return f"{number(whole)} and {f'a {part}' if top == 1 else said}"


def _no_fraction(top: int, bottom: int, of_some: bool) -> str:
    """Say how shares, a season and a mark are joined: 60/40, 24/25, 8/10."""
    is_season = bottom == top + 1 > 10 and bottom not in (16, 32)
    if top + bottom == 100 or is_season:
        return " "
    return " out of " if bottom in (10, 100) and top > 1 and not of_some else ""


def _power(match: Match) -> str:
    return f" to the power of {cardinal(unicodedata.digit(match[1]))}"


def _plain(match: Match) -> str:
    return number(match["n"]) + {"x": " times", "X": " times", "+": " plus"}.get(
        match["tail"] or "", ""
    )


SAYINGS = (
    rule(r"(?<=[A-Za-z]):(?=[0-9])", ": ", needs=":"),
    rule(
        r"(?<![0-9/.,-])(?:9/11|7/7|24/7|50/50|50-50|20/20)(?![0-9/-])",
        lambda m: _SAYINGS[m[0]],
        needs="/ 50-50",
    ),
    rule(
        r"\b(1000?|10|1,000)s (?=of\b)",
        lambda m: _MANY[m[1].replace(",", "")] + " ",
        needs="0s of",
    ),
)
VULGAR = (rule(f" ?[{_VULGAR}]", _stroke, needs=" ".join(_VULGAR)),)
FRACTIONS = (
    rule(
        r"(?P<article>\b[Aa] )?(?<![\w.,/])(?:(?P<whole>[0-9]{1,3}) {1,2})?"
        r"(?P<top>[1-9][0-9]?)/(?P<bottom>[2-9]|[1-9][0-9]|100)(?:th|rd|nd|ths)?(?![\w/]|[.,][0-9])",
        _fraction,
        needs="/",
    ),
)
ORDINALS = (
    rule(
        rf"({first_figure('.')}(?:[0-9]{{0,2}}(?:,[0-9]{{3}}){{1,3}}|[0-9]{{0,8}})){_ENDING}(s?)\b",
        lambda m: ordinal(int(m[1].replace(",", ""))) + m[2],
        needs="st nd rd th ST ND RD TH",
    ),
)
REST = (
    rule(r"(?<=\.[0-9])/(?=(?:5|10|100)\b)", " out of ", needs="/5 /10"),
    rule(r"(?<=[0-9]):(?=[0-9])", " to ", needs=":"),
    rule(r"(?<=[0-9]) ?[*∗⋅] ?(?=[0-9])", " times ", needs="* ∗ ⋅"),
    rule(r"(?<=[0-9]) [/÷] (?=[0-9])", " divided by ", needs="/ ÷"),
    rule(r"(?<=[0-9])\^(?=[0-9])", " to the power of ", needs="^"),
    rule(r"(?<=[0-9])²", " squared", needs="²"),
    rule(r"(?<=[0-9])³", " cubed", needs="³"),
    rule(r"(?<=[0-9])([⁴-⁹])", _power, needs="⁴ ⁵ ⁶ ⁷ ⁸ ⁹"),
    rule(
        rf"{first_figure()}[0-9]{{0,2}}(?:\.[0-9]{{1,3}}){{3}}(?!\w|\.[0-9])",
        lambda m: " dot ".join(map(number, m[0].split("."))),
        needs=".",
    ),
    rule(
        rf"{first_figure()}[0-9]*(?:\.[0-9]+){{2,}}",
        lambda m: " point ".join(map(number, m[0].split("."))),
        needs=".",
    ),
    rule(
        rf"(?P<n>{alone('.')}|\.(?<![\w.].)[0-9]+)(?:(?P<tail>[xX+])(?!\w)|(?![^\W_]))",
        _plain,
    ),
    rule(r"\.(?<=\w.)([0-9]+)", lambda m: f" point {digits(m[1])}", needs="."),
    rule(r"[0-9]+", lambda m: f" {number(m[0])} "),
)
