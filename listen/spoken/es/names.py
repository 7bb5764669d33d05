"""Spanish titles, abbreviations, initials, Roman numerals, and lines in capitals."""

import re

from listen.spoken.es import words as spanish
from listen.spoken.es.gender import gender_of
from listen.spoken.es.numbers import cardinal, ordinal, short
from listen.spoken.romans import roman
from listen.spoken.rules import Match, abbreviations, one_of, rule, stop, words

_CAPITAL = "[A-ZÁÉÍÓÚÑ]"
_NAME = rf"{_CAPITAL}[a-záéíóúñü]+"
_UNITS = "(?:IX|IV|VI{0,3}|I{1,3})"
_ROMAN = rf"((?:X?L|X{{1,3}}|LX{{1,3}}){_UNITS}?|{_UNITS})"
_NO_ARTICLE = r"(?!(?:El|La|Los|Las|Su|Una?|En|Del?|Al?|Y)\b)"
_LONG_ROMAN = rf"(?![IVXL]\b){_ROMAN}"
_LOWER_TITLES = {
    each.lower(): spanish.TITLES[each] for each in words("Sr Sra Srta Sres Dr Dra Prof Lic Ing")
}
_EVENT = rf"(?:(?i:{one_of(spanish.EVENTS)})\b)"
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_UNREADABLE = re.compile(r"[B-DF-HJ-NP-TV-XZÑ]{2,5}")
_SHOUTED_UNIT = re.compile(r"(?:[KMC]?M|L|[KM]?G)(?:/(?:H|S|K?M|L|HA))?[²³]?")
_PRESERVED = {"EE", "UU", "JJ", "OO", "FF", "AA", "CC", "RR", "HH", "DD", "US", "BCE", "FMI", "UE"}


def _counted(match: Match) -> str:
    return f"{match[1]} {cardinal(roman(match[2]))}"


def _century(match: Match) -> str:
    return re.sub(r"\b[ivxl]+\b", lambda numeral: numeral[0].upper(), match[0])


def _regnal(match: Match) -> str:
    """Say a king's numeral as an ordinal up to the tenth, a film's or a cup's as a number."""
    name, value = match[1], roman(match[2])
    last = name.split(" ")[-1]
    if value > 10 or not (last in spanish.KINGS or last in spanish.QUEENS or " " in name):
        return f"{name} {cardinal(value)}"
    return f"{name} {ordinal(value, 'f' if last in spanish.QUEENS else 'm')}"


def _event(match: Match) -> str:
    noun = match[2]
    gender = gender_of(noun)
    said = ordinal(roman(match[1]), gender)
    said = short(said) if gender == "m" else said
    return f"{said.capitalize() if noun[0].isupper() else said} {noun}"


def _bearing(match: Match) -> str:
    return f"{match[1]} al {spanish.BEARINGS[match[2]]}"


def _dotted(match: Match) -> str:
    """Write F.M.I. and S. A. without their points."""
    letters = re.sub(r"[. ]", "", match[1])
    return (" ".join(letters) if len(letters) == 2 else letters) + stop(match)


def _initials(match: Match) -> str:
    """Write initials so that engines say them: those read as a word as one, the rest by letters."""
    letters = match[0]
    if letters in spanish.SPOKEN:
        return letters.capitalize()
    return ".".join(letters) if letters in spanish.SPELLED else letters


def _shouted(match: Match) -> str:
    """Write a line all in capitals as usual, but for what is written so everywhere."""
    shouted = match[0].split(" ")
    if sum(len(word) > 1 and word.isalpha() for word in shouted) < 3:
        return match[0]
    said = [
        _lowered(word, following)
        for word, following in zip(shouted, [*shouted[1:], ""], strict=True)
    ]
    said[0] = said[0][:1].upper() + said[0][1:]
    return " ".join(said)


def _lowered(word: str, following: str) -> str:
    if _SHOUTED_UNIT.fullmatch(word):
        return word.lower()
    if re.search(r"[\d.$@/&]", word) or word in _PRESERVED or _UNREADABLE.fullmatch(word):
        return word
    if re.fullmatch(_LONG_ROMAN, word) and word not in ("VI", "MI"):
        return word
    return word.capitalize() if re.fullmatch(_ROMAN, following) else word.lower()


CAPITALS = (rule(r"^[^a-záéíóúñü]{12,}$", _shouted),)
ABBREVIATIONS = (
    rule(rf"\b({one_of(spanish.NAMES)})\b", lambda m: spanish.NAMES[m[1]]),
    abbreviations(spanish.ANYWHERE),
    rule(r"(?<![\w.])(?:D\.ª|D\.a|Dª\.?) ?(?=[A-ZÁÉÍÓÚÑ])", "doña ", needs="D"),
    rule(r"\bM\.?ª\.?(?= |$)", "María", needs="ª"),
    abbreviations(spanish.HER_TITLES, before=r"(?<=\b[Ll]a )"),
    abbreviations(_LOWER_TITLES, after=rf"(?= {_CAPITAL})"),
    abbreviations(_LOWER_TITLES, before=r"(?:(?<=\b[Ee]l )|(?<=\b[Ll]a )|(?<=\bal )|(?<=\bdel ))"),
    abbreviations(spanish.TITLES, after=rf"(?= ?{_CAPITAL}| y )"),
    abbreviations(spanish.ADDRESSES, after=r"(?= [a-záéíóúñ])"),
    rule(r"(?<![\w.])D\. (?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ])", "don ", needs="D."),
    rule(r"\b[Cc]/ ?(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]|de[l ])", "calle ", needs="/"),
    rule(r"\b[sS]\. ?(?=[IVX]+\b)", "siglo ", needs="s. S."),
    rule(r"\bss\. ?(?=[IVX]+\b)", "siglos ", needs="ss."),
    rule(r"(?<!\d )\bp(p?)\. ?(?=\d)", lambda m: f"página{'s' * len(m[1])} ", needs="p."),
    rule(r"(?<!\d )\b(?:m|min)\. ?(?=\d)", "minuto ", needs="m. n."),
    rule(r"\b(?:PK|pk) (?=\d)", "punto kilométrico ", needs="PK pk"),
    rule(rf"(\bkm\.?|\b\w+metros|\bmillas) al ({one_of(spanish.BEARINGS)})\b", _bearing),
    rule(r"(?<=\d )M\. ?N\.", "MXN", needs="N."),
    rule(r"# ?(\d{1,3}[A-Z]?) ?[-–] ?(?=\d)", r"número \1, ", needs="#"),
    rule(r"\[nota \d{1,3}\]", "", needs="[nota"),
    rule(r"(?i:\bn\.? ?[º°] ?|\bn\. ?o\.? ?|\bnúm\. ?|№ ?|# ?)(?=\d)|\bN[or]\. ?(?=\d)", "número "),
    rule(r"(?<=\b[Ee]l )no\. (?=\d)|(?<=\bdel )no\. (?=\d)", "número ", needs="no."),
)
ROMANS = (
    rule(r"\b[Ss]iglos? [ivxl]{1,6}\b(?: [ya] [ivxl]{1,6}\b)?", _century, needs="iglo"),
    rule(r"\bN-([IV]{1,3})\b", lambda m: f"N {cardinal(roman(m[1]))}", needs="N-"),
    rule(rf"\b((?i:{one_of(spanish.COUNTED)})) {_ROMAN}\b", _counted),
    rule(rf"\b([Ss]iglos? \w+)[-–]{_ROMAN}\b", lambda m: f"{m[1]} a {cardinal(roman(m[2]))}"),
    rule(rf"\b([Ss]iglos? \w+ (?:y|al) (?:el )?) ?{_ROMAN}\b", _counted),
    rule(
        rf"(?:(?<=el )|(?<=al )|(?<= y )|(?<=, )){_LONG_ROMAN}\b(?! [A-ZÁÉÍÓÚ])",
        lambda m: cardinal(roman(m[1])) if "iglo" in m.string else m[0],
        needs="iglo",
    ),
    rule(rf"\b{_LONG_ROMAN} ({_EVENT})", _event),
    rule(rf"(?<=(?i:[eul][lna]) )([IVX]) ({_EVENT})", _event),
    rule(rf"(?:(?<=\b(?i:el|la|al|su) )|(?<=\bdel )){_LONG_ROMAN} ({_NAME})", _event),
    rule(
        rf"\b((?:(?i:rey|reina|papa|zar|emperador) )?{_NO_ARTICLE}{_NAME}) {_LONG_ROMAN}\b", _regnal
    ),
    rule(
        rf"\b({one_of((*spanish.KINGS, *spanish.QUEENS))}) ([IVX])\b(?!\. {_CAPITAL}|\.{_CAPITAL})",
        _regnal,
    ),
)
DOTTED = (
    rule(rf"(?<![\w.])((?:{_CAPITAL}\. ?){{2,6}})(?=[A-Z][a-z])", lambda m: _dotted(m) + " "),
    rule(rf"(?<![\w.])((?:{_CAPITAL}\. ?){{1,5}}{_CAPITAL}\.)(?!\w)", _dotted),
)
SIGNS = (
    rule(r"\b(\w*[A-Z]\w*[a-zé]|TV)\+(?![\w+])", r"\1 Plus", needs="+"),
    rule(r"(?<=\w) ?& ?(?=\w)", " y ", needs="&"),
    rule(r"(?<=[^\W\d_])[₀-₉]+", lambda m: " " + m[0].translate(_SUBSCRIPTS), needs="₂ ₁ ₃ ₄ ₅"),
)
INITIALS = (rule(r"(?<![\w.&-])[A-Z]{3,5}(?![\w&]|\.\w)", _initials),)
