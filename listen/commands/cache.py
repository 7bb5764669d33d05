"""`listen cache`: what lies in the store, and letting go of what may go."""

import json
import sys

import click

from listen.cache.contents import read_contents
from listen.cache.reports import contents_in_words, in_bytes, summary, trimmed
from listen.cache.trim import Trimmed, low_water, size, trim
from listen.config import Settings, read_size
from listen.errors import QueueError, SettingError
from listen.stores import Trimmable, open_store


@click.group(invoke_without_command=True)
@click.pass_context
def cache(context: click.Context) -> None:
    """See what lies in the store, and let go of what may go."""
    if context.invoked_subcommand is None:
        context.invoke(show)


@cache.command()
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def show(settings: Settings, as_json: bool = False) -> None:
    """Show what lies in the store."""
    shown = summary(read_contents(_store(settings)), settings)
    click.echo(json.dumps(shown, indent=2) if as_json else contents_in_words(shown))


@cache.command("trim")
@click.option("--max-bytes", metavar="SIZE", help="Instead of LISTEN_CACHE_MAX_BYTES.")
@click.option("--dry-run", is_flag=True, help="Tell what would go, and let go of nothing.")
@click.pass_obj
def trim_now(settings: Settings, max_bytes: str | None, dry_run: bool) -> None:
    """Let go of what may go, when the store is over its limit.

    Exit code 1 when that is not enough, or another is trimming.
    """
    limit = _limit(settings, max_bytes)
    store = _store(settings)
    if (there := size(store)) <= limit:
        click.echo(f"Nothing to do: {in_bytes(there)} of {in_bytes(limit)}.")
        return
    busy = _busy(settings)
    if dry_run:
        done = trim(store, low_water(limit), lambda: busy, dry_run=True)
    else:
        done = _trimmed(store, low_water(limit), busy)
    click.echo(trimmed(done, "would be" if dry_run else "are"))
    if limit and done.size > limit:
        click.echo("listen: what is left is new, in use, or not ours", err=True)
        sys.exit(1)


def _trimmed(store: Trimmable, target: int, busy: frozenset[str] | None) -> Trimmed:
    with store.turn(0) as ours:
        if not ours:
            click.echo("listen: another is trimming this store", err=True)
            sys.exit(1)
        return trim(store, target, lambda: busy)


def _limit(settings: Settings, max_bytes: str | None) -> int:
    try:
        limit = settings.cache_max_bytes if max_bytes is None else read_size(max_bytes)
    except ValueError as error:
        raise SettingError(f"--max-bytes {max_bytes}: {error}.") from error
    if max_bytes is None and not limit:
        raise SettingError("There is no limit: set LISTEN_CACHE_MAX_BYTES, or say --max-bytes.")
    return limit


def _store(settings: Settings) -> Trimmable:
    store = open_store(settings.store)
    if not isinstance(store, Trimmable):
        raise SettingError(f"The store {settings.store} cannot tell what it keeps.")
    return store


def _busy(settings: Settings) -> frozenset[str] | None:
    # Imported here, since it reads the settings as it is: they are checked by now.
    from workers.queue import CeleryQueue

    try:
        return CeleryQueue().busy()
    except QueueError:
        click.echo(
            "listen: the broker does not answer, so nobody can say what is being made: "
            "only age protects it",
            err=True,
        )
        return None
