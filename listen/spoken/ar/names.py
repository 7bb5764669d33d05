"""Arabic titles, abbreviations, kings by their numeral, hashtags and presentation forms."""

import re
import unicodedata
from typing import Final

from listen.spoken.ar.nouns import is_feminine, plain
from listen.spoken.ar.ordinals import ordinal
from listen.spoken.ar.syntax import before
from listen.spoken.romans import roman
from listen.spoken.rules import Match, one_of, rule, stop, word_list, words

_TITLES: Final = word_list("""
د = الدُّكْتُور; أ = الْأُسْتَاذ; م = الْمُهَنْدِس; أ.د = الْأُسْتَاذ الدُّكْتُور; أ. د = الْأُسْتَاذ الدُّكْتُور
ا.د = الْأُسْتَاذ الدُّكْتُور
""")
_WOMEN: Final = frozenset(
    words("""
سعاد ليلى مريم زينب هدى نهى منى سلمى رشا سحر نور هند دعاء إيمان حنان أمل نجلاء سوسن ابتسام
إلهام رباب سهير شيرين ياسمين نادين كارين رنا ريم رولا لينا دينا رانيا داليا ماريا صوفيا جوليا
لما ندى شذى غدير عبير نرمين نيفين سميرة وفاء هناء ثناء ميرفت مرفت جيهان نوال آمال سهى مها نهال
أحلام أنغام وداد فاتن سمر قمر إليزابيث ماري ماريان كاترين كاثرين آن فيكتوريا مارغريت مارغريتا
بياتريس إيزابيل إيزابيلا جولي كريستين أنجيلا أورسولا
""")
)
_MEN: Final = frozenset(
    words("""
أسامة حمزة طلحة عبيدة قتادة معاوية علاء بهاء ضياء ثناء زكرياء براء فداء رجاء عطاء جمعة عطية
خليفة سلامة حذيفة
""")
)
_ANYWHERE: Final = word_list("""
ت.غ = بِتَوْقِيت غرينتش
ق.م = قَبْلَ الْمِيلَاد; ص.ب = صُنْدُوق بَرِيد; إلخ = إِلَى آخِرِه; الخ = إِلَى آخِرِه; ج.م.ع = جُمْهُورِيَّة مِصْر الْعَرَبِيَّة
ش.م.ع = شَرِكَة مُسَاهِمَة عَامَّة; ش.م.م = شَرِكَة مُسَاهِمَة مَحْدُودَة; ش.ذ.م.م = شَرِكَة ذَات مَسْؤُولِيَّة مَحْدُودَة
و.م.أ = الْوِلَايَات الْمُتَّحِدَة الْأَمْرِيكِيَّة; م.ت.ف = مُنَظَّمَة التَّحْرِير الْفِلَسْطِينِيَّة
""")
_AGENCIES: Final = word_list("""
أ ف ب = فرانس برس; أ.ف.ب = فرانس برس; د ب أ = وكالة الأنباء الألمانية
د.ب.أ = وكالة الأنباء الألمانية; أ ش أ = وكالة أنباء الشرق الأوسط
أ.ش.أ = وكالة أنباء الشرق الأوسط; و ا س = وكالة الأنباء السعودية
و.ا.س = وكالة الأنباء السعودية; ا ف ب = فرانس برس; أ ب = أسوشيتد برس
""")
_BLESSINGS: Final = word_list("""
ص = صَلَّى اللَّهُ عَلَيْهِ وَسَلَّم; صلعم = صَلَّى اللَّهُ عَلَيْهِ وَسَلَّم; رض = رَضِيَ اللَّهُ عَنْه; ع = عَلَيْهِ السَّلَام
س = عَلَيْهَا السَّلَام; رح = رَحِمَهُ اللَّه
""")
_ROYAL: Final = re.compile(
    r"(?:الملكة?|البابا|القيصر|الإمبراطور|السلطان|الأمير|العالمية|القرن|الجزء|الفصل|لويس|جورج|محمد"
    r"|نابليون|شارل|كارلوس|فيليب|هنري|إدوارد|تشارلز|ليو|بيوس|فرانز|عبد الله) (?:\S+ )?$"
)


def _title(match: Match) -> str:
    said = _TITLES[match["title"]]
    if is_woman(plain(match["name"])):
        said = " ".join(f"{word}َة" for word in said.split())
    return f"{match['joined']}{said} "


def is_woman(name: str) -> bool:
    """Whether a first name is a woman's, as far as its ending or our list tells."""
    return name in _WOMEN or (name.endswith(("ة", "اء")) and name not in _MEN)


def _regnal(match: Match) -> str:
    """Say the numeral after a name or a noun: السادس, الثانية."""
    numeral, context = match["numeral"], before(match)
    if len(numeral) == 1 and not _ROYAL.search(context):
        return match[0]
    head = context.split()[-1]
    count = roman(numeral)
    if not 0 < count < 40:
        return match[0]
    feminine = (
        (head.startswith("ال") and is_feminine(head)) or is_woman(head) or "الملكة" in context
    )
    return ordinal(count, feminine)


def _hashtag(match: Match) -> str:
    known = re.search(r"(?:وسم|هاشتاغ|هاشتاج)\s*$", before(match))
    return ("" if known else "هَاشْتَاغ ") + match["tag"].replace("_", " ").strip()


def _unjoined(match: Match) -> str:
    return unicodedata.normalize("NFKC", match[0])


WRITING: Final = (
    rule(r"(?<=[ء-ي]{4})[¹²³⁴-⁹⁰]+", ""),
    rule("ﷺ", " صَلَّى اللَّهُ عَلَيْهِ وَسَلَّم ", needs="ﷺ"),
    rule(r"(?<=\d) ?ـ+ ?(?=\d)", "-", needs="ـ"),
    rule(r"(?<![ء-ي])([وف]?(?:[بك]?ال|لل|[بلك]))ـ+ (?=[\dA-Za-z$€£])", r"\1", needs="ـ"),
    rule("[\ufb50-\ufdfb\ufe70-\ufefc]+", _unjoined),
    rule(r"(?P<era>(?<![ء-ي])هـ(?![\wـ]))|ـ+", lambda m: m["era"] or "", needs="ـ"),
)
TAGS: Final = (
    rule(r"(?<!\w)#(?P<tag>\w[\w\u064b-\u0652]*)", _hashtag, needs="#"),
    rule(r"(?<=\w)_+(?=\w)", " ", needs="_"),
)


def _agency(match: Match) -> str:
    said = _AGENCIES[match[1]]
    return said if said.startswith("وكالة") or match[0] == match[1] else f"وكالة {said}"


TITLES: Final = (
    rule(
        r"(?<![\w.])(?<!\d )(?P<joined>[ولفب]?)(?P<title>أ\. ?د|ا\.د|د|أ|م)\. ?/?"
        r"(?=(?P<name>[ء-ي]{2,}))",
        _title,
        needs="د. أ. م.",
    ),
)
ABBREVIATIONS: Final = (
    rule(rf"(?<!\w)(?:وكالة )?({one_of(_AGENCIES)})(?![\w.])", _agency, needs="أ ا"),
    rule(rf"(?<!\w)({one_of(_ANYWHERE)})(?:\.|(?!\w))", lambda m: _ANYWHERE[m[1]] + stop(m)),
    rule(rf" ?\(({one_of(_BLESSINGS)})\)", lambda m: f" {_BLESSINGS[m[1]]}", needs="("),
    rule(r"(?<!\w)([وبف]?)ص\. ?(?=\d)", r"\1صَفْحَة ", needs="ص."),
    rule(r"و/أو", "أو", needs="/"),
    rule("(?<=[A-Z])&(?=[A-Z])", " آنْد ", needs="&"),
    rule(r"(?<=\w) ?& ?(?=\w)", " وَ", needs="&"),
)
ROMANS: Final = (rule(r"(?<=[ء-ي] )(?P<numeral>[IVX]{1,6})(?![\w'.&+-])", _regnal, needs="I V X"),)
