"""Page to article: a reader per media type, then the language and the limits.

Readers are imported when a page comes: the libraries below them are half of what a process loads,
and workers never read a page.
"""

from collections.abc import Callable
from typing import Final

from listen.articles import Article, Kind, Page
from listen.errors import ArticleTooLong, NothingToRead, UnreadableArticle
from listen.extract.bounds import MAX_PAGE_BYTES, MAX_TEXT_CHARS, check_size
from listen.extract.decoding import decode
from listen.extract.doubt import report
from listen.extract.reading import Reading
from listen.extract.site_rules import NO_RULES, SiteRules

__all__ = ["MAX_PAGE_BYTES", "extract"]

_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})


def extract(page: Page, max_chars: int = 100_000, sites: SiteRules = NO_RULES) -> Article:
    """Say what of a page is to be read, in order, and why the rest is not.

    Raises UnreadableArticle, NothingToRead, or ArticleTooLong over `max_chars` characters of text.
    """
    from listen.extract.language import language_of

    check_size(page.body)
    reading = _read(page, max(MAX_TEXT_CHARS, 2 * max_chars), sites)
    if not any(_says_something(block.text) for block in reading.blocks if block.kind != Kind.TITLE):
        raise NothingToRead("The page holds no body text.")
    if sum(len(block.text) for block in reading.blocks) > max_chars:
        raise ArticleTooLong(f"The article is over {max_chars:,} characters.")
    article = Article(
        page.article_id,
        language_of(reading.language, reading.blocks, from_markup=_type_of(page) in _HTML),
        reading.blocks,
        reading.left_out,
        reading.published,
        page.url or reading.url,
        reading.doubt,
        reading.live_until,
    )
    report(article)
    return article


def _read(page: Page, most: int, sites: SiteRules) -> Reading:
    name = _type_of(page)
    if name in _HTML:
        from listen.extract.html import read_html

        return read_html(decode(page), most, sites, page.url)
    return _reader(name)(decode(page), most)


def _reader(name: str) -> Callable[[str, int], Reading]:
    if name == "text/plain":
        from listen.extract.text import read_text

        return read_text
    if name == "text/markdown":
        from listen.extract.markdown import read_markdown

        return read_markdown
    if name == "application/json":
        from listen.extract.pushed import read_pushed

        return read_pushed
    raise UnreadableArticle(f"Pages of the type {name or 'unknown'} are not read.")


def _type_of(page: Page) -> str:
    return page.media_type.partition(";")[0].strip().lower()


def _says_something(text: str) -> bool:
    return any(character.isalnum() for character in text)
