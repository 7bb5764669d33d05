"""English titles and other abbreviations."""

import re

from listen.spoken.en import words
from listen.spoken.en.numbers import model
from listen.spoken.rules import Match, abbreviations, one_of, rule


def _rank(match: Match) -> str:
    return f"{_RANKS[match[1]]} "


def _docket(match: Match) -> str:
    """Say the number of a case: No. 23-719."""
    return f"Number {model(match[1])} {model(match[2])}"


def _span(match: Match) -> str:
    span = _SPANS[match[0][0].lower()]
    return f"{span} on {span}"


def _hashtag(match: Match) -> str:
    """Say a tag word by word, as its capitals show them."""
    return "hashtag " + _WORDS.sub(" ", match[1])


def _number(match: Match) -> str:
    return f"number{match[1] or ''} "


_RANKS = {"Det": "Detective", "Ch": "Chief", "Asst": "Assistant", "Dep": "Deputy"}
_SPANS = {"y": "year", "q": "quarter", "m": "month"}
_WHEN = r"(?:[0-9]{1,2} )?(?:[A-Z][a-z]{2,8}\.? )?(?:[0-9]{1,2}, )?(?:1[0-9]|20)[0-9]{2}\b"
_WORDS = re.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")
_TITLED = r"(?= ?[A-Z]|$)"
TITLES = (
    rule(r"\bLt\. (?=(?:Gen|Col|Cmdr|Gov)\b)", "Lieutenant ", needs="Lt."),
    rule(
        r"\b(Det|Ch|Asst|Dep) (?=(?:Ch|Insp|Supt|Sgt|Con|Const|Chief)\b)",
        _rank,
        needs="Det Ch Asst Dep",
    ),
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
    rule(r"\bdept(s?)\b(?!\.)", r"department\1", needs="dept"),
    rule(r"\bU\. of (?=[A-Z])", "University of ", needs="U. of"),
    rule(rf"\bb\. ?(?={_WHEN})", "born ", needs=("b. ", "b.1")),
    rule(rf"\bd\. ?(?={_WHEN})", "died ", needs=("d. ", "d.1")),
    rule(r"\b(?:([qymQY])(?:/|-o-)\1|([qyQY])o\2|MoM)\b", _span, needs="/ -o- yo qo Yo Qo MoM"),
    rule(r"(?<=[a-z] )Ltd\b", "Limited", needs="Ltd"),
    rule(
        rf"\b({one_of(words.BEFORE_FIGURES)})\. ?(?=[0-9])",
        lambda m: words.BEFORE_FIGURES[m[1]] + " ",
        needs=(". ", *(f".{figure}" for figure in range(10))),
    ),
    rule(r"\bNo\. ?([0-9]{1,2})-([0-9]{2,4})\b(?!-)", _docket, needs="No."),
    rule(r"\b([Nn])o(s?)\. ?(?=[0-9])", lambda m: f"{m[1]}umber{m[2]} ", needs="o. os."),
    # No 10 is an address, but no 10 people agree.
    rule(r"(?<=\w )No(s?) (?=[0-9])|\bNo() (?=1[01]?\b)", _number, needs="No"),
    rule(r"[№#] ?(?=[0-9])", "number ", needs="№ #"),
)
TAGS = (
    rule(r"(?:\b[Hh]ashtags? )?(?<!\w)#(?=[A-Za-z])(\w+)", _hashtag, needs="#"),
    # Tickers of the stock exchange, which nobody says: (AAPL.O), (NYSE: GE).
    rule(
        r"\s?[(<](?:(?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|LON|TSX|ASX|OTC): ?[A-Z.]{1,6}"
        r"|\.?[A-Z]{2,5}\.[A-Z]{1,2})[)>]",
        "",
        needs="( <",
    ),
    rule(r"\b([ACF])#(?!\w)", r"\1 sharp", needs="#"),
    rule(r"(?<=[\w.]) ?& ?(?=\w)", " and ", needs="&"),
)
