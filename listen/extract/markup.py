"""What the markup of a page says is no part of the article: names of elements, and boxes."""

from collections.abc import Sequence
from typing import Final

from listen.extract.boxes import Boxes
from listen.extract.characters import SENTENCE_GAP, letters
from listen.extract.embeds import Embeds
from listen.extract.extents import Extents
from listen.extract.named import Names
from listen.extract.visible import Shown

_QUOTED: Final = 6
"""Words of a quotation; fewer are who said it."""


def mark(shown: Sequence[Shown], extents: Extents) -> list[str]:
    """Return for each line the reason its markup gives against it, or the empty string."""
    names = Names(shown, extents)
    whys = names.reasons()
    boxes = Boxes(shown, names)
    boxes.caption_pictures(whys)
    boxes.close_boxes(whys)
    Embeds(shown, names).mark(whys)
    _keep_quotes(shown, whys)
    return whys


def _keep_quotes(shown: Sequence[Shown], whys: list[str]) -> None:
    """Keep what is set like a pull quote, but says what no paragraph says."""
    pulled = [index for index, why in enumerate(whys) if why == "pull quote"]
    if pulled:
        rest = "\n".join(
            item.line.key for item, why in zip(shown, whys, strict=True) if why != "pull quote"
        )
        for index in pulled:
            line = shown[index].line
            sentences = map(letters, SENTENCE_GAP.split(line.text))
            if line.words >= _QUOTED and not any(sentence in rest for sentence in sentences):
                whys[index] = ""
