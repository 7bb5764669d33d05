from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.articles import Article, Block, Kind
from listen.engines import Voice
from listen.errors import NothingToRead
from listen.script import Script, segment_key, write_script

VOICE = Voice("piper", "joe", "en", "A voice", "f00d")
TITLE = "Harbor city opens its new library after ten years of delays and doubt"
PARAGRAPH = (
    "The doors of the new library opened on Monday to a queue that ran round the block. "
    "It cost $3.2bn. It holds 1,234,567 books, and the mayor, Dr. Ana Ruiz, has read two of them. "
    "Nobody could say on the day how many visitors had come in from the rain, or stayed."
)


def script_of(*blocks: tuple[Kind, str], language: str = "en", voice: Voice = VOICE) -> Script:
    article = Article("a1", language, tuple(Block(kind, text) for kind, text in blocks))
    return write_script(article, voice)


def paragraphs(*texts: str, language: str = "en", voice: Voice = VOICE) -> Script:
    blocks = [(Kind.TITLE, "A title"), *((Kind.PARAGRAPH, text) for text in texts)]
    return script_of(*blocks, language=language, voice=voice)


def body(script: Script) -> Sequence[str]:
    return [segment.text for segment in script.segments if segment.block]


def test_a_segment_says_where_it_stands_in_its_block() -> None:
    blocks = ((Kind.TITLE, TITLE), (Kind.PARAGRAPH, PARAGRAPH))
    for segment in script_of(*blocks).segments:
        text = blocks[segment.block][1]
        assert text[segment.start : segment.start + len(segment.text)] == segment.text


def test_a_script_carries_what_the_article_says_of_itself() -> None:
    article = Article("a1", "en", (Block(Kind.TITLE, "One"), Block(Kind.QUOTE, "Two.")), url="u")
    script = write_script(article, VOICE, "The Harbor")
    assert (script.title, script.kinds, script.publisher) == (
        "One",
        ("title", "quote"),
        "The Harbor",
    )
    assert (script.url, script.version, script.voice) == ("u", article.version, VOICE)


def test_the_opening_is_the_first_clause_of_a_long_title() -> None:
    opening, rest = script_of((Kind.TITLE, TITLE)).segments
    assert opening.text == "Harbor city opens its new library"
    assert opening.spoken == "Harbor city opens its new library,"
    assert rest.spoken == "after ten years of delays and doubt."


def test_a_short_title_is_the_opening_and_ends_like_a_sentence() -> None:
    opening = script_of((Kind.TITLE, "Library opens"), (Kind.PARAGRAPH, PARAGRAPH)).segments[0]
    assert (opening.text, opening.spoken) == ("Library opens", "Library opens.")


@pytest.mark.parametrize(
    "title",
    [
        "War",
        "War ends",
        "A storm, at last, passes over the islands of the north and the harbors of the south",
        TITLE,
        "No. " * 30,
    ],
)
@pytest.mark.parametrize("speed", [10.5, 15.0, 17.0])
def test_the_opening_is_long_enough_for_browsers_and_short_enough_for_engines(
    title: str, speed: float
) -> None:
    voice = replace(VOICE, characters_per_second=speed)
    opening = script_of((Kind.TITLE, title), voice=voice).segments[0]
    assert len(opening.spoken) / speed + opening.pause_ms / 1000 >= 1.6
    assert len(opening.text) <= 60


def test_one_sentence_is_one_segment_and_a_short_one_joins_its_neighbor() -> None:
    first, second, third = body(paragraphs(PARAGRAPH))
    assert first.startswith("The doors") and first.endswith("block.")
    assert second.startswith("It cost $3.2bn. It holds") and third.startswith("Nobody")


def test_what_is_spoken_is_in_words() -> None:
    said = paragraphs(PARAGRAPH).segments[2].spoken
    assert said.startswith("It cost three point two billion dollars. It holds one million")
    assert "Doctor Ana Ruiz" in said


def test_pauses_tell_what_stands_between() -> None:
    script = script_of(
        (Kind.TITLE, TITLE),
        (Kind.STANDFIRST, "It opened."),
        (Kind.PARAGRAPH, PARAGRAPH),
        (Kind.SUBHEAD, "A long wait"),
        (Kind.PARAGRAPH, "It rained."),
    )
    pauses = [segment.pause_ms for segment in script.segments]
    assert pauses == [90, 900, 700, 260, 260, 800, 520, 520]


def test_every_pause_leaves_room_for_the_encoder() -> None:
    script = paragraphs("word " * 400, "x" * 900, "One. Two? Three!")
    assert all(segment.pause_ms >= 48 for segment in script.segments)


def test_a_subhead_is_said_with_a_stop() -> None:
    script = script_of((Kind.TITLE, "One"), (Kind.SUBHEAD, "What comes next"), (Kind.QUOTE, "Two."))
    assert script.segments[1].spoken == "What comes next."


@pytest.mark.parametrize(
    "text",
    [
        "and so it went on, and on, " * 800,
        "x" * 20_000,
        "1234567890" * 300,
        "word " * 4_000,
        "€5m " * 500,
    ],
)
def test_a_monstrous_sentence_is_cut_to_fit_and_loses_nothing(text: str) -> None:
    script = paragraphs(text)
    assert "".join("".join(body(script)).split()) == "".join(text.split())
    assert max(len(s.text) for s in script.segments) <= 280
    assert max(len(s.spoken) for s in script.segments) <= 280


def test_a_long_sentence_is_cut_at_a_clause_and_the_engine_hears_that_it_goes_on() -> None:
    clause = "the council of the harbor city met once more to talk about the books"
    script = paragraphs(", ".join([clause] * 6) + ".")
    assert all(text.endswith(clause + ",") for text in body(script)[:-1])
    assert [s.pause_ms for s in script.segments][1:] == [90] * (len(script.segments) - 2) + [520]


def test_a_voice_that_takes_little_gets_little() -> None:
    script = paragraphs(PARAGRAPH, voice=replace(VOICE, max_characters=40))
    assert max(len(segment.spoken) for segment in script.segments) <= 40


def test_cuts_neither_a_range_nor_a_name_of_figures() -> None:
    text = "The committee spoke at length about wages that rose by some 5 to 10 percent and " * 5
    assert not any(piece.endswith(" 5") for piece in body(paragraphs(text)))


def test_an_edit_changes_only_the_segments_that_say_it() -> None:
    texts = [PARAGRAPH, PARAGRAPH.replace("Monday", "Friday"), "It rained all day. " + PARAGRAPH]
    before = paragraphs(*texts)
    after = paragraphs(texts[0], texts[1].replace("Nobody could", "No one could"), texts[2])
    changed = [
        a.text for b, a in zip(before.segments, after.segments, strict=True) if b.key != a.key
    ]
    assert len(changed) == 1 and changed[0].startswith("No one could")


def test_the_same_article_gives_the_same_script() -> None:
    assert paragraphs(PARAGRAPH) == paragraphs(PARAGRAPH)


@pytest.mark.parametrize(
    "change",
    [
        {"name": "amy"},
        {"engine": "espeak"},
        {"fingerprint": "beef"},
        {"gain_db": 1.0},
    ],
)
def test_a_key_covers_all_that_shapes_the_sound(change: dict[str, object]) -> None:
    assert segment_key("Hello.", replace(VOICE, **change)) != segment_key("Hello.", VOICE)


@pytest.mark.parametrize("texts", [(), ("",), ("😀 …", "—", "[1]"), ("***",)])
def test_an_article_without_a_word_is_nothing_to_read(texts: tuple[str, ...]) -> None:
    with pytest.raises(NothingToRead):
        script_of(*((Kind.PARAGRAPH, text) for text in texts))


def test_a_block_without_a_word_is_no_segment() -> None:
    script = script_of((Kind.TITLE, "😀"), (Kind.PARAGRAPH, "***"), (Kind.PARAGRAPH, PARAGRAPH))
    assert {segment.block for segment in script.segments} == {2}


def test_arabic_is_cut_at_its_own_marks() -> None:
    clause = "اجتمع مجلس المدينة مرة أخرى للحديث عن المكتبة الجديدة وعن الكتب التي فيها"
    script = paragraphs("، ".join([clause] * 8) + "؟ نعم.", language="ar")
    cut = [segment for segment in script.segments if segment.pause_ms == 90]
    assert cut and all(segment.spoken.endswith("،") for segment in cut)


def test_spanish_openings_are_clauses_too() -> None:
    title = "El Gobierno aprueba un plan de ayuda porque la sequía vacía los embalses del sur"
    assert script_of((Kind.TITLE, title), language="es").segments[0].spoken.endswith("ayuda,")


@given(st.lists(st.text(max_size=400), max_size=4), st.sampled_from(["en", "es", "ar"]))
def test_any_text_gives_segments_that_fit_or_nothing_to_read(
    texts: list[str], language: str
) -> None:
    try:
        script = paragraphs(*texts, language=language, voice=replace(VOICE, max_characters=120))
    except NothingToRead:
        return
    for segment in script.segments:
        assert 0 < len(segment.spoken) <= 120 and any(map(str.isalnum, segment.spoken))
    assert all((a.block, a.start) < (b.block, b.start) for a, b in pairwise(script.segments))
