"""Arabic telephone numbers, in groups or short."""

import re
from typing import Final

from listen.spoken.ar.numbers import digits
from listen.spoken.ar.syntax import after, before, noun_after
from listen.spoken.ar.words import TIMES_AND_MEASURES
from listen.spoken.rules import Match, rule

_CALL: Final = re.compile(
    r"(?:هاتف|الهاتف|هاتفي|اتصل\S*|الاتصال|الخط الساخن|خدمة|الطوارئ|الإسعاف|واتساب|النجدة|الإطفاء"
    r"|جوال|فاكس|تلفون)"
    r"(?: \S+){0,3} ?(?:على |بالرقم |الرقم )*$"
)


def _telephone(match: Match) -> str:
    """Say figure by figure, with a pause where the number has a gap."""
    plus = "زَائِد " if match[0].startswith("+") else ""
    return plus + "، ".join(digits(part) for part in re.findall(r"\d+", match[0]))


def _short_number(match: Match) -> str:
    counts = noun_after(after(match))[0] in TIMES_AND_MEASURES
    return digits(match[0]) if _CALL.search(before(match)) and not counts else match[0]


TELEPHONES: Final = (
    rule(
        r"(?<![\w.,-])\+\d{1,3}(?:(?:[ .-]\(?\d{1,7}\)?){2,6}|[ -]?\d{6,12})(?![\w%])",
        _telephone,
        needs="+",
    ),
    rule(r"(?<![\w.,-])0\d{1,4}(?:[ -]\d{2,4}){2,4}(?![\w%])", _telephone),
    rule(r"(?<![\w.,-])\d{3,11}(?![\w%]|[.,]\d)", _short_number),
)
