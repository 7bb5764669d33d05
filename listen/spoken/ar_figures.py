"""Arabic fractions, scores, ranges, telephone numbers, and figures in names and formulas."""

import re
from typing import Final

from listen.spoken.ar_letters import named
from listen.spoken.ar_nouns import dual, plain
from listen.spoken.ar_numbers import cardinal, construct, digits, number
from listen.spoken.ar_syntax import LETTERS, after, before, is_noun, noun_after
from listen.spoken.ar_words import TIMES_AND_MEASURES
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
_CALL: Final = re.compile(
    r"(?:هاتف|الهاتف|هاتفي|اتصل\S*|الاتصال|الخط الساخن|خدمة|الطوارئ|الإسعاف|واتساب|النجدة|الإطفاء"
    r"|جوال|فاكس|تلفون)"
    r"(?: \S+){0,3} ?(?:على |بالرقم |الرقم )*$"
)


def _fraction(match: Match) -> str:
    top, bottom = int(match["top"]), int(match["bottom"])
    if bottom in (5, 10, 20, 100) and _MARKS_OUT_OF.search(before(match)):
        return f"{cardinal(top)} مِن {cardinal(bottom)}"
    if not 2 <= bottom <= 10 or top >= bottom:
        return f"{cardinal(top)} عَلَى {cardinal(bottom)}"
    part = _PARTS[bottom - 2]
    if top == 1:
        return part
    if top == 2:
        return construct(dual(part)) if after(match)[1:2] else dual(part)
    return f"{cardinal(top)} {_SEVERAL_PARTS[bottom - 2]}"


def _and_a_half(match: Match) -> str:
    """Say ساعتين ونصف for 2½ ساعة."""
    part = _PARTS[int(_HALVES[match["part"]][-1]) - 2]
    if _HALVES[match["part"]][0] != "1":
        return f"{match['n']} و{_HALVES[match['part']]}"
    noun = match["noun"]
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


def _telephone(match: Match) -> str:
    """Say figure by figure, with a pause where the number has a gap."""
    plus = "زَائِد " if match[0].startswith("+") else ""
    return plus + "، ".join(digits(part) for part in re.findall(r"\d+", match[0]))


def _short_number(match: Match) -> str:
    counts = noun_after(after(match))[0] in TIMES_AND_MEASURES
    return digits(match[0]) if _CALL.search(before(match)) and not counts else match[0]


def _model(match: Match) -> str:
    """Say letters and figures by turns, the figures as a plain number."""
    pieces = re.findall(r"\d+(?:\.\d+)?|[A-Za-z]+", match[0])
    return " ".join(number(p) if p[0].isdecimal() else named(p) for p in pieces)


def _arabic_model(match: Match) -> str:
    return f" {number(match[1])}"


_GROUP: Final = r"(?<![A-Za-z\d])(?:مجموعة )?(?:ال ?)?"
_GENERATIONS: Final = {
    "3": "الْجِيل الثَّالِث",
    "4": "الْجِيل الرَّابِع",
    "5": "الْجِيل الْخَامِس",
    "6": "الْجِيل السَّادِس",
}
TELEPHONES: Final = (
    rule(
        r"(?<![\w.,-])\+\d{1,3}(?:(?:[ .-]\(?\d{1,7}\)?){2,6}|[ -]?\d{6,12})(?![\w%])",
        _telephone,
        needs="+",
    ),
    rule(r"(?<![\w.,-])0\d{1,4}(?:[ -]\d{2,4}){2,4}(?![\w%])", _telephone),
    rule(r"(?<![\w.,-])\d{3,11}(?![\w%]|[.,]\d)", _short_number),
)
NAMED: Final = (
    rule(r"(?<!\w)CO[2₂](?!\w)", "ثَانِي أُكْسِيد الْكَرْبُون", needs="CO"),
    rule(rf"{_GROUP}G7(?!\w)", "مجموعة السَّبْع", needs="G7"),
    rule(rf"{_GROUP}G-?20(?!\w)", "مجموعة الْعِشْرِين", needs="G20 G-20"),
    rule(r"(?<!\w)([3-6])G(?!\w)", lambda m: _GENERATIONS[m[1]], needs="G"),
    rule(r"(?<=[ء-ي] )(7[0-9]7)-(\d{1,3}|MAX)(?!\w)", lambda m: f"{number(m[1])} {named(m[2])}"),
    rule(
        r"(?<![\w.@])(?:[A-Za-z]+-?\d+(?:\.\d+)?[A-Za-z]*\d*|\d+[A-Za-z]+\d*)(?:-\d+)?(?!\w)",
        _model,
    ),
    rule(r"(?<![A-Za-z\d])(?<=[A-Z]) (?=\d)", " "),
    rule(r"(?<=[ء-ي])-(\d{1,4})(?![\w-]|[.,]\d)", _arabic_model, needs="-"),
)
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
    rule(
        rf"(?<![\w.,/])(?P<n>\d{{1,3}}) ?(?P<part>{one_of(_HALVES)})"
        rf"(?: (?P<noun>{LETTERS}{{2,}}))?",
        _and_a_half,
        needs=" ".join(_HALVES),
    ),
    rule(f"{one_of(_HALVES)}", lambda m: f" {_HALVES[m[0]]}", needs=" ".join(_HALVES)),
    rule(
        r"(?<=رقم )(?P<n>\d{1,5})/(?P<year>(?:19|20)\d\d)(?![\d/])",
        lambda m: f"{number(m['n'])} لِسَنَة {number(m['year'], True)}",
        needs="/",
    ),
    rule(r"(?<=[.,]\d)/(?=(?:5|10|20|100)(?!\d))", " مِن ", needs="/"),
    rule(r"(?<![\w.,/])(?P<top>\d{1,3})/(?P<bottom>\d{1,3})(?![\w/]|[.,]\d)", _fraction, needs="/"),
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
