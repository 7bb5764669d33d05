"""The player's file, as it is sent."""

import gzip

from flask import Flask

from listen.web.player import Player, script


def client():
    app = Flask("listen")
    app.register_blueprint(Player().blueprint())
    return app.test_client()


def test_the_player_is_under_12_kb_gzipped_with_its_styles():
    assert b"listen-button" in script() and b"::-webkit-slider-thumb" in script()
    assert len(gzip.compress(script(), 9)) <= 12_000


def test_it_is_one_file_that_imports_nothing():
    assert b"import{" not in script() and b"./" not in script()


def test_browsers_get_it_gzipped_and_ask_again_by_its_tag():
    answer = client().get("/listen.js", headers={"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.mimetype == "text/javascript" and "Accept-Encoding" in answer.headers["Vary"]
    assert gzip.decompress(answer.data) == script()
    again = client().get(
        "/listen.js", headers={"Accept-Encoding": "gzip", "If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304 and not again.data


def test_others_get_it_plain():
    answer = client().get("/listen.js")
    assert "Content-Encoding" not in answer.headers and answer.data == script()
