"""oEmbed 1.0 (https://oembed.com): a frame with the button, for whoever is given an address."""

import re
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from flask import Blueprint, Response, abort, jsonify, request, url_for
from markupsafe import Markup
from werkzeug.exceptions import BadRequest

from listen.config import Settings
from listen.errors import ArticleNotFound
from listen.narrator import Narrator
from listen.sources.places import fitting
from listen.sources.several import known_id
from listen.web.delivery import MINUTE
from listen.web.embeds import PRESETS, Button, button

_PAGE: Final = re.compile(r"/(?P<kind>articles|embed)/(?P<id>[^/]+)/?")
_FRAME: Final = Markup(
    '<iframe src="{src}" title="{title}" width="{width}" height="{height}" frameborder="0"'
    ' allow="autoplay" loading="lazy"></iframe>'
)
"""`frameborder`, since it is what those let through who let no style through."""
_CACHE_SECONDS: Final = 3_600


class Oembed:
    """`/oembed`."""

    def __init__(self, narrator: Narrator, settings: Settings) -> None:
        self._narrator = narrator
        self._publisher = settings.publisher
        self._base_url = settings.base_url

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("oembed", __name__)
        routes.add_url_rule("/oembed", "offer", self.offer)
        routes.add_app_template_global(self.discovery, "oembed_address")
        return routes

    def offer(self) -> Response:
        """Give the frame for `?url=`, no larger than `?maxwidth=` and `?maxheight=`.

        The address is compared, never asked.
        """
        if request.args.get("format", "json").lower() != "json":
            abort(501, "This is given as JSON alone.")
        if not (url := request.args.get("url")):
            raise BadRequest("url is the address of an article.")
        shown = self._button(url)
        response = jsonify(self._rich(shown, _most("maxwidth"), _most("maxheight")))
        response.headers["Cache-Control"] = MINUTE
        return response

    def discovery(self, page: str, **values: Any) -> str:
        """Give the address at which the frame for one of our pages is to be had."""
        query = {"url": self._address(page, **values), "format": "json"}
        return f"{self._address('oembed.offer')}?{urlencode(query)}"

    def _button(self, url: str) -> Button:
        """Give the button for an article at an address; that of its own page says how it looks.

        Raises ArticleNotFound, and what `button` does.
        """
        try:
            page = self._page(url)
            known = fitting(unquote(page["id"])) if page else known_id(self._narrator.source, url)
        except ValueError:  # It is no address at all.
            known = None
        if known is None:
            raise ArticleNotFound("No article of ours has this address.")
        is_its_own = page is not None and page["kind"] == "embed"
        said = parse_qs(urlsplit(url).query) if is_its_own else {}
        voice, preset = (said.get(name, [None])[0] for name in ("voice", "preset"))
        return button(self._narrator, known, voice, preset)

    def _page(self, url: str) -> re.Match[str] | None:
        """Tell which of our own pages has an address."""
        path = _bare(url)
        bases = filter(None, (self._base_url, request.url_root.rstrip("/")))
        ours = (_bare(base) for base in bases)
        rests = (path[len(base) :] for base in ours if path.startswith(base))
        return next(filter(None, map(_PAGE.fullmatch, rests)), None)

    def _rich(self, shown: Button, maxwidth: int, maxheight: int) -> dict[str, Any]:
        preset = _preset(shown, maxwidth, maxheight)
        width = min(PRESETS[preset].width, maxwidth)
        height = min(PRESETS[preset].height, maxheight)
        usual = next(iter(PRESETS))
        query = shown.query | ({"preset": preset} if preset != usual else {})
        article = shown.article
        title = article.title or article.article_id
        src = self._address("embeds.embed", article_id=article.article_id, **query)
        answer = {
            "version": "1.0",
            "type": "rich",
            "title": title,
            "author_name": self._publisher,
            "author_url": article.url,
            "provider_name": self._publisher,
            "provider_url": self._base_url or request.url_root,
            "cache_age": _CACHE_SECONDS,
            "html": _FRAME.format(src=src, title=title, width=width, height=height),
            "width": width,
            "height": height,
        }
        return {name: value for name, value in answer.items() if value}

    def _address(self, endpoint: str, **values: Any) -> str:
        if self._base_url:
            return self._base_url + url_for(endpoint, **values)
        return url_for(endpoint, **values, _external=True)


def _preset(shown: Button, maxwidth: int, maxheight: int) -> str:
    """Choose the look that was asked for, else the first one that fits, or the smallest."""
    if shown.preset:
        return shown.preset
    fits = (n for n, s in PRESETS.items() if s.least <= maxwidth and s.height <= maxheight)
    return next(fits, list(PRESETS)[-1])


def _most(name: str) -> int:
    value = request.args.get(name, "999999")
    if not (value.isascii() and value.isdigit() and int(value) > 0):
        raise BadRequest(f"{name} is a number of pixels.")
    return int(value)


def _bare(url: str) -> str:
    """Leave out what differs between two ways to write one address; empty for none of the web."""
    parts = urlsplit(url)
    return f"{parts.netloc.lower()}{parts.path}" if parts.scheme in {"http", "https"} else ""
