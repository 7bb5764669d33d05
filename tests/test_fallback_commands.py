"""What a command does when a voice cannot speak: the next one reads the whole file, or nobody."""

import os
import subprocess
import sys

import pytest

ARTICLE = "The boat stays in the harbour today\n\nNobody knows why. The word is vermilion."


@pytest.fixture
def speak(tmp_path):
    (tmp_path / "boat.txt").write_text(ARTICLE)

    def run(ill: str, *options: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "ill").write_text(ill)
        ours = {
            "LISTEN_STORE": str(tmp_path / "store"),
            "LISTEN_ENGINE": f"tests.tones:Tones ill={tmp_path}/ill voices=beep,boop",
            "LISTEN_VOICES": "en=tones:beep-en,tones:boop-en",
        }
        command = [sys.executable, "-m", "listen", "speak", f"{tmp_path}/boat.txt"]
        return subprocess.run(
            [*command, "-o", f"{tmp_path}/boat.mp3", *options],
            env=os.environ | ours,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


def test_the_next_voice_reads_the_whole_file_and_a_line_says_so(speak, tmp_path):
    done = speak("beep-en fails vermilion")
    assert done.returncode == 0
    assert "read by tones:boop-en" in done.stdout
    warnings = [line for line in done.stderr.splitlines() if line.startswith("listen: ")]
    assert warnings == [
        "listen: tones:beep-en gave up, tones:boop-en reads all of it: The bell is cracked."
    ]
    fallback = (tmp_path / "boat.mp3").read_bytes()
    speak("", "--voice", "boop-en")
    assert (tmp_path / "boat.mp3").read_bytes() == fallback


@pytest.mark.parametrize(
    ("ill", "options"),
    [("beep-en fails\nboop-en fails", []), ("beep-en fails", ["--voice", "beep-en"])],
)
def test_without_another_voice_it_fails_and_writes_nothing(speak, tmp_path, ill, options):
    done = speak(ill, *options)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "listen: The bell is cracked."
    assert not (tmp_path / "boat.mp3").exists()
