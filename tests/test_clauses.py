import pytest

from listen.lines.clauses import cut_to_fit, opening_end
from listen.lines.sentences import Span


def opening(text: str, language: str = "en") -> str:
    return text[: opening_end(text, language, lambda text: len(text) > 25)]


def pieces(text: str, longest: int, language: str = "en") -> list[str]:
    spans = cut_to_fit(text, Span(0, len(text)), language, lambda text: len(text) <= longest)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("language", "title", "first"),
    [
        (
            "en",
            "President Joe Biden and Secretary of State Antony Blinken meet leaders in Brussels",
            "President Joe Biden and Secretary of State Antony Blinken",
        ),
        (
            "en",
            "Bank of England holds interest rates at 4.5 percent amid fears of a long recession",
            "Bank of England holds interest rates at 4.5 percent",
        ),
        (
            "en",
            "‘We will never leave our homes’: the people of the delta wait for the second flood",
            "‘We will never leave our homes’:",
        ),
        (
            "en",
            "On July 4, 2025 the two countries signed an agreement that nobody had expected",
            "On July 4, 2025 the two countries signed an agreement",
        ),
        (
            "en",
            "Storm Kills 12 as Floods Sweep Through Southern Spain and Northern Morocco on Monday",
            "Storm Kills 12 as Floods Sweep Through Southern Spain",
        ),
        (
            "es",
            "El presidente del Gobierno Pedro Sánchez anuncia un plan de 3.200 millones de euros",
            "El presidente del Gobierno Pedro Sánchez",
        ),
        (
            "ar",
            "الوزير يعلن عن اتفاق جديد بين البلدين الجارين بعد أسابيع طويلة من المفاوضات",
            "الوزير يعلن عن اتفاق جديد بين البلدين الجارين",
        ),
    ],
)
def test_the_opening_is_a_first_clause_that_splits_no_name_figure_or_quotation(
    language: str, title: str, first: str
) -> None:
    assert opening(title, language) == first


@pytest.mark.parametrize(
    "whole",
    [
        "Federal Reserve Bank of New York",
        "between 5,000 and 7,500 boats",
        "$3.2 billion",
        "“we came, we waited, and we went home again”",
        "(the last, and the longest, of the year)",
        "https://harbour.example/tides?day=5,6",
    ],
)
@pytest.mark.parametrize("before", range(20, 60, 5))
def test_what_belongs_together_stays_in_one_piece(whole: str, before: int) -> None:
    filler = "the council of the old harbour met again to talk and to wait for news "
    text = f"{(filler * 2)[:before].rsplit(' ', 1)[0]} {whole} {filler * 2}"
    cut = pieces(text.strip(), 90)
    assert len(cut) > 1 and any(whole in piece for piece in cut)


def test_a_quotation_longer_than_a_piece_is_cut_at_its_clauses() -> None:
    text = "“" + ", ".join(["we waited on the quay until the lamps went out"] * 5) + "”"
    assert all(piece.endswith(("out,", "out”")) for piece in pieces(text, 120))


def test_a_name_longer_than_a_piece_is_cut_at_a_space() -> None:
    text = "the " + " ".join(["Harbour"] * 30) + " council"
    assert all(len(piece) <= 60 for piece in pieces(text, 60))
    assert " ".join(pieces(text, 60)) == text
