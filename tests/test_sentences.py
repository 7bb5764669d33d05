from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.lines.sentences import split_sentences


def split(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Dr. Hassan met Sen. Lopez and J.K. Rowling."),
        ("en", "It opens at 7 a.m. GMT on Monday."),
        ("en", "At 5 p.m. Monday they left."),
        ("en", "Approx. 2,000 left."),
        ("en", "It cost $3.5 million, or 1.99 each."),
        ("en", "“We go. They stay. We win,” he said."),
        ("en", '"Really?" he asked.'),
        ("en", "See example.com/a.html?b=1. for more."),
        ("en", "George W. Bush came."),
        ("en", "No. 10 said so."),
        ("en", "1. First things come first."),
        ("es", "El Sr. Gómez y la Dra. Pérez salieron."),
        ("es", "El n.º 5 ganó."),
        ("es", "La n. o 2735 salió."),
        ("es", "EE. UU. está aquí."),
        ("es", "«Hola. Soy yo», dijo."),
        ("ar", "قال د. أحمد إن الأمر واضح."),
        ("ar", "نعم؛ بالطبع، لكن لا."),
    ],
)
def test_keeps_one_sentence_whole(language: str, sentence: str) -> None:
    assert split(sentence, language) == [sentence]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "He lives in the U.S. The end came. Why? Nobody knows!", 4),
        ("en", "They left at 7 a.m. She stayed.", 2),
        ("es", "Llegó a las 7 a.m. ¿Qué dijo? ¡Nada!", 3),
        ("ar", "هل تعلم؟ نعم. انتهى الأمر.", 3),
        ("en", "", 0),
        ("en", "  \t ", 0),
        ("xx", "Hello. There.", 2),
    ],
)
def test_parts_sentences(language: str, text: str, count: int) -> None:
    assert len(split(text, language)) == count


@given(st.text(max_size=300), st.sampled_from(["en", "es", "ar"]))
def test_loses_nothing_but_white_space(text: str, language: str) -> None:
    assert "".join("".join(split(text, language)).split()) == "".join(text.split())


@given(st.text("ab. \n“”😀é", max_size=100))
def test_spans_are_in_order_and_trimmed(text: str) -> None:
    spans = split_sentences(text, "en")
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(sentence == sentence.strip() != "" for sentence in split(text))
