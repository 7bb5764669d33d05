"""What entries say, kept out of the reach of the rules while they work on the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from listen.spoken.lexicon.index import Found, is_in_capitals

_MARKS: Final = "þðÿæø"
"""Letters that news hardly has; one that the text lacks marks the words that stand in."""
_FIGURES: Final = str.maketrans("0123456789", "bcdfghklmn")
_PLAIN: Final = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")
_VOICELESS: Final = tuple("ptkfθ")
_HISSING: Final = tuple("szʃʒ")


@dataclass(frozen=True)
class Held:
    """A text in which a word of our own stands for each thing that entries say."""

    text: str
    """For the rules to work on."""
    plain: str
    """The same with aliases in their places: for when the rules lose one of our words."""
    sayings: tuple[str, ...]
    mark: str
    language: str

    def release(self, said: str) -> str | None:
        """Put what is said in its place; None when the rules did not keep each word once."""
        if not self.sayings:
            return said
        pattern = re.compile(f"x{self.mark}([b-n]+){self.mark}z('s)?", re.IGNORECASE)
        places = {_stand_in(n, self.mark): saying for n, saying in enumerate(self.sayings)}
        found = [match[0].lower().removesuffix("'s") for match in pattern.finditer(said)]
        if sorted(found) != sorted(places):
            return None
        return pattern.sub(
            lambda match: self._said(places[match[0].lower().removesuffix("'s")], match[2]), said
        )

    def _said(self, saying: str, ending: str | None) -> str:
        if not ending:
            return saying
        if saying.startswith("[[") and self.language == "en":
            return f"{saying[:-2]}{_possessive(saying[:-2])}]]"
        return saying + ending


def hold(text: str, found: Sequence[Found], language: str, takes_ipa: bool) -> Held:
    """Put words of our own for what entries say.

    IPA stands in double brackets. An alias in plain words is held as it is; one with figures or
    signs is put into the text, to be read like it.
    """
    mark = next((letter for letter in _MARKS if letter not in text.lower()), "")
    in_capitals = is_in_capitals(text)
    held, plain, sayings = "", "", list[str]()
    end = 0
    for each in found:
        saying = _saying(each, takes_ipa)
        if saying is None:
            continue
        written = text[each.start : each.end]
        held += text[end : each.start]
        plain += text[end : each.start] + (each.entry.alias or written)
        end = each.end
        if mark and (saying.startswith("[[") or _PLAIN.fullmatch(saying)):
            word = _stand_in(len(sayings), mark)
            sayings.append(saying)
            # It looks like what it stands for, since rules look at their neighbours' capitals.
            capital = word.capitalize() if written[0].isupper() else word
            held += word.upper() if in_capitals else capital
        else:
            held += each.entry.alias or written
    return Held(held + text[end:], plain + text[end:], tuple(sayings), mark, language)


def _saying(found: Found, takes_ipa: bool) -> str | None:
    # Sounds cannot be joined to letters.
    if takes_ipa and found.entry.ipa and not found.joined:
        return f"[[{found.entry.ipa}]]"
    return found.entry.alias or None


def _stand_in(n: int, mark: str) -> str:
    return f"x{mark}{str(n).translate(_FIGURES)}{mark}z"


def _possessive(ipa: str) -> str:
    if ipa.endswith(_HISSING):
        return "ɪz"
    return "s" if ipa.endswith(_VOICELESS) else "z"
