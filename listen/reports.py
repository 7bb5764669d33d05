"""What the command line prints, as text."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from listen.doctor import Finding
from listen.engines import Voice
from listen.narration import Narration
from workers.prewarm import Batch


class Steps:
    """Progress in a pipe: a line whenever another tenth is done."""

    def __init__(self, label: str, length: int, say: Callable[[str], None]) -> None:
        self._label = label
        self._length = length
        self._say = say
        self._done = 0

    def advance(self, steps: int) -> None:
        """Go on by some steps."""
        before = 10 * self._done // max(1, self._length)
        self._done += steps
        if 10 * self._done // max(1, self._length) > before:
            self._say(f"{self._label}: {self._done} of {self._length}")


def batch(batch: Batch) -> str:
    """Sum up what a prewarm will do."""
    articles = "1 article" if batch.articles == 1 else f"{batch.articles} articles"
    return (
        f"{articles}, {batch.seconds / 60:.1f} minutes: "
        f"{batch.missing_articles} to narrate, segments missing: {batch.missing_segments}"
    )


def spoken(narration: Narration, output: str) -> str:
    """Say what a file holds."""
    voice = narration.script.voice
    return f"{output}: {narration.duration:.1f} s, read by {voice.engine}:{voice.name}"


def script(shown: dict[str, Any]) -> str:
    """Lay out what is read, and below it what is not and why."""
    lines = [f"{shown['title']} ({shown['language']})", ""]
    if "doubt" in shown:
        lines[1:1] = [f"Doubtful: {shown['doubt']}"]
    if "not_narrated" in shown:
        lines[1:1] = [f"Not narrated: {shown['not_narrated']}"]
    for segment in shown["segments"]:
        lines.append(f"  {segment['spoken']}  [{segment['pause_ms']} ms]")
    lines += ["", "Left out:"]
    lines += [f"  {piece['why']}: {piece['text']}" for piece in shown["left_out"]]
    return "\n".join(lines)


def voices(voices: Sequence[Voice]) -> str:
    """Lay the voices out in columns, the installed ones first."""
    rows = [
        (f"{v.engine}:{v.name}", v.language, v.install or "installed", v.description)
        for v in sorted(voices, key=lambda voice: not voice.installed)
    ]
    return _columns([("voice", "language", "", ""), *rows])


def findings(findings: Iterable[Finding]) -> str:
    """Lay out what the doctor found; what is wrong is followed by how to mend it."""
    lines = []
    for finding in findings:
        lines.append(f"{'ok  ' if finding.ok else 'BAD '} {finding.name}: {finding.detail}")
        if not finding.ok:
            lines.append(f"     -> {finding.mend}")
    return "\n".join(lines)


def _columns(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
