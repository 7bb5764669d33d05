"""What lines say of the page they stand on: where it first appeared, who helped, what it is not.

Corrections, editors' notes and what says that a text was updated are the article's, and stay.
"""

import re
from typing import Final

from listen.extract.characters import fold

_WORDS: Final = 60
_CHARS: Final = 600
"""What such a line has at most."""

_PAGES: Final = (
    "article|story|report|piece|post|page|interview|column|essay|dispatch|analysis|review|issue"
    "|episode|transcript|excerpt|op-?ed|commentary|project|series|artículo|nota|reportaje|texto"
    "|noticia|entrevista|publicación|columna|página|informe|contenido|crónica|número|información"
    "|المقال|المقالة|الخبر|التقرير|النص|التحقيق|المادة|الصفحة|القصة|الحوار|الموضوع"
)
# Patterns that open a line, folded before use; PAGE is a name for what is being read.
_OPENINGS: Final = (
    # Where it was published before.
    r"(?:(?:an?|this|the following) (?:\w+ )?(?:version|excerpt) of )?this (?:PAGE)"
    r" (?:(?:was|is|has been|is being|first|originally|also|previously|co-?) ?){1,3}"
    r" ?(?:published|republished|appeared|reprinted|produced|translated|adapted|excerpted"
    r"|commissioned|supported|funded|syndicated|licensed|reproduced|copublished|broadcast|aired)\b",
    r"an? (?:\w+ )?(?:version|excerpt) of this (?:PAGE) (?:\w+ )?(?:appear|ran|was|is)",
    r"(?:originally|first|previously) (?:published|appeared|posted) (?:in|on|by|at)\b",
    r"(?:re)?(?:published|printed|produced|posted) (?:here )?(?:with (?:the )?(?:kind )?permission"
    r"|in (?:partnership|collaboration) with|under a creative commons)",
    r"(?:\w+ ){0,2}est[ea] (?:PAGE) (?:(?:se|fue|ha sido|apareció|salió) ){0,2}"
    r"(?:publicad[oa]|publicó|reproduce|produjo|producid[oa]|apareció|adaptad[oa]|traducid[oa])"
    r"(?: originalmente| inicialmente| primero| previamente| por primera vez| con (?:el|la) "
    r"|,? y se | en (?:colaboración|alianza|conjunto))",
    r"est[ea] (?:PAGE) (?:se|fue|ha sido) (?:\w+ )?con (?:el|la) (?:apoyo|ayuda|colaboración)\b",
    r"(?:انجز|انتج|اعد)ت? (?:هذا|هذه) (?:PAGE) (?:بدعم|بالتعاون|بالشراكة|ضمن)\b",
    r"(?:publicad[oa] originalmente|reproducid[oa] con (?:permiso|autorización))\b",
    r"(?:و?(?:قد )?نشرت? (?:هذا|هذه) (?:PAGE)"
    r"|(?:هذا|هذه) (?:PAGE) (?:\w+ )?(?:نشرت?|منشورة?|مترجمة?))"
    r"\b.{0,20}\b(?:اولا|لاول|للمرة|سابقا|اصلا|بالاتفاق|بالتعاون|عن|نقلا)\b",
    r"(?:ينشر|يعاد نشر|تنشر|نعيد نشر) (?:هذا|هذه) (?:PAGE)\b",
    r"(?:PAGE) publicad[oa] (?:originalmente|inicialmente|por primera vez)\b",
    r"this (?:PAGE) is (?:the )?(?:\w+ )?(?:part|one|instalment|installment) (?:\w+ )?(?:of|in)"
    r" (?:an?|our|the) (?:[\w-]+ ){0,3}(?:series|project|collaboration|package)\b",
    r"est[ea] (?:PAGE) (?:forma|es) parte de (?:una|un|la|el|nuestr[oa]) (?:\w+ ){0,2}"
    r"(?:serie|especial|proyecto|alianza)\b",
    r"(?:هذا|هذه) (?:PAGE) (?:هو |هي )?(?:جزء|ضمن|الحلقة \w+) من (?:سلسلة|مشروع|ملف)\b",
    # Who else worked on it.
    r"(?:additional|other) (?:reporting|research|writing|work)\b.{0,30}\b(?:by|from|was)\b",
    r"(?:with|using) (?:\w+ )?(?:reporting|files|material|information|additional reporting)"
    r" (?:from|by)\b",
    r"\(?(?:reporting|writing|editing) (?:and \w+ )?by\b",
    r".{3,200}\b(?:contributed|contributes) (?:\w+ )?"
    r"(?:to this (?:PAGE)|reporting|research)\b(?: from .{2,60}| to this (?:PAGE))?\.?$",
    r"con información de (?!primera)[^,.]{2,60}(?:, \w+(?: \w+){0,2})?\.?$",
    r"(?:con|en) (?:la (?:colaboración|elaboración|redacción) de )?(?:este|esta) (?:PAGE)"
    r" (?:también )?(?:colabor|contribuy|particip)\w+",
    r".{3,120}\b(?:colaboró|colaboraron|contribuyó|contribuyeron|participó|participaron)"
    r" (?:en|con|a|para) (?:la \w+ de )?est[ea] (?:PAGE)\b.{0,40}$",
    r"و?(?:ساهم|اسهم|شارك|ساعد)(?:ت|وا)? (?:في |ب)(?:ال)?(?:اعداد|كتابة|تحرير|تغطية|انجاز) "
    r"(?:(?:هذا|هذه) )?(?:PAGE)\b",
    r"و?(?:ساهم|شارك)(?:ت|وا)? في (?:التغطية|التقرير|المقال|التحرير)\b",
    # What is still to come.
    r"(?:this is a |a )?(?:developing|breaking)(?: news)?(?: story| situation)\b",
    r"this (?:PAGE) (?:will|is being|is going to) be? ?updated",
    r"(?:breaking news: ?)?(?:more|details|updates) (?:details |information )?"
    r"(?:to follow|soon|to come)\b.{0,20}$",
    r"(?:(?:est[ea]|la|una) )?(?:PAGE) (?:\w+ )?(?:en|bajo) (?:pleno )?"
    r"(?:desarrollo|construcción|actualización)\b(?=\s?(?:$|[.,;:(]|y\b))",
    r"(?:habrá|seguirá|en breve|próximamente)(?:,? (?:más|la|una)?) ?ampliación\b.{0,30}$",
    r"(?:en breve|pronto|próximamente),? (?:ampliaremos|más (?:detalles|información))\b.{0,40}$",
    r"(?:هذا )?(?:الخبر|خبر|التفاصيل) (?:قيد|تحت) (?:التحديث|المتابعة|التحرير|الاعداد|الانشاء)\b",
    r"(?:المزيد|التفاصيل|مزيد)(?: من)?(?: ال\w+)? (?:بعد قليل|لاحقا|قريبا|تباعا)\b.{0,20}$",
    r"(?:en desarrollo|developing|قيد التحديث)\W*$",
    r"más (?:información|detalles|datos) en (?:breve|instantes|minutos|desarrollo)\b.{0,20}$",
    r"(?:خبر عاجل|هذا الخبر|الخبر|التغطية) (?:مستمرة|(?:يتم|يجري|جاري?) (?:ال)?تحديث)",
    # What desks tell each other.
    r"(?:eds|editors|attention editors|editores|atención editores)\b\.?: ?"
    r"(?:\w+ )?(?:updates?|adds?|recasts?|corrects?|rewrites?|note|with|subs|includes|resends"
    r"|actualiza|agrega|añade|corrige|incluye|reitera)\b",
    r"\(?(?:updates?|adds|recasts|rewrites|actualiza|añade|agrega)"
    r" (?:with|throughout|to add|con)\b",
    r"\(?(?:تنبيه|ملاحظة|ملحوظة) (?:لل?محررين|الى المحررين)\b",
    # Whose opinion it is, for whom it is, and what it is not.
    r"this is an? (?:opinion|sponsored|paid|advertising) (?:PAGE|content|feature)\b",
    r"(?:this|est[ea]) (?:PAGE|content) (?:\w+ )?(?:(?:reflect|represent)s?|refleja|representa)"
    r" (?:\w+ ){0,4}(?:views?|opinions?|opini[oó]n|postura)\b",
    r"(?:this|est[ea]|هذا|هذه) (?:PAGE|content|المحتوى) (?:(?:is|es|está|متاح|مخصص|حصري)\b)?.{0,30}"
    r"\b(?:(?:subscribers?|members|suscriptor(?:es|as)?|soci[oa]s)\b.{0,12}$|للمشتركين)",
    r"(?:the |all )?(?:views|opinions|comments|statements)"
    r" (?:expressed|presented|published|contained|in|of)\b"
    r".{0,90}\b(?:own\b|those of|not (?:necessarily )?(?:reflect|represent)|belong)",
    r"(?:las|los|el) (?:opiniones|artículos|columnas|textos|contenidos?|comentarios)\b.{0,80}\b"
    r"(?:(?:exclusiva )?responsabilidad|no (?:necesariamente )?(?:reflejan?|representan?)"
    r"|son propi[oa]s|pertenecen)\b",
    r"(?:المقالات|المقال|الاراء|جميع (?:المقالات|الاراء)|ما ينشر)\b.{0,70}\b"
    r"(?:يعبر|تعبر|يعكس|تعكس|تمثل|يمثل)\w{0,2}\b.{0,30}(?:راي|بالضرورة|موقف|وجهة نظر)",
    r"(?:the )?(?:information|content|material|advice|prices?) (?:(?:provided|contained|given"
    r"|published|found) )?(?:on|in) (?:this|our) (?:\w+ )?(?:site|website|PAGE|newsletter)"
    r" (?:is|are|does|do|may|should|must)(?: \w+)? (?:not\b|n't)",
    r"(?:la información|el contenido|los contenidos)(?: \w+)? (?:de|en) est[ea]"
    r" (?:sitio|web|portal|PAGE)(?: web)? no\b",
    r"(?:المعلومات|المحتوى|المواد)(?: الواردة?| المنشورة?)? (?:في|على) (?:هذا|هذه)"
    r" (?:الموقع|PAGE) (?:لا|ليست?)\b",
    r".{2,60}\bmay (?:earn|receive|get) (?:an? )?(?:\w+ )?(?:commission|fee)\b.{0,60}\b"
    r"(?:links?|purchases?|affiliates?)\b",
    r"(?:note|disclosure|disclaimer|if you)\b.{0,99}\b(?:links?|affiliates?)\b.{0,60}\bcommission",
    r"(?:podemos|puede|podríamos|podría)\w* (?:recibir|ganar|obtener) (?:una )?comisión\b.{0,60}\b"
    r"(?:enlaces?|compras?|afiliados?)\b",
    r"(?:قد )?(?:نحصل|نربح|نكسب|نتلقى) .{0,30}عمولة\b",
)
_ABOUT: Final = re.compile("|".join(fold(form.replace("PAGE", _PAGES)) for form in _OPENINGS))
_LEAD: Final = re.compile(r"^[\W_]+")


def is_about_page(folded: str) -> bool:
    """Tell whether a folded line opens by saying something of the page, for its desk or maker."""
    if len(folded) > _CHARS or len(folded.split()) > _WORDS:
        return False
    return bool(_ABOUT.match(_LEAD.sub("", folded)))
