"""Where the words of a text stand."""

import pytest

from listen.words import token_at, tokens


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The ferry, at last.", ["The", "ferry,", "at", "last."]),
        ("  two\n\tlines ", ["two", "lines"]),
        ("to [[ˈlv iv]]'s port", ["to", "[[ˈlv iv]]'s", "port"]),
        ("an [open] one", ["an", "[open]", "one"]),
        ("", []),
    ],
)
def test_a_token_is_what_stands_between_white_space(text: str, parts: list[str]) -> None:
    found = tokens(text)
    assert [token.text for token in found] == parts
    assert all(text[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (1, 0), (2, 1), (3, 1), (5, 1), (7, None)])
def test_a_character_stands_in_a_token_or_before_the_next(offset: int, index: int | None) -> None:
    assert token_at(tokens("At ten,"), offset) == index
