"""Figures in names inside Arabic: models, groups of states, generations of networks."""

import re
from typing import Final

from listen.spoken.ar.letters import named
from listen.spoken.ar.numbers import number
from listen.spoken.rules import Match, rule

_GROUP: Final = r"(?<![A-Za-z\d])(?:مجموعة )?(?:ال ?)?"
_GENERATIONS: Final = {
    "3": "الْجِيل الثَّالِث",
    "4": "الْجِيل الرَّابِع",
    "5": "الْجِيل الْخَامِس",
    "6": "الْجِيل السَّادِس",
}


def _model(match: Match) -> str:
    """Say letters and figures by turns, the figures as a plain number."""
    pieces = re.findall(r"\d+(?:\.\d+)?|[A-Za-z]+", match[0])
    return " ".join(number(p) if p[0].isdecimal() else named(p) for p in pieces)


def _arabic_model(match: Match) -> str:
    return f" {number(match[1])}"


NAMED: Final = (
    rule(r"(?<!\w)CO[2₂](?!\w)", "ثَانِي أُكْسِيد الْكَرْبُون", needs="CO"),
    rule(rf"{_GROUP}G7(?!\w)", "مجموعة السَّبْع", needs="G7"),
    rule(rf"{_GROUP}G-?20(?!\w)", "مجموعة الْعِشْرِين", needs="G20 G-20"),
    rule(r"(?<!\w)([3-6])G(?!\w)", lambda m: _GENERATIONS[m[1]], needs="G"),
    rule(r"(?<=[ء-ي] )(7[0-9]7)-(\d{1,3}|MAX)(?!\w)", lambda m: f"{number(m[1])} {named(m[2])}"),
    rule(
        r"(?<![\w.@])(?:[A-Za-z]+-?\d+(?:\.\d+)?[A-Za-z]*\d*|\d+[A-Za-z]+\d*)(?:-\d+)?(?!\w)",
        _model,
    ),
    rule(r"(?<![A-Za-z\d])(?<=[A-Z]) (?=\d)", " "),
    rule(r"(?<=[ء-ي])-(\d{1,4})(?![\w-]|[.,]\d)", _arabic_model, needs="-"),
)
