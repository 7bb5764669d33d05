"""Standing in: the finished narration that plays until the one in another voice is ready."""

import hashlib
import json
from collections.abc import Iterator

from listen.articles import Page
from listen.errors import NarrationNotFound
from listen.narration import Narration
from listen.narrator import Narrator
from listen.script import Script
from listen.stores import Listing


class Standing:
    """Which narrations an article had while it said the same.

    The store holds nothing but an empty mark for each, below a name made of the article's words:
    an edit finds none, and a store that cannot list what it keeps gives none.
    """

    def __init__(self, narrator: Narrator) -> None:
        self._narrator = narrator

    def note(self, script: Script) -> None:
        """Remember what an article is given where no voice is named.

        Raises StoreError.
        """
        mark = f"{_folder(script)}/{script.key[:2]}/{script.key}"
        if self._narrator.store.path(mark) is None:
            self._narrator.store.put(mark, b"")

    def find(self, page: Page, wanted: Script) -> Narration | None:
        """Find the latest finished one that says what is wanted, if in another voice.

        Raises ArticleError, StoreError.
        """
        noted = (self._finished(key) for key in self._noted(wanted) if key != wanted.key)
        return next((n for n in noted if n and self._says_the_same(page, n.script)), None)

    def _noted(self, script: Script) -> Iterator[str]:
        store = self._narrator.store
        names = store.latest(_folder(script)) if isinstance(store, Listing) else iter(())
        return (name.rpartition("/")[2] for name in names)

    def _finished(self, key: str) -> Narration | None:
        try:
            narration = self._narrator.find(self._narrator.load(key))
        except NarrationNotFound:
            return None
        return narration if narration.ready else None

    def _says_the_same(self, page: Page, old: Script) -> bool:
        """Tell whether its voice would still be given the same text.

        It would not where the lexicon has been corrected since, or the rules have.
        """
        return _said(self._narrator.write(page, old.voice)) == _said(old)


def _said(script: Script) -> list[tuple[str, str]]:
    return [(segment.text, segment.spoken) for segment in script.segments]


def _folder(script: Script) -> str:
    words = json.dumps([script.article_id, script.version])
    return f"standing/{hashlib.sha256(words.encode()).hexdigest()[:32]}"
