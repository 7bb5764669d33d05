"""A page without script that asks for an opening before the click, in a real browser."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Page

from tests.service import Service
from tests.waiting import until

pytestmark = pytest.mark.browser

LINK = '<!doctype html><title>News</title><link rel="prefetch" href="{}"><h1>Read all about it</h1>'


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with Service(tmp_path_factory.mktemp("warm"), WARM="9/day 9/day") as running:
        yield running


@pytest.fixture
def newspaper(service: Service) -> Iterator[str]:
    """Serve a page of another site which links to the opening of an article."""
    link = LINK.format(f"http://127.0.0.1:{service.port}/v1/articles/story/warm")

    class Front(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(link.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Front) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


def test_a_link_to_prefetch_warms_an_article_of_another_site(
    page: Page, service: Service, newspaper: str
) -> None:
    service.write("story", *(f"Paragraph {n} of it is short." for n in ("one", "two", "three")))
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(newspaper)
    until(lambda: service.narration("story")["segments_ready"] == 2)
    assert complaints == []
