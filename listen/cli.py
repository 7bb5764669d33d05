"""The `listen` command."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import click

from listen import config, doctor, machine, outputs, reports, scripts, speaking
from listen.articles import Page
from listen.commands.cache import cache
from listen.commands.lexicon import lexicon
from listen.commands.rules import rules
from listen.config import Settings
from listen.errors import ListenError, ServiceError, SettingError
from listen.narrator import Narrator
from listen.script import Script
from listen.sources import Fetcher, in_feed, popular
from listen.sources.folder import read_page
from listen.voices import Voices
from workers.prewarm import Batch


def main() -> NoReturn:
    """Run a command; an error is one line and an exit code."""
    try:
        sys.exit(commands(standalone_mode=False))
    except click.Abort:
        _stop("stopped", 130)
    except click.ClickException as error:
        _stop(error.format_message(), 2)
    except ServiceError as error:
        _stop(str(error), 1)
    except ListenError as error:
        _stop(str(error), 2)
    except OSError as error:
        # What is left of these is standard output: a full disk, a closed pipe.
        _stop(error.strerror or str(error), 1)


def _stop(message: str, code: int) -> NoReturn:
    click.echo(f"listen: {message}", err=True)
    sys.exit(code)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="listen", prog_name="listen")
@click.pass_context
def commands(context: click.Context) -> None:
    """Narrate articles: an ID goes in, its first words are heard at once.

    Settings come from the environment as LISTEN_*; README lists them. Exit codes: 0 done,
    1 something failed, 2 wrong use.
    """
    for name in config.unknown(os.environ):
        click.echo(f"listen: {name} is not a setting of ours and does nothing", err=True)
    context.obj = config.load(os.environ)


@commands.command()
@click.pass_obj
def run(settings: Settings) -> None:
    """Run everything on this machine: broker, workers and web."""
    machine.run(settings, click.echo)


@commands.command()
@click.pass_obj
def web(settings: Settings) -> None:
    """Run the web part alone; it needs a broker."""
    machine.web(settings, click.echo)


@commands.command()
@click.option("--processes", type=click.IntRange(1), help="Beside the one kept for openings.")
@click.pass_obj
def worker(settings: Settings, processes: int | None) -> None:
    """Run the workers alone; they need a broker."""
    machine.worker(settings, processes, click.echo)


@commands.command()
@click.argument("article_ids", metavar="[ID ...]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All that the source lists.")
@click.option("--from", "lists", multiple=True, metavar="FILE", help="IDs, one a line.")
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="What an RSS or Atom feed has.")
@click.option("--voice", help="Instead of the language's own.")
@click.option("--dry-run", is_flag=True, help="Count, and queue nothing.")
@click.pass_obj
def prewarm(
    settings: Settings,
    article_ids: tuple[str, ...],
    every: bool,
    lists: tuple[str, ...],
    feeds: tuple[str, ...],
    voice: str | None,
    dry_run: bool,
) -> None:
    """Have articles narrated, behind every listener."""
    narrator = Narrator.from_settings(settings)
    ids = [*article_ids, *(article_id for file in lists for article_id in popular(file))]
    fetcher = Fetcher.from_settings(settings)
    ids += [article_id for url in feeds for article_id in in_feed(url, narrator.source, fetcher)]
    ids += narrator.source.ids() if every else []
    if not ids and every:
        raise SettingError("The source lists no articles: name them, or say --from or --feed.")
    if not ids:
        raise SettingError("Name articles to prewarm, or say --all, --from FILE or --feed URL.")
    batch = Batch(narrator, dict.fromkeys(ids), voice)
    click.echo(reports.batch(batch))
    if not dry_run:
        _run(batch)
    for article_id, error in batch.failures.items():
        click.echo(f"listen: {article_id}: {error}", err=True)
    sys.exit(1 if batch.failures else 0)


def _run(batch: Batch) -> None:
    # Imported here, since it reads the settings as it is: they are checked by now.
    from workers.deadlines import Urgency
    from workers.queue import CeleryQueue

    queue = CeleryQueue(Urgency.BATCH)
    queue.workers()
    left = batch.missing_segments
    with _bar("Prewarming", left) as advance:
        for still in batch.run(queue):
            advance(left - still)
            left = still


@commands.command()
@click.argument("article", metavar="ID|FILE")
@click.option("-o", "--output", required=True, metavar="FILE", help="`-` is standard output.")
@click.option("--voice", help="Instead of the language's own.")
@click.pass_obj
def speak(settings: Settings, article: str, output: str, voice: str | None) -> None:
    """Narrate one article into an MP3 file, without any server."""
    outputs.check(output)
    narrator, page = _open(settings, article)

    def whole(script: Script) -> None:
        with _bar("Speaking", len(script.segments)) as advance:
            for _ in speaking.speak(narrator, script):
                advance(1)

    readings = narrator.readings(page, voice)
    narration = narrator.finish(speaking.speak_whole(readings, whole, _warn))
    outputs.write(output, narrator.sound(narration))
    click.echo(reports.spoken(narration, output), err=output == "-")


@commands.command()
@click.argument("article", metavar="ID|FILE")
@click.option("--voice", help="Instead of the language's own.")
@click.option("--json", "as_json", is_flag=True, help="In the form of the API.")
@click.pass_obj
def script(settings: Settings, article: str, voice: str | None, as_json: bool) -> None:
    """Show what would be read of an article, and what was left out and why."""
    narrator, page = _open(settings, article)
    shown = scripts.shown(narrator.read_page(page), narrator.draft(page, voice))
    click.echo(
        json.dumps(shown, ensure_ascii=False, indent=2) if as_json else reports.script(shown)
    )


@commands.command()
@click.pass_obj
def voices(settings: Settings) -> None:
    """List the voices that are installed, and those that could be."""
    click.echo(reports.voices(Voices.from_settings(settings.engine, settings.voices).all()))


@commands.command("doctor")
@click.pass_obj
def examine(settings: Settings) -> None:
    """Check the installation, and say how to mend what is wrong."""
    findings = doctor.examine(settings)
    click.echo(reports.findings(findings))
    sys.exit(0 if all(finding.ok for finding in findings) else 1)


commands.add_command(cache)
commands.add_command(rules)
commands.add_command(lexicon)


def _open(settings: Settings, article: str) -> tuple[Narrator, Page]:
    """Give a file's page when there is such a file, which needs no source; else the article's."""
    file = Path(article)
    if file.is_file():
        return Narrator.from_settings(replace(settings, source=str(file.parent))), read_page(file)
    if "/" in article:
        raise SettingError(f"There is no file {article}.")
    narrator = Narrator.from_settings(settings)
    return narrator, narrator.source.fetch(article)


def _warn(line: str) -> None:
    click.echo(f"listen: {line}", err=True)


@contextmanager
def _bar(label: str, length: int) -> Iterator[Callable[[int], None]]:
    """Show progress as a bar on a terminal, and as a line for every tenth in a pipe."""
    if sys.stderr.isatty():
        bar: Any
        with click.progressbar(length=length, label=label, file=sys.stderr) as bar:
            yield bar.update
    else:
        yield reports.Steps(label, length, lambda line: click.echo(line, err=True)).advance
