import io

import pytest
from mutagen.id3 import ID3

from listen.tag import BLOCK, tag
from tests.conftest import make_script


@pytest.mark.parametrize("opening", [0, 1, 12_800, 32_000, 32_768, 50_000])
def test_tag_and_opening_end_on_a_block_boundary(script, opening):
    assert (len(tag(script, opening)) + opening) % BLOCK == 0


def test_a_tag_that_does_not_fit_before_the_boundary_takes_one_block_more(script):
    assert len(tag(script, BLOCK - 20)) == BLOCK + 20


def test_the_tag_says_what_is_heard_and_that_the_voice_is_synthetic(script):
    read = ID3(io.BytesIO(tag(script, 12_800)))
    assert read["TIT2"].text == ["The ferry returns"]
    assert read["TPUB"].text == ["The Harbour Courier"]
    assert read["TLAN"].text == ["eng"]
    assert str(read["TDRC"].text[0]) == "2026-11-22"
    assert read["WOAF"].url == "https://courier.example/ferry"
    assert "synthetic voice" in read["COMM::eng"].text[0]


def test_a_title_in_arabic_survives():
    read = ID3(io.BytesIO(tag(make_script("نص", title="عودة العبّارة", language="ar"), 12_800)))
    assert read["TIT2"].text == ["عودة العبّارة"]
    assert read["TLAN"].text == ["ara"]


def test_an_article_without_date_and_address_has_a_tag_without_them():
    read = ID3(io.BytesIO(tag(make_script("Text.", published=None, url=None), 12_800)))
    assert "TDRC" not in read
    assert "WOAF" not in read
