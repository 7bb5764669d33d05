"""Arabic fractions, scores, ranges and formulas."""

import re
from typing import Final

from listen.spoken.ar.cases import construct, nominative
from listen.spoken.ar.nouns import dual, plain
from listen.spoken.ar.numbers import cardinal, number
from listen.spoken.ar.roles import is_subject
from listen.spoken.ar.syntax import LETTERS, after, before, is_noun, stands_alone
from listen.spoken.rules import Match, one_of, rule, words
from listen.spoken.written_numbers import NUMBER

_HALVES: Final = {
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅛": "1/8",
    "⅜": "3/8",
}
_PARTS: Final = words("نِصْف ثُلُث رُبْع خُمْس سُدْس سُبْع ثُمْن تُسْع عُشْر")
_SEVERAL_PARTS: Final = words("أَنْصَاف أَثْلَاث أَرْبَاع أَخْمَاس أَسْدَاس أَسْبَاع أَثْمَان أَتْسَاع أَعْشَار")
_SPORT: Final = re.compile(
    r"(?:فاز|فوز|تعادل|خسر|خسار|هزم|هزيم|نتيج|تغلب|هدف|أهداف|مباراة|سحق|الفارق|أقصى|الترجيح|اللقاء|تقدم|بنتيجة|شوط|مجموعة|انتصر|اكتسح|ثلاثية|رباعية|كأس|الدوري|الملعب)"
)
_MARKS_OUT_OF: Final = re.compile(r"(?:تقييم|علامة|درجة|حصل|نال|منح)\S*(?: \S+){0,2} ?$")


def _fraction(match: Match) -> str:
    top, bottom = int(match["top"]), int(match["bottom"])
    if bottom in (5, 10, 20, 100) and _MARKS_OUT_OF.search(before(match)):
        return f"{cardinal(top)} مِن {cardinal(bottom)}"
    improper = top >= bottom and not (stands_alone(match) and 2 < bottom < top <= 10)
    if not 2 <= bottom <= 10 or improper:
        return f"{cardinal(top)} عَلَى {cardinal(bottom)}"
    part = _PARTS[bottom - 2]
    if top == 1:
        return part
    if top == 2:
        said = construct(dual(part)) if after(match)[1:2] else dual(part)
        return nominative(said) if is_subject(before(match), "مرة") else said
    return f"{cardinal(top)} {_SEVERAL_PARTS[bottom - 2]}"


def _mixed(match: Match) -> str:
    """Say ساعتين ونصف for 2 1/2 ساعة, and خمسة وثلثين for 5 2/3."""
    top, bottom, noun = int(match["top"]), int(match["bottom"]), match["noun"]
    if top >= bottom and not stands_alone(match):
        return match[0]
    if top > 1 or not 2 <= bottom <= 10:
        return f"{match['n']} وَ{top}/{bottom}" + (f" {noun}" if noun else "")
    part = _PARTS[bottom - 2]
    if noun and is_noun(plain(noun)) and match["n"] in "12":
        whole = noun if match["n"] == "1" else dual(noun)
        return f"{whole} وَ{part}"
    return f"{match['n']} وَ{part}" + (f" {noun}" if noun else "")


def _score_or_range(match: Match) -> str:
    """Say 3-1 as a score beside words of sport or when it falls, else as a range."""
    context = re.split("[.،؛]", before(match))[-1]
    left, right = int(match[1]), int(match[2])
    if left >= right or _SPORT.search(context):
        return f"{cardinal(left)} مُقَابِل {cardinal(right)}"
    joint = "و" if re.search(r"(?:بين|ما بين) $", context) else "إلى "
    return f"{match[1]} {joint}{match[2]}"


def _range(match: Match) -> str:
    joint = "و" if before(match).endswith("بين ") else "إلى "
    return f"{match[1]} {joint}"


SCORES: Final = (
    rule(
        r"(?<![A-Za-z\d.,/-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w/%]|[.,-]\d)",
        _score_or_range,
        needs="- –",
    ),
)
RANGES: Final = (
    rule(rf"(?<![A-Za-z\d.,/-])({NUMBER})\s?[-–]\s?(?={NUMBER}(?![-–/]\d))", _range, needs="- –"),
)
FRACTIONS: Final = (
    rule(f"{one_of(_HALVES)}", lambda m: f" {_HALVES[m[0]]}", needs=" ".join(_HALVES)),
    rule(
        r"(?<![\w.,/-])(?P<n>\d{1,3}) +(?:و ?)?(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?![\w/]|[.,]\d)"
        rf"(?: (?P<noun>{LETTERS}{{2,}}))?",
        _mixed,
        needs="/",
    ),
    rule(
        r"(?<=رقم )(?P<n>\d{1,5})[/-](?P<year>(?:19|20)\d\d)(?![\d/-])",
        lambda m: f"{number(m['n'])} لِسَنَة {number(m['year'], True)}",
        needs="/ -",
    ),
    rule(r"(?<=[.,]\d)/(?=(?:5|10|20|100)(?!\d))", " مِن ", needs="/"),
    rule(
        r"(?:(?<![\w.,/])|(?<=\s[وبل]))(?P<top>\d{1,3})/(?P<bottom>\d{1,3})(?![\w/]|[.,]\d)",
        _fraction,
        needs="/",
    ),
)
FORMULAS: Final = (
    rule(r"№ ?|(?<![A-Za-z])No\. ?(?=\d)", "رَقْم ", needs="№ No."),
    rule(r"(?<=\d)\+(?=\d)|(?<=[\d)]) \+ (?=\d)", " زَائِد ", needs="+"),
    rule(r"(?<=\d) - (?=\d+ ?=)", " نَاقِص ", needs="="),
    rule(r"(?<=\d) ?= ?(?=\d)", " يُسَاوِي ", needs="="),
    rule(r"(?<=\d) ?[×xX*] ?(?=\d)", " فِي ", needs="× x X *"),
    rule(r"(?<=\d)\+(?!\d)", " فَمَا فَوْق", needs="+"),
)
REST: Final = (
    rule(r"(?<=\d):(?=\d)", " إِلَى ", needs=":"),
    rule(r"\d+", lambda m: f" {number(m[0])} "),
)
