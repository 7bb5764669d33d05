"""`listen rules`: what a site's own selectors find on its pages."""

import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import click

from listen.articles import Page
from listen.config import Settings
from listen.errors import SettingError
from listen.extract import extract
from listen.extract.by_rules import matches
from listen.extract.decoding import decode
from listen.extract.html import parse
from listen.extract.metadata import read_metadata
from listen.extract.site_rules import Rules, SiteRules
from listen.sources import Fetcher
from listen.sources.folder import read_page
from listen.sources.website import MEDIA_TYPES

_SHOWN = 72


@click.group()
def rules() -> None:
    """Try the CSS selectors of LISTEN_SITE_RULES."""


@rules.command()
@click.argument("page", metavar="URL|FILE")
@click.option("--host", help="Whose rules, for a page that does not say where it belongs.")
@click.pass_obj
def check(settings: Settings, page: str, host: str | None) -> None:
    """Show what each selector matches on a page, and what is read by them.

    Exit code 1 when no body is found.
    """
    sites = SiteRules.load(settings.site_rules)
    opened = _open(settings, page)
    if "html" not in opened.media_type:
        raise SettingError(f"{page} is no HTML page, and the rules are for these.")
    root = parse(decode(opened))
    url = f"//{host}/" if host else opened.url or read_metadata(root).url
    own = _rules_for(url, sites)
    found = matches(root, own)
    for name, texts in found.items():
        click.echo(_line(name, getattr(own, name).written, texts))
    if not any(found["body"]):
        click.echo("listen: the body's selectors match nothing on this page", err=True)
        sys.exit(1)
    article = extract(replace(opened, url=url), sites=sites)
    click.echo(f"\n{len(article.blocks)} blocks are read, {len(article.left_out)} lines are not:\n")
    for block in article.blocks:
        click.echo(f"  {block.kind:<10}  {_short(block.text)}")
    for piece in article.left_out:
        click.echo(f"  -           {_short(f'({piece.why}) {piece.text}')}")


def _open(settings: Settings, page: str) -> Page:
    if "://" not in page:
        if not Path(page).is_file():
            raise SettingError(f"There is no file {page}.")
        return read_page(Path(page))
    document = Fetcher.from_settings(settings).get(page, MEDIA_TYPES)
    return Page("page", document.body, document.media_type, document.url, document.charset)


def _rules_for(url: str | None, sites: SiteRules) -> Rules:
    own = sites.find(url)
    if own is None:
        whose = urlsplit(url or "").hostname or "a page that names no host (say --host)"
        known = ", ".join(sites.by_host) or "nobody: set LISTEN_SITE_RULES"
        raise SettingError(f"There are no rules for {whose}; there are for {known}.")
    return own


def _line(name: str, written: str, texts: list[str]) -> str:
    if not written:
        return f"{name:<10}     -  (no selector)"
    return f"{name:<10}  {len(texts):>4}  {written}" + "".join(
        f"\n{'':<18}{_short(text)}" for text in texts[:3]
    )


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
