"""English places, titles and other abbreviations."""

from listen.spoken import en_words as words
from listen.spoken.en_numbers import digits, model
from listen.spoken.rules import Match, abbreviations, one_of, rule, stop


def _state(match: Match) -> str:
    return words.STATES[match[1]] + stop(match)


def _party(match: Match) -> str:
    state = match[2].rstrip(".")
    place = words.STATES.get(state) or words.POSTAL.get(state, state)
    return f"{words.PARTIES[match[1]]} of {place}"


def _postal(match: Match) -> str:
    code = f" {digits(match[2])}" if match[2] else ""
    return words.POSTAL[match[1]] + code


def _street(match: Match) -> str:
    return words.STREETS[match[1]] + stop(match)


def _way(name: str) -> str:
    """Say the side of a town in a street's name: E 31st."""
    side, _, rest = name.partition(" ")
    return f"{words.SIDES[side[0]]} {rest}" if side.rstrip(".") in words.SIDES else name


def _number(match: Match) -> str:
    return f"number{match[1] or ''} "


_CAPITAL = r"[A-Z][a-zà-ÿ]+"
_TITLED = r"(?= ?[A-Z]|$)"
_SEATS = one_of(
    [f"{short}." for short in words.STATES] + list(words.POSTAL) + list(words.STATES.values())
)

PLACES = (
    rule(rf"\(([DRI])-({_SEATS})\)", lambda m: f"({_party(m)})", needs="(D- (R- (I-"),
    rule(rf"(?<=, )([DRI])-({_SEATS})(?=[,.;)]|$)", _party, needs="D- R- I-"),
    rule(rf"(?<=[a-z], )({one_of(words.STATES)})\.(?!\w)", _state, needs=","),
    rule(
        rf"(?<=[a-z], )({one_of(words.POSTAL)})(?![\w-]| [A-Z]{{2}}\b)(?<!OK)(?<!HI)(?<!ME)"
        r"( [0-9]{5}(?:-[0-9]{4})?\b)?",
        _postal,
        needs=",",
    ),
    rule(
        rf"(?<=[0-9] )((?:[NSEW]\.? )?(?:[0-9]{{1,3}}(?:st|nd|rd|th) |{_CAPITAL} ){{1,3}})"
        rf"({one_of(words.STREETS)})\b\.?",
        lambda m: _way(m[1]) + words.STREETS[m[2]] + stop(m),
        needs=" ".join(words.STREETS),
    ),
    rule(
        rf"\b([0-9]{{3,4}})([A-Z]?) (?=(?:[NSEW]\.? )?(?:{_CAPITAL} ){{1,3}}"
        rf"{one_of(words.STREETS.values())}\b)",
        lambda m: f"{model(m[1])} {m[2]} ".replace("  ", " "),
        needs=" ".join(words.STREETS.values()),
    ),
    # After a name and before what is no name these are streets, no doctors and no saints.
    rule(
        rf"(?<=[a-z] )({one_of(words.STREETS)})\.(?= (?![A-Z])|[,;]|\.?$)",
        _street,
        needs=" ".join(f"{street}." for street in words.STREETS),
    ),
    rule(r"\bSts?\.(?= ?[A-Z])", "Saint", needs="St. Sts."),
)
TITLES = (
    rule(r"\bLt\. (?=(?:Gen|Col|Cmdr|Gov)\b)", "Lieutenant ", needs="Lt."),
    abbreviations(words.TITLES, after=_TITLED),
    abbreviations({"Mr": "Mister", "Mrs": "Missus", "Ms": "Miz"}),
    rule(
        rf"\b({one_of(words.UNDOTTED)}) (?=[A-Z][a-z])",
        lambda m: words.UNDOTTED[m[1]] + " ",
        needs=" ".join(words.UNDOTTED),
    ),
)
ABBREVIATIONS = (
    rule(r"(?<=[a-z] )v\.? (?=[A-Z])", "versus ", needs=(" v ", " v. ")),
    rule(r"\best\. (?=[12][0-9]{3}(?:[,.)]|$))", "established ", needs="est."),
    abbreviations(words.ANYWHERE),
    rule(r"(?<=[a-z] )Ltd\b", "Limited", needs="Ltd"),
    rule(
        rf"\b({one_of(words.BEFORE_FIGURES)})\. ?(?=[0-9])",
        lambda m: words.BEFORE_FIGURES[m[1]] + " ",
        needs=". ",
    ),
    rule(r"\b([Nn])o(s?)\. ?(?=[0-9])", lambda m: f"{m[1]}umber{m[2]} ", needs="o. os."),
    # No 10 is an address, but no 10 people agree.
    rule(r"(?<=\w )No(s?) (?=[0-9])|\bNo() (?=1[01]?\b)", _number, needs="No"),
    rule(r"[№#] ?(?=[0-9])", "number ", needs="№ #"),
)
TAGS = (
    rule(r"(?<!\w)#(?=[A-Za-z])", "hashtag ", needs="#"),
    rule(r"\b([ACF])#(?!\w)", r"\1 sharp", needs="#"),
    rule(r"(?<=[\w.]) ?& ?(?=\w)", " and ", needs="&"),
)
