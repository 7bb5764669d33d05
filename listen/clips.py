"""Those who play clip after clip: whoever has one will soon want the next.

They keep no connection from which it can be seen that they still listen. So a tail follows the
narration from their clip on until they have come for another one, or should have.
"""

from typing import Final

from listen.following import Tails
from listen.script import Script

_SLOWEST: Final = 0.5
"""The least speed at which a player plays."""
_SLACK_SECONDS: Final = 3.0


class Clips:
    """The clips of narrations, each wanted at once, and those after it when they will be heard."""

    def __init__(self, tails: Tails) -> None:
        self._tails = tails

    def wait(self, script: Script, n: int) -> None:
        """Wait until the n-th segment is there, and have those after it made.

        Raises ServiceError when it is not spoken in time.
        """
        before = self._tails.lingering(script, n - 1)
        if before is None:
            self._begin(script, n)
            return
        try:
            # Who hears the one before needs this one when that is over, and not before all else.
            before.read(n)
            self._begin(script, n)
            before.give_way()
        finally:
            before.leave()

    def _begin(self, script: Script, n: int) -> None:
        self._tails.follow(script, n).leave_for(_seconds_until_next(script, n))


def _seconds_until_next(script: Script, n: int) -> float:
    """Say how long a player may take to ask for the next clip.

    It does so while this one plays, or the one before if it looks ahead.
    """
    longest = max(len(segment.spoken) for segment in script.segments[max(0, n - 1) : n + 1])
    return longest / script.voice.characters_per_second / _SLOWEST + _SLACK_SECONDS
