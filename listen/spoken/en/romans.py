"""English Roman numerals: of kings and popes, of wars and chapters."""

from listen.spoken.en.numbers import cardinal, ordinal
from listen.spoken.romans import ROMAN, roman
from listen.spoken.rules import Match, one_of, rule, words

_COUNTED = words("""
War Bowl Part Chapter Type Title Phase Act Volume Vol Article Section Level Tier Class Grade Stage
Apollo Artemis Rocky Mark Saturn Vatican Annex Book Schedule Category Group Division Region Zone
Appendix Table Figure Scene Season Episode Olympiad WrestleMania Fantasy Wars Auto Civilization
Diablo Souls Quest Evil Legion Corps Lot Item Rule Schengen Basel Solvency Protocol Amendment
""")
"""What is counted: World War Two. All others are people: Charles the third."""
_ORDERED = words("""
Olympiad Olympic Olympics Winter Summer Congress Corps Army Legion Dynasty Legislature Party
century Century Session Conference Assembly Symposium Festival
""")
_SHOUTED = words("PART CHAPTER ACT VOLUME BOOK SECTION ARTICLE TITLE PHASE TYPE WAR BOWL LEVEL")
_ROYAL = words("""
King Queen Pope Emperor Empress Tsar Czar Prince Sultan Kaiser Shah Saint Pharaoh Duke Archduke
Patriarch
""")
_MONARCHS = words("""
Charles Elizabeth James George Edward Henry William Mary Richard Louis Napoleon Francis Philip
Ferdinand Nicholas Alexander Peter Catherine Paul Frederick Wilhelm Leopold Albert Otto Felipe
Carlos Juan Baudouin Haakon Harald Olav Christian Gustaf Ramesses Seti Darius Xerxes Cyrus Selassie
Suleiman Selim Mehmed Murad Abdullah Hussein Mohammed Benedict Pius Leo Gregory Clement Innocent
""")
_CAPITAL = r"[A-Z][a-zà-ÿ]+"
_LONG = r"(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3}|XV|XIX|XXI{0,3})"
_OTHERS = "II IV VI IX XI XV XX XIX"


def _regnal(match: Match) -> str:
    return f"{match[1]} the {ordinal(roman(match[2]))}"


def _counted(match: Match) -> str:
    return f"{match[1]} {cardinal(roman(match[2])).capitalize()}"


ROMANS = (
    # A heading of nothing else; on one letter hang too many names.
    rule(
        rf"^(?=[IVX]{{2}})({ROMAN})(?=\.?$|[.:] )", lambda m: cardinal(roman(m[1])), needs="I V X"
    ),
    rule(rf"\b({ROMAN})(?<=[IVX])(?:th|st|nd|rd)\b", lambda m: ordinal(roman(m[1])), needs="I V X"),
    rule(rf"\b({one_of([*_COUNTED, *_SHOUTED])}) (?![CDLM]\b)({ROMAN})\b", _counted, needs="I V X"),
    rule(
        rf"\b(?=[IVX]{{2}})({ROMAN}) (?={one_of(_ORDERED)}\b)",
        lambda m: f"{ordinal(roman(m[1]))} ",
        needs="I V X",
    ),
    rule(
        rf"\b((?:{one_of(_ROYAL)}) {_CAPITAL}(?: {_CAPITAL})?) ([IVX]+)\b",
        _regnal,
        needs="I V X",
    ),
    # The pronoun hardly follows these words and a king's name: the portrait of Elizabeth I.
    rule(
        rf"\b((?:of|under|by) {one_of(_MONARCHS)}) (I)\b(?=[.,;:)']|$| (?:was|were|is|had|has|in"
        r"|on|at|and|to|from|by|who|as|after|ruled|reigned|died|became)\b)",
        _regnal,
        needs="I",
    ),
    rule(rf"\b({one_of(_MONARCHS)}) (I(?='s\b)|[VX]\b(?!\.))", _regnal, needs="I's V X"),
    rule(rf"\b([A-Z]{{2,}}) ({_LONG})\b", _counted, needs=_OTHERS),
    rule(rf"\b({_CAPITAL}) ({_LONG})(?=-[A-Z]\b)", _counted, needs=_OTHERS),
    rule(rf"\b({_CAPITAL}) ({_LONG})\b", _regnal, needs=_OTHERS),
    rule(
        r"\bWWI{1,2}\b", lambda m: "World War " + ("Two" if m[0] == "WWII" else "One"), needs="WWI"
    ),
)
