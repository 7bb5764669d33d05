"""A service whose engine has two voices for English and Spanish, which can be made ill."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import tones
from tests.service import Service


@contextmanager
def read_by(folder: Path, *voices: str, **settings: str) -> Iterator[Service]:
    """Run the service over the folder's store; `voices` are tried in that order."""
    engine = f"tests.tones:Tones log={folder}/{{voice}}.log ill={folder}/ill voices=beep,boop"
    table = " ".join(
        f"{language}=" + ",".join(f"tones:{voice}-{language}" for voice in voices)
        for language in ("en", "es")
    )
    with Service(folder, **{"ENGINE": engine, "VOICES": table} | settings) as service:
        yield service


def make_ill(folder: Path, *lines: str) -> None:
    """Say which voices are ill, as `tests.tones` reads it; none heals them all."""
    tones.make_ill(folder / "ill", *lines)


def spoken(folder: Path, voice: str) -> list[str]:
    """List what a voice was given, in order."""
    log = folder / f"{voice}.log"
    return log.read_text().splitlines() if log.exists() else []


def heard(service: Service, article: str, query: str = "") -> bytes:
    """Click, and listen to the end."""
    answer = service.ask(f"/v1/articles/{article}/audio.mp3{query}")
    assert answer.status == 200, answer.body
    return answer.body
