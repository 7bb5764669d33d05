"""What a publisher asks its readers, and says of them, without calling on them to do anything."""

import re
from typing import Final

_ASKED = re.compile(
    r"[\W_]*(?:(?:do|did|have|are|were|can|would|could|was|is) you\b|what do you think"
    r"|(?:got|have|know|seen|want|need|think you|fancy) "
    r"|tienes|tiene usted|trabajas?|viste|vio|conoces?|quieres?|sabes?|has |crees?|que (?:te|le)"
    r"|que opinas?|هل (?:لديك|لديكم|تعمل|تريد|ترغب|تعرف|تملك|رايت|شاهدت)"
    r"|(?:شاهدت|رايت|لديك|عندك|ما رايك|تعرف)\b)"
)
_JUDGED = re.compile(
    r"[\W_]*(?:(?:was|is|did|do|have|how)\b.{0,40}\bthis (?:PAGE)\b.{0,40}"
    r"|(?:te|le|les|os) .{0,30}\b(?:este|esta) (?:PAGE)\b.{0,30}"
    r"|(?:هل|ما تقييمك|ما رايك|كيف تقيم) .{0,30}ل?(?:هذا|هذه) (?:PAGE)\b.{0,30})[?؟]\W*".replace(
        "PAGE",
        "article|story|explanation|explainer|page|post|guide|report|issue|episode|newsletter"
        "|piece|content|articulo|nota|reportaje|noticia|historia|contenido|pagina|guia|episodio"
        "|المقال|المقالة|الشرح|التقرير|الخبر|الصفحة|المحتوى|الموضوع|الدليل",
    )
)
_FUNDED = re.compile(
    r".{0,60}\b(?:we|our|free)\b.{0,60}\b(?:paid for|funded|supported|possible|rely|depend)\b"
    r".{0,20}\b(?:readers|members|subscribers|of you)\b.{0,20}"
    r"|.{0,60}\bfree because .{0,30}\bof you pay\b.{0,20}"
    r"|.{0,60}\bgratis porque .{0,40}\bde (?:ustedes|vosotros)\b.{0,30}"
    r"|(?:nos|lo) (?:pagan|financian|sostienen) (?:nuestr[oa]s|l[oa]s) (?:lector|soci|suscript)\w+"
    r"|.{0,60}مجاني\w{0,2} لان .{0,30}منكم\b.{0,40}|.{0,30}\b(?:يموله|يدعمه|تموله) قراونا.{0,20}"
)
_PRIVACY = re.compile(
    r"[\W_]*(?:(?:we|and) (?:will|may|only|use|share|store|never)\b.{0,30}\byour"
    r" (?:e-?mail|data|details|address|information)\b"
    r"|(?:usaremos|usamos|utilizaremos|trataremos|guardamos) (?:tu|su|sus|tus)"
    r" (?:correo|datos|direccion)\b"
    r"|(?:ن|سن)(?:ستخدم|حتفظ ب) ?(?:بريدك|بياناتك))"
)


_FUNDERS: Final = (
    "readers", "members", "subscribers", "of you", "lector", "soci", "suscrip", "ustedes",
    "vosotros", "منكم", "قراونا",
)  # fmt: skip


def asks(folded: str) -> bool:
    """Tell whether a folded sentence asks the reader for something of the reader's own."""
    return folded.rstrip().endswith(("?", "؟")) and bool(_ASKED.match(folded))


def names_readers(folded: str) -> bool:
    """Tell whether a folded sentence has a word for those who pay."""
    return any(reader in folded for reader in _FUNDERS)


def speaks_of_readers(folded: str) -> bool:
    """Tell a verdict asked of this page, what is done with addresses, or who pays for it all."""
    if _JUDGED.fullmatch(folded) or _PRIVACY.match(folded):
        return True
    return names_readers(folded) and bool(_FUNDED.fullmatch(folded.rstrip(" .!")))
