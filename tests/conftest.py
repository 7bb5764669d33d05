"""What the tests share: a script at hand, and nothing that leaves the machine."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from listen.engines import Voice
from listen.script import Script, Segment, segment_key
from listen.sources.fetch import Fetcher, Limits, Wire
from tests.misbehaving import Misbehaving, serving

PROCESSES = 4
"""At least: most tests wait for the processes of a service, or for sound to be over."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Say how many processes `-n auto` means."""
    return max(PROCESSES, os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that none is left alone at the end."""
    items.sort(key=lambda item: not any(map(item.get_closest_marker, ("browser", "long"))))


VOICE = Voice("test", "bell", "en", "a bell", "1", characters_per_second=10.0)


def make_script(*spoken: str, pause_ms: int = 240, **changes: object) -> Script:
    """Make a script of one paragraph, a segment for each text."""
    segments = tuple(
        Segment(text, text, pause_ms, 0, 0, segment_key(text, VOICE)) for text in spoken
    )
    script = Script(
        article_id="ferry",
        title="The ferry returns",
        language="en",
        version="1",
        voice=VOICE,
        segments=segments,
        kinds=("paragraph",),
        published=date(2026, 11, 22),
        url="https://courier.example/ferry",
        publisher="The Harbour Courier",
    )
    return replace(script, **changes)


@pytest.fixture
def script() -> Script:
    return make_script("The ferry is back.", "It sails at nine.", "Bring a coat.")


@pytest.fixture
def site() -> Iterator[Misbehaving]:
    """Run a web server that answers as it is told."""
    with serving() as server:
        yield server


@pytest.fixture
def fetcher() -> Fetcher:
    """Make a fetcher that may ask that server."""
    return Fetcher(Wire({"127.0.0.1"}, Limits(connect=5, silence=20, total=20)))
