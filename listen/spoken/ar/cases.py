"""Endings of Arabic number words: the cases, and the dual before what is counted."""

import re
from typing import Final

AND: Final = " وَ"
"""Between the members of a number."""
_SUBJECT: Final = (
    (re.compile(r"(?<!ي)ِ(ّ?)ين(?=\s|$)"), r"ُ\1ون"),
    (re.compile(r"َيْن(?=\s|$)"), "َان"),
    (re.compile(r"َيْ(?=\s|$)"), "َا"),
    (re.compile("ثَمَانِي(?= وَ\\S+ُون)"), "ثَمَانٍ"),
)

_OBJECT: Final = re.compile(
    r"(?:^(?:أَلْف|مِلْيُون|مِلْيَار|تِرِيلْيُون)|(?:^|(?<=وَ))(?:وَاحِد|ثَلَاث|أَرْبَع|خَمْس|سِتّ|سَبْع|ثَمَانِي|تِسْع))(?= وَ)"
)


def construct(said: str) -> str:
    """Drop the end of a dual before what is counted: مئتي ألف."""
    dual = said.endswith("َيْن") and not said.endswith(("اِثْنَيْن", "اِثْنَتَيْن"))
    return said.removesuffix("ن") if dual else said


def nominative(said: str) -> str:
    """Put tens and duals in the case of a subject: عشرون, مئتان."""
    for oblique, ending in _SUBJECT:
        said = oblique.sub(ending, said)
    return said


def accusative(said: str) -> str:
    """Give what comes first of joined members the ending of an object: خمسا وعشرين, ألفا ومئة."""
    return _OBJECT.sub(r"\g<0>ًا", said)
