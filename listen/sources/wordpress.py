"""Articles as posts of a WordPress site, by its REST API: the ID is the post's number or slug."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import parse_qs, quote, urlsplit

from listen.articles import Page, check_article_id
from listen.errors import (
    ArticleError,
    ArticleGone,
    ArticleNotFound,
    SettingError,
    SourceError,
    UnreadableArticle,
)
from listen.sources.fetch import Fetcher
from listen.sources.fields import page_of
from listen.sources.places import check_place, fitting, last_part, same_host

_LISTED: Final = 100
"""The newest posts; WordPress gives no more at once."""
_FIELDS: Final = "id,status,link,date,title,content,excerpt,lang"
"""All that is read of a post; `lang` is there where a plugin knows of languages."""
_JSON: Final = ("application/json",)


class WordPress:
    """The posts of a site that are published; digits are a post's number, all else its slug.

    With an application password in LISTEN_SOURCE_LOGINS a site answers that is closed to others;
    drafts are not read even so.
    """

    def __init__(self, site: str, fetcher: Fetcher) -> None:
        """Raises SettingError for an address that cannot be used."""
        if urlsplit(site).query:
            raise SettingError(f"{site!r} is not the address of a site: it has a part after ?.")
        self._site = check_place(site, fetcher).rstrip("/")
        self._posts = f"{self._site}/wp-json/wp/v2/posts"
        self._host = urlsplit(site).hostname or ""
        self._fetcher = fetcher

    def fetch(self, article_id: str) -> Page:
        """Return the post under the number or slug.

        Raises InvalidArticleID, ArticleNotFound, ArticleGone, UnreadableArticle, ArticleTooLong
        and SourceError.
        """
        part = quote(check_article_id(article_id), safe="")
        if article_id.isdigit():
            post = self._json(f"{self._posts}/{part}?_fields={_FIELDS}")
        else:
            found = self._json(f"{self._posts}?slug={part}&_fields={_FIELDS}")
            if found == []:
                raise ArticleNotFound(f"The site has no post {article_id}.")
            post = found[0] if isinstance(found, list) else None
        return self._page(article_id, post)

    def ids(self) -> Sequence[str]:
        """List the numbers of the 100 newest posts, newest first.

        Raises SourceError.
        """
        try:
            posts = self._json(f"{self._posts}?per_page={_LISTED}&_fields=id")
            return [str(int(post["id"])) for post in posts]
        except (ArticleError, KeyError, TypeError, ValueError) as error:
            raise SourceError(f"{self._site} does not list posts as WordPress: {error}") from error

    def id_of(self, link: str) -> str | None:
        """Give the ID of the post at an address of the site: its number if that is in it."""
        if not same_host(link, self._site):
            return None
        number = parse_qs(urlsplit(link).query).get("p", [""])[0]
        return fitting(number) or last_part(link)

    def _json(self, url: str) -> Any:
        body = self._fetcher.get(url, _JSON).body
        try:
            return json.loads(body)
        except (ValueError, RecursionError) as error:
            raise SourceError(f"{self._host} gives broken JSON: {error}.") from error

    def _page(self, article_id: str, post: Any) -> Page:
        try:
            self._check(article_id, post)
            return page_of(
                article_id,
                title=post["title"]["rendered"],
                body=post["content"]["rendered"],
                summary=post.get("excerpt", {}).get("rendered", ""),
                language=post.get("lang") if isinstance(post.get("lang"), str) else None,
                published=post.get("date"),
                url=post.get("link"),
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise SourceError(f"{self._host} does not answer as WordPress does.") from error

    def _check(self, article_id: str, post: Mapping[str, Any]) -> None:
        status = post["status"]
        if status == "trash":
            raise ArticleGone(f"The site has taken the post {article_id} down.")
        if status != "publish":
            raise ArticleNotFound(f"The site has not published the post {article_id}.")
        if post["content"].get("protected"):
            raise UnreadableArticle(f"The site asks for a password for {article_id}.")
