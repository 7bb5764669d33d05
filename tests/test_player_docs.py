"""`docs/player.md` names all that publishers may use of the player, and nothing else."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PLAYER = ROOT / "listen" / "static" / "player"
GUIDE = (DOCS / "player.md").read_text(encoding="utf-8")
ELEMENT = (PLAYER / "listen-button.js").read_text(encoding="utf-8")
MARKUP = (PLAYER / "markup.js").read_text(encoding="utf-8")
STYLES = "".join(path.read_text(encoding="utf-8") for path in sorted(PLAYER.glob("*.css")))
NOT_OURS = {"hidden", "aria-disabled", "aria-pressed"}
"""Attributes of HTML that the styles mention."""
IMAGE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")


def source(name: str) -> str:
    return (PLAYER / name).read_text(encoding="utf-8")


def section(title: str) -> str:
    return re.split(rf"^## {title}\n", GUIDE, flags=re.M)[1].split("\n## ")[0]


def named(title: str) -> set[str]:
    """Give what the first column of a section's first table names, below its heading."""
    rows = section(title).split("|---|---|")[1]
    cells = re.findall(r"^\| (`[^|]*?) \|", rows, re.M)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def attributes() -> set[str]:
    observed = re.search(r"observedAttributes = \[(.*?)\]", ELEMENT, re.S)
    assert observed
    by_name = re.findall(r'(?:#attribute|this\.\w+Attribute)\("(\w+)"', ELEMENT)
    styled = re.findall(r"\[([a-z-]+)[\]=]", STYLES)
    return {*re.findall(r'"(\w+)"', observed[1]), *by_name, *styled} - NOT_OURS


def parts() -> set[str]:
    shapes = re.search(r"const PARTS =(.*?);", MARKUP, re.S)
    assert shapes
    ordered = " ".join(re.findall(r'"(.*?)"', shapes[1])).split()
    boxes = re.findall(r'piece\("(\w+)"', MARKUP)
    return {shape.split(":")[0] for shape in ordered} | set(boxes)


def events() -> set[str]:
    by_state = re.search(r"const EVENTS = \{(.*?)\}", ELEMENT)
    assert by_state
    emitted = re.findall(r'#emit\((?:\w+ \? )?"(\w+)"', ELEMENT)
    return {f"listen:{event}" for event in [*re.findall(r'"(\w+)"', by_state[1]), *emitted]}


def properties() -> set[str]:
    return set(re.findall(r"var\((--listen-[\w-]+)", STYLES))


def storage_keys() -> set[str]:
    return set(re.findall(r'"(listen:\w+)"', source("places.js")))


def states() -> set[str]:
    union = re.search(r"@typedef \{(.*?)\} State", source("player.js"))
    assert union
    return set(re.findall(r'"(\w+)"', union[1]))


def keys() -> set[str]:
    table = re.search(r"const KEYS = \{(.*?)\}", MARKUP)
    assert table
    return set(re.findall(r'"?([^\s",:]+)"?: "', table[1]))


def members() -> set[str]:
    """Give the element's own public members, those that browsers call left out."""
    found = re.findall(r"^  (get |set |async |)([a-z]\w*)\((.*?)\) \{$", ELEMENT, re.M)
    theirs = {"constructor", "connectedCallback", "disconnectedCallback"}
    theirs |= {"attributeChangedCallback", "if", "for"}
    accessors = {name for kind, name, _ in found if kind in ("get ", "set ")}
    called = {f"{name}({said})" for kind, name, said in found if kind in ("", "async ")}
    return accessors | {call for call in called if call.partition("(")[0] not in theirs}


@pytest.mark.parametrize(
    ("title", "there"),
    [
        ("Attributes", attributes),
        ("States", states),
        ("Parts", parts),
        ("Custom properties", properties),
        ("Events", events),
        ("JavaScript", members),
        ("Keys", keys),
        ("What is remembered", storage_keys),
    ],
)
def test_the_guide_names_what_is_there_and_nothing_else(title, there):
    assert named(title) == there()


def test_the_guide_keeps_as_much_room_as_the_bar_takes():
    heights = re.findall(r"\.bar \{[^}]*?min-(?:block-size|height): ([\d.]+em)", STYLES)
    said = re.findall(r"[\d.]+em", section("The tag to paste"))
    assert len(set(heights)) > 2 and set(heights) <= set(said)


def test_the_guide_names_the_highlights():
    names = re.findall(r'"(listen-\w+)"', source("follow.js"))
    assert len(names) == 2 and all(f"`{name}`" in GUIDE for name in names)


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_every_picture_that_the_docs_embed_exists(page):
    pictures = IMAGE.findall(page.read_text(encoding="utf-8"))
    assert [picture for picture in pictures if not (DOCS / picture).exists()] == []


def test_every_screenshot_is_shown_and_all_of_them_are_small():
    pictures = sorted((DOCS / "screenshots").glob("*.png"))
    assert pictures and all(f"(screenshots/{path.name})" in GUIDE for path in pictures)
    assert sum(path.stat().st_size for path in pictures) < 1_500_000
