"""Which segment is wanted first, of what several listeners and editors want."""

from itertools import islice

from workers.deadlines import MARGIN_MS, Listening, Urgency, Wishes, rank, urgency, wanted

STARTS = [0.0, 2.0, 8.0, 15.0]
NOW = 1_800_000_000_000


def order(wishes, starts=STARTS):
    return [(urgency(at).name, n) for at, n in wanted(wishes, starts)]


def test_until_the_opening_is_out_nothing_else_is_wanted():
    asked, warm = rank(Urgency.BATCH, NOW), rank(Urgency.WARM, NOW)
    assert order(Wishes((Listening(0, NOW, heard=False),), asked, warm)) == [("OPENING", 0)]


def test_then_each_segment_is_due_when_its_listener_comes_to_it_less_a_margin():
    wishes = Wishes((Listening(1, NOW, heard=True),))
    assert [(at - rank(Urgency.HEARD, NOW), n) for at, n in wanted(wishes, STARTS)] == [
        (0 - MARGIN_MS, 1),
        (6_000 - MARGIN_MS, 2),
        (13_000 - MARGIN_MS, 3),
    ]


def test_the_earliest_of_several_listeners_sets_the_deadline():
    first = Listening(0, NOW, heard=True)
    ahead = Listening(2, NOW, heard=True)
    ranks = {}
    for at, n in wanted(Wishes((first, ahead)), STARTS):
        ranks.setdefault(n, at)
    assert ranks[2] == rank(Urgency.HEARD, NOW - MARGIN_MS)
    assert ranks[1] < ranks[3]


def test_what_is_asked_for_follows_in_order_of_the_text():
    asked = Wishes((Listening(2, NOW, heard=True),), asked=rank(Urgency.BATCH, NOW))
    assert order(asked)[:2] == [("HEARD", 2), ("HEARD", 3)]
    assert order(asked)[2:] == [("BATCH", n) for n in range(4)]


def test_warming_wants_two_segments_and_no_more():
    assert order(Wishes(warm=rank(Urgency.WARM, NOW))) == [("WARM", 0), ("WARM", 1)]
    assert order(Wishes(warm=rank(Urgency.WARM, NOW)), [0.0]) == [("WARM", 0)]


def test_an_opening_clicked_later_comes_before_the_overdue_words_of_an_earlier_listener():
    overdue = next(wanted(Wishes((Listening(0, NOW - 60_000, heard=True),)), STARTS))
    opening = next(wanted(Wishes((Listening(0, NOW, heard=False),)), STARTS))
    assert opening < overdue


def test_nobody_wants_anything_of_a_narration_without_wishes():
    assert list(islice(wanted(Wishes(), STARTS), 1)) == []
