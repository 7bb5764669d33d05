"""English scores, ranges, telephone numbers, figures in names, and all other figures."""

import re

from listen.spoken.en_names import spelled
from listen.spoken.en_numbers import NUMBER, digits, fraction, model, number, ordinal
from listen.spoken.en_words import AS_WORDS
from listen.spoken.rules import Match, rule

_SPORT_BEFORE = re.compile(
    r"\b(?:w[io]n|wins|beat(?:en|s)?|beating|lost|los[ei]|draw|dr[ae]wn?|defeat\w*|scor\w+|lead|leading|led|"
    r"leads|thrash\w*|tied|trail\w*|down|up|advantage|aggregate|past|edged|edging|finished|ended|"
    r"victory|victories|loss|sets?|final|match|game|penalt\w+|win)\b[^.;]{0,40}$"
)
_SPORT_AFTER = re.compile(
    r"[^.;]{0,15}\b(?:win|wins|victory|loss|defeat|draw|tie|lead|score\w*|aggregate|advantage|record|thrashing)\b"
)
_VOTE_BEFORE = re.compile(r"\b(?:vot\w+|ruled|ruling|decision|passed|approved|court)\b[^.;]{0,30}$")
_VOTE_AFTER = re.compile(r"[^.;]{0,12}\b(?:vote|ruling|decision|majority|split)\b")
_HALVES = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8"}
_SAYINGS = {
    "9/11": "nine eleven",
    "7/7": "seven seven",
    "24/7": "twenty-four seven",
    "50/50": "fifty-fifty",
    "50-50": "fifty-fifty",
    "20/20": "twenty-twenty",
}


def _score_or_range(match: Match) -> str:
    """Say 3-1 as a score beside words of sport, as votes beside those, as a range if it rises."""
    before = match.string[max(0, match.start() - 60) : match.start()]
    after = match.string[match.end() : match.end() + 30]
    left, right = int(match[1]), int(match[2])
    if _VOTE_BEFORE.search(before) or _VOTE_AFTER.match(after):
        return f"{number(match[1])} to {number(match[2])}"
    if left >= right or _SPORT_BEFORE.search(before) or _SPORT_AFTER.match(after):
        return f"{_points(left, right)} {_points(right, left)}"
    return f"{match[1]} to {match[2]}"


def _points(points: int, others: int) -> str:
    return "nil" if points == 0 and others < 10 else number(str(points))


def _telephone(match: Match) -> str:
    """Say figure by figure, with a pause where the number has a gap."""
    plus = "plus " if match[0].startswith("+") else ""
    return plus + ", ".join(digits(part) for part in re.findall(r"\d+", match[0]))


def _part_of_name(match: Match) -> str:
    letters, figures = match["letters"], match["figures"]
    said = letters if len(letters) == 1 or not letters.isupper() else spelled(letters)
    joint = "-" if letters == "A" else " "
    return f"{said}{joint}{model(figures)}"


def _mixed(match: Match) -> str:
    """Say letters and figures by turns: H five N one, five G, x eighty-six."""
    parts = re.findall(r"\d+(?:\.\d+)?|[^\W\d_]+", match[0])
    return " ".join(model(part) if part[0].isdecimal() else _letters(part) for part in parts)


def _letters(part: str) -> str:
    is_initials = part.isupper() and len(part) <= 3 and part not in AS_WORDS
    return spelled(part) if is_initials else part


def _signed(match: Match) -> str:
    sign = {"-": "minus ", "+": "plus ", "~": "about ", "<": "under ", ">": "over "}
    tail = {"x": " times", "+": " plus"}.get(match["tail"] or "", "")
    return sign.get(match["sign"] or "", "") + number(match["n"]) + tail


SAYINGS = (
    rule(r"(?<![\d/.,-])(?:9/11|7/7|24/7|50/50|50-50|20/20)(?![\d/-])", lambda m: _SAYINGS[m[0]]),
)
TELEPHONES = (
    rule(r"(?<![\w.,-])\+\d{1,3}(?:[ .-]\(?\d{1,5}\)?){2,6}(?![\w%])", _telephone, needs="+"),
    rule(r"(?<![\w.,-])(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]\d{3}[.-]\d{4}(?![\w%])", _telephone),
    rule(r"(?<![\w.,-])0\d{2,4} \d{3,4}(?: \d{3,4})?(?![\w%])", _telephone),
    rule(
        r"(?<![\w.,-])(?:1-)?8\d\d-\d{3}-\d{3,4}(?!\w)|(?<![\w.,-])555-\d{4}(?!\w)",
        _telephone,
        needs="-",
    ),
    rule(
        r"(?<=[Cc]all )\d{3}\b|(?<=[Dd]ial )\d{3}\b|(?<=called )\d{3}\b|(?<=calling )\d{3}\b"
        r"|\b(?:911|999|988)(?= (?:call|operator|dispatch|emergency))",
        _telephone,
        needs="all ial 911 999 988",
    ),
)
SCORES_AND_RANGES = (
    rule(
        r"(?<![\w.,/$£€-])(\d{1,3})[-–](\d{1,3})(?![\d%/]|[.,]\d|[-–]\d|\s?(?:%|[a-zA-Z]{1,3}\d|°))",
        _score_or_range,
        needs="- –",
    ),
    rule(rf"(?<![\w/-])({NUMBER})\s?[-–]\s?(?={NUMBER}(?![-–/]\d))", r"\1 to ", needs="- –"),
)
FRACTIONS = (
    rule("[½⅓⅔¼¾⅛⅜]", lambda m: f" {_HALVES[m[0]]}"),
    rule(
        r"(?<![\w.,/])(?:(?P<whole>\d{1,3}) {1,2})?"
        r"(?P<top>[1-9])/(?P<bottom>[2-9]|1[0-6]|100)(?![\w/]|[.,]\d)",
        fraction,
        needs="/",
    ),
)
NAMED = (
    rule(r"\bCOVID-19\b|\bCovid-19\b", "Covid nineteen", needs="-19"),
    rule(r"\bCO[2₂](?!\w)", "C.O two", needs="CO"),
    rule(r"\b(Boeing|Airbus|MAX) (\d{3})\b", lambda m: f"{m[1]} {model(m[2])}"),
    rule(
        r"(?<![\w.])(?P<letters>[A-Za-z]{1,6})-(?P<figures>\d{1,4})(?![\w]|[.,]\d)", _part_of_name
    ),
    rule(r"(?<![\w.,])\d{1,2}[GDP]\b|(?<![\w.,])[48]K\b", _mixed),
    rule(r"(?<![\w.,])(?:[^\W\d_]+\d+(?:\.\d+)?|\d+[^\W\d_]+\d+)[^\W_]*(?![\w])", _mixed),
)
ORDINALS = (
    rule(
        r"(?<![\w.])(\d{1,3}(?:,\d{3}){0,3}|\d{1,9})(?:st|nd|rd|th)\b",
        lambda m: ordinal(int(m[1].replace(",", ""))),
    ),
)
REST = (
    rule(r"(?<=\d):(?=\d)", " to "),
    rule(r"(?<![\w.,])\d+(?:\.\d+){2,}", lambda m: " point ".join(map(number, m[0].split(".")))),
    rule(
        rf"(?:(?<![\w.,)])(?P<sign>[-+~<>]) ?)?(?<![\w.])(?P<n>{NUMBER}|\.\d+)"
        r"(?:(?P<tail>[x+])(?!\w)|(?![^\W_]))",
        _signed,
    ),
    rule(r"(?<=\w)\.(\d+)", lambda m: f" point {digits(m[1])}"),
    rule(r"\d+", lambda m: f" {number(m[0])} "),
)
