"""Rule: one kind of writing and how it is said; a language is a table of them, in order."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

Match = re.Match[str]
Saying = str | Callable[[Match], str]

_FIGURE = re.compile(r"[\d½⅓⅔¼¾⅛⅜]")
_AT_END = re.compile(r"[\"')\]]*\s*$|\s+\"[A-Z]")


@dataclass(frozen=True)
class Rule:
    """Replaces every match of a pattern."""

    pattern: re.Pattern[str]
    saying: Saying
    needs: tuple[str, ...] = ()
    """What it matches holds one of these; looking for them first is much quicker."""

    def apply(self, text: str) -> str:
        """Say in words what it matches."""
        if self.needs and not any(part in text for part in self.needs):
            return text
        return self.pattern.sub(self.saying, text)


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
            text = _apply(self.figures, text)
        return _apply(self.marks, text)


def rule(pattern: str, saying: Saying, needs: str = "") -> Rule:
    """Compile a rule; `needs` lists what it needs, parted by white space."""
    return Rule(re.compile(pattern), saying, words(needs))


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


def _apply(rules: Iterable[Rule], text: str) -> str:
    for each in rules:
        text = each.apply(text)
    return text
