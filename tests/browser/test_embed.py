"""The button in a frame on another site's page, under its own policy."""

import pytest

from tests.misbehaving import answer
from tests.service import Service

pytestmark = pytest.mark.browser

BODY = [f"Sentence {word} of the story is read out at the pier today." for word in "abcd"]


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("framed")) as running:
        running.write("pier", *BODY)
        yield running


def framed(page, site, service, style=""):
    """Open another site's page with what oEmbed gives for an article, and give the frame."""
    own = f"http://127.0.0.1:{service.port}"
    offer = service.ask(f"/oembed?url={own}/articles/pier").json()
    html = f"<!doctype html><style>{style}</style><h1>Elsewhere</h1>{offer['html']}"
    site.paths["/elsewhere"] = answer(body=html, Content_Type="text/html")
    page.goto(f"{site.url}/elsewhere")
    frame = page.locator("iframe").element_handle().content_frame()
    frame.wait_for_url("**/embed/pier")
    frame.locator("listen-button:defined").wait_for()
    return frame


def test_it_plays_and_breaks_no_policy(page, site, service):
    said = []
    page.on("console", lambda message: said.append(message.text))
    frame = framed(page, site, service)
    frame.locator("button").first.click()
    frame.locator("listen-button[state=playing]").wait_for()
    assert not [text for text in said if "Content Security Policy" in text]
    assert "Listen to this article" in frame.title()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_around_it_shows_through(page, site, service, scheme):
    page.emulate_media(color_scheme="null")
    style = f":root {{ color-scheme: {scheme}; }} body {{ background: rgb(200, 0, 100); }}"
    framed(page, site, service, style)
    box = page.locator("iframe").bounding_box()
    corner = {"x": box["x"] + box["width"] - 3, "y": box["y"] + box["height"] - 3}
    shot = page.screenshot(clip={**corner, "width": 1, "height": 1})
    assert pixel(page, shot) == [200, 0, 100, 255]


def pixel(page, png):
    """Read the only pixel of a picture, by the browser itself."""
    return page.evaluate(
        """async (bytes) => {
          const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = new OffscreenCanvas(1, 1).getContext("2d");
          canvas.drawImage(picture, 0, 0);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        }""",
        list(png),
    )
