"""Tables of phrases, folded or as regular expressions; those that point to other articles."""

import re
from typing import Final

from listen.extract.characters import fold

# Words that open a pointer to another article: "Read more: ...". With a colon, a dash or an arrow
# they are enough; without one it takes two words, and the line must not be a sentence.
POINTERS: Final = """
    lire|lire aussi|voir aussi
    read more|read also|also read|read next|see also|see more|watch|watch also|listen|related
    read|more|learn more|don't miss|recommended|must read|go deeper
    dive deeper|click here|in pictures|further reading|live updates
    lea también|lee también|lea más|lee más|leer más|leer también|lea|lee|vea|vea también|ver más
    ver también|mira|mira también|seguí leyendo|sigue leyendo|siga leyendo|te puede interesar
    le puede interesar|también te puede interesar
    puede interesarte|relacionado|relacionada|más información|no te pierdas|lea además|lee además
    اقرأ أيضا|اقرأ المزيد|اقرأ|اقرأوا أيضا|إقرأ أيضا|للمزيد|المزيد|شاهد أيضا|شاهد|طالع أيضا
    انظر أيضا|    ذات صلة|تابع أيضا|لقراءة المزيد|قد يهمك|قد يهمك أيضا|قد يعجبك أيضا"""

# Names of sections and forms that open the headline of another article between two paragraphs.
SECTIONS: Final = """
    opinion|analysis|editorial|explainer|explained|fact check|video|videos|photos|pictures|podcast
    gallery|quiz|timeline|profile|review|exclusive|live|feature|in depth|comment|column
    opinión|análisis|editorial|entrevista|vídeo|fotos|fotogalería|galería|perfil|reportaje|en vivo
    exclusiva|columna
    رأي|تحليل|فيديو|صور|بالفيديو|بالصور|حوار|مقابلة|انفوغراف|إنفوغراف|بودكاست|حصري"""

NEVER: Final = r"(?!)"
"""A regular expression that matches nothing."""


def phrases(text: str) -> list[str]:
    """Return the phrases of a table, folded."""
    parts = (part.strip() for line in text.strip().splitlines() for part in line.split("|"))
    return [fold(part) for part in parts]


def alternatives(text: str, *, open_ended: bool = False) -> str:
    """Return the phrases of a table as one regular expression for folded text, longest first.

    With `open_ended`, only those that have something left open.
    """
    parts = (part for part in phrases(text) if "..." in part or not open_ended)
    escaped = (re.escape(part).replace(r"\.\.\.", ".{0,80}") for part in parts)
    return "|".join(sorted(escaped, key=len, reverse=True)) or NEVER
