"""The first step of every reader: invisible characters go, whitespace becomes one space."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that are not whitespace
    "\u00ad\u034f\u061c\u180e\ufeff"  # soft hyphen, joiners, byte order mark
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero width, direction marks
    "\ud800-\udfff\ue000-\uf8ff"  # lone surrogates; private use, where icon fonts live
    "\ufe00-\ufe0f\ufff0-\uffff"  # variation selectors, specials
    "\U000e0000-\U000e01ef\U000f0000-\U0010ffff"
    "]"
)
SENTENCE_GAP = re.compile(r"(?<=[.!?…؟])[\"'”’»)]*\s+")
"""What parts two sentences, roughly."""
_LIGATURE = 4
"""Letters of a ligature; what stands for more, a whole phrase, stays one character."""
_NOT_WORDS = re.compile(r"[\W_]+")


def visible(text: str) -> str:
    """Return the text in NFC without invisible characters; its whitespace stays."""
    text = _INVISIBLE.sub("", text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Return the visible text with every run of whitespace (no-break spaces too) as one space."""
    return " ".join(visible(text).split())


class _Folds(dict[int, str]):
    """A table for str.translate that works out each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code).casefold())
        if len(parts) > _LIGATURE:
            parts = chr(code)
        self[code] = "".join(
            str(unicodedata.digit(part)) if part.isdigit() else part
            for part in parts
            if part != "ـ" and not unicodedata.combining(part)
        )
        return self[code]


_FOLDS = _Folds({ord("’"): "'", ord("ـ"): ""})


def fold(text: str) -> str:
    """Return the text for comparing: no case, accents or Arabic vowel signs, digits as 0-9."""
    return text.casefold() if text.isascii() else text.translate(_FOLDS)


def letters(text: str) -> str:
    """Return the folded text without spaces and punctuation: equal where two texts say the same."""
    return letters_of(fold(text))


def letters_of(folded: str) -> str:
    """Return the letters of a text that is folded already."""
    return _NOT_WORDS.sub("", folded)
