"""A batch is prepared as fast as its source allows."""

from pathlib import Path

import pytest

from listen.articles import Page
from listen.config import Settings
from listen.errors import SourceError
from listen.narrator import Narrator
from workers.prewarm import Batch

TEXT = b"The boat stays\n\nThe boat stays in the harbour today. Nobody knows why it does."


class Tired:
    """A source that fails some times before it gives an article."""

    def __init__(self, times: int, retry_after: float | None) -> None:
        self._times = times
        self._retry_after = retry_after

    def fetch(self, article_id: str) -> Page:
        self._times -= 1
        if self._times >= 0:
            raise SourceError("Not so fast.", retry_after=self._retry_after)
        return Page(article_id, TEXT, "text/plain")

    def ids(self) -> list[str]:
        return []


@pytest.mark.parametrize(
    ("times", "retry_after", "articles"), [(3, 0.01, 1), (4, 0.01, 0), (1, None, 0)]
)
def test_a_source_that_asks_for_a_rest_gets_it(
    tmp_path: Path, times: int, retry_after: float | None, articles: int
) -> None:
    settings = Settings(source=str(tmp_path), engine="espeak", store=str(tmp_path))
    narrator = Narrator.from_settings(settings)
    narrator.source = Tired(times, retry_after)
    batch = Batch(narrator, ["boat"])
    assert batch.articles == articles
    assert len(batch.failures) == 1 - articles
