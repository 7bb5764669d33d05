"""What a newsroom writes when it revises, in the languages of the corpus."""

from random import Random
from typing import Final

ADVERB: Final = {"en": "reportedly", "es": "presuntamente", "ar": "تقريبا"}
MORE_SAID: Final = {
    "en": ", and nobody in this town should have to wait for it any longer",
    "es": ", y nadie en este pueblo debería tener que esperar más por ello",
    "ar": "، ولا ينبغي أن ينتظر أحد في هذه المدينة أكثر من ذلك",
}
MEANING: Final = {
    "en": " (“word for word”)",
    "es": " («palabra por palabra»)",
    "ar": " («كلمة بكلمة»)",
}
AND: Final = {"en": ", and ", "es": ", y ", "ar": "، و"}
NAME: Final = {"en": "Marlowe", "es": "Valdés", "ar": "الفارسي"}
HEADLINE: Final = {
    "en": "What we know so far about a long night on the coast, and what comes next",
    "es": "Lo que se sabe de una larga noche en la costa y lo que viene ahora",
    "ar": "ما نعرفه حتى الآن عن ليلة طويلة على الساحل وما الذي سيأتي بعدها",
}
STANDFIRST: Final = {
    "en": "Officials meet on Friday to decide, and residents say they will be in the room.",
    "es": "Las autoridades se reúnen el viernes para decidir, y los vecinos dicen que acudirán.",
    "ar": "يجتمع المسؤولون يوم الجمعة لاتخاذ القرار، ويقول السكان إنهم سيكونون في القاعة.",
}
UPDATED: Final = {
    "en": "This article was updated on Tuesday at 2:20 p.m. with a statement by the council.",
    "es": "Este artículo se actualizó el martes a las 14.20 con un comunicado del ayuntamiento.",
    "ar": "حُدّث هذا المقال يوم الثلاثاء في الساعة 14:20 ببيان من المجلس.",
}
CORRECTION: Final = {
    "en": "Correction: An earlier version of this article gave a wrong year for the first ferry.",
    "es": "Corrección: Una versión anterior de este artículo daba un año equivocado.",
    "ar": "تصحيح: ذكرت نسخة سابقة من هذا المقال سنة غير صحيحة لأول رحلة.",
}
NEWS: Final = {
    "en": (
        "Crews went back to the site before dawn, a spokeswoman said. Nobody was hurt.",
        "The road will stay closed until at least 6.30, when engineers meet again.",
        "Twelve more households have been told to leave, which makes 47 in all. More may follow.",
    ),
    "es": (
        "Los equipos volvieron al lugar antes del alba, dijo una portavoz. No hay heridos.",
        "La carretera seguirá cortada al menos hasta las 18.00, cuando se reúnan los técnicos.",
        "Otras doce familias han tenido que marcharse: son ya 47 en total. Puede haber más.",
    ),
    "ar": (
        "عادت الفرق إلى الموقع قبل الفجر، بحسب متحدثة. لم يصب أحد بأذى.",
        "سيبقى الطريق مغلقا حتى السادسة مساء على الأقل، حين يجتمع المهندسون مرة أخرى.",
        "طُلب من اثنتي عشرة أسرة أخرى أن تغادر، فأصبح العدد 47 أسرة. وقد يرتفع العدد.",
    ),
}
"""Paragraphs of one sentence or two."""


def paragraph(language: str, chance: Random) -> str:
    """Give a paragraph of news."""
    return chance.choice(NEWS[language])


def sentence(language: str, chance: Random) -> str:
    """Give a sentence of news, long or short."""
    return chance.choice([s + "." for text in NEWS[language] for s in text[:-1].split(". ")])
