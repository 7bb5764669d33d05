"""Arabic: the rules in their order."""

import re

from listen.spoken.ar_numbers import cardinal, construct, day, hour, number
from listen.spoken.characters import CITATIONS, addresses, pauses
from listen.spoken.rules import Match, Table, one_of, rule, stop, word_list, words
from listen.spoken.written_numbers import NUMBER, parts

_MONTHS = words("""
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
""")
_OTHER_MONTHS = (
    *words("إبريل ابريل اغسطس اكتوبر شباط آذار نيسان أيار حزيران تموز آب أيلول جانفي فيفري أفريل"),
    *words("جوان جويلية أوت يونيه يوليه"),
    *("كانون الثاني", "كانون الأول", "تشرين الأول", "تشرين الثاني"),
)
_MONTH = one_of((*_MONTHS, *_OTHER_MONTHS))
_TITLES = word_list(
    "د = الدُّكْتُور; أ = الْأُسْتَاذ; م = الْمُهَنْدِس; أ.د = الْأُسْتَاذ الدُّكْتُور; أ. د = الْأُسْتَاذ الدُّكْتُور"
)
_ANYWHERE = word_list("ق.م = قَبْلَ الْمِيلَاد; ص.ب = صُنْدُوق بَرِيد; إلخ = إِلَى آخِرِه; الخ = إِلَى آخِرِه")
_CURRENCIES = word_list(
    "US$ = دُولَار أَمْرِيكِيّ; $ = دُولَار; € = يُورُو; £ = جُنَيْه إِسْتِرْلِينِيّ; ¥ = يَن; ₪ = شِيكِل; USD = دُولَار"
)
_PLURALS = word_list("""
دُولَار = دُولَارَات; جُنَيْه إِسْتِرْلِينِيّ = جُنَيْهَات إِسْتِرْلِينِيَّة; كِيلُومِتْر = كِيلُومِتْرَات; مِتْر = أَمْتَار
كِيلُومِتْر مُرَبَّع = كِيلُومِتْرَات مُرَبَّعَة; مِتْر مُرَبَّع = أَمْتَار مُرَبَّعَة; غْرَام = غْرَامَات
كِيلُوغْرَام = كِيلُوغْرَامَات; دَرَجَة مِئَوِيَّة = دَرَجَات مِئَوِيَّة; دَرَجَة = دَرَجَات
كِيلُومِتْر فِي السَّاعَة = كِيلُومِتْرَات فِي السَّاعَة
""")
_UNITS = word_list("""
كم/س = كِيلُومِتْر فِي السَّاعَة; كم/ساعة = كِيلُومِتْر فِي السَّاعَة; كلم/س = كِيلُومِتْر فِي السَّاعَة
km/h = كِيلُومِتْر فِي السَّاعَة; كم² = كِيلُومِتْر مُرَبَّع; كم2 = كِيلُومِتْر مُرَبَّع; كم = كِيلُومِتْر
كلم = كِيلُومِتْر; km = كِيلُومِتْر; م² = مِتْر مُرَبَّع; م2 = مِتْر مُرَبَّع; م = مِتْر; سم = سَنْتِيمِتْر
ملم = مِلِّيمِتْر; كغ = كِيلُوغْرَام; كجم = كِيلُوغْرَام; كلغ = كِيلُوغْرَام; kg = كِيلُوغْرَام; غ = غْرَام
°C = دَرَجَة مِئَوِيَّة; °م = دَرَجَة مِئَوِيَّة; ° = دَرَجَة; هـ = هِجْرِيَّة
""")
_HALVES = {"1/2": "نِصْف", "1/3": "ثُلُث", "2/3": "ثُلُثَيْن", "1/4": "رُبْع", "3/4": "ثَلَاثَة أَرْبَاع"}
_MINUTES = {0: "", 15: " وَالرُّبْع", 30: " وَالنِّصْف"}
_SIGNS = {"-": "سَالِب ", "+": "زَائِد "}
_SIGN = r"(?P<sign>(?<![\w.,)])[+-])?"
_TO = rf"(?:\s?[-–]\s?(?P<to>{NUMBER}))?"
_SCALE = r"(?: (?P<scale>آلاف|ألف|مليون|مليونا|ملايين|مليار|مليارات|بليون|تريليون))?"
_CURRENCY = rf"(?P<currency>{one_of(_CURRENCIES)})"
_YEAR = r"((?:1\d|20|21)\d\d)"
_SPORT = ("فاز", "فوز", "تعادل", "خسر", "خسارة", "هزم", "نتيجة", "تغلب", "هدف", "أهداف")
_NOT_COUNTED = one_of(
    words("في من إلى على عن مع أو أن كما حتى منذ بعد قبل خلال ضد بين هو هي فقط بالمئة بالمائة")
)


def _amount(match: Match) -> str:
    until = f" إِلَى {number(match['to'])}" if match["to"] else ""
    return _SIGNS.get(match["sign"] or "", "") + number(match["n"]) + until


def _is_few(written: str) -> bool:
    whole, _, decimals = parts(written)
    return not decimals and 3 <= int(whole[-2:] or "0") <= 10


def _money(match: Match) -> str:
    unit = _CURRENCIES[match["currency"]]
    if match["scale"]:
        return f"{_amount(match)} {match['scale']} {unit}"
    if match["n"] == "1" and not match["to"]:
        return f"{unit} وَاحِد"
    noun = _PLURALS.get(unit, unit) if _is_few(match["to"] or match["n"]) else unit
    return f"{construct(_amount(match))} {noun}"


def _date(of_day: int, month: str, year: str | None) -> str:
    return f"{day(of_day)} مِن {month}" + (f" {number(year)}" if year else "")


def _numeric(match: Match) -> str:
    of_day, month = int(match["day"]), int(match["month"])
    if not (1 <= month <= 12 and 1 <= of_day <= 31):
        return match[0]
    return _date(of_day, _MONTHS[month - 1], match["year"])


def _named(match: Match) -> str:
    return _date(int(match[1]), match[2].replace("/", " "), match[3])


def _clock(match: Match) -> str:
    minutes = int(match[2])
    tail = _MINUTES.get(minutes)
    if tail is None:
        tail = f" وَ{cardinal(minutes, True)} دَقِيقَة"
    return hour(int(match[1])) + tail


def _score_or_range(match: Match) -> str:
    """Say 3-1 as a score beside words of sport or when it falls, else as a range."""
    before = match.string[max(0, match.start() - 40) : match.start()]
    before = re.split("[.،؛]", before)[-1]
    is_score = int(match[1]) >= int(match[2]) or any(word in before for word in _SPORT)
    return f"{match[1]} {'مُقَابِل' if is_score else 'إِلَى'} {match[2]}"


def _measure(match: Match) -> str:
    unit = _UNITS[match["unit"]]
    return f"{_amount(match)} {_PLURALS.get(unit, unit) if _is_few(match['n']) else unit}"


def _counted(match: Match) -> str:
    """Say a number in the form that its noun asks for, joined to the letter before it."""
    noun = match["noun"] or ""
    # Three to ten are counted with the plural, the rest with the singular.
    feminine = noun.endswith("ات" if _is_few(match["n"]) else "ة")
    said = number(match["n"], feminine)
    sign = _SIGNS.get(match["sign"] or "", "")
    return f"{sign}{construct(said)} " if noun else sign + said


TABLE = Table(
    words=(
        rule("ـ(?!\\.)", lambda m: m[0] if m.string[m.start() - 1 : m.start()] == "ه" else ""),
        *addresses("نُقْطَة", "آت"),
        *CITATIONS,
        rule(
            r"(?<!\w)([ولف]?)(أ\. ?د|د|أ|م)\. ?(?=[ء-ي]{2})",
            lambda m: f"{m[1]}{_TITLES[m[2]]} ",
        ),
        rule(
            rf"(?<!\w)({one_of(_ANYWHERE)})(?:\.|(?!\w))",
            lambda m: _ANYWHERE[m[1]] + stop(m),
        ),
        rule(r"(?<=\w) ?& ?(?=\w)", " وَ"),
    ),
    figures=(
        rule(r"(?<=\d)،(?=\d{3}(?!\d))", ","),
        rule(rf"(?<=عام |سنة ){_YEAR}(?!\d|[/-]\d| ?(?:م|هـ)(?!\w))", lambda m: number(m[1])),
        rule(
            r"(?<![\d/.-])(?P<day>\d\d?)([/.-])(?P<month>\d\d?)\2(?P<year>[12]\d{3})(?![\d/-])",
            _numeric,
        ),
        rule(
            r"(?<![\d-])(?P<year>[12]\d{3})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)(?![\d/-])",
            _numeric,
        ),
        rule(rf"(?<![\d.,:/-])(\d\d?) ({_MONTH}(?:/{_MONTH})?)(?: {_YEAR}(?!\d))?(?!\w)", _named),
        rule(r"(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])", _clock),
        rule(r"(?<![\d:.,])(\d|1[0-2]) (?=صباح|مساء|ظهر|فجر|ليل)", lambda m: f"{hour(int(m[1]))} "),
        rule(
            r"(?<![\d.,/])[123]/[234](?![\w/])", lambda m: _HALVES.get(m[0], m[0].replace("/", " "))
        ),
        rule(rf"{_SIGN}(?<![A-Za-z\d]){_CURRENCY} ?(?P<n>{NUMBER}){_TO}{_SCALE}", _money),
        rule(rf"{_SIGN}(?<![\d.,])(?P<n>{NUMBER}){_TO}{_SCALE} ?{_CURRENCY}(?!\w)", _money),
        rule(rf"%(?P<sign>[+-])?(?P<n>{NUMBER})(?P<to>(?!))?", lambda m: f"{_amount(m)} بِالْمِئَة"),
        rule(rf"{_SIGN}(?<![\d.,])(?P<n>{NUMBER}) ?%?{_TO} ?%", lambda m: f"{_amount(m)} بِالْمِئَة"),
        rule(rf"(?<!\d){_YEAR} ?م(?!\w)\.?", lambda m: f"{number(m[1])} مِيلَادِيَّة" + stop(m)),
        rule(
            rf"{_SIGN}(?<![\d.,])(?P<n>{NUMBER}){_TO} ?(?P<unit>{one_of(_UNITS)})(?!\w)", _measure
        ),
        rule(rf"(?<!\d){_YEAR}[/](?=\d)", r"\1 "),
        rule(r"(?<![\w.,/-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w/]|[.,-]\d)", _score_or_range),
        rule(rf"(?<![\w.,/-])({NUMBER})\s?[-–]\s?(?={NUMBER}(?![-–/]\d))", r"\1 إِلَى "),
        rule(r"(?<=[A-Za-z])-?(?=\d)", " "),
        rule(
            rf"(?P<sign>(?<![\w)])[+-])?(?<![\d.,])(?P<n>{NUMBER})"
            rf"(?: (?=(?P<noun>(?!{_NOT_COUNTED}\b|و)[ء-ي]{{2,}}))|(?!\w))",
            _counted,
        ),
        rule(r"\d+", lambda m: f"{number(m[0])} "),
    ),
    marks=(
        rule(r" ?% ?", " بِالْمِئَة "),
        rule(r" ?° ?", " دَرَجَة "),
        rule(r" ?\$ ?", " دُولَار "),
        rule(r" ?€ ?", " يُورُو "),
        rule(r"(?<=\w)/(?=\w)", " "),
        *pauses("،"),
    ),
)
