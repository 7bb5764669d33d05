"""What is never read, told by the words of a line: labels of blocks, and lines by themselves."""

import re
from typing import Final

from listen.extract.characters import fold
from listen.extract.dates import is_date_line
from listen.extract.lines import Line

ENDS: Final = frozenset({"most read", "read next", "comments", "tags", "footer"})
"""What stands behind an article, seldom within it."""

# Phrases a language, as printed; `…` stands for whatever follows. Case, accents, vowel signs and
# the punctuation round them do not matter.
_LABELS: Final = {
    "ticker": """
        breaking|breaking news|just in|live|live updates|live blog|news ticker|latest headlines
        última hora|último momento|urgente|en vivo|en directo|directo|al minuto|última información
        عاجل|خبر عاجل|أخبار عاجلة|مباشر|بث مباشر|شريط الأخبار|العاجل""",
    "related": """
        related|related news|related stories|related story|related articles|related article
        related posts|related coverage|related content|related topics|related links|related reading
        related videos|recommended|recommended for you|recommended stories|suggested|more stories
        more on this|more on this story|more on this topic|more from…|more on…|more news
        more coverage|see also|read also|also read|read more|you may like|you may also like
        you might also like|you may be interested in|further reading|don't miss|in this series
        noticias relacionadas|noticia relacionada|artículos relacionados|contenido relacionado
        contenidos relacionados|notas relacionadas|temas relacionados|relacionado|relacionados
        relacionadas|información relacionada|te puede interesar|le puede interesar
        también te puede interesar|también le puede interesar|te podría interesar
        quizás te interese|puede interesarte|más noticias|más información|más sobre…|más en…
        lea también|lee también|leer más|lea más|ver más|ver también|mira también|no te pierdas
        recomendado|recomendados|recomendamos|te recomendamos
        أخبار ذات صلة|أخبار متعلقة|أخبار مشابهة|مواضيع ذات صلة|مواضيع متعلقة|مواضيع مشابهة
        مقالات ذات صلة|مقالات متعلقة|موضوعات ذات صلة|موضوعات متعلقة|تقارير ذات صلة|قصص ذات صلة
        ذات صلة|اقرأ أيضا|اقرأ المزيد|اقرأوا أيضا|إقرأ أيضا|قد يعجبك|قد يعجبك أيضا|قد يهمك
        قد يهمك أيضا|شاهد أيضا|المزيد|المزيد من…|المزيد حول…|المزيد عن…|طالع أيضا""",
    "most read": """
        most read|most popular|most viewed|most shared|most watched|most read news|most read stories
        most read today|trending|trending now|popular|popular now|popular stories|popular news
        popular posts|top stories|top news|latest|latest news|latest stories|latest updates
        lo más leído|lo más visto|lo más popular|lo más comentado|lo más destacado|lo último
        lo más leído hoy|más leídas|más leídos|las más leídas|los más leídos
        más vistas|más populares
        tendencias|últimas noticias|noticias más leídas
        الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|الأكثر شعبية|الأكثر تفاعلا|الأعلى قراءة|آخر الأخبار
        أحدث الأخبار|أهم الأخبار|رائج|رائج الآن|الأكثر رواجا""",
    "read next": """
        read next|up next|watch next|coming up next|next up|next story|next article
        what to read next
        keep reading|continue reading|coverage|our coverage|editor's picks|editors' picks
        editor's choice|other news|more to read|from our partners|around the web|in other news
        siguiente|siguiente noticia|siguiente artículo|a continuación|sigue leyendo|seguir leyendo
        continúa leyendo|lee a continuación|cobertura|cobertura especial|otras noticias|destacados
        selección del editor|leer a continuación
        اقرأ التالي|اقرأ لاحقا|التالي|المقال التالي|الخبر التالي|تغطية|تغطيات|تغطية خاصة|أخبار أخرى
        اختيارات المحرر|اختيار المحرر|اقرأ تاليا|تابع القراءة""",
    "tags": """
        tags|tag|topics|keywords|filed under|in this story|in this article
        etiquetas|temas|palabras clave|archivado en|en este artículo
        الوسوم|وسوم|كلمات مفتاحية|كلمات دلالية|الكلمات المفتاحية|الكلمات الدلالية|سمات|تاغات""",
    "comments": """
        comments|comment|leave a comment|leave a reply|join the conversation|post a comment
        comentarios|comentario|deja un comentario|deja tu comentario
        تعليقات|التعليقات|اترك تعليقا|أضف تعليقا""",
    "newsletter": """
        newsletter|newsletters|our newsletter|sign up for our newsletter|subscribe
        boletín|boletines|suscríbete|suscríbase
        النشرة البريدية|اشترك|اشترك الآن|نشرتنا البريدية""",
    "ad": """
        advertisement|advertisements|ad|ads|sponsored|sponsored content|promoted|paid content
        advertising|story continues below…|article continues below…|article continues after…
        continue reading below|story continues after…|scroll to continue…
        publicidad|anuncio|anuncios|contenido patrocinado|patrocinado|la noticia continúa…
        إعلان|إعلانات|محتوى ممول|يتبع الإعلان|محتوى إعلاني""",
    "listen": """
        listen|listen now|listen to this article…|listen to the article…|listen to this story…
        listen to article|hear this story|play audio|audio|your browser does not support…
        escuchar|escucha|escuchar artículo|escucha este artículo…|escuchar esta noticia…
        escuchar noticia|escucha la noticia…|escuche…esta noticia|audio de la noticia
        استمع|استمع إلى المقال…|استمع إلى الخبر…|استمع للمقال|استمع للخبر|الاستماع|استماع""",
    "share": """
        share|shares|share this|share this article…|share this story…|share on…|share via…|save
        save article|print|print article|email|copy link|link copied|bookmark|follow us…
        tweet|pin it
        facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|tiktok|messenger|reddit
        compartir|comparte|compartir en…|comparte este artículo…|comparte esta noticia…|guardar
        imprimir|copiar enlace|síguenos…|correo electrónico|enviar por correo
        شارك|شارك المقال|شارك الخبر|شارك هذا…|مشاركة|مشاركة عبر…|حفظ|طباعة|نسخ الرابط|تابعنا…
        فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|البريد الإلكتروني""",
    "footer": """
        all rights reserved…|privacy policy|terms of use|terms of service|terms and conditions
        about us|contact us|contact|advertise with us|cookie policy|cookies|sitemap|back to top
        todos los derechos reservados…|política de privacidad|aviso legal|términos de uso
        términos y condiciones|quiénes somos|sobre nosotros|contacto|contáctenos|contáctanos
        política de cookies|mapa del sitio|volver arriba
        جميع الحقوق محفوظة…|سياسة الخصوصية|شروط الاستخدام|من نحن|اتصل بنا|تواصل معنا|خريطة الموقع
        الشروط والأحكام""",
}

# Words that open a pointer to another article: "Read more: ...". With a colon, a dash or an arrow
# they are enough; without one it takes two words, and the line must not be a sentence.
_POINTERS: Final = """
    read more|read also|also read|read next|see also|see more|watch|watch also|listen|related
    read|more|learn more|don't miss|recommended|click here|in pictures|further reading|live updates
    lea también|lee también|lea más|lee más|leer más|leer también|lea|lee|vea|vea también|ver más
    ver también|mira|mira también|te puede interesar|le puede interesar|también te puede interesar
    puede interesarte|relacionado|relacionada|más información|no te pierdas|lea además|lee además
    اقرأ أيضا|اقرأ المزيد|اقرأ|اقرأوا أيضا|إقرأ أيضا|للمزيد|المزيد|شاهد أيضا|شاهد|طالع أيضا
    انظر أيضا|    ذات صلة|تابع أيضا|لقراءة المزيد|قد يهمك|قد يهمك أيضا|قد يعجبك أيضا"""

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
        [\d.,]+ (?:comments?|comentarios?|تعليقات?|تعليق)
        (?:comments?|comentarios?|تعليقات) ?\(\d+\)""",
    "source": r"(?:sources?|fuentes?|via|المصدر|مصدر|المصادر)\s*:.{1,80}",
    "footer": r"""
        (?:©|\(c\)|copyright\b).{0,200}
        .{0,120}(?:©|all rights reserved|derechos reservados|الحقوق محفوظة).{0,60}""",
    "newsletter": r"""
        (?:sign up|subscribe|register)\b.{0,160}\b(?:newsletters?|inbox|alerts|emails?)\b.{0,99}
        (?:get|receive)\b.{0,100}\b(?:in|to) your inbox\b.{0,80}
        (?:suscrib|apunt|registr|recib)\w+\b.{0,160}\b(?:boletin\w*|newsletters?|canal)\b.{0,99}
        (?:اشترك|اشتركوا|سجل|انضم)\b.{0,120}(?:النشرة|نشرتنا|قناتنا|بريدك|البريد).{0,120}""",
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
    rf"[.!?؟][\"'”’»]?\s*[(\[][^()\[\]]{{2,90}}[^.!?)\]][)\]]$"  # "... at dawn. (Name of somebody)"
    rf"|[(\[](?:[^()\[\]]{{0,60}}\b)?{_CREDIT}(?:\b[^()\[\]]{{0,60}})?[)\]]$"
    rf"|[/|©–—-] ?{_CREDIT}(?: ?Photos?| ?Images| ?/.{{1,40}})?\.?$"
    rf"|\b(?i:photo|picture|image|foto|fotografía|imagen|credit|crédito)(?: credit| by)?\s*[:/©]"
    rf"[^.!?]{{2,80}}$"
    rf"|^(?i:photos?|pictures?|images?|fotos?|fotografías?|imagen|imágenes|credit|crédito)\s*[:/©|]"
    rf"|^(?:صورة|الصورة|تصوير|عدسة)\s*[:/©|]|(?:تصوير|الصورة|صورة|عدسة)\s*[:/©]\s*.{{2,60}}$"
)
_ARCHIVE = re.compile(
    r"\bfile (?:photo|picture|image)\b|\bin this (?:photo|picture|image)\b|\barchive photo\b"
    r"|\b(?:foto|imagen|fotografia)s? de archivo\b|صورة ارشيفية|صورة من الارشيف"
    r"|\((?:file|archivo|ارشيف\w*)\)$"
)
_LATIN_BYLINE = re.compile(
    r"(?i:by|por)\s*:?\s+(?:@?[A-ZÁÉÍÓÚÑÜ][\w'’.-]*|(?i:staff)\b)(?:\s+[^.!?]*)?"
)
_EDGES = " \t:：.,;|-–—>»›→←<«‹•·*#()[]+…!"
_SEPARATED = r"\s*(?:[:：|>»›→←\-–—])\s*\S"


def _phrases(text: str) -> str:
    parts = (p.strip() for line in text.strip().splitlines() for p in line.split("|"))
    escaped = (re.escape(fold(part)).replace(r"\.\.\.", ".{0,80}") for part in parts)
    return "|".join(sorted(escaped, key=len, reverse=True))


_LABEL_RE = {why: re.compile(_phrases(text)) for why, text in _LABELS.items()}
_LINE_RE = {
    why: re.compile("|".join(filter(None, (part.strip() for part in text.split("\n")))))
    for why, text in _LINES.items()
}
_POINTER = re.compile(rf"[\W_]*(?:{_phrases(_POINTERS)})(?P<separated>{_SEPARATED})?(?!\w)")
_PREFIXED_TAGS = re.compile(rf"(?:{_phrases(_LABELS['tags'])})\s*:\s*\S.*")


def label(line: Line) -> str:
    """Return what block the line is the heading of, or the empty string."""
    if line.words > 9:
        return ""
    text = line.folded.strip(_EDGES)
    return next((why for why, form in _LABEL_RE.items() if form.fullmatch(text)), "")


def reason(line: Line) -> str:
    """Return why the line is not read whatever stands round it, or the empty string."""
    if len(line.key) < 2 and not line.key.isdigit():
        return "symbol"
    return label(line) or _line(line) or _caption(line) or _link(line)


def _line(line: Line) -> str:
    if line.words > 60:
        return ""
    if is_date_line(line.text):
        return "date"
    if _is_byline(line):
        return "byline"
    text = line.folded.strip()
    if _is_pointer(line) or (_PREFIXED_TAGS.fullmatch(text) and not line.is_sentence):
        return "tags" if _PREFIXED_TAGS.fullmatch(text) else "related"
    return next((why for why, form in _LINE_RE.items() if form.fullmatch(text)), "")


def _is_byline(line: Line) -> bool:
    return line.words <= 16 and not line.is_sentence and bool(_LATIN_BYLINE.fullmatch(line.text))


def _is_pointer(line: Line) -> bool:
    match = _POINTER.match(line.folded)
    if not match or line.words > 40:
        return False
    # "More doubts than answers" is a subhead: one word by itself points nowhere.
    phrase = " " in match[0].strip() and line.words <= 25
    return bool(match["separated"]) or (phrase and (not line.ends or line.linked > 0.5))


def _caption(line: Line) -> str:
    if line.words > 90:
        return ""
    half, odd = divmod(len(line.text), 2)
    glued = half > 30 and line.text[:half] == line.text[half + odd :]
    archive = line.words <= 40 and _ARCHIVE.search(line.folded)
    return "caption" if glued or archive or _CAPTION.search(line.text) else ""


def _link(line: Line) -> str:
    if line.linked > 0.95 and line.words < 30:
        return "related"
    return "related" if line.linked > 0.7 and line.words < 40 and not line.ends else ""
