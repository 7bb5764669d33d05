"""Rule: one kind of writing and how it is said; a language is a table of them, in order."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

Match = re.Match[str]
Saying = str | Callable[[Match], str]
Kind = Literal[
    "",
    "address",
    "abbreviation",
    "date",
    "fraction",
    "initials",
    "measure",
    "model",
    "money",
    "number",
    "ordinal",
    "percent",
    "range",
    "roman",
    "score",
    "sign",
    "telephone",
    "time",
    "year",
]
"""What a rule is for; the empty one is what no engine reads by itself."""
KINDS: frozenset[str] = frozenset(get_args(Kind)) - {""}
"""What an engine may read by itself."""

_FIGURE = re.compile(r"[0-9¼-¾⅐-⅞]")
_AT_END = re.compile(r"[\"')\]]*\s*$|\s+\"[A-Z]")
_HIDDEN = 0xF0000
"""Moves characters to the private-use planes, where no pattern finds them."""


@dataclass(frozen=True)
class Rule:
    """Replaces every match of a pattern."""

    pattern: re.Pattern[str]
    saying: Saying
    needs: tuple[str, ...] = ()
    """What it matches holds one of these; looking for them first is much quicker."""
    kind: Kind = ""


@dataclass(frozen=True)
class Table:
    """A language's rules, in the order in which they must be tried."""

    words: tuple[Rule, ...]
    """Tried on every sentence."""
    figures: tuple[Rule, ...]
    """Tried after them, only where there is a figure."""
    marks: tuple[Rule, ...] = ()
    """Tried last: signs that no other rule has used."""

    def apply(self, text: str) -> str:
        """Say the text in words."""
        text = _apply(self.words, text)
        if _FIGURE.search(text):
            text = _apply(self.figures, text, _FIGURE)
        return _apply(self.marks, text).strip()

    def leaving(self, kinds: frozenset[str]) -> "Table":
        """Make a table which leaves these kinds as they are written.

        What their rules match is hidden from all others until the end, so that the figures of
        an engine's own 9:30 are not read as a ratio.
        """

        def leave(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
            return tuple(_hiding(each) if each.kind in kinds else each for each in rules)

        return Table(leave(self.words), leave(self.figures), (*leave(self.marks), _SHOW))


def rule(pattern: str, saying: Saying, needs: str | tuple[str, ...] = "") -> Rule:
    """Compile a rule; `needs` lists what it needs, parted by white space if it is one text."""
    return Rule(re.compile(pattern), saying, words(needs) if isinstance(needs, str) else needs)


def of_kind(kind: Kind, *rules: Rule) -> tuple[Rule, ...]:
    """Mark rules as those of a kind."""
    return tuple(replace(each, kind=kind) for each in rules)


def one_of(words: Iterable[str]) -> str:
    """Write a pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


def words(text: str) -> tuple[str, ...]:
    """Read words parted by white space."""
    return tuple(text.split())


def word_list(text: str) -> dict[str, str]:
    """Read lines of `short = long; short = long`."""
    pairs = (entry.split("=") for line in text.strip().splitlines() for entry in line.split(";"))
    return {short.strip(): long.strip() for short, long in pairs}


def abbreviations(words: Mapping[str, str], before: str = r"(?<![\w.])", after: str = "") -> Rule:
    """Say abbreviations, each written with its point; the point stays where it ends the text."""
    pattern = before + "(" + one_of(words) + r")\." + after
    dotted = tuple(f"{word}." for word in words)
    return Rule(re.compile(pattern), lambda match: words[match[1]] + stop(match), dotted)


def stop(match: Match) -> str:
    """Keep the point of an abbreviation that is also the sentence's."""
    return "." if match[0].endswith(".") and _AT_END.match(match.string, match.end()) else ""


def _apply(rules: Iterable[Rule], text: str, while_found: re.Pattern[str] | None = None) -> str:
    for each in rules:
        for part in each.needs:
            if part in text:
                break
        else:
            if each.needs:
                continue
        said = each.pattern.sub(each.saying, text)
        if said is not text and while_found and not while_found.search(said):
            return said
        text = said
    return text


def _hiding(rule: Rule) -> Rule:
    """Make a rule hide what it would say in words; many match more than they change."""

    def hide(match: Match) -> str:
        said = match.expand(rule.saying) if isinstance(rule.saying, str) else rule.saying(match)
        return match[0] if said == match[0] else "".join(map(_moved, match[0]))

    return replace(rule, saying=hide)


def _moved(char: str) -> str:
    return chr(ord(char) + _HIDDEN) if ord(char) < 0x10000 else char


_SHOW = rule("[\U000f0000-\U000fffff]", lambda match: chr(ord(match[0]) - _HIDDEN))
