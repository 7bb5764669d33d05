import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.spoken import verbalize

_SPOKEN = Path(__file__).parent / "spoken"
_FLOORS = tomllib.loads((_SPOKEN / "floors.toml").read_text("utf-8"))
_PLAIN_WORDS = {
    "en": "the ministers agreed on Monday a plan and left well-known towns behind",
    "es": "los ministros acordaron ayer un plan y dejaron atrás varias ciudades",
    "ar": "اتفق الوزراء أمس على خطة جديدة ثم غادروا المدينة",
}
_LANGUAGES = st.sampled_from(["en", "es", "ar", "fr"])


def rows(table: Path) -> list[tuple[str, list[str]]]:
    """Read lines of `written TAB reading | reading ...`."""
    lines = (line.partition("\t") for line in table.read_text("utf-8").splitlines())
    return [(written, readings.split(" | ")) for written, _, readings in lines]


def heard(text: str) -> str:
    """Write what is heard in one way: A.M, AM and A M are one, so are اثنان and اِثْنَان.

    Case, hyphens, commas, quotation marks and the final stop are not heard, nor in Arabic what a
    table may leave out: vowel signs, the stretching line and the hamza of an alif.
    """
    text = re.sub(r"[,،\"'“”„‟«»‘’‚‛\u064b-\u0652\u0670\u0640]", "", text)
    text = re.sub(r"(?<=\b[A-Z])[. ]+(?=[A-Z]s?\b)", "", text)
    text = re.sub(r"(?<=[A-Z]{2})\.", "", text)
    text = re.sub("[أإآٱ]", "ا", text.casefold()).replace("-", " ")
    return " ".join(text.split()).rstrip(". ")


_PINNED = [
    (table.stem, *row) for table in (_SPOKEN / "pinned").glob("*.tsv") for row in rows(table)
]


@pytest.mark.parametrize("language", sorted(_FLOORS))
def test_is_said_as_a_newsreader_would(language: str) -> None:
    table = rows(_SPOKEN / f"{language}.tsv")
    said = [(verbalize(written, language), readings) for written, readings in table]
    misses = [
        f"{spoken}\n    not {' | '.join(readings)}"
        for spoken, readings in said
        if heard(spoken) not in map(heard, readings)
    ]
    print("\n".join(misses))
    assert len(table) >= 400
    assert 1 - len(misses) / len(table) >= _FLOORS[language]


@pytest.mark.parametrize(("language", "written", "readings"), _PINNED)
def test_is_written_for_engines_as_pinned(language: str, written: str, readings: list[str]) -> None:
    assert verbalize(written, language) in readings


_PIECES = {
    language: sorted(
        {piece for written, _ in rows(_SPOKEN / f"{language}.tsv") for piece in written.split()}
    )
    for language in _FLOORS
}


@given(st.sampled_from(sorted(_PIECES)), st.data())
def test_reads_what_is_written_in_the_tables_in_any_order(
    language: str, data: st.DataObject
) -> None:
    pieces = st.lists(st.sampled_from(_PIECES[language]), min_size=1, max_size=8)
    joints = st.sampled_from([" ", " ", " ", "", "-", "–", "/", ", "])
    text = data.draw(joints).join(data.draw(pieces))
    assert not re.search(r"\d", verbalize(text, language))


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
