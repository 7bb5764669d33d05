"""`listen lexicon`: what it prints, and how it ends."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[str]
ARTICLE = "Boat stays in the harbour\n\nThe boat to Vestholm stays where it is. Nobody knows why."


@pytest.fixture
def listen(tmp_path: Path) -> Callable[..., Done]:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/boat.txt").write_text(ARTICLE)

    def run(*arguments: str, **settings: str) -> Done:
        ours = {"SOURCE": "articles", "STORE": "store", "ENGINE": "espeak", **settings}
        environment = os.environ | {f"LISTEN_{name}": value for name, value in ours.items()}
        command = [sys.executable, "-m", "listen", *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=60, cwd=tmp_path
        )

    return run


def test_check_shows_what_is_said_and_by_which_entries(listen: Callable[..., Done]) -> None:
    shown = listen("lexicon", "check", "The mayor left Kyiv on Monday.").stdout
    assert "The mayor left [[ˈkiːɪv]] on Monday." in shown
    assert "espeak:en-us" in shown
    assert "Kyiv = /ˈkiːɪv/  [built-in en.tsv, line " in shown


def test_check_tells_when_the_voice_cannot_follow(listen: Callable[..., Done]) -> None:
    shown = listen("lexicon", "check", "Left Kyiv.", "--language", "en", ENGINE="gtts").stdout
    assert "Left Kyiv." in shown and "said as written: the voice takes no IPA" in shown


def test_the_publishers_own_entries_apply(listen: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "desk.en.tsv").write_text("Vestholm\tVest home\n")
    (tmp_path / "more").mkdir()
    (tmp_path / "more/en.tsv").write_text("Kyiv\tkeev\n")
    ours = {"LEXICON": "desk.en.tsv, more"}
    shown = listen("lexicon", "check", "From Vestholm to Kyiv by sea", **ours).stdout
    assert "From Vest home to keev by sea." in shown
    assert "[desk.en.tsv, line 1]" in shown and "[more/en.tsv, line 1]" in shown
    assert "Vest home" in listen("script", "boat", **ours).stdout


def test_reach_counts_before_an_entry_is_applied(
    listen: Callable[..., Done], tmp_path: Path
) -> None:
    (tmp_path / "new.en.tsv").write_text("Vestholm\t/ˈvɛsthɔlm/\n")
    for entry in ("Vestholm=Vest home", "Vestholm\tVest home", "new.en.tsv"):
        done = listen("lexicon", "reach", entry)
        assert done.returncode == 0
        assert "boat: 1 of " in done.stdout and "in 1 of 1 articles; 0 of them" in done.stdout
    assert "It would change 0 of" in listen("lexicon", "reach", "Nowhere=nowhere else").stdout


@pytest.mark.parametrize(
    ("arguments", "settings", "reason"),
    [
        (["lexicon", "reach", "Vestholm"], {}, "neither `name=alias`"),
        (["lexicon", "reach", "Vestholm=/v!/"], {}, "'!' (U+0021)"),
        (["lexicon", "check", "Hello", "--language", "xx"], {}, "There is no voice"),
        (["lexicon", "check", "Hello"], {"LEXICON": "bad.en.tsv"}, "bad.en.tsv, line 2: "),
        (["run"], {"LEXICON": "bad.en.tsv"}, "LISTEN_LEXICON: bad.en.tsv, line 2: "),
        (["script", "boat"], {"LEXICON": "bad.en.tsv"}, "LISTEN_LEXICON: bad.en.tsv, line 2: "),
        (["run"], {"LEXICON": "none.tsv"}, "none.tsv cannot be read"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(
    listen: Callable[..., Done],
    tmp_path: Path,
    arguments: list[str],
    settings: dict[str, str],
    reason: str,
) -> None:
    (tmp_path / "bad.en.tsv").write_text("Kyiv\tkeev\nOdesa\n")
    done = listen(*arguments, **settings)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert reason in done.stderr
