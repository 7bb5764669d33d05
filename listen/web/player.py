"""The player as one file: its modules in `static/player/`, joined and made small."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, request

_MODULES: Final = Path(__file__).parent.parent / "static" / "player"
_ENTRY: Final = "listen-button.js"
_IMPORT: Final = re.compile(
    r'^import (?P<names>[^;]*?) from "\./(?P<file>[\w-]+\.(?:js|css))"[^;]*;\n', re.M
)
_EXPORT: Final = re.compile(r"^export ", re.M)
_CONST: Final = re.compile(r"\bconst\b")
_LOOSE: Final = re.compile(r"\s*([{};])\s*|([,:])\s+|\s+")
"""White space that the package leaves in styles that it does not know, as in container queries."""
_FRESH_SECONDS: Final = 300


class Player:
    """`/listen.js`."""

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("player", __name__)
        routes.add_url_rule("/listen.js", "player", self.player)
        return routes

    def player(self) -> Response:
        """Give the player's script."""
        plain, zipped = script(), compressed()
        takes = request.accept_encodings.quality("gzip") > 0
        response = Response(zipped if takes else plain, mimetype="text/javascript")
        if takes:
            response.headers["Content-Encoding"] = "gzip"
        response.vary.add("Accept-Encoding")
        response.headers["Cache-Control"] = f"public, max-age={_FRESH_SECONDS}"
        response.set_etag(hashlib.sha256(response.get_data()).hexdigest()[:32])
        response.make_conditional(request)
        return response


@cache
def script() -> bytes:
    """Give the player as browsers get it; made once a process."""
    small = _small("text/javascript", joined())
    return _CONST.sub("let", small).encode()  # what is constant is said to people


@cache
def compressed() -> bytes:
    """Give the same, gzipped."""
    return gzip.compress(script(), 9, mtime=0)


def joined() -> str:
    """Write all modules into one, each after those that it imports.

    They share one scope, so that no two of them may give a name twice at their top.
    """
    return "(() => {\n" + "\n".join(map(_bare, _in_order(_ENTRY, set()))) + "})();\n"


def _in_order(name: str, seen: set[str]) -> Iterator[str]:
    """Name the modules that a module needs, and then itself, each but once."""
    if name in seen:
        return
    seen.add(name)
    for needed in _IMPORT.finditer(_source(name)):
        if needed["file"].endswith(".js"):
            yield from _in_order(needed["file"], seen)
    yield name


def _bare(name: str) -> str:
    """Give a module without its imports and exports, its style sheet in it."""
    return _EXPORT.sub("", _IMPORT.sub(_imported, _source(name)))


def _imported(needed: re.Match[str]) -> str:
    if needed["file"].endswith(".js"):
        return ""
    style = json.dumps(_tight(_small("text/css", _source(needed["file"]))))
    return (
        f"const {needed['names']} = new CSSStyleSheet();\n{needed['names']}.replaceSync({style});\n"
    )


def _tight(style: str) -> str:
    return _LOOSE.sub(lambda space: space[1] or space[2] or " ", style)


def _source(name: str) -> str:
    return (_MODULES / name).read_text(encoding="utf-8")


def _small(kind: str, text: str) -> str:
    """Take out what only people read, where the package for it is there."""
    try:
        import minify
    except ImportError:  # no wheel for this machine: it is larger, and works as well
        return text
    small: str = minify.string(kind, text)
    return small
