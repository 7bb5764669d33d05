"""The table: what was measured, beside what, and whether it is as promised."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

_LINE = "{:<50}{:>12}{:>18}{:>8}  {}"
HEADING = _LINE.format("what", "ours", "beside", "ratio", "promise")


@dataclass(frozen=True)
class Row:
    """One figure of ours, and what stands beside it."""

    what: str
    ours: str
    beside: str = ""
    ratio: str = ""
    promise: str = ""
    """The bound; empty for a figure that is only for information."""
    kept: bool = True
    """Whether the figure is within the bound."""

    def __str__(self) -> str:
        verdict = "as promised" if self.kept else "short of the promise"
        said = f"{verdict} ({self.promise})" if self.promise else ""
        return _LINE.format(self.what, self.ours, self.beside, self.ratio, said).rstrip()


def seconds(value: float) -> str:
    """Write a time so that three figures of it count."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def times(one: float, other: float) -> str:
    """Write how many times the other the one is."""
    ratio = one / other
    return f"{ratio:.2f}x" if ratio < 10 else f"{ratio:.0f}x"


def ninth_decile(values: Sequence[float]) -> float:
    """Give the value that nine in ten do not pass."""
    return quantiles(values, n=10, method="inclusive")[-1]
