"""Taking the most urgent segment, by a real broker and a real store."""

import pytest

from listen import broker
from listen.narrator import Narrator
from listen.sources.folder import Folder
from listen.stores.local import Local
from listen.voices import Voices
from tests.test_broker import running
from tests.waiting import until
from workers.board import Board
from workers.claims import Claims
from workers.deadlines import Listening, Urgency
from workers.news import News
from workers.taking import Taking

TEXT = "The tale is out now at last\n\nIt has a second paragraph here.\n\nAnd it has a third one."


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with running(tmp_path_factory.mktemp("broker")) as url:
        connected = broker.client(url)
        yield connected
        connected.close()


@pytest.fixture
def newsroom(client, tmp_path):
    client.flushall()
    (tmp_path / "tale.txt").write_text(TEXT)
    voices = Voices.from_settings("tests.tones:Tones", "")
    narrator = Narrator(Folder(str(tmp_path)), voices, Local(tmp_path / "store"))
    script = narrator.prepare("tale")
    narrator.keep(script)
    finished = []
    board, claims, news = Board(client), Claims(client), News(client)
    taking = Taking(narrator, board, claims, news, lambda: finished.append(script.key))
    return narrator, script, board, taking, finished


def test_segments_are_taken_in_order_each_by_one_and_the_narration_is_finished_once(newsroom):
    narrator, script, board, taking, finished = newsroom
    board.ask(script.key, Urgency.ASKED)
    turns = [taking.take(Urgency.BATCH) for _ in script.segments]
    assert [turn.n for turn in turns] == list(range(len(script.segments)))
    assert taking.take(Urgency.BATCH) is None
    for turn in turns:
        narrator.speak(script, turn.n)
    assert [taking.finish(script) for _ in range(2)] == [True, True]
    assert finished == [script.key]
    assert not board.has(script.key)


def test_while_an_opening_is_on_its_way_out_nothing_is_taken_and_nothing_forgotten(newsroom):
    narrator, script, board, taking, _ = newsroom
    now = board.now()
    board.ask(script.key, Urgency.ASKED)
    board.listen(script.key, Listening(0, now, heard=False))
    assert taking.take(Urgency.OPENING).n == 0
    assert taking.take(Urgency.BATCH) is None
    narrator.speak(script, 0)
    until(board.next)
    assert taking.take(Urgency.BATCH) is None
    assert board.has(script.key) and board.wishes(script.key).asked is not None
    board.listen(script.key, Listening(0, now, heard=True))
    assert taking.take(Urgency.BATCH).n == 1


def test_who_is_kept_for_openings_takes_nothing_else(newsroom):
    _, script, board, taking, _ = newsroom
    board.ask(script.key, Urgency.ASKED)
    assert taking.take(Urgency.OPENING) is None
    board.listen(script.key, Listening(1, board.now(), heard=False))
    assert taking.take(Urgency.OPENING).n == 1


def test_warming_takes_two_segments_and_then_forgets(newsroom):
    narrator, script, board, taking, _ = newsroom
    board.warm(script.key)
    for turn in [taking.take(Urgency.BATCH), taking.take(Urgency.BATCH)]:
        narrator.speak(script, turn.n)
    board.warm(script.key)
    assert taking.take(Urgency.BATCH) is None
    assert not board.has(script.key)


def test_a_wish_for_what_nobody_ever_prepared_is_forgotten(newsroom):
    _, _, board, taking, _ = newsroom
    board.ask("0" * 32, Urgency.ASKED)
    assert taking.take(Urgency.BATCH) is None
    assert not board.has("0" * 32)
