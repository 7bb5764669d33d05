"""What an edit changes of an article's lines: those round it, and no others."""

from collections.abc import Sequence
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from listen.articles import Article, Block, Kind
from listen.script import write_script
from tests.conftest import VOICE

_MOST = 6
"""Lines from the first to the last that one sentence may change, its own and their neighbours."""

length = st.integers(0, 150)
"""Of a sentence, in characters, without its first word and its last."""
short = st.lists(st.integers(0, 40), min_size=8, max_size=24)
"""Many short sentences in a row are the hard case."""
lengths = short | st.lists(length, min_size=1, max_size=24)


def told(lengths: Sequence[int], number: count) -> list[str]:
    """Write sentences of these lengths, no two the same."""
    filler = "ly walked along the quiet river to the old boats" * 4
    return [f"{_spelt(next(number))}{filler[:size]} home." for size in lengths]


def keys(*paragraphs: Sequence[str]) -> list[str]:
    """Give the keys of what is spoken of some paragraphs of sentences, under a title."""
    blocks = [Block(Kind.PARAGRAPH, " ".join(said)) for said in paragraphs if said]
    article = Article("a1", "en", (Block(Kind.TITLE, "The ferry is back"), *blocks))
    return [segment.key for segment in write_script(article, VOICE).segments]


def changed(before: Sequence[str], after: Sequence[str]) -> int:
    """Count the lines from the first to the last that is spoken anew."""
    places = [place for place, key in enumerate(after) if key not in before]
    return places[-1] - places[0] + 1 if places else 0


@settings(deadline=None)  # the first call compiles the rules of the language
@given(lengths, st.lists(length, max_size=2), st.sampled_from([0, 1]), st.data())
def test_a_sentence_added_cut_or_rewritten_changes_no_more_than_the_lines_round_it(
    said: list[int], anew: list[int], cut: int, data: st.DataObject
) -> None:
    n, number = data.draw(st.integers(0, len(said))), count()
    before = told(said, number)
    after = [*before[:n], *told(anew, number), *before[n + cut :]]
    assert changed(keys(before), keys(after)) <= _MOST


@settings(deadline=None)  # the first call compiles the rules of the language
@given(st.lists(lengths, max_size=5), lengths, st.data())
def test_a_paragraph_added_changes_only_its_own_lines(
    said: list[list[int]], anew: list[int], data: st.DataObject
) -> None:
    n, number = data.draw(st.integers(0, len(said))), count()
    before, added = [told(each, number) for each in said], told(anew, number)
    after = keys(*before[:n], added, *before[n:])
    assert set(after) == {*keys(*before), *keys(added)}


def _spelt(number: int) -> str:
    """Write a number in four letters."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(4)).capitalize()
