"""What lines of chrome say by themselves: shares, sources, consent, invitations."""

import re
from typing import Final

_LINES: Final = {
    "reading time": r"""
        \d+ ?-?(?:min|mins|minutes?|minutos?)\.?(?: read| de lectura| to read)?
        (?:reading time|read time|tiempo de lectura|lectura)\W{0,3}\d+ ?min\w*\.?
        (?:مدة|وقت|زمن) القراءة.{0,24}
        \d+ (?:دقيقة|دقائق|د)(?: قراءة| للقراءة| من القراءة)?
        (?:دقيقة|دقيقتان|دقيقتين)(?: واحدة)? (?:قراءة|للقراءة)
        قراءة \d+ \w+""",
    "share": r"""
        .{0,60}\ba\+ ?a-(?!\w).{0,90}
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
        (?:.{0,40}\b)?(?:تصلك|تصلكم|لتصلك|ليصلك|بريدك|بريدكم)\b.{2,100}
        (?:تابعنا|تابعونا|انضم|انضموا)\b.{0,40}(?:قناة|قناتنا|تلغرام|واتساب).{0,80}
        (?:suscrib|apunt|registr|recib)\w+\b.{0,160}\b(?:boletin\w*|newsletters?|canal)\b.{0,99}
        (?:اشترك|اشتركوا|سجل|انضم)\b.{0,120}(?:النشرة|نشرتنا|قناتنا|بريدك|البريد).{0,120}""",
    "consent": r"""
        (?:we|(?:this|our) (?:web)?site|by (?:using|clicking))\b.{0,200}\bcookies?\b.{0,160}
        (?:utilizamos|usamos|este sitio|esta web|al navegar)\b.{0,200}\bcookies\b.{0,160}
        .{0,120}ملفات (?:تعريف الارتباط|الكوكيز).{0,160}""",
    "author": r"""
        للتواصل\b.{0,40}@.{2,60}
        (?:please )?(?:follow|find|like) .{2,80} (?:on|at) (?:NETWORK)(?:\W.{0,80})?
        (?:you can )?(?:e-?mail|contact|reach|write to) .{2,60}@.{2,60}
        .{2,60} (?:can|may) be (?:reached|contacted|followed) (?:at|on|by|via) .{2,80}
        .{2,60} (?:tweets|is on twitter|posts on x)(?: (?:at|as)\b|\W).{0,60}
        (?:sigue|siga|sigueme|puedes? seguir) .{0,60}\ben (?:NETWORK)\b.{0,60}
        (?:تابع|تابعوا|تابعي) .{0,60}(?:على|عبر) (?:منصة )?(?:NETWORK)\b.{0,60}""",
    "byline": r"""
        (?:traduccion|edicion|ilustraciones) de [^.!?,]{2,40}
        (?:written|reported|reporting|edited|editing|translated|compiled|photos?|video) by:? .{2,80}
        (?:words|text|pictures|graphics?) by:? [^.!?]{2,60}
        (?:photograph(?:y|s|ed)|illustrat(?:ions?|ed)) by:? [^.!?]{2,60}
        (?:authors?|autor|autora|autores|redaccion|texto|edicion|traduccion)\s*: .{2,80}
        (?:(?:مرسلة|كتبها|نشرها|اضيفت|نشرت|ارسلها) )?(?:بقلم|بواسطة)\s*:? ?.{2,80}
        (?:كتب|كتبت|تقرير|اعداد|تحرير|ترجمة|الكاتب|المؤلف|الكاتبة)\s*: ?.{2,80}
        (?:redaccion|agencias?|staff(?: writer)?|وكالات|agencies|newsroom|news desk)""",
}
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


def note(folded: str) -> str:
    """Return why a whole folded line is chrome, or the empty string."""
    return next((why for why, form in _LINE_RE.items() if form.fullmatch(folded)), "")
