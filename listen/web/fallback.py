"""Fallback: from the address of a sound that cannot be had, back to its article's."""

from urllib.parse import urlencode

from flask import redirect, request
from werkzeug.wrappers import Response

from listen.queue import Queue
from listen.script import Script
from listen.voices import Voices


def another_voice(
    script: Script, voices: Voices, queue: Queue, clip: int | None = None
) -> Response | None:
    """Send a listener who named no voice back to the article, which has another one to offer.

    It leads to the same place in it, or to the same `clip`.

    None if that would lead here again: the article's address passes over what has failed, and
    over nothing else.
    """
    if "fallback" not in request.args or not _has_failed(script, voices, queue):
        return None
    # Relative, so that it holds behind whatever prefix readers came by.
    up = ".." if clip is None else "../.."
    asked = {name: request.args[name] for name in ("t", "download") if name in request.args}
    query = urlencode(asked if clip is None else {"clip": clip})
    article = f"{up}/v1/articles/{script.article_id}/audio.mp3"
    response = redirect(f"{article}?{query}" if query else article, 302)
    response.headers["Cache-Control"] = "no-store"
    return response


def _has_failed(script: Script, voices: Voices, queue: Queue) -> bool:
    """Tell whether it was given up; one that a worker has been at for all this time now is.

    One that waits for its turn is not the voice's fault, and another would wait as long.
    """
    status = queue.state(script.key).status
    if status == "speaking" and script.voice in voices.readers(script.language)[:-1]:
        queue.give_up(script, "Its opening was not spoken in time.")
        return True
    return status == "failed"
