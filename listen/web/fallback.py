"""Fallback: from the address of a sound that cannot be had, back to its article's."""

from flask import redirect, request
from werkzeug.wrappers import Response

from listen.queue import Queue
from listen.script import Script


def another_voice(script: Script, queue: Queue) -> Response | None:
    """Send a listener who named no voice back to the article, which has another one to offer.

    None if that would lead here again: the article's address passes over what has failed, and
    over nothing else.
    """
    failed = "fallback" in request.args and queue.state(script.key).status == "failed"
    if not failed:
        return None
    # Relative, so that it holds behind whatever prefix readers came by.
    response = redirect(f"../v1/articles/{script.article_id}/audio.mp3", 302)
    response.headers["Cache-Control"] = "no-store"
    return response
