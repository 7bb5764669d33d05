"""A whole `listen run` for tests: real broker, real workers, real web server, on a free port."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.waiting import until

TONES = "tests.tones:Tones log={log}"
ALONE = "en=tones:beep-en es=tones:beep-es ar=tones:beep-ar"
"""Where the engine that beeps fails, no voice of another one takes over."""


@dataclass(frozen=True)
class Answer:
    """What came back over HTTP."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str

    def json(self) -> Any:
        return json.loads(self.body)


class Service:
    """`listen run` in a process of its own, over its own store and source."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.source = folder / "articles"
        self.source.mkdir(parents=True, exist_ok=True)
        self.store = folder / "store"
        self.log = folder / "spoken.log"
        self.output = folder / "output.txt"
        self.port = free_port()
        self.settings = {
            "SOURCE": str(self.source),
            "STORE": str(self.store),
            "PORT": str(self.port),
            "ENGINE": TONES.format(log=self.log),
            **settings,
        }
        if "tests.tones" in self.settings["ENGINE"]:
            self.settings.setdefault("VOICES", ALONE)

    def write(self, article_id: str, *paragraphs: str, title: str = "A title of some words") -> str:
        """Put an article of plain text into the source, and give its ID."""
        text = "\n\n".join([title, *paragraphs])
        (self.source / f"{article_id}.txt").write_text(text, encoding="utf-8")
        return article_id

    def __enter__(self) -> Self:
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "listen", "run"],
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=output,
                text=True,
            )
        try:
            assert self.process.stdout
            assert "ready" in self.process.stdout.readline(), self.output.read_text()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)
        assert self.process.stdout
        self.process.stdout.close()

    @property
    def environment(self) -> dict[str, str]:
        """The environment in which any `listen` command means this service."""
        bare = {k: v for k, v in os.environ.items() if not k.startswith("LISTEN_")}
        return bare | {f"LISTEN_{name}": value for name, value in self.settings.items()}

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Send a request; an error status is an answer too."""
        address = path if path.startswith("http") else f"http://127.0.0.1:{self.port}{path}"
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(address, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return Answer(response.status, response.headers, response.read(), response.url)
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read(), error.url)

    def narration(self, article_id: str) -> Any:
        """Look at the narration of an article."""
        return self.ask(f"/v1/articles/{article_id}/narration").json()

    def finished(self, article_id: str) -> Any:
        """Wait until the narration of an article is finished, and give it."""
        until(lambda: self.narration(article_id)["status"] == "ready", 60)
        return self.narration(article_id)

    def spoken(self) -> list[str]:
        """List what the engine was given, in order."""
        return self.log.read_text().splitlines() if self.log.exists() else []


def free_port() -> int:
    """Find a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
