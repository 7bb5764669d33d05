"""The scoring of extraction: what is a loss, what is a leak, and what is neither."""

import pytest

from tests.scoring import Told, score

FERRY = "The ferry left the harbour at seven, half an hour later than the timetable says."
GULLS = "Nobody on the quay minded but the gulls."
TITLE = "Ferry leaves late"


def lost_and_leaked(gold: list[str], read: list[str]) -> tuple[list[str], list[str]]:
    found = score([Told(text) for text in gold], [Told(text) for text in read])
    return list(found.lost), list(found.leaked)


def test_the_same_text_is_clean() -> None:
    found = score([Told(TITLE), Told(FERRY)], [Told(TITLE), Told(FERRY)])
    assert found.clean
    assert found.f1 == 1


@pytest.mark.parametrize(
    ("gold", "read"),
    [
        ("“Don’t go,” she said.", "'Don't go', SHE said"),
        ("Ten\u00a0boats\u200b left", "Ten  boats left."),
        ("El señor Núñez", "El senor Nunez"),
        ("قالَ محمّد", "قال محمد"),
    ],
)
def test_case_quotes_spaces_and_accents_do_not_count(gold: str, read: str) -> None:
    assert lost_and_leaked([gold], [read]) == ([], [])


def test_a_paragraph_may_be_split_or_joined_differently() -> None:
    assert lost_and_leaked([f"{FERRY} {GULLS}"], [FERRY, GULLS]) == ([], [])
    assert lost_and_leaked([FERRY, GULLS], [f"{FERRY} {GULLS}"]) == ([], [])


def test_a_line_not_read_is_lost_and_a_strange_line_leaks() -> None:
    assert lost_and_leaked([TITLE, FERRY, GULLS], [TITLE, "Share", FERRY]) == ([GULLS], ["Share"])


def test_a_stray_word_in_a_long_line_is_forgiven_and_more_than_three_are_not() -> None:
    long = " ".join([FERRY] * 4)
    assert lost_and_leaked([long], [f"1 {long}"]) == ([], [])
    assert lost_and_leaked([long], [f"{long} Read more: gulls"]) == ([], [])
    assert lost_and_leaked([long], [f"{long} Read more about gulls"]) == (
        [],
        [f"{long} Read more about gulls"],
    )
    assert lost_and_leaked([f"{long} Say the gulls now"], [long])[0]


def test_a_word_of_junk_is_not_excused_by_the_same_word_elsewhere() -> None:
    assert lost_and_leaked([FERRY], ["Harbour", FERRY]) == ([], ["Harbour"])


def test_what_is_read_twice_or_out_of_place_leaks() -> None:
    assert lost_and_leaked([FERRY, GULLS], [FERRY, GULLS, GULLS])[1] == [GULLS]
    assert lost_and_leaked([TITLE, FERRY], [FERRY, TITLE]) == ([TITLE], [TITLE])


def test_free_lines_may_be_there_or_not() -> None:
    byline = Told("By Ana Costa", free=True)
    assert score([byline, Told(FERRY)], [Told(FERRY)]).clean
    assert score([byline, Told(FERRY)], [Told("By Ana Costa"), Told(FERRY)]).clean
    assert score([Told(FERRY)], [Told(TITLE, free=True), Told(FERRY)]) == score(
        [Told(FERRY)], [Told(FERRY)]
    )


def test_the_f1_counts_runs_of_four_words() -> None:
    gold, read = [Told("a b c d e")], [Told("a b c d x")]
    assert score(gold, read).f1 == 0.5
    assert score(gold, []).f1 == 0
    assert score([], []).f1 == 1
