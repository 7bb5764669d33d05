"""English telephone numbers, and others which are read figure by figure."""

import re

from listen.spoken.en_numbers import cardinal, digits
from listen.spoken.rules import Match, rule

_EMERGENCY = r"(?:911|999|112|988|101|111|311|211|411|511|811|110|119|000)"
_PAUSE = r"(?=[.,;:!?)\"']|$| (?:at|now|or|if|to|for|and|in|on|from|immediately|when|with)\b)"


def _telephone(match: Match) -> str:
    """Say figure by figure, with a pause where the number has a gap."""
    plus = "plus " if match[0].startswith("+") else ""
    return plus + ", ".join(map(_part, re.findall("[0-9]+|[A-Z]+(?:-[A-Z]+)*", match[0])))


def _part(part: str) -> str:
    if part.isdecimal():
        return cardinal(int(part)) if re.fullmatch("[1-9]00", part) else digits(part)
    return part.replace("-", " ")


TELEPHONES = (
    rule(r"(?<![\w.,-])\+[0-9]{1,3}(?:[ .-]\(?[0-9]{1,5}\)?){2,6}(?![\w%])", _telephone, needs="+"),
    rule(r"(?<![\w.,-])\+[0-9]{7,15}(?![\w%])", _telephone, needs="+"),
    rule(
        r"(?<![\w.,-])(?:1[ .-])?(?:\([1-9][0-9]{2}\) ?|[1-9][0-9]{2}[ .-])[0-9]{3}[.-][0-9]{4}"
        r"(?:-[0-9]{1,4})?(?![\w%])",
        _telephone,
        needs="- .",
    ),
    rule(
        r"(?<![\w.,-])(?:1-)?8[0-9]{2}-[0-9]{3}-[0-9]{3,4}(?!\w)|(?<![\w.,-])555-[0-9]{4}(?!\w)"
        r"|(?<![\w.,-])(?:1-)?8[0-9]{2}-(?:[0-9A-Z]-?){4,11}(?!\w)",
        _telephone,
        needs="-",
    ),
    rule(
        r"(?<![\w.,-])(?<![0-9] )\(?0[0-9]{2,4}\)? [0-9]{3,4}(?: [0-9]{3,4})?(?![\w%])",
        _telephone,
        needs="0",
    ),
    # The helplines of Europe: 116 123.
    rule(r"(?<![\w.,-])116 ?[01][0-9]{2}(?!\w|[.,][0-9])", _telephone, needs="116"),
    rule(
        r"\b[Ee]xt(?:ension)?\.? ?([0-9]+)\b",
        lambda m: f"extension {digits(m[1])}",
        needs="xt",
    ),
    rule(
        rf"(?:(?<=[Cc]all )|(?<=[Dd]ial )|(?<=[Tt]ext )|(?<=[Rr]ing )|(?<=called )|(?<=calling )"
        rf"|(?<=dialed )|(?<=dialled ))(?:{_EMERGENCY}\b(?! [a-z]+s\b)|[0-9]{{3}}\b{_PAUSE})"
        rf"|\b(?:911|999|988)(?= (?:calls?|operators?|dispatch\w*|emergency|services?)\b)",
        _telephone,
        needs="all ial ext ing 911 999 988",
    ),
)
