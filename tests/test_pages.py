"""The pages of our own corpus are read no worse than they ever were."""

import pytest

from tests.pages.floor import Floor, scores

FLOOR = Floor.kept()


@pytest.fixture(scope="module")
def now():
    return scores()


def test_there_are_pages_in_every_language_and_manner(now):
    assert len(now) >= 60
    assert {name.partition("-")[0] for name in now} == {"en", "es", "ar"}


@pytest.mark.parametrize("name", sorted(FLOOR.clean))
def test_a_page_that_was_once_read_without_fault_still_is(now, name):
    assert (now[name].lost, now[name].leaked) == ((), ())


def test_no_more_is_lost_or_leaks_than_before(now):
    found = Floor.of(now)
    assert found.lost <= FLOOR.lost and found.leaked <= FLOOR.leaked
