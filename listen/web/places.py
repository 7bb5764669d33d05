"""Places in a narration, as requests name them: by a segment's number, or by a time."""

from flask import request
from werkzeug.exceptions import BadRequest

from listen.narration import Narration
from listen.timeline import segment_at


def start(narration: Narration, name: str) -> int:
    """Give the segment whose number the argument `name` has, else the one that sounds at `t`.

    It is 0 where neither is said. Raises BadRequest.
    """
    if name not in request.args:
        return segment_at(narration.script, narration.frames, _seconds())
    n = request.args.get(name, -1, int)
    if not 0 <= n < len(narration.script.segments):
        raise BadRequest(f"{name} is the number of a segment, from 0 on.")
    return n


def _seconds() -> float:
    try:
        seconds = float(request.args.get("t", "0"))
    except ValueError:
        raise BadRequest("t is a number of seconds.") from None
    if not 0 <= seconds < float("inf"):
        raise BadRequest("t is a number of seconds from 0 on.")
    return seconds
