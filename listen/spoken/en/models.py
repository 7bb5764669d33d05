"""English names with figures: F-35, G7, H5N1, Boeing 737, under-5s."""

import re

from listen.spoken.en.initials import spelled
from listen.spoken.en.numbers import first_figure, model, number, plural
from listen.spoken.en.words import AS_WORDS
from listen.spoken.rules import Match, rule


def _part_of_name(match: Match) -> str:
    letters, figures = match["letters"], model(match["figures"])
    said = letters if len(letters) == 1 or not letters.isupper() else spelled(letters)
    joint = "-" if letters == "A" else " "
    return f"{said}{joint}{plural(figures) if match['several'] else figures}"


def _mixed(match: Match) -> str:
    """Say letters and figures by turns: H five N one, five G, x eighty-six."""
    parts = re.findall(r"[0-9]+(?:\.[0-9]+)?|[^\W\d_]+", match[0])
    said = [model(part) if part[0].isdecimal() else _letters(part) for part in parts]
    if parts[-1] == "s":
        said[-2:] = [plural(said[-2])]
    return " ".join(said)


def _letters(part: str) -> str:
    is_initials = part.isupper() and len(part) <= 3 and part not in AS_WORDS
    return spelled(part) if is_initials else part


VARIANTS = (
    # F-16C: before its letter is read as a unit.
    rule(
        r"\b([A-Z][A-Za-z]{0,2})-([0-9]{1,3})([A-Z]{1,2})\b",
        lambda m: f"{m[1]} {model(m[2])} {m[3]}",
        needs="-",
    ),
)
MODELS = (
    rule(r"\bCOVID-19\b|\bCovid-19\b", "Covid nineteen", needs="-19"),
    rule(r"\bCO[2₂](?!\w)", "C.O two", needs="CO"),
    rule(r"\bK-12\b", "K through twelve", needs="K-12"),
    rule(
        r"\b(Boeing|Airbus|MAX|Embraer|Flight|flight) ([0-9]{3,4})\b",
        lambda m: f"{m[1]} {model(m[2])}",
        needs="Boeing Airbus MAX Embraer light",
    ),
    rule(
        rf"({first_figure('.,$£€-', '7')}[0-9]7)-([0-9]{{1,4}})([A-Z]{{0,3}})(?![\w-])",
        lambda m: f"{model(m[1])} {model(m[2])} {m[3]}".strip(),
        needs="7-",
    ),
    rule(
        rf"({first_figure('.,$£€-', '7')}[0-9]7)(?= (?:MAX|Max|jets?|Dreamliners?|aircraft)\b)",
        lambda m: model(m[1]),
        needs="7 ",
    ),
    # Sections of the law: 401(k), 501(c)(3).
    rule(
        r"\b([0-9]{3})\(([a-z])\)(?:\(([0-9])\))?",
        lambda m: " ".join([model(m[1]), m[2], number(m[3]) if m[3] else ""]).strip(),
        needs="(",
    ),
    rule(
        r"(?<![\w.])(?P<letters>[A-Za-z]{1,6})-(?P<figures>[0-9]{1,4})(?P<several>s?)"
        r"(?![\w]|[.,][0-9])",
        _part_of_name,
        needs="-",
    ),
    # Under-5s, 747s: several of what the figures name.
    rule(
        r"(?<![\w.,])(?:([0-9]{1,3})[-–])?([0-9]{1,3})s\b",
        lambda m: (f"{model(m[1])} to " if m[1] else "") + plural(model(m[2])),
        needs="0s 1s 2s 3s 4s 5s 6s 7s 8s 9s",
    ),
    rule(r"\b(480|720|1080|1440|2160)([pi])\b", lambda m: f"{model(m[1])} {m[2]}", needs="0p 0i"),
    rule(
        r"\b(5|10|15)[kK](?= (?:fun |charity |road )?(?:runs?|races?|walk|swim)\b)",
        lambda m: f"{model(m[1])} K",
        needs="5k 0k 5K 0K",
    ),
    rule(rf"{first_figure()}(?:[0-9]?[GDP]|(?<=[48])K)\b", _mixed, needs="G D P 4K 8K"),
    rule(
        r"(?<![\w.,])(?:[^\W\d_]+[0-9]+(?:\.[0-9]+)?|[0-9]+[^\W\d_]+[0-9]+)[^\W_]*(?![\w])", _mixed
    ),
)
