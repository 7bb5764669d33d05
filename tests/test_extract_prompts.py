"""Lines that speak to the reader, or about the page, are left out; the article's own are not."""

from pathlib import Path

import pytest

from listen.extract.junk import reason
from listen.extract.lines import Form, Line

LANGUAGES = ("en", "es", "ar")


def rows(language: str) -> list[tuple[str, str]]:
    text = (Path(__file__).parent / "lines" / f"{language}.tsv").read_text("utf-8")
    return [tuple(row.split("\t")) for row in text.splitlines()]


def lines(verdict: str) -> list[str]:
    return [line for lang in LANGUAGES for said, line in rows(lang) if said == verdict]


@pytest.mark.parametrize("text", lines("out"))
def test_what_speaks_for_the_publisher_is_left_out(text):
    assert reason(Line(text))


@pytest.mark.parametrize("text", lines("in"))
def test_what_only_looks_like_it_is_read(text):
    assert reason(Line(text)) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_tables_are_long_in_every_language(language):
    verdicts = [verdict for verdict, _ in rows(language)]
    assert min(verdicts.count("out"), verdicts.count("in")) >= 30
    assert set(verdicts) == {"out", "in"}


def test_a_prompt_that_is_quoted_is_the_articles():
    invitation = "Tell us about your tides at tides@harbourpost.example."
    assert reason(Line(invitation, Form.QUOTE)) == "" != reason(Line(invitation))
