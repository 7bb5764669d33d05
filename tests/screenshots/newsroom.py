"""A real service with one story for each state, whose voice the pictures hold up."""

import json
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.screenshots.stories import Story
from tests.service import Service

_PUBLISHED: Final = ("idle", "resume", "finished", "corrected")


class Newsroom:
    """The service, and what its voice does at the words that a story names."""

    def __init__(self, folder: Path, story: Story) -> None:
        self.story = story
        self._ill = folder / "ill.txt"
        engine = f"tests.tones:Tones log={folder / 'spoken.log'} ill={self._ill}"
        self.service = Service(folder, ENGINE=engine)
        self._publish()
        self.hold()

    def __enter__(self) -> Self:
        self.service.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.release()
        self.service.__exit__(kind, error, at)

    def hold(self) -> None:
        """Have the voice hang at what is held up, and fail at what cannot be read."""
        story = self.story
        voice = f"beep-{story.language}"
        ills = {story.early: "hangs", story.late: "hangs", story.hard: "fails"}
        self._ill.write_text("".join(f"{voice} {does} {word}\n" for word, does in ills.items()))

    def release(self) -> None:
        """Have the voice read everything."""
        self._ill.write_text("")

    def held(self) -> int:
        """Give the number of the segment that is held up."""
        timeline = self.service.ask(self.service.narration("held")["timeline"]).json()
        texts = [segment["text"] for segment in timeline["segments"]]
        return next(n for n, text in enumerate(texts) if self.story.late in text)

    def correct(self) -> None:
        """Correct the article that is told apart by its state's name."""
        story = self.story
        body = [*story.sentences[:-1], story.corrected, *story.sentences[-1:]]
        self.service.write("corrected", *body, title=story.title)

    def _publish(self) -> None:
        story, write = self.story, self.service.write
        for state in _PUBLISHED:
            write(state, *story.sentences, title=story.title)
        write("held", *story.sentences, story.held, *story.sentences[:3], title=story.title)
        write("preparing", *story.sentences, title=story.opening)
        write("failed", *story.sentences, title=story.broken)
        live = {
            "title": story.title,
            "language": story.language,
            "live": True,
            "blocks": [{"kind": "paragraph", "text": text} for text in story.sentences],
        }
        (self.service.source / "live.json").write_text(json.dumps(live), encoding="utf-8")
