"""A publisher's own site, of another origin than the service, with whatever a test puts in it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

from playwright.sync_api import Locator, Page

from tests.service import Service

_PAGE: Final = """<!doctype html>
<html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><script type="module" src="{script}"></script>
</head><body>{body}</body></html>"""


class Publisher:
    """Gives every browser that asks the page that was written last."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}/"
        self.html = ""

    def write(self, service: Service, body: str, language: str = "en") -> None:
        """Write a page with the player's script in it."""
        script = f"http://127.0.0.1:{service.port}/listen.js"
        direction = "rtl" if language.startswith("ar") else "ltr"
        self.html = _PAGE.format(language=language, direction=direction, script=script, body=body)

    def show(
        self, page: Page, service: Service, body: str, language: str = "en", link: str = ""
    ) -> Locator:
        """Write a page, open it, and give its first button."""
        self.write(service, body, language)
        page.goto(self.address + link)
        page.wait_for_function("!!customElements.get('listen-button')")
        return page.locator("listen-button").first


@contextmanager
def publishing() -> Iterator[Publisher]:
    """Run the publisher's web server."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = publisher.html.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        publisher = Publisher(server.server_port)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield publisher
        server.shutdown()
