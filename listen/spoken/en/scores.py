"""English scores, odds, votes and ranges."""

import re

from listen.spoken.en.numbers import NUMBER, alone, first_figure, number
from listen.spoken.rules import Match, rule

_SPORT_BEFORE = re.compile(
    r"\b(?:w[io]n|wins|beat(?:en|s)?|beating|lost|los[ei]|draw|dr[ae]wn?|defeat\w*|scor\w+|lead"
    r"|leading|led|leads|thrash\w*|tied|trail\w*|down|up|advantage|aggregate|past|edged|edging"
    r"|finished|ended|victory|victories|loss|sets?|final|match|game|penalt\w+|win)\b[^.;]{0,40}$"
)
_SPORT_AFTER = re.compile(
    r"[^.;]{0,15}\b(?:win|wins|victory|loss|defeat|draw|tie|lead|score\w*|aggregate|advantage"
    r"|record|thrashing)\b"
)
_VOTE_BEFORE = re.compile(
    r"\b(?:vot\w+|ruled|ruling|decision|passed|approved|court|odds|priced|outsiders?)\b[^.;]{0,30}$"
)
_VOTE_AFTER = re.compile(
    r"[^.;]{0,12}\b(?:vote|ruling|decision|majority|split|odds|favou?rites?|outsiders?|shots?"
    r"|chance|against)\b"
)
_CRICKET = re.compile(
    r"\b(?:tea|lunch|stumps|declared|innings|wickets?|overs|all out|bowled|batting|batsm[ae]n"
    r"|run chase)\b"
)
_PLURAL_AFTER = re.compile(r" (?!as\b|points|goals|sets|wins|loss|its|his|runs)[a-z]+s\b(?!')")
_POINTS = first_figure(".,/$£€-") + "[0-9]{0,2}"
_DASH = r"[-–]"


def _between(match: Match) -> str:
    """Say what stands between two figures, by the words around: 3-1, 218-210, 245-6, 5-10."""
    before = match.string[max(0, match.start() - 60) : match.start()]
    after = match.string[match.end() : match.end() + 30]
    left, right = int(match[1]), int(match[2])
    if left > 20 and right <= 10 and _CRICKET.search(before + after):
        return f"{number(match[1])} for {number(match[2])}"
    if _VOTE_BEFORE.search(before) or _VOTE_AFTER.match(after):
        return f"{number(match[1])} to {number(match[2])}"
    if left < right and _PLURAL_AFTER.match(after):
        return f"{match[1]} to {match[2]}"
    is_sport = _SPORT_BEFORE.search(before) or _SPORT_AFTER.match(after)
    if is_sport or (left >= right and (left, right) != (9, 5)):
        return f"{_points(left, right)} {_points(right, left)}"
    return f"{match[1]} to {match[2]}"


def _points(points: int, others: int) -> str:
    return "nil" if points == 0 and others < 10 else number(str(points))


SCORES = (
    rule(
        rf"({_POINTS})/([0-9]{{1,2}})(?= (?:at (?:tea|lunch|stumps)|after|declared))",
        _between,
        needs="/",
    ),
    rule(
        r"(?:(?<=odds of )|(?<=odds at )|(?<=priced at )|(?<=underdog at )|(?<=favourite at )"
        r"|(?<=outsider at ))([0-9]{1,4})/([0-9]{1,3})\b",
        r"\1 to \2",
        needs="odds priced underdog favourite outsider",
    ),
    rule(
        r"(?<![\w.,/])([0-9]{1,4})/([0-9]{1,3})(?= (?:favou?rite|outsider|shot|odds)s?\b)",
        r"\1 to \2",
        needs="/",
    ),
    # Three figures in a row are a formation, not a score: 4-3-3.
    rule(
        rf"{first_figure('.,/-')}(?:-[0-9]){{2,4}}(?![\w/-]|[.,][0-9])",
        lambda m: " ".join(map(number, m[0].split("-"))),
        needs="-",
    ),
    rule(
        rf"({_POINTS})[-–]([0-9]{{1,3}})"
        r"(?![0-9%/]|[.,][0-9]|[-–][0-9]|\s?(?:%|[a-zA-Z]{1,3}[0-9]|°))",
        _between,
        needs="- –",
    ),
)
RANGES = (
    rule(rf"(?<=[Bb]etween )({NUMBER})\s?{_DASH}\s?(?={NUMBER})", r"\1 and ", needs="etween"),
    rule(rf"({alone('/-')})\s?{_DASH}\s?(?={NUMBER}(?![-–/][0-9]))", r"\1 to ", needs="- –"),
)
