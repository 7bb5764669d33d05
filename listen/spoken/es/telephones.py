"""Spanish telephone numbers, short ones and codes to dial."""

import re

from listen.spoken.es.numbers import digits, number
from listen.spoken.rules import Match, rule

_GROUPS = r"\d{2,4}(?:[ .-]\d{2,4}){1,4}"


def _telephone(match: Match) -> str:
    """Say figure by figure, with a pause where the number has a gap."""
    figures = match["figures"]
    if not 7 <= sum(map(str.isdecimal, figures)) <= 14:
        return match[0]
    plus = "más " if figures.startswith("+") else ""
    return match["before"] + plus + ", ".join(map(digits, re.findall(r"\d+", figures)))


def _address(match: Match) -> str:
    """Say a computer's address figure by figure; three figures after each point are thousands."""
    parts = match[0].split(".")
    is_thousands = all(len(part) == 3 for part in parts[1:])
    return match[0] if is_thousands else " punto ".join(map(digits, parts))


def _two_halves(match: Match) -> str:
    """Take 5678-1234 for a telephone number where it falls or stands alone; it is no range."""
    is_alone = match[0] == match.string.strip(" .")
    is_years = max(match[1], match[2]) < "2100"
    is_telephone = not is_years and (is_alone or match[1] > match[2])
    return f"{digits(match[1])}, {digits(match[2])}" if is_telephone else match[0]


def _free_of_charge(match: Match) -> str:
    """Say 0-800-555-0016, and 0-800 before a word."""
    first, second, *rest = (group for group in match.groups() if group)
    return f"{digits(first)} {number(second)} " + ", ".join(map(digits, rest))


TELEPHONES = (
    rule(r"(?<![\w.,-])\d{1,3}(?:\.\d{1,3}){3}(?![\w%€$]|\.\d)", _address, needs="."),
    rule(r"(?<![\w.,+-])(?<!\) )(?<!\))(\d{4})-(\d{4})(?![\w%-]|[.,]\d)", _two_halves, needs="-"),
    rule(
        r"(?<![\w.,+-])([01])-([89]00)-(?:(\d{3})-?(\d{4})(?!\w)|(?=[^\W\d]))",
        _free_of_charge,
        needs="00-",
    ),
    rule(r"\*(\d{2,6})#", lambda m: f"asterisco {digits(m[1])} numeral", needs="*"),
    rule(
        r"(?P<before>\b(?:SMS|mensaje|mensaje de texto) al )(\d{3,6})\b(?![.,]\d)",
        lambda m: m["before"] + digits(m[2]),
        needs="SMS mensaje",
    ),
    rule(
        r"(?<=[ae]l )911\b(?![.,]\d| ?[%‰€$]| mil)",
        "nueve once",
        needs="911",
    ),
    rule(
        r"(?<![\w.,+-])(?P<before>)(?P<figures>\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6})(?![\w%])",
        _telephone,
        needs="+",
    ),
    rule(
        r"(?P<before>\b(?i:teléfonos?|móvil|celular|whatsapp|fax|contacto|llam\w{1,5}(?: al)?)(?:"
        rf" (?:gratuito|es|el|al|número))?:? )(?P<figures>{_GROUPS}|\d{{7,12}})(?![\w%])",
        _telephone,
    ),
    rule(
        r"(?P<before>\b(?:el|al|número) )(?P<figures>\d{3}(?: \d{3}){2}|\d{2,4}(?:-\d{2,4}){2,3})"
        r"(?![\w%]| \d)",
        _telephone,
    ),
    rule(
        r"(?<![\w.,])(?P<before>)(?P<figures>\d{2,3}(?! \d{3} \d{3}\b)(?: \d{2,4}){2,4}"
        r"|\(\d{2,3}\) ?\d{3,4}[ -]\d{4}|\d{2,3}(?:-\d{2,4}){2,3})(?![\w%-]| \d)",
        _telephone,
    ),
)
