"""`listen lexicon`: what entries say, and how far a new one would reach."""

import sys
from pathlib import Path

import click

from listen.articles import Block, Kind
from listen.config import Settings
from listen.engines import Voice
from listen.errors import SettingError
from listen.extract.language import detect
from listen.lines import write_lines
from listen.narrator import Narrator
from listen.reach import Change, Reach
from listen.spoken.characters import tidy
from listen.spoken.lexicon import (
    Entry,
    Found,
    Lexicon,
    check_together,
    open_lexicon,
    read,
    read_line,
)
from listen.voices import Voices


@click.group()
def lexicon() -> None:
    """See how names are said, and what a new entry would change."""


@lexicon.command()
@click.argument("text")
@click.option("--language", help="Instead of the one that the text seems to be in.")
@click.option("--voice", help="Instead of the language's own.")
@click.pass_obj
def check(settings: Settings, text: str, language: str | None, voice: str | None) -> None:
    """Show what would be said of a text, and the entries that say it."""
    known = open_lexicon(settings.lexicon)
    language = language or _language(text, known)
    chosen = Voices.from_settings(settings.engine, settings.voices).choose(language, voice)
    for line in write_lines([Block(Kind.PARAGRAPH, text)], language, chosen, known):
        click.echo(line.spoken)
    click.echo(f"\nRead by {chosen.engine}:{chosen.name} in {language!r}.")
    found = known.find(tidy(text), language)
    for each in found:
        click.echo(f"  {_line(each, chosen)}")
    if not found:
        click.echo("  No entry applies.")


def _language(text: str, known: Lexicon) -> str:
    """Guess a text's language; a few words seem to be in any, and are taken for English."""
    seems = detect(text)
    return seems if seems in known.languages else "en"


def _line(found: Found, voice: Voice) -> str:
    """Show an entry, where it is from, and whether the voice can follow it."""
    entry = found.entry
    left = entry.ipa and not entry.alias and (found.joined or not voice.takes_ipa)
    why = "joined to another word" if voice.takes_ipa else "the voice takes no IPA"
    return f"{entry}  [{entry.place}]" + (f", said as written: {why}" if left else "")


@lexicon.command()
@click.argument("entry")
@click.option("--language", default="en", show_default=True, help="Of an entry given as such.")
@click.pass_obj
def reach(settings: Settings, entry: str, language: str) -> None:
    """Count the articles and segments that an entry would change, before it is applied.

    ENTRY is `name=alias`, `name=/IPA/`, a line of a table with its tabs, or a file or folder of
    entries.
    """
    reached = Reach(Narrator.from_settings(settings), _entries(entry, language))
    changes = list(reached.changes())
    for change in changes:
        if change.changed:
            click.echo(
                f"{change.article_id}: {change.changed} of {change.segments} segments, "
                f"{change.spoken} spoken already, {change.voice}"
            )
    click.echo(_sum(changes))
    for article_id, error in reached.failures.items():
        click.echo(f"listen: {article_id}: {error}", err=True)
    sys.exit(1 if reached.failures else 0)


def _entries(written: str, language: str) -> tuple[Entry, ...]:
    if Path(written).exists():
        return check_together(read(Path(written)))
    if "\t" in written:
        return (read_line(written, "the entry", language),)
    name, equals, saying = written.rpartition("=")
    if not equals:
        raise SettingError(f"{written!r} is neither `name=alias`, `name=/IPA/` nor a file.")
    return (read_line(f"{name}\t{saying}", "the entry", language),)


def _sum(changes: list[Change]) -> str:
    segments = sum(change.changed for change in changes)
    articles = sum(change.changed > 0 for change in changes)
    spoken = sum(change.spoken for change in changes)
    return (
        f"It would change {segments} of {sum(change.segments for change in changes)} segments, "
        f"in {articles} of {len(changes)} articles; {spoken} of them are spoken already."
    )
