"""Lists of article IDs in a file, to prewarm by."""

from pathlib import Path

from listen.articles import check_article_id
from listen.errors import InvalidArticleID, SettingError


def popular(path: str | Path) -> list[str]:
    """Read the IDs of a list, one a line, each once; `#` begins a comment.

    Raises SettingError, with the file and the line.
    """
    ids = {}
    for number, line in enumerate(_text(Path(path)).splitlines(), start=1):
        if article_id := line.partition("#")[0].strip():
            ids[_checked(article_id, f"{path}, line {number}")] = True
    return list(ids)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(f"The list {path} cannot be read: {error}") from error


def _checked(article_id: str, place: str) -> str:
    try:
        return check_article_id(article_id)
    except InvalidArticleID as error:
        raise SettingError(f"{place}: {article_id!r} is not an article ID. {error}") from error
