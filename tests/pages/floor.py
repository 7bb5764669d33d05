"""The floor below which the reading of these pages may not fall: it only ever rises.

`python -m tests.pages.floor` raises it to what is read now, and refuses to lower it.
"""

import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from tests.pages.examples import examples, read, told
from tests.scoring import Score, score

PAGES: Final = Path(__file__).parent
FILE: Final = PAGES / "floor.toml"
_HEAD: Final = "# What the pages here are read with at the least; `make floor` raises it.\n"


@dataclass(frozen=True)
class Floor:
    """How well the pages are read."""

    clean: frozenset[str]
    """The pages on which nothing is lost and nothing leaks, by their folders' names."""
    lost: int
    """Lines lost on all the others together."""
    leaked: int
    """Lines leaked there."""

    @classmethod
    def kept(cls) -> Self:
        """Read the file."""
        kept = tomllib.loads(FILE.read_text("utf-8"))
        return cls(frozenset(kept["clean"]), kept["lost"], kept["leaked"])

    @classmethod
    def of(cls, scores: Mapping[str, Score]) -> Self:
        """Say how well pages were read."""
        return cls(
            frozenset(name for name, each in scores.items() if each.clean),
            sum(len(each.lost) for each in scores.values()),
            sum(len(each.leaked) for each in scores.values()),
        )

    def holds(self, other: Self) -> bool:
        """Tell whether another reading is nowhere below this one."""
        enough = self.lost >= other.lost and self.leaked >= other.leaked
        return enough and self.clean <= other.clean

    def __str__(self) -> str:
        names = "".join(f'    "{name}",\n' for name in sorted(self.clean))
        return f"{_HEAD}lost = {self.lost}\nleaked = {self.leaked}\nclean = [\n{names}]\n"


def scores() -> dict[str, Score]:
    """Score the reading of every page, by name."""
    return {
        example.name: score(example.gold, told(example, read(example.page)))
        for example in examples(PAGES)
    }


def main() -> None:
    """Raise the floor."""
    now = Floor.of(scores())
    if FILE.exists() and not Floor.kept().holds(now):
        sys.exit("The pages are read worse than before; the floor is not lowered.")
    FILE.write_text(str(now), "utf-8")
    print(f"{len(now.clean)} pages are clean; {now.lost} lines are lost, {now.leaked} leak.")


if __name__ == "__main__":
    main()
