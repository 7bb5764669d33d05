import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.spoken import verbalize

_ROWS = [
    (table.stem, *line.split("\t"))
    for table in sorted((Path(__file__).parent / "spoken").glob("*.tsv"))
    for line in table.read_text("utf-8").splitlines()
]
_PLAIN_WORDS = {
    "en": "the ministers agreed on Monday a plan and left well-known towns behind",
    "es": "los ministros acordaron ayer un plan y dejaron atrás varias ciudades",
    "ar": "اتفق الوزراء أمس على خطة جديدة ثم غادروا المدينة",
}
_LANGUAGES = st.sampled_from(["en", "es", "ar", "fr"])


@pytest.mark.parametrize(("language", "written", "spoken"), _ROWS)
def test_is_said_as_in_the_table(language: str, written: str, spoken: str) -> None:
    assert verbalize(written, language) in spoken.split(" | ")


def test_tables_are_large() -> None:
    sizes = {name: sum(row[0] == name for row in _ROWS) for name in ("en", "es", "ar")}
    assert sizes["en"] >= 150 and sizes["es"] >= 60 and sizes["ar"] >= 60


@given(st.text(max_size=200), _LANGUAGES)
def test_never_raises_and_never_leaves_an_unspeakable_character(text: str, language: str) -> None:
    assert not re.search(r"[\x00-\x1f\u200b-\u200f\ud800-\udfff]", verbalize(text, language))


@given(
    st.text("0123456789.,:/-–$€£%°'\" ()[]abmkMKAPUSXIV½²№#@&+٣٪دأ،", max_size=60),
    st.sampled_from(["en", "es", "ar"]),
)
def test_leaves_no_figure_to_the_engine(text: str, language: str) -> None:
    assert not re.search(r"\d", verbalize(text, language))


@given(st.sampled_from(["en", "es", "ar"]), st.data())
def test_leaves_plain_words_as_they_are(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(_PLAIN_WORDS[language].split()), min_size=1))
    sentence = " ".join(words) + "."
    assert verbalize(sentence, language) == sentence


@given(st.lists(st.from_regex(r"[a-z]{4,9}", fullmatch=True), min_size=1), st.data())
def test_loses_no_word_beside_what_it_says(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words)))
    marked = [*words[:place], data.draw(st.sampled_from(["$5m", "20%", "(3-1)", "“7”"])), *words]
    said = re.findall(r"[a-z]+", verbalize(" ".join(marked), "en"))
    assert set(words) <= set(said)


def test_another_language_keeps_its_figures_and_loses_what_nobody_says() -> None:
    assert verbalize("Il a dit « non »\u200b 😀 [1] à 15 h.", "fr") == "Il a dit non à 15 h."


@pytest.mark.parametrize("language", ["en", "es", "ar", "fr"])
@pytest.mark.parametrize(
    "piece", ["1", "a", "A.", "1,", "(", "-", ".", "a@", "3-1 ", ",111", "$1", "# "]
)
def test_takes_endless_text_in_its_stride(piece: str, language: str) -> None:
    assert len(verbalize(piece * 6_000, language)) < 6_000 * 40
