"""The command line: what it prints, and how it ends."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.misbehaving import answer

ARTICLE = "Boat stays in the harbour today\n\nThe boat stays. Nobody knows why it does."


@pytest.fixture
def listen(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/boat.txt").write_text(ARTICLE)

    def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
        ours = {
            "LISTEN_SOURCE": str(tmp_path / "articles"),
            "LISTEN_STORE": str(tmp_path / "store"),
            "LISTEN_ENGINE": "espeak",
        }
        environment = os.environ | ours | {f"LISTEN_{k}": v for k, v in settings.items()}
        command = [sys.executable, "-m", "listen", *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, check=False, timeout=60, cwd=tmp_path
        )

    return run


@pytest.mark.parametrize(
    ("arguments", "settings", "reason"),
    [
        (["doctor"], {"PORT": "x"}, "LISTEN_PORT"),
        (["run"], {"PORT": "0"}, "LISTEN_PORT"),
        (["run"], {"BROKER_URL": "redis://127.0.0.1:1"}, "does not answer"),
        (["worker"], {}, "does not answer"),
        (["web"], {}, "does not answer"),
        (["run"], {"STORE": "s3://bucket/prefix"}, "LISTEN_STORE"),
        (["run"], {"ENGINE": "nobody"}, "nobody"),
        (["voices"], {"VOICES": "en=joe"}, "LISTEN_VOICES"),
        (["script", "boat"], {"SOURCE": "nowhere"}, "nowhere"),
        (["speak", "boat", "-o", ""], {}, "no name"),
        (["speak", "boat"], {}, "--output"),
        (["speak", "boat", "-o", "nowhere/boat.mp3"], {}, "cannot be written"),
        (["speak", "nobody", "-o", "boat.mp3"], {}, "No article has the ID nobody"),
        (["speak", "./nobody.html", "-o", "boat.mp3"], {}, "There is no file"),
        (["speak", "boat", "-o", "b.mp3", "--voice", "caruso"], {}, "caruso"),
        (["prewarm"], {}, "--all"),
        (["prewarm", "--all"], {"SOURCE": "https://paper.example/{id}"}, "lists no articles"),
        (["prewarm", "--from", "nowhere.txt"], {}, "nowhere.txt"),
        (["sing"], {}, "sing"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(listen, arguments, settings, reason):
    done = listen(*arguments, **settings)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().count("\n") == 1
    assert reason in done.stderr.decode()


def test_speaking_writes_a_file_and_says_what_it_is(listen, tmp_path):
    done = listen("speak", "boat", "-o", "boat.mp3")
    assert done.returncode == 0
    assert b"espeak:en-us" in done.stdout
    assert (tmp_path / "boat.mp3").read_bytes().startswith(b"ID3")
    assert not list(tmp_path.glob(".*"))


def test_speaking_to_standard_output_writes_nothing_else_there(listen):
    assert listen("speak", "boat", "-o", "-").stdout.startswith(b"ID3")


def test_speaking_into_a_device_leaves_the_device(listen, tmp_path):
    (tmp_path / "null").symlink_to("/dev/null")
    assert listen("speak", "boat", "-o", "null").returncode == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    assert (tmp_path / "null").is_symlink()


def test_speaking_onto_a_link_replaces_what_it_leads_to(listen, tmp_path):
    (tmp_path / "link.mp3").symlink_to("target.mp3")
    listen("speak", "boat", "-o", "link.mp3")
    assert (tmp_path / "link.mp3").is_symlink()
    assert (tmp_path / "target.mp3").read_bytes().startswith(b"ID3")


def test_a_file_needs_no_source(listen, tmp_path):
    done = listen("script", str(tmp_path / "articles/boat.txt"), "--json", SOURCE="nowhere")
    shown = json.loads(done.stdout)
    assert shown["title"] == "Boat stays in the harbour today"
    assert set(shown) == {"title", "language", "blocks", "segments", "left_out"}
    assert set(shown["segments"][0]) == {"text", "spoken", "pause_ms", "block", "offset"}


def test_a_live_blog_is_shown_with_the_reason_why_it_is_not_read(listen, tmp_path):
    fields = {"text": ARTICLE, "live": True}
    (tmp_path / "articles/storm.json").write_text(json.dumps(fields))
    shown = listen("script", "storm")
    assert shown.returncode == 0
    assert b"Not narrated: This live blog is still running" in shown.stdout
    refused = listen("speak", "storm", "-o", "storm.mp3")
    assert refused.returncode == 2 and b"still running" in refused.stderr


def test_the_voices_are_listed(listen):
    assert b"espeak:es " in listen("voices", SOURCE="nowhere").stdout


def test_a_brokers_password_is_not_printed(listen):
    done = listen("worker", BROKER_URL="redis://:hush@127.0.0.1:1")
    assert b"redis://127.0.0.1 does not answer" in done.stderr


def test_a_name_that_is_no_setting_is_pointed_out(listen):
    done = listen("voices", PROT="9000")
    assert done.returncode == 0
    assert b"LISTEN_PROT" in done.stderr


FEED = """<rss version="2.0"><channel><item><link>https://paper.example/news/boat.html</link></item>
<item><link>https://paper.example/news/nobody</link></item></channel></rss>"""


def test_an_editor_prewarms_what_a_feed_has(listen, site):
    site.paths["/rss"] = answer(body=FEED, Content_Type="application/rss+xml")
    feed = f"{site.url}/rss"
    done = listen("prewarm", "--dry-run", "--feed", feed, PRIVATE_HOSTS="127.0.0.1")
    assert done.stdout.startswith(b"1 article")
    assert b"nobody: No article has the ID" in done.stderr
    assert listen("prewarm", "--dry-run", "--feed", feed).returncode == 2


def test_an_article_comes_from_a_website(listen, site):
    paragraph = "<p>The boat stays in the harbour, and nobody on the quay knows why it does.</p>"
    page = f"<html><head></head><body><h1>Boat</h1>{paragraph * 3}</body></html>"
    site.paths["/news/boat"] = answer(body=page)
    ours = {"SOURCE": f"{site.url}/news/{{id}}", "PRIVATE_HOSTS": "127.0.0.1"}
    assert b"nobody on the quay" in listen("script", "boat", **ours).stdout
    assert listen("script", "nobody", **ours).returncode == 2
    del ours["PRIVATE_HOSTS"]
    assert b"set LISTEN_PRIVATE_HOSTS=127.0.0.1" in listen("script", "boat", **ours).stderr
