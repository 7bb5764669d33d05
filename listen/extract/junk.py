"""What is never read, told by the words of a line: labels of blocks, and lines by themselves."""

import re
from functools import lru_cache
from typing import Final

from listen.extract.dates import is_around_date, without_dates
from listen.extract.lines import Form, Line
from listen.extract.phrases import LABELS, POINTERS, SECTIONS, alternatives, phrases

ENDS: Final = frozenset({"most read", "read next", "comments", "tags", "footer"})
"""What stands behind an article, seldom within it."""

SITE: Final = "site"
"""The name of the site, which opens its footer."""

_LINES: Final = {
    "reading time": r"""
        \d+ ?-?(?:min|mins|minutes?|minutos?)\.?(?: read| de lectura| to read)?
        (?:reading time|read time|tiempo de lectura|lectura)\W{0,3}\d+ ?min\w*\.?
        (?:مدة|وقت|زمن) القراءة.{0,24}
        \d+ (?:دقيقة|دقائق|د)(?: قراءة| للقراءة| من القراءة)?
        (?:دقيقة|دقيقتان|دقيقتين)(?: واحدة)? (?:قراءة|للقراءة)
        قراءة \d+ \w+""",
    "share": r"""
        [\d.,]+ ?[km]? ?(?:shares?|views?|likes?|compartid[oa]s?)
        [\d.,]+ (?:veces compartid[oa]|مشاركات?|مشاركة|مشاهدة|مشاهدات)
        (?:shares?|مشاركات|compartidos)\W{0,3}[\d.,]+[km]?""",
    "comments": r"""
        (?:the )?(?:opinions|views|comments) (?:expressed|posted|left) (?:here|below)\b.{0,160}
        (?:los|las|el contenido de los) (?:comentarios|opiniones)\b.{0,60}\b(?:lector|usuari)\w+.*
        (?:الاراء|التعليقات) الواردة ادناه .{0,160}
        [\d.,]+ (?:comments?|comentarios?|تعليقات?|تعليق)
        (?:comments?|comentarios?|تعليقات) ?\(\d+\)""",
    "source": r"(?:sources?|fuentes?|via|المصدر|مصدر|المصادر)\s*:.{1,80}",
    "footer": r"""
        (?:©|\(c\)|copyright\b).{0,200}
        .{0,120}(?:©|all rights reserved|derechos reservados|الحقوق محفوظة).{0,60}""",
    "newsletter": r"""
        (?:sign up|subscribe|register)\b.{0,160}\b(?:newsletters?|inbox|alerts|emails?)\b.{0,99}
        .{2,120}\b(?:in|to) your (?:inbox|email)\b.{0,80}
        .{0,160}\bunsubscribe (?:at )?any ?time\b.{0,80}
        (?:join|follow) (?:our|us|the)\b.{0,40}\b(?:channel|telegram|whatsapp|newsletter)\b.{0,80}
        .{2,120}\ben (?:su|tu) (?:correo|e-?mail|buzon|bandeja)\b.{0,80}
        (?:unete|unase|siguenos|siganos|sigue|siga)\b.{0,60}\b(?:canal|whatsapp|telegram)\b.{0,80}
        (?:.{0,40}\b)?(?:تصلك|تصلكم|احصل|لتصلك|ليصلك|بريدك|بريدكم)\b.{2,100}
        (?:تابعنا|تابعونا|انضم|انضموا)\b.{0,40}(?:قناة|قناتنا|تلغرام|واتساب).{0,80}
        (?:suscrib|apunt|registr|recib)\w+\b.{0,160}\b(?:boletin\w*|newsletters?|canal)\b.{0,99}
        (?:اشترك|اشتركوا|سجل|انضم)\b.{0,120}(?:النشرة|نشرتنا|قناتنا|بريدك|البريد).{0,120}""",
    "consent": r"""
        (?:we|(?:this|our) (?:web)?site|by (?:using|clicking))\b.{0,200}\bcookies?\b.{0,160}
        (?:utilizamos|usamos|este sitio|esta web|al navegar)\b.{0,200}\bcookies\b.{0,160}
        .{0,120}ملفات (?:تعريف الارتباط|الكوكيز).{0,160}""",
    "author": r"""
        (?:please )?(?:follow|find|like) .{2,80} (?:on|at) (?:NETWORK)(?:\W.{0,80})?
        (?:you can )?(?:e-?mail|contact|reach|write to) .{2,60}@.{2,60}
        .{2,60} (?:can|may) be (?:reached|contacted|followed) (?:at|on|by|via) .{2,80}
        .{2,60} (?:tweets|is on twitter|posts on x)(?: (?:at|as)\b|\W).{0,60}
        (?:sigue|siga|sigueme|puedes? seguir) .{0,60}\ben (?:NETWORK)\b.{0,60}
        (?:تابع|تابعوا|تابعي) .{0,60}(?:على|عبر) (?:منصة )?(?:NETWORK)\b.{0,60}""",
    "byline": r"""
        (?:written|reported|reporting|edited|editing|translated|compiled|photos?|video) by:? .{2,80}
        (?:authors?|autor|autora|autores|redaccion|texto|edicion|traduccion)\s*: .{2,80}
        (?:بقلم|بواسطة)\s*:? ?.{2,80}
        (?:كتب|كتبت|تقرير|اعداد|تحرير|ترجمة|الكاتب|المؤلف|الكاتبة)\s*: ?.{2,80}
        (?:redaccion|agencias?|staff(?: writer)?|وكالات|agencies|newsroom|news desk)""",
}

_CREDIT = (
    r"(?:AP|AFP|EFE|EPA|Reuters|REUTERS|Getty|Anadolu|Xinhua|Shutterstock|UPI|DPA|dpa|Sputnik|TASS"
    r"|رويترز|أ\.? ?ف\.? ?ب\.?|أ\.? ?ب\.?|الأناضول|غيتي|الفرنسية"
    r"|Photos?|Fotos?|photos?|fotos?|Illustrat\w+)"
)
_CAPTION = re.compile(
    r"^\[[^\[\]]{2,60}\]$|"  # the text browser's word for a picture
    r"^(?i:fig(?:ure|\.)?|figura|gráfico|chart|map|table|tabla|mapa|شكل|الشكل|جدول|خريطة)"
    r"(?: ?\d+(?:\.\d+)? ?[:.–—|-]| ?:) ?\S|"
    rf"[(\[](?:[^()\[\]]{{0,60}}\b)?{_CREDIT}(?:\b[^()\[\]]{{0,60}})?[)\]]$"
    rf"|^{_CREDIT}(?: ?Photos?| ?Images)?(?: ?/.{{1,40}})?\.?$"
    rf"|[/|©–—-] ?{_CREDIT}(?: ?Photos?| ?Images| ?/.{{1,40}})?\.?$"
    rf"|\b(?i:photo(?:graph(?:er|s|y)?)?|picture|image|foto|fotografía|imagen|credit|crédito)"
    rf"(?: credit| by)?\s*[:/©]"
    rf"(?:[^.!?]|\b\w\.){{2,80}}$"
    rf"|^(?i:photos?|pictures?|images?|fotos?|fotografías?|imagen|imágenes|credit|crédito)\s*[:/©|]"
    rf"|^(?:صورة|الصورة|تصوير|عدسة)\s*[:/©|]|(?:تصوير|الصورة|صورة|عدسة)\s*[:/©]\s*.{{2,60}}$"
)
_NAMED = re.compile(r"[.!?؟][\"'”’»]?\s*[(\[][^()\[\]]{2,90}[^.!?)\]][)\]]$")
"""A sentence, and somebody's name: under a picture, unless it is where the paragraphs are."""
_ARCHIVE = re.compile(
    r"\bfile (?:photo|picture|image)\b|\bin this (?:photo|picture|image)\b|\barchive photo\b"
    r"|\b(?:foto|imagen|fotografia)s? de archivo\b|صورة ارشيفية|صورة من الارشيف"
    r"|\((?:file|archivo|ارشيف\w*)\)$"
)
_LATIN_BYLINE = re.compile(
    r"(?i:by|por)\s*:?\s+(?:@?[A-ZÁÉÍÓÚÑÜ][\w'’.-]*|(?i:staff)\b)(?:\s+[^.!?]*)?"
)
_COUNT = re.compile(r"\s*[(•·|]\s*\d[\d:.,]*(?: ?min\w*)?\s*\)?$")
"""The count or the duration behind a label: "Comments (12)", "Listen • 3:14"."""
_ICON = re.compile(r"^[^\w\s\"'“‘«(\[©¿¡#@]+\s+")
_BAR = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_NAME = 6
"""Words of a name and what it does, beside a date."""
_EDGES = " \t:：.,;|-–—>»›→←<«‹•·*#()[]+…!"
_SEPARATED = r"\s*(?:[:：|>»›→←\-–—])\s*\S"


_LABEL = {phrase: why for why, text in LABELS.items() for phrase in phrases(text)}
_OPEN_LABEL = {why: re.compile(alternatives(text, open_ended=True)) for why, text in LABELS.items()}
_NETWORKS = (
    "twitter|facebook|instagram|linkedin|x|bluesky|threads|mastodon|تويتر|فيسبوك|انستغرام|اكس"
)
_LINE_RE = {
    why: re.compile(
        "|".join(filter(None, (part.strip() for part in text.split("\n")))).replace(
            "NETWORK", _NETWORKS
        )
    )
    for why, text in _LINES.items()
}
_POINTER = re.compile(rf"[\W_]*(?:{alternatives(POINTERS)})(?!\w)(?P<separated>{_SEPARATED})?")
_SECTION = re.compile(rf"[\W_]*(?:{alternatives(SECTIONS)})\s*[:|]\s*\S")
_PREFIXED_TAGS = re.compile(rf"(?:{alternatives(LABELS['tags'])})\s*:\s*\S.*")


def label(line: Line) -> str:
    """Return what block the line is the heading of, or the empty string."""
    if line.words > 9:
        return ""
    text = _COUNT.sub("", line.folded).strip(_EDGES)
    return _LABEL.get(text) or _open_label(text)


@lru_cache(maxsize=10_000)
def _open_label(text: str) -> str:
    return next((why for why, form in _OPEN_LABEL.items() if form.fullmatch(text)), "")


def reason(line: Line) -> str:
    """Return why the line is not read whatever stands round it, or the empty string."""
    if len(line.key) < 2 and not line.key.isdigit():
        return "symbol"
    return label(line) or _line(line) or _caption(line) or _link(line)


def points_elsewhere(line: Line) -> bool:
    """Tell whether a line between paragraphs is another article's headline: "Opinion: ..."."""
    return line.words <= 20 and not line.ends and bool(_SECTION.match(line.folded))


def _line(line: Line) -> str:
    if line.words > 60:
        return ""
    if dated := _dated(line):
        return dated
    if _is_byline(line):
        return "byline"
    text = _ICON.sub("", line.folded.strip())
    if _is_pointer(line) or (_PREFIXED_TAGS.fullmatch(text) and not line.is_sentence):
        return "tags" if _PREFIXED_TAGS.fullmatch(text) else "related"
    return _note(text)


def _dated(line: Line) -> str:
    """Tell a date, alone or with a name or a reading time: "Jo March | 3 May 2026, 2 min read"."""
    rest = without_dates(line.folded) if len(line.text) <= 120 else line.folded
    if rest == line.folded or line.is_sentence:
        return ""
    cells = [part.strip(_EDGES) for part in _BAR.split(rest)]
    parts = [cell for cell in cells if not is_around_date(cell)]
    notes = [_note(part) for part in parts]
    names = [part for part, note in zip(parts, notes, strict=True) if not note]
    if names and (len(cells) < 2 or any(len(name.split()) > _NAME for name in names)):
        return ""
    return "byline" if names or "byline" in notes else "date"


def _note(folded: str) -> str:
    return next((why for why, form in _LINE_RE.items() if form.fullmatch(folded)), "")


def _is_byline(line: Line) -> bool:
    return line.words <= 16 and not line.is_sentence and bool(_LATIN_BYLINE.fullmatch(line.text))


def _is_pointer(line: Line) -> bool:
    match = _POINTER.match(line.folded)
    if not match or line.words > 40:
        return False
    # "More doubts than answers" is a subhead: one word by itself points nowhere.
    phrase = " " in match[0].strip() and line.words <= 25
    if match["separated"] and " " in match[0].partition(match["separated"])[0].strip():
        return True
    return (phrase or bool(match["separated"])) and (not line.ends or line.linked > 0.5)


def _caption(line: Line) -> str:
    if line.words > 90 or line.form is Form.QUOTE:
        return ""
    half, odd = divmod(len(line.text), 2)
    glued = half >= 8 and line.text[:half] == line.text[half + odd :]
    archive = line.words <= 40 and _ARCHIVE.search(line.folded)
    named = not line.kin and _NAMED.search(line.text)
    return "caption" if glued or archive or named or _CAPTION.search(line.text) else ""


def _link(line: Line) -> str:
    if line.linked > 0.95 and line.words < 30:
        return "related"
    return "related" if line.linked > 0.7 and line.words < 40 and not line.ends else ""
