"""English telephone numbers, and others which are read figure by figure."""

import re

from listen.spoken.en.numbers import cardinal, digits, first_figure
from listen.spoken.rules import Match, rule, words

_EMERGENCY = r"(?:911|999|112|988|101|111|311|211|411|511|811|110|119|000)"
_CALLED = "|".join(
    f"(?<={verb} ...)" for verb in words("[Cc]all [Dd]ial [Tt]ext [Rr]ing called calling dialled")
)
_START = first_figure(".,-", "0-9(")
_PAUSE = r"(?=[.,;:!?)\"']|$| (?:at|now|or|if|to|for|and|in|on|from|immediately|when|with)\b)"


def _telephone(match: Match) -> str:
    """Say figure by figure, with a pause where the number has a gap."""
    plus = "plus " if match[0].startswith("+") and not match[0].startswith("+1") else ""
    return plus + ", ".join(map(_part, re.findall("[0-9]+|[A-Z]+(?:-[A-Z]+)*", match[0])))


def _part(part: str) -> str:
    if part.isdecimal():
        return cardinal(int(part)) if re.fullmatch("[1-9]00", part) else digits(part)
    return part.replace("-", " ")


TELEPHONES = (
    rule(
        r"\+(?<![\w.,-].)[0-9]{1,3}(?:[ .-]?\([0-9]{1,5}\)|[ .-][0-9]{1,7}){2,6}(?![\w%])",
        _telephone,
        needs="+",
    ),
    rule(r"\+(?<![\w.,-].)[0-9]{7,15}(?![\w%])", _telephone, needs="+"),
    rule(
        rf"{_START}(?:(?<=1)[ .-]\(?[1-9])?(?:[0-9]{{2,3}}\) ?|[0-9]{{2}}[ .-])[0-9]{{3}}[.-]"
        r"[0-9]{4}(?:-[0-9]{1,4})?(?![\w%])",
        _telephone,
        needs="- .",
    ),
    rule(
        rf"{_START}(?<=[18])(?:(?<=1)-8)?[0-9]{{2}}-(?:[0-9A-Z]-?){{4,11}}(?!\w)"
        r"|555-[0-9]{4}(?!\w)",
        _telephone,
        needs="-",
    ),
    rule(
        rf"{_START}(?<![0-9] .)(?:(?<=\()0|(?<=0))[0-9]{{2,4}}\)? [0-9]{{3,4}}"
        r"(?: [0-9]{3,4})?"
        r"(?![\w%])",
        _telephone,
        needs="0",
    ),
    # Long numbers in groups, of books and accounts.
    rule(
        rf"{_START}[0-9]{{0,5}}(?:-[0-9]{{1,7}}){{2,}}(?![\w%-])(?<=[0-9-]{{9}})",
        _telephone,
        needs="-",
    ),
    # Codes: of post, of cards, of a message to be sent.
    rule(
        r"((?:\b(?:(?:ZIP|zip|postal|area|access|PIN)(?: codes?)?|[Cc]ode|PIN|OTP|otp|password"
        r"|passcode|badge|inmate|account)(?: number| is|:)?|\bending(?: in)?|\b[Tt]ext [A-Z]+ to) )"
        r"(?!(?:19|20)[0-9]{2}\b)([A-Za-z]{0,3})([0-9]{3,})\b(?![.,-][0-9])",
        lambda m: f"{m[1]}{m[2]} {digits(m[3])}",
        needs="ode ZIP zip PIN OTP otp number ending ext ostal ccess badge inmate account pass",
    ),
    rule(
        r"(?<![\w.,$£€/-])([0-9]{5})-([0-9]{4})(?![\w%-])",
        lambda m: f"{digits(m[1])}, {digits(m[2])}",
        needs="-",
    ),
    # The helplines of Europe: 116 123.
    rule(r"116(?<![\w.,-]...) ?[01][0-9]{2}(?!\w|[.,][0-9])", _telephone, needs="116"),
    rule(r"\b[Ee]xt(?:ension)?\.? ?([0-9]+)\b", lambda m: f"extension {digits(m[1])}", needs="xt"),
    rule(
        rf"[0-9]{{3}}\b(?:{_CALLED})(?:(?<={_EMERGENCY})(?! [a-z]+s\b)|{_PAUSE})|\b(?:911|999|988)"
        r"(?= (?:calls?|operators?|dispatch\w*|emergency|services?)\b)",
        _telephone,
        needs="all ial ext ing 911 999 988",
    ),
)
