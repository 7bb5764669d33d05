"""Sources give the page under an ID, and never anything else."""

import os
import re
from pathlib import Path

import pytest

from listen.articles import Page, check_article_id
from listen.errors import (
    ArticleGone,
    ArticleNotFound,
    ArticleTooLong,
    InvalidArticleID,
    SettingError,
    SourceError,
    UnreadableArticle,
)
from listen.sources import Source, open_source, popular
from listen.sources.folder import MAX_BYTES, Folder, read_page
from listen.sources.several import Several


class Gone:
    """A source in which every article was taken down."""

    def __init__(self, reason: str = "") -> None:
        self.reason = reason

    def fetch(self, article_id: str) -> Page:
        raise ArticleGone(self.reason)

    def ids(self) -> list[str]:
        return []


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


def write(root: Path, **texts: str) -> None:
    for name, text in texts.items():
        stem, _, ending = name.rpartition("_")
        (root / f"{stem}.{ending}").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("ending", "media_type"),
    [
        ("html", "text/html"),
        ("htm", "text/html"),
        ("txt", "text/plain"),
        ("md", "text/markdown"),
        ("json", "application/json"),
    ],
)
def test_a_file_is_a_page_by_its_ending(root: Path, ending: str, media_type: str) -> None:
    (root / f"ferry.{ending}").write_bytes(b"\xff raw \x00")
    assert Folder(root).fetch("ferry") == Page("ferry", b"\xff raw \x00", media_type)


def test_of_two_files_with_one_id_the_html_is_read(root: Path) -> None:
    write(root, ferry_txt="text", ferry_html="page", ferry_md="notes")
    assert Folder(root).fetch("ferry").body == b"page"
    assert Folder(root).ids() == ["ferry"]


def test_an_unknown_id_is_not_found(root: Path) -> None:
    with pytest.raises(ArticleNotFound, match="no-such"):
        Folder(root).fetch("no-such")


@pytest.mark.parametrize("article_id", ["", "../ferry", "a/b", ".env", "x\0", "ä", "a" * 201])
def test_an_ill_formed_id_is_refused_before_any_file_is_touched(article_id: str) -> None:
    with pytest.raises(InvalidArticleID):
        Folder("/no/such/folder").fetch(article_id)


def test_lists_and_hidden_and_foreign_files_are_not_articles(root: Path) -> None:
    for name in ["popular.txt", "README.md", ".hidden.html", "two words.html", "photo.jpg", "b.md"]:
        (root / name).write_text("text", encoding="utf-8")
    (root / "below.html").mkdir()
    assert Folder(root).ids() == ["b"]
    for article_id in ["popular", "README", "photo", "photo.jpg", "below", "b.md"]:
        with pytest.raises(ArticleNotFound):
            Folder(root).fetch(article_id)


def test_an_id_may_hold_dots(root: Path) -> None:
    (root / "2026.11.22-ferry.html").write_bytes(b"page")
    assert Folder(root).ids() == ["2026.11.22-ferry"]
    assert Folder(root).fetch("2026.11.22-ferry").body == b"page"


def test_a_link_out_of_the_folder_is_not_followed(root: Path) -> None:
    secret = root.parent / "secret.html"
    secret.write_bytes(b"secret")
    (root / "leak.html").symlink_to(secret)
    assert Folder(root).ids() == []
    with pytest.raises(ArticleNotFound):
        Folder(root).fetch("leak")


def test_a_link_within_the_folder_is_followed(root: Path) -> None:
    write(root, ferry_html="page")
    (root / "latest.html").symlink_to("ferry.html")
    (root / "loop.html").symlink_to("loop.html")
    assert Folder(root).fetch("latest").body == b"page"
    assert Folder(root).ids() == ["ferry", "latest"]


def test_a_pipe_does_not_hang_the_reader(root: Path) -> None:
    os.mkfifo(root / "pipe.txt")
    with pytest.raises(ArticleNotFound):
        Folder(root).fetch("pipe")


def test_a_file_at_the_cap_is_read_and_one_byte_more_is_too_long(root: Path) -> None:
    (root / "full.txt").write_bytes(b"x" * MAX_BYTES)
    (root / "over.txt").write_bytes(b"x" * (MAX_BYTES + 1))
    assert len(Folder(root).fetch("full").body) == MAX_BYTES
    with pytest.raises(ArticleTooLong, match=r"over\.txt"):
        Folder(root).fetch("over")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_fault_of_the_source(root: Path) -> None:
    write(root, locked_html="page")
    (root / "locked.html").chmod(0)
    with pytest.raises(SourceError):
        Folder(root).fetch("locked")


def test_a_folder_that_went_away_is_a_fault_of_the_source_not_an_unknown_article() -> None:
    with pytest.raises(SourceError, match="/no/such/folder"):
        Folder("/no/such/folder").fetch("ferry")
    with pytest.raises(SourceError):
        Folder("/no/such/folder").ids()


@pytest.mark.parametrize(
    ("name", "article_id"),
    [("ferry.html", "ferry"), ("Our ferry!.HTML", "Our-ferry-"), (".draft.md", "draft")],
)
def test_a_file_anywhere_is_a_page_named_after_it(root: Path, name: str, article_id: str) -> None:
    (root / name).write_bytes(b"page")
    page = read_page(root / name)
    assert page.body == b"page"
    assert check_article_id(page.article_id) == article_id


def test_a_file_of_another_kind_is_unreadable(root: Path) -> None:
    (root / "photo.jpg").write_bytes(b"\xff\xd8")
    with pytest.raises(UnreadableArticle, match=r"photo\.jpg"):
        read_page(root / "photo.jpg")


def test_a_file_that_is_not_there_is_a_fault_of_the_source(root: Path) -> None:
    with pytest.raises(SourceError, match=r"ferry\.html"):
        read_page(root / "ferry.html")


def test_of_several_sources_the_first_that_knows_the_id_has_it(tmp_path: Path) -> None:
    for name, ids in [("one", "ab"), ("two", "bc")]:
        (tmp_path / name).mkdir()
        for article_id in ids:
            (tmp_path / name / f"{article_id}.txt").write_text(name, encoding="utf-8")
    source = open_source(f"{tmp_path / 'one'}, {tmp_path / 'two'}")
    assert [source.fetch(i).body for i in "abc"] == [b"one", b"one", b"two"]
    assert list(source.ids()) == ["a", "b", "c"]
    with pytest.raises(ArticleNotFound):
        source.fetch("d")


def test_an_article_taken_down_in_one_source_is_not_sought_in_the_next(root: Path) -> None:
    write(root, ferry_html="page")
    with pytest.raises(ArticleGone):
        Several([Gone(), Folder(root)]).fetch("ferry")


def test_a_setting_names_a_folder_even_with_a_space_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "our articles").mkdir()
    write(tmp_path / "our articles", ferry_html="page")
    assert open_source(f" {tmp_path / 'our articles'} ").fetch("ferry").body == b"page"


def test_a_setting_names_a_class_with_its_arguments_among_others(root: Path) -> None:
    write(root, ferry_html="page")
    source = open_source(f"{root}, tests.test_sources:Gone reason='libel, settled' {root}")
    assert source.fetch("ferry").body == b"page"
    with pytest.raises(ArticleGone, match="libel, settled"):
        source.fetch("other")


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("", "No source is set"),
        (" , ", "No source is set"),
        ("/no/such/folder", "'/no/such/folder' is not a folder"),
        ("https://paper.example/news", "{id}"),
        ("https://{id}.example/news", "{id}"),
        ("https://paper.example/{id}/{id}", "{id}"),
        ("https://paper.example/#{id}", "{id}"),
        ("https://paper.example/{id}#top", "after #"),
        ("https://paper.example:x/{id}", "no address"),
        ("https:///{id}", "not the https address of a host"),
        ("https://bücher.example/{id}", "not the https address of a host"),
        ("http://paper.example/news/{id}", "LISTEN_PRIVATE_HOSTS=paper.example"),
        ("wordpress+http://paper.example", "LISTEN_PRIVATE_HOSTS=paper.example"),
        ("wordpress+https://paper.example/?p=1", "after ?"),
        ("feed+http://paper.example/rss", "LISTEN_PRIVATE_HOSTS=paper.example"),
        ("ftp://paper.example", "no kind we know"),
        ("drupal+https://paper.example", "no kind we know"),
        ("feed+file:///etc/passwd", "no kind we know"),
        ("pathlib:PurePath", "has no fetch and ids"),
    ],
)
def test_a_setting_that_names_no_source_is_refused(setting: str, message: str) -> None:
    with pytest.raises(SettingError, match=re.escape(message)):
        open_source(setting)


@pytest.mark.parametrize("kind", ["", "wordpress+", "feed+", "drupal+"])
def test_a_login_in_an_address_is_refused_and_not_repeated(kind: str) -> None:
    with pytest.raises(SettingError) as caught:
        open_source(f"{kind}https://editor:s3cret@paper.example/{{id}}")
    assert "s3cret" not in str(caught.value)


def test_addresses_are_sources_and_touch_nothing_when_they_are_made() -> None:
    source = open_source(
        "https://paper.example/news/{id}, wordpress+https://paper.example/blog "
        "feed+https://paper.example/rss"
    )
    assert isinstance(source, Several)


def test_folders_and_their_sums_are_sources(root: Path) -> None:
    assert isinstance(Folder(root), Source)
    assert isinstance(Several([Folder(root)]), Source)


def test_a_list_holds_one_id_a_line_and_comments(tmp_path: Path) -> None:
    file = tmp_path / "popular.txt"
    file.write_text("\ufeff# this week\n\nferry\n  tide-mill  # long\nferry\n", encoding="utf-8")
    assert popular(file) == ["ferry", "tide-mill"]


def test_an_ill_formed_line_of_a_list_is_named_by_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "popular.txt"
    file.write_text("ferry\ntide mill\n", encoding="utf-8")
    with pytest.raises(SettingError, match=r"popular\.txt, line 2: 'tide mill'"):
        popular(file)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_list_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "popular.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SettingError, match="cannot be read"):
        popular(file)
