"""How far an entry of the lexicon reaches: what it would change before it is applied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from listen import scripts
from listen.errors import ArticleError, ListenError, SourceError, StoreError, UnknownVoice
from listen.narrator import Narrator
from listen.script import Script, Segment, write_script
from listen.spoken import verbalize
from listen.spoken.lexicon import Entry, Lexicon
from listen.stores import Listing, has_segment


@dataclass(frozen=True)
class Change:
    """What entries change in one article."""

    article_id: str
    voice: str
    """As `engine:voice`."""
    segments: int
    """How many it has."""
    changed: int
    """How many of them would be spoken anew."""
    spoken: int
    """How many of these are in the store as they are said now."""


class Reach:
    """The articles that the source lists and those that the store has scripts of, each once.

    What the source lists is written anew; of the rest, which is not fetched, the latest script
    counts.
    """

    def __init__(self, narrator: Narrator, entries: Sequence[Entry]) -> None:
        self._narrator = narrator
        self._after = narrator.lexicon.under(entries)
        self.failures: dict[str, ListenError] = {}
        """Articles that could not be read, by ID."""

    def changes(self) -> Iterator[Change]:
        """Give every article, changed or not.

        Raises SourceError, StoreError.
        """
        listed = list(self._narrator.source.ids())
        for article_id in listed:
            try:
                yield self._of_article(article_id)
            except (ArticleError, UnknownVoice, SourceError) as error:
                self.failures[article_id] = error
        for script in self._kept(set(listed)):
            yield self._change(script, self._respoken(script))

    def _of_article(self, article_id: str) -> Change:
        """Write the article's script with the entries, and without."""
        page = self._narrator.source.fetch(article_id)
        before = self._narrator.prepare_page(page)
        article = self._narrator.read_page(page)
        after = write_script(article, before.voice, lexicon=self._after)
        keys = {segment.key for segment in after.segments}
        return self._change(before, [each for each in before.segments if each.key not in keys])

    def _respoken(self, script: Script) -> list[Segment]:
        """List what a script's segments would say otherwise, by what is written in them."""

        def say(segment: Segment, lexicon: Lexicon) -> str:
            voice = script.voice
            return verbalize(segment.text, script.language, lexicon, voice.takes_ipa, voice.reads)

        return [
            segment
            for segment in script.segments
            if say(segment, self._narrator.lexicon) != say(segment, self._after)
        ]

    def _change(self, script: Script, changed: Sequence[Segment]) -> Change:
        spoken = [each for each in changed if has_segment(self._narrator.store, each.key)]
        return Change(
            script.article_id,
            f"{script.voice.engine}:{script.voice.name}",
            len(script.segments),
            len(changed),
            len(spoken),
        )

    def _kept(self, known: set[str]) -> Iterator[Script]:
        store = self._narrator.store
        if not isinstance(store, Listing):
            return
        seen: set[tuple[str, str, str]] = set()
        for name in store.latest("scripts"):
            script = self._parsed(name, store.get(name) or b"")
            if script and script.article_id not in known:
                key = (script.article_id, script.voice.engine, script.voice.name)
                if key not in seen:
                    yield script
                seen.add(key)

    def _parsed(self, name: str, data: bytes) -> Script | None:
        try:
            return scripts.parse(data)
        except (ValueError, KeyError, TypeError):
            self.failures[name] = StoreError("This script is none, or of another version of ours.")
            return None
