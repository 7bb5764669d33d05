"""English titles, abbreviations, initials, Roman numerals and names in capitals."""

import re

from listen.spoken import en_words as words
from listen.spoken.en_numbers import cardinal, ordinal
from listen.spoken.romans import roman
from listen.spoken.rules import Match, abbreviations, one_of, rule, stop

_VOWELS = set("AEIOUY")


def spelled(letters: str) -> str:
    """Write initials so that engines name each letter: with points, none at the end."""
    return ".".join(letters)


def _several(letters: str) -> str:
    """Write their plural or possessive: N.G.O's, but M P's, as two are misread with a point."""
    return (" ".join(letters) if len(letters) == 2 else spelled(letters)) + "'s"


def _initials(match: Match) -> str:
    letters, ending = match[1], match[2]
    if letters in words.AS_WORDS or letters in words.SPELLED_BY_ENGINES:
        return match[0]
    if ending:
        return _several(letters)
    return spelled(letters) if _VOWELS & set(letters) else letters


def _dotted(match: Match) -> str:
    letters = match[1].replace(".", "").replace(" ", "").upper()
    known = letters in words.SPELLED_BY_ENGINES
    return (letters if known else spelled(letters)) + stop(match)


def _state(match: Match) -> str:
    return words.STATES[match[1]] + stop(match)


def _party(match: Match) -> str:
    state = match[2].rstrip(".")
    return (
        f"({words.PARTIES[match[1]]}, {words.STATES.get(state) or words.POSTAL.get(state, state)})"
    )


def _regnal(match: Match) -> str:
    return f"{match[1]} the {ordinal(roman(match[2]))}"


def _counted(match: Match) -> str:
    return f"{match[1]} {cardinal(roman(match[2])).capitalize()}"


def _shouted(match: Match) -> str:
    """Write a line all in capitals as usual, but for initials that are known."""
    if len(re.findall("[A-Z]{2,}", match[0])) < 3:
        return match[0]
    said = [
        word if word in words.SPELLED_BY_ENGINES or not _VOWELS & set(word) else word.capitalize()
        for word in match[0].split(" ")
    ]
    return " ".join(said)


_CAPITAL = r"[A-Z][a-zà-ÿ]+"
_TITLED = r"(?= ?[A-Z])"

NAMES = (
    rule(r"^[^a-z]{12,}$", _shouted),
    rule(
        rf"\(([DRI])-({one_of([f'{s}.' for s in words.STATES] + list(words.POSTAL))})\)",
        _party,
        needs="(",
    ),
    rule(rf"(?<=[a-z], )({one_of(words.STATES)})\.(?!\w)", _state),
    rule(rf"(?<=[a-z], )({one_of(words.POSTAL)})\b(?! [A-Z]{{2}}\b)", lambda m: words.POSTAL[m[1]]),
    rule(r"(?<=[a-z] )St\.(?= (?![A-Z])|[,;]|\.?$)", lambda m: "Street" + stop(m), needs="St."),
    rule(
        rf"\b(\d+ (?:{_CAPITAL} )+)(Dr|St)\.",
        lambda m: m[1] + ("Drive" if m[2] == "Dr" else "Street") + stop(m),
        needs="Dr. St.",
    ),
    rule(r"\bSts?\.(?= ?[A-Z])", "Saint", needs="St. Sts."),
    rule(r"\bLt\. (?=(?:Gen|Col|Cmdr|Gov)\b)", "Lieutenant ", needs="Lt."),
    abbreviations(words.TITLES, after=_TITLED),
    abbreviations({"Ms": "Miz"}),
    rule(rf"\b({one_of(words.UNDOTTED)}) (?=[A-Z][a-z])", lambda m: words.UNDOTTED[m[1]] + " "),
    rule(r"(?<=[a-z] )v\.? (?=[A-Z])", "versus "),
    abbreviations(words.ANYWHERE),
    rule(r"\b([Nn])o(s?)\. ?(?=\d)", lambda m: f"{m[1]}umber{m[2]} ", needs="o. os."),
    rule(r"[№#] ?(?=\d)", "number ", needs="№ #"),
    rule(r"(?<![\w.])((?:[A-Za-z]\.){2,})(?!\w)", _dotted),
    rule(r"(?<![\w.])((?:[A-Z]\. ?){2,3})(?=[A-Z][a-z])", lambda m: _dotted(m) + " "),
    rule(r"(?<![\w.])([A-Z])\. ?(?=[A-Z][\w'])", r"\1 "),
    rule(rf"\b({one_of(words.COUNTED)}) ([IVXLC]+)\b", _counted),
    rule(rf"\b((?:{one_of(words.ROYAL)}) {_CAPITAL}(?: {_CAPITAL})?) ([IVX]+)\b", _regnal),
    rule(
        rf"\b({_CAPITAL}) (I{{2,3}}|IV|VI{{1,3}}|IX|XI{{1,3}}|XIV|XVI{{0,3}}|XV|XIX|XXI{{0,3}})\b",
        _regnal,
    ),
    rule(
        r"\bWWI{1,2}\b", lambda m: "World War " + ("Two" if m[0] == "WWII" else "One"), needs="WWI"
    ),
)
INITIALS = (rule(r"(?<![\w.'&-])([A-Z]{2,5})(s\b|'s\b)?(?![\w&]|\.\w)", _initials),)
TAGS = (
    rule(r"(?<!\w)#(?=[A-Za-z])", "hashtag ", needs="#"),
    rule(r"(?<=\w) ?& ?(?=\w)", " and ", needs="&"),
)
