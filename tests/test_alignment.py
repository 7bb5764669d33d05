"""Written words and when they sound, from the spoken ones: in three languages."""

import pytest

from listen.spoken import verbalize
from listen.spoken.alignment import written_words
from listen.words import Word, tokens

NAMES = "said that Houthi and Lviv's mayor met"


def said(spoken: str) -> list[Word]:
    """Let each token of a spoken text sound at its number."""
    return [Word(t.start, t.end - t.start, float(n)) for n, t in enumerate(tokens(spoken))]


def pairs(written: str, spoken: str) -> list[str]:
    """Show each written word, and the spoken one that it begins with where that is another."""
    parts = tokens(spoken)
    shown = []
    for word in written_words(written, spoken, said(spoken)):
        ours = written[word.offset : word.offset + word.length]
        theirs = parts[int(word.start)].text.strip(".,?¿")
        shown.append(ours if ours == theirs else f"{ours} = {theirs}")
    return shown


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("en", "a $3.2bn deal", "a; $3.2bn = three; deal"),
        ("en", "on Dec. 29, 2019, at", "on; Dec. 29, 2019 = December; at"),
        ("en", "It won 3-0 in 2025/26.", "It; won; 3-0 = three; in; 2025/26 = twenty"),
        ("en", "World War II ended", "World; War; II = Two; ended"),
        ("en", "the IMF — “no” is it", "the; IMF = I.M.F; no; is; it"),
        ("en", "up 5-10% (now)", "up; 5-10% = five; now"),
        ("en", "2 1/2 hours and 5 km", "2 1/2 = two; hours; and; 5 = five; km = kilometers"),
        ("en", "again—again it ran", "again; again; it; ran"),
        ("es", "El 3 de marzo de 2024", "El; 3 = tres; de; marzo; de; 2024 = dos"),
        ("es", "¿Ganó 3-1 en la Av. Sur?", "Ganó; 3-1 = tres; en; la; Av = avenida; Sur"),
        ("es", "3,2 millones de € hoy", "3,2 = tres; millones; de; € = euros; hoy"),
        ("es", "un 5 % más", "un; 5 % = cinco; más"),
        ("ar", "قتل 3 رجال عام 2019", "قتل; 3 = ثَلَاثَة; رجال; عام; 2019 = أَلْفَيْن"),
        ("ar", "بلغ 5% من الناتج", "بلغ; 5% = خَمْسَة; من; الناتج"),
        ("ar", "مقتل امرأة و3 أطفال", "مقتل; امرأة; و3 = وثَلَاثَة; أطفال"),
    ],
)
def test_a_written_word_sounds_from_its_first_spoken_one_on(
    language: str, written: str, expected: str
) -> None:
    assert pairs(written, verbalize(written, language)) == expected.split("; ")


def test_a_name_in_ipa_is_the_written_one() -> None:
    spoken = verbalize(NAMES, "en", takes_ipa=True)
    assert [pair.split(" = ")[0] for pair in pairs(NAMES, spoken)] == NAMES.split()
    assert "Houthi = [[ˈhuːθi]]" in pairs(NAMES, spoken)


def test_what_is_said_otherwise_at_length_is_left_out() -> None:
    written = "It is one two three four five six seven eight now"
    spoken = "It is quite another thing that someone reads here now"
    assert pairs(written, spoken) == ["It", "is", "now"]


def test_a_word_is_absent_when_its_time_is_unknown() -> None:
    text = "The price of a house"
    known = [word for word in said(text) if word.start != 3]
    assert [word.start for word in written_words(text, text, known)] == [0, 1, 2, 4]
    assert written_words(text, text, []) == []


def test_times_never_go_back() -> None:
    text = "one two three four"
    muddled = [Word(0, 3, 1.0), Word(4, 3, 0.5), Word(8, 5, 2.0), Word(14, 4, 2.0)]
    assert [word.start for word in written_words(text, text, muddled)] == [1.0, 2.0, 2.0]


def test_several_times_of_one_word_are_its_first() -> None:
    assert written_words("2,400 seats", "2,400 seats", [Word(0, 2, 0.5), Word(2, 3, 0.9)]) == [
        Word(0, 5, 0.5)
    ]
