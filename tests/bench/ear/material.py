"""What is read aloud and how it is meant to be read: names, numbers and pages."""

import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree, html

from listen.articles import Page
from tests.pages.examples import examples

TESTS: Final = Path(__file__).parents[2]
_FIGURE: Final = re.compile(r"\d")
_NAMED: Final = re.compile(r"\*([^*]+)\*")


@dataclass(frozen=True)
class Passage:
    """A text to be read."""

    written: str
    """What the engine alone is given: for a page, every line that it shows."""
    readings: tuple[str, ...]
    """What a listener should hear; any of them."""
    names: tuple[str, ...] = ()
    """The words that are scored; none, all of them."""
    page: Page | None = None
    """The page that ours makes its script from; None for a sentence."""


def names() -> list[Passage]:
    """Give sentences with names in them, as news writes them."""
    lines = (Path(__file__).parent / "names.tsv").read_text("utf-8").splitlines()
    return [_named(*line.split("\t")) for line in lines if not line.startswith("#")]


def _named(written: str, meant: str) -> Passage:
    return Passage(written, (meant.replace("*", ""),), tuple(_NAMED.findall(meant)))


def numbers(language: str, count: int) -> list[Passage]:
    """Draw sentences with figures from the table of readings, the same ones each time."""
    table = (TESTS / "spoken" / f"{language}.tsv").read_text("utf-8").splitlines()
    rows = [row.split("\t") for row in table if _FIGURE.search(row)]
    drawn = random.Random(1).sample(rows, min(count, len(rows)))
    return [Passage(written, tuple(said.split(" | "))) for written, said in drawn]


def pages(language: str, count: int) -> list[Passage]:
    """Draw pages with gold, the same ones each time."""
    found = [each for each in examples(TESTS / "pages") if each.name.startswith(f"{language}-")]
    drawn = random.Random(1).sample(found, min(count, len(found)))
    return [
        Passage(
            _shown(example.page.body),
            (" ".join(line.text for line in example.gold if not line.free),),
            page=example.page,
        )
        for example in drawn
    ]


def _shown(body: bytes) -> str:
    """Give every line of a page, as somebody without an extractor would."""
    root = html.document_fromstring(body)
    etree.strip_elements(root, "script", "style", "head", "template", "noscript", with_tail=False)
    lines = (" ".join(text.split()) for text in root.xpath("//text()"))
    return "\n".join(line for line in lines if line)
