"""English numbers in words."""

import re
from functools import lru_cache

from num2words import num2words

from listen.spoken.rules import words

NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
"""As a pattern: figures, with commas between thousands and a decimal point."""
LONGEST = 15
"""A number of more figures is read figure by figure."""

_MORE = r"(?:[0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[0-9]*)(?:\.[0-9]+)?"
_DIGITS = words("zero one two three four five six seven eight nine")


def first_figure(after: str = ".,", figures: str = "0-9") -> str:
    """Write a pattern for a figure that stands after no letter, no figure and none of these.

    It looks behind after the figure instead of before: what begins with a figure is found faster.
    """
    return rf"[{figures}](?<![\w{after}].)"


def alone(after: str = ".,") -> str:
    """Write a pattern for a number that stands after no letter, no figure and none of these."""
    return first_figure(after) + _MORE


@lru_cache(maxsize=4096)
def _words(number: int, form: str) -> str:
    return re.sub(r",| and\b", "", str(num2words(number, lang="en", to=form)))


def cardinal(number: int) -> str:
    """Say how many."""
    return _words(number, "cardinal")


def ordinal(number: int) -> str:
    """Say which one of many."""
    return _words(number, "ordinal")


def year(number: int) -> str:
    """Say a year, or a number in its way: nineteen oh-five."""
    return _words(number, "year")


def digits(figures: str) -> str:
    """Say figure by figure."""
    return " ".join(_DIGITS[int(figure)] for figure in figures if figure.isdecimal())


def number(written: str) -> str:
    """Say a number as it is written: 1,234.5, 0.5, .22, 007."""
    whole, _, decimals = written.replace(",", "").partition(".")
    said = [_whole(whole)] if whole else []
    return " ".join([*said, "point", digits(decimals)] if decimals else said)


def _whole(figures: str) -> str:
    if len(figures) > LONGEST or (len(figures) > 1 and figures.startswith("0")):
        return digits(figures)
    return cardinal(int(figures))


def two_figures(figures: str) -> str:
    """Say the end of a year or the minutes of a clock: oh five, ten, hundred."""
    if figures == "00":
        return "hundred"
    return f"oh {digits(figures[1])}" if figures.startswith("0") else cardinal(int(figures))


def model(figures: str) -> str:
    """Say the figures of a name: A three twenty, S four hundred, forty-seven."""
    if "." in figures:
        return number(figures)
    if len(figures) == 3 and figures[0] != "0" and figures[1:] != "00":
        return f"{cardinal(int(figures[0]))} {two_figures(figures[1:])}"
    if len(figures) == 4 and figures[0] != "0" and figures[1:] != "000":
        return f"{cardinal(int(figures[:2]))} {two_figures(figures[2:])}"
    return number(figures)


def plural(word: str) -> str:
    """Write several of it: nineties, sixes, sixths."""
    if word.endswith("y"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith("x") else "s")
