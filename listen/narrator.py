"""From an article's ID to its narration: prepare, find, speak, finish."""

import hashlib
import json
from collections.abc import Iterator
from typing import Self

from listen import scripts
from listen.articles import Article, Page, check_article_id, not_narrated
from listen.audio import FRAME_BYTES, FRAME_SECONDS, encode, shape
from listen.cache.wanted import Wanted
from listen.config import Settings
from listen.engines import Voice
from listen.errors import LiveBlog, NarrationNotFound, StoreError
from listen.extract import extract
from listen.extract.site_rules import NO_RULES, SiteRules
from listen.narration import Narration
from listen.remembered import by_page
from listen.script import Script, write_script
from listen.sources import Fetcher, Source, open_source
from listen.spoken.lexicon import BUILT_IN, Lexicon, open_lexicon
from listen.stores import (
    Store,
    has_segment,
    narration_name,
    open_store,
    record_name,
    script_name,
    segment_name,
)
from listen.stream import narration_bytes
from listen.voices import Voices
from listen.word_times import WordTimes, dump, parse
from listen.words import Word


class Narrator:
    """The whole domain, as web, workers and command line share it."""

    def __init__(
        self,
        source: Source,
        voices: Voices,
        store: Store,
        publisher: str = "",
        max_chars: int = 100_000,
        lexicon: Lexicon = BUILT_IN,
        sites: SiteRules = NO_RULES,
    ) -> None:
        self.source = source
        self.voices = voices
        self.store = store
        self.lexicon = lexicon
        self._publisher = publisher
        self._max_chars = max_chars
        self._sites = sites
        self._wanted = Wanted(store)
        self._word_times = WordTimes(store)
        self._read = by_page(self._extract)
        self._write = by_page(self._write_script)

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Open what the settings name.

        Raises SettingError.
        """
        return cls(
            open_source(settings.source, Fetcher.from_settings(settings)),
            Voices.from_settings(settings.engine, settings.voices),
            open_store(settings.store),
            settings.publisher,
            settings.max_article_chars,
            open_lexicon(settings.lexicon),
            SiteRules.load(settings.site_rules),
        )

    def read(self, article_id: str) -> Article:
        """Fetch an article and find what of it is to be read.

        Raises ArticleError, SourceError.
        """
        return self.read_page(self.fetch(article_id))

    def fetch(self, article_id: str) -> Page:
        """Fetch an article's page.

        Raises ArticleError, SourceError.
        """
        return self.source.fetch(check_article_id(article_id))

    def read_page(self, page: Page) -> Article:
        """Find what of a page at hand is to be read.

        Raises ArticleError.
        """
        return self._read(page)

    def prepare(self, article_id: str, voice: str | None = None) -> Script:
        """Write the script of an article; quick, nothing is spoken.

        Raises ArticleError, UnknownVoice, SourceError.
        """
        return self.prepare_page(self.fetch(article_id), voice)

    def prepare_page(self, page: Page, voice: str | None = None) -> Script:
        """Write the script of a page at hand.

        Raises ArticleError, UnknownVoice.
        """
        return next(self.readings(page, voice))

    def readings(self, page: Page, voice: str | None = None) -> Iterator[Script]:
        """Write the script for each voice that may read the page, the first choice first.

        A `voice` that is named reads alone. Raises ArticleError, UnknownVoice.
        """
        if reason := not_narrated(self._read(page)):
            raise LiveBlog(reason)
        yield from self._readings(page, voice)

    def draft(self, page: Page, voice: str | None = None) -> Script:
        """Write the script of a page even if it is not narrated at present, to be looked at.

        Raises ArticleError, UnknownVoice.
        """
        return next(self._readings(page, voice))

    def write(self, page: Page, voice: Voice) -> Script:
        """Write the script for a voice, whether or not it is here.

        Raises ArticleError.
        """
        return self._write(page, voice)

    def keep(self, script: Script) -> None:
        """Have the script in the store, where whoever speaks it finds it by its key.

        Raises StoreError.
        """
        self._wanted.ask(script)

    def load(self, key: str) -> Script:
        """Give the script that was kept under the key.

        Raises NarrationNotFound when there is none, or none that this release can read;
        StoreError.
        """
        data = self.store.get(script_name(key))
        if data is None:
            raise NarrationNotFound(f"No narration has the key {key}.")
        try:
            return scripts.parse(data)
        except (KeyError, TypeError, ValueError) as error:
            raise NarrationNotFound(f"The script of the narration {key} is not ours.") from error

    def hear(self, key: str) -> Script:
        """Give the script for whoever is about to hear it, so that none of it is let go of.

        Raises NarrationNotFound, StoreError.
        """
        script = self.load(key)
        self._wanted.hear(script)
        return script

    def find(self, script: Script) -> Narration:
        """Look how much of the script is spoken.

        Raises StoreError.
        """
        record = self.store.get(record_name(script.key))
        if record is not None and self.store.path(narration_name(script.key)) is not None:
            finished = json.loads(record)
            frames, words = tuple(finished["frames"]), finished.get("words", "")
            return Narration(script, frames, True, finished["digest"], words)
        return Narration(script, tuple(self._count(s.key) for s in script.segments), ready=False)

    def speak(self, script: Script, n: int) -> float:
        """Speak the n-th segment into the store, unless it is there; give the seconds it sounds.

        They are 0 when nothing was spoken. Raises EngineError, StoreError.
        """
        segment = script.segments[n]
        if has_segment(self.store, segment.key):
            return 0.0
        audio = self.voices.engine(script.voice).synthesize(segment.spoken, script.voice)
        sound = shape(audio, script.voice.gain_db)
        frames = encode(sound)
        self._word_times.keep(segment, frames, sound.words)
        self.store.put(segment_name(segment.key), frames)
        return len(frames) / FRAME_BYTES * FRAME_SECONDS

    def finish(self, script: Script) -> Narration:
        """Join the segments into the finished MP3, if none is missing; else look how many are.

        Raises StoreError.
        """
        narration = self.find(script)
        if narration.ready or None in narration.frames:
            return narration
        sound = narration_bytes(script, self.store)
        record = {
            "frames": narration.frames,
            "digest": hashlib.sha256(sound).hexdigest()[:32],
            # In a text of its own: each click reads the record, and few want the words.
            "words": f"[{','.join(map(dump, self.words(narration)))}]",
        }
        # The record first: the narration counts as ready once its MP3 is there.
        self.store.put(record_name(script.key), json.dumps(record).encode())
        self.store.put(narration_name(script.key), sound)
        return self.find(script)

    def words(self, narration: Narration, wanted: range | None = None) -> list[tuple[Word, ...]]:
        """Give the written words of each segment, and when they sound, as far as that is known.

        Times are from the segment's own first sound on. `wanted` are the numbers of the segments
        to look at, if not all. Raises StoreError.
        """
        segments = narration.script.segments
        kept = json.loads(narration.words or "null") or [()] * len(segments)

        def found(n: int) -> tuple[Word, ...]:
            if wanted is not None and n not in wanted:
                return ()
            return parse(kept[n]) if narration.ready else self._word_times.find(segments[n])

        return [found(n) for n in range(len(segments))]

    def sound(self, narration: Narration) -> bytes:
        """Give the finished MP3.

        Raises StoreError when it is not in the store.
        """
        data = self.store.get(narration_name(narration.script.key))
        if data is None:
            raise StoreError(f"The narration of {narration.script.article_id} is not finished.")
        return data

    def _readings(self, page: Page, voice: str | None) -> Iterator[Script]:
        language = self._read(page).language
        if voice is not None:
            yield self.write(page, self.voices.choose(language, voice))
            return
        for reader in self.voices.readers(language):
            yield self.write(page, reader)

    def _extract(self, page: Page) -> Article:
        return extract(page, self._max_chars, self._sites)

    def _write_script(self, page: Page, voice: Voice) -> Script:
        return write_script(self._read(page), voice, self._publisher, self.lexicon)

    def _count(self, key: str) -> int | None:
        file = self.store.path(segment_name(key))
        return file.stat().st_size // FRAME_BYTES if file else None
