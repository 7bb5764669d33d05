"""`make bench-extract DIR=...`: what is lost and leaked on pages with gold, beside trafilatura.

trafilatura runs with its defaults, as text, a line a paragraph, and once more set as one would for
narration: favouring precision, without comments. The title of its metadata is put in front of the
text, and taken out of it where the text has it too; it is found outside the clock. The time is that
of the process's CPU from the page's bytes to the lines, ours to a whole Article; each page is read
in turn by all, three times, and its best time counts.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median
from typing import Final, TypeVar

import trafilatura

from listen.articles import Page
from tests.pages.examples import Example, examples, read, told
from tests.scoring import Score, Told, score

_T = TypeVar("_T")
_ROUNDS: Final = 3
_LINE: Final = "{:<24}{:>6}{:>14}{:>12}{:>16}{:>9}{:>11}"


@dataclass
class Tally:
    """What one reader made of all pages."""

    name: str
    scores: list[Score] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def row(self, lines: int) -> str:
        """Return its line of the table; `lines` are those that the gold requires."""
        clean = sum(one.clean for one in self.scores)
        lost = sum(len(one.lost) for one in self.scores)
        return _LINE.format(
            self.name,
            len(self.scores),
            f"{lost} of {lines}",
            sum(len(one.leaked) for one in self.scores),
            f"{clean} ({clean / len(self.scores):.1%})",
            f"{mean(one.f1 for one in self.scores):.3f}",
            f"{median(self.seconds) * 1000:.1f}",
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.extract")
    parser.add_argument("folder", type=Path, help="holds folders with page.html and gold.json")
    parser.add_argument("--pages", action="store_true", help="print what we lost and leaked, too")
    asked = parser.parse_args()
    try:
        pages = list(examples(asked.folder))
    except (OSError, ValueError) as error:
        parser.error(str(error))
    if not pages:
        parser.error(f"there is no gold.json below {asked.folder}")
    tallies = measure(pages)
    lines = sum(not line.free for page in pages for line in page.gold)
    if asked.pages:
        _print_pages(pages, tallies[0].scores)
    print(_LINE.format("", "pages", "lines lost", "leaked", "clean", "F1", "ms a page"))
    for tally in tallies:
        print(tally.row(lines))
    print(f"time beside trafilatura: {_times(tallies[0], tallies[1]):.2f}x")


def measure(pages: list[Example]) -> list[Tally]:
    """Read every page with each reader: ours first, then trafilatura, then its precise way."""
    tallies = [Tally("ours"), Tally("trafilatura"), Tally("trafilatura, precise")]
    _read_all(pages[0])  # what is loaded on first use is loaded now
    for page in pages:
        rounds = [_read_all(page) for _ in range(_ROUNDS)]
        for tally, *readings in zip(tallies, *rounds, strict=True):
            tally.scores.append(score(page.gold, readings[0][0]))
            tally.seconds.append(min(seconds for _, seconds in readings))
    return tallies


def _read_all(page: Example) -> list[tuple[list[Told], float]]:
    article, ours = _timed(lambda: read(page.page))
    plain, default = _timed(lambda: _trafilatura(page.page))
    precise, precision = _timed(lambda: _trafilatura(page.page, precise=True))
    return [
        (told(page, article), ours),
        (_titled(page, plain), default),
        (_titled(page, precise), precision),
    ]


def _timed(call: Callable[[], _T]) -> tuple[_T, float]:
    started = time.process_time()
    result = call()
    return result, time.process_time() - started


def _trafilatura(page: Page, precise: bool = False) -> list[str]:
    text = trafilatura.extract(
        page.body, url=page.url, favor_precision=precise, include_comments=not precise
    )
    return (text or "").splitlines()


def _titled(page: Example, lines: list[str]) -> list[Told]:
    metadata = trafilatura.extract_metadata(page.page.body, default_url=page.page.url)
    title = (metadata and metadata.title) or ""
    return page.told(title, [line for line in lines if Told(line).words != Told(title).words])


def _times(one: Tally, other: Tally) -> float:
    return median(one.seconds) / median(other.seconds)


def _print_pages(pages: list[Example], scores: list[Score]) -> None:
    """Print each page that is not clean, the worst first."""
    worst = sorted(
        zip(pages, scores, strict=True), key=lambda pair: -len(pair[1].lost + pair[1].leaked)
    )
    for page, one in worst:
        if not one.clean:
            print(f"{page.name}  lost {len(one.lost)}, leaked {len(one.leaked)}, F1 {one.f1:.3f}")
            for text in one.lost:
                print(f"  - {text}")
            for text in one.leaked:
                print(f"  + {text}")


if __name__ == "__main__":
    main()
