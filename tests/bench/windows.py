"""Browsers that press Listen by themselves, on a page that tells when sound came.

No driver is needed: the page asks which article is next, presses, and sends its marks back.
"""

import json
import os
import signal
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from typing import Any, Final

from tests import chromium, firefox

_PAGE: Final = Path(__file__).with_name("page.html").read_bytes()
_POLL_SECONDS: Final = 5.0
_PRESS_SECONDS: Final = 60.0
_PREFERENCES: Final = {
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "media.autoplay.default": 0,  # the click is the page's own
    "media.autoplay.blocking_policy": 0,
    "media.cubeb.backend": "alsa",
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 0,
    "privacy.reduceTimerPrecision": False,
}
_NO_LOUDSPEAKER: Final = "pcm.!default { type null }\nctl.!default { type null }\n"
"""What ALSA is told: Firefox plays nothing where there is no device."""


@dataclass(frozen=True)
class Window:
    """A browser's window with the page in it."""

    _service: str
    _wanted: "Queue[str]" = field(default_factory=Queue)
    _marks: "Queue[dict[str, float]]" = field(default_factory=Queue)

    def press(self, article_id: str) -> dict[str, float]:
        """Open a page with an article's button and press it; seconds from there to each mark."""
        self._wanted.put(article_id)
        try:
            marks = self._marks.get(timeout=_PRESS_SECONDS)
        except Empty:
            raise TimeoutError("The browser does not answer.") from None
        return {name: (at - marks["click"]) / 1000 for name, at in marks.items()}

    def next(self) -> bytes | None:
        """Say what the page is to press; None when that is not known yet."""
        try:
            article_id = self._wanted.get(timeout=_POLL_SECONDS)
        except Empty:
            return None
        return json.dumps({"service": self._service, "article": article_id}).encode()

    def tell(self, marks: bytes) -> None:
        """Take what the page has measured, in milliseconds of its clock."""
        self._marks.put(json.loads(marks))


def executables() -> dict[str, str | None]:
    """Find the browsers of this machine, by name."""
    return {"Chromium": chromium.executable(), "Firefox": firefox.executable()}


@contextmanager
def window(executable: str, folder: Path, service: str) -> Iterator[Window]:
    """Start a browser, with a new profile in the folder, on the page of a service's button."""
    shown = Window(service)
    with _serving(shown) as address:
        process = subprocess.Popen(
            _command(executable, folder, address),
            env={**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield shown
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def _command(executable: str, folder: Path, address: str) -> Sequence[str]:
    if "firefox" not in executable:
        free = ("--autoplay-policy=no-user-gesture-required", "--no-proxy-server")
        headless = ("--headless=new", f"--user-data-dir={folder}")
        return [executable, *chromium.ARGUMENTS, *free, *headless, address]
    (folder / ".asoundrc").write_text(_NO_LOUDSPEAKER)
    lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in _PREFERENCES.items()]
    (folder / "user.js").write_text("\n".join(lines))
    return [executable, "--headless", "--no-remote", "--profile", str(folder), address]


@contextmanager
def _serving(shown: Window) -> Iterator[str]:
    """Serve the page, and give its address."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = shown.next() if self.path == "/next" else _PAGE
            self._answer(200 if body else 204, body or b"")

        def do_POST(self) -> None:
            shown.tell(self.rfile.read(int(self.headers["Content-Length"])))
            self._answer(204, b"")

        def _answer(self, status: int, body: bytes) -> None:
            kind = "application/json" if self.path == "/next" else "text/html"
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            with suppress(ConnectionError):  # the browser was closed meanwhile
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *message: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
