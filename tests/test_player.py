"""The player's file, as it is sent."""

import gzip
from pathlib import Path

PLAYER = Path("listen/static/listen.js")


def test_the_player_is_under_12_kb_gzipped():
    assert len(gzip.compress(PLAYER.read_bytes())) < 12_000
