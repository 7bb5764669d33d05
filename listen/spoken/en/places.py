"""English places: states, streets, numbers of houses, points of the compass."""

from listen.spoken.en import words
from listen.spoken.en.numbers import digits, model
from listen.spoken.rules import Match, one_of, rule, stop

_CAPITAL = r"[A-Z][a-zà-ÿ]+"
_SEATS = one_of(
    [f"{short}." for short in words.STATES] + list(words.POSTAL) + list(words.STATES.values())
)


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


def _compass(match: Match) -> str:
    """Say a point of the compass: northeast, south-southwest."""
    sides = [words.SIDES[side].lower() for side in match[0]]
    return "-".join(["".join(sides[:-2]), "".join(sides[-2:])]).strip("-")


PLACES = (
    rule(rf"\(([DRI])-({_SEATS})\)", lambda m: f"({_party(m)})", needs="(D- (R- (I-"),
    rule(rf"(?<=, )([DRI])-({_SEATS})(?=[,.;)]|$)", _party, needs="D- R- I-"),
    rule(rf"(?<=[a-zA-Z], )({one_of(words.STATES)})\.(?!\w)", _state, needs=","),
    rule(rf"\b({one_of(words.CERTAIN_STATES)})\.(?=,| [a-z])", _state, needs=(".,", ". ")),
    rule(
        r"\b(?:[NS]?[NS]|[EW][NS])[EW]\b(?= (?:of|winds?|gusts|corner|side)\b)"
        r"|(?:(?<=\bin )|(?<=\bof )|(?<=across )|(?<=from )|(?<=\bto )|(?<=near ))[NS][EW]"
        r"(?= [A-Z][a-z])",
        _compass,
        needs="NE NW SE SW",
    ),
    rule(
        rf"(?<=[a-z], )({one_of(words.POSTAL)})(?![\w-]| [A-Z]{{2}}\b)(?<!OK)(?<!HI)(?<!ME)"
        r"( [0-9]{5}(?:-[0-9]{4})?\b)?",
        _postal,
        needs=",",
    ),
    rule(
        r"(?:(?<=[0-9] )|\b(?=[NSEW]\.? ))((?:[NSEW]\.? )?"
        rf"(?:[0-9]{{1,3}}(?:st|nd|rd|th) |{_CAPITAL} ){{1,3}})"
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
