"""The demo's colours can be read by everybody, by day and by night (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parent.parent / "listen" / "static" / "demo.css").read_text()
GROUNDS = ("paper", "tint")


def colours(name):
    """Give a colour by day and by night, as RGB."""
    pair = re.search(rf"--{name}: light-dark\(#(\w{{6}}), #(\w{{6}})\)", CSS)
    assert pair
    return [bytes.fromhex(colour) for colour in pair.groups()]


def luminance(colour):
    parts = [value / 255 for value in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrasts(one, other):
    for pair in zip(colours(one), colours(other), strict=True):
        dark, light = sorted(map(luminance, pair))
        yield (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "quiet", "accent"])
def test_text_stands_out_from_its_ground(text, ground):
    assert min(contrasts(text, ground)) >= 4.5


def test_what_is_spoken_stands_out_from_what_is_not_yet():
    assert min(contrasts("accent", "rule")) >= 3


def test_every_colour_is_named_once_and_used_by_its_name():
    rules = CSS.partition("}")[2].partition("@media print")[0]
    assert not re.findall(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", rules)
