"""The words under a picture: who took it, where it was filed, what its figure is numbered."""

import re

from listen.extract.lines import Form, Line

_CREDIT = (
    r"(?:AP|AFP|EFE|EPA|Reuters|REUTERS|Getty|Anadolu|Xinhua|Shutterstock|UPI|DPA|dpa|Sputnik|TASS"
    r"|رويترز|أ\.? ?ف\.? ?ب\.?|أ\.? ?ب\.?|الأناضول|غيتي|الفرنسية"
    r"|Photos?|Fotos?|photos?|fotos?|Illustrat\w+)"
)
_OPENING = re.compile(
    r"\[[^\[\]]{2,60}\]$"  # the text browser's word for a picture
    r"|(?i:fig(?:ure|\.)?|figura|gráfico|chart|map|table|tabla|mapa|شكل|الشكل|جدول|خريطة)"
    r"(?: ?\d+(?:\.\d+)? ?[:.–—|-]| ?:) ?\S"
    rf"|{_CREDIT}(?: ?Photos?| ?Images)?(?: ?/.{{1,40}})?\.?$"
    r"|(?i:photos?|pictures?|images?|fotos?|fotografías?|imagen|imágenes|credit|crédito)\s*[:/©|]"
    r"|(?:صورة|الصورة|تصوير|عدسة)\s*[:/©]"
)
_ENDING = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,60}}\b)?{_CREDIT}(?:\b[^()\[\]]{{0,60}})?[)\]]$"
    rf"|[/|©–—-] ?{_CREDIT}(?: ?Photos?| ?Images| ?/.{{1,40}})?\.?$"
    r"|\b(?i:photo(?:graph(?:er|s|y)?)?|picture|image|foto|fotografía|imagen|credit|crédito)"
    r"(?: credit| by)?\s*[:/©](?:[^.!?]|\b\w\.){2,80}$"
    r"|(?:تصوير|الصورة|صورة|عدسة)\s*[:/©]\s*.{2,60}$"
)
_TAIL = 200
"""Characters at the end of a line that hold whatever ends like a caption."""
_NAMED = re.compile(r"[.!?؟][\"'”’»]?\s*[(\[][^()\[\]]{2,90}[^.!?)\]][)\]]$")
"""A sentence, and somebody's name: under a picture, unless it is where the paragraphs are."""
_ARCHIVE = re.compile(
    r"\bfile (?:photo|picture|image)\b|\bin this (?:photo|picture|image)\b|\barchive photo\b"
    r"|\b(?:foto|imagen|fotografia)s? de archivo\b|صورة ارشيفية|صورة من الارشيف"
    r"|\((?:file|archivo|ارشيف\w*)\)$"
)


def is_caption(line: Line) -> bool:
    """Tell whether a line reads like a caption or a credit."""
    if line.words > 90 or line.form is Form.QUOTE:
        return False
    half, odd = divmod(len(line.text), 2)
    glued = half >= 8 and line.text[:half] == line.text[half + odd :]
    archive = line.words <= 40 and _ARCHIVE.search(line.folded)
    tail = line.text[-_TAIL:]
    named = not line.kin and _NAMED.search(tail)
    return bool(glued or archive or named or _OPENING.match(line.text) or _ENDING.search(tail))
