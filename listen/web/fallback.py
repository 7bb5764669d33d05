"""Fallback: from the address of a sound that cannot be had, back to its article's."""

from flask import redirect, request
from werkzeug.wrappers import Response

from listen.queue import Queue
from listen.script import Script
from listen.voices import Voices


def another_voice(script: Script, voices: Voices, queue: Queue) -> Response | None:
    """Send a listener who named no voice back to the article, which has another one to offer.

    None if that would lead here again: the article's address passes over what has failed, and
    over nothing else.
    """
    if "fallback" not in request.args or not _has_failed(script, voices, queue):
        return None
    # Relative, so that it holds behind whatever prefix readers came by.
    response = redirect(f"../v1/articles/{script.article_id}/audio.mp3", 302)
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
