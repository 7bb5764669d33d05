"""What can go wrong, sorted by what it means for whoever asked.

ListenError
├── SettingError               wrong use: one line and exit code 2
├── ArticleError               permanent, until the article changes
│   ├── InvalidArticleID
│   ├── ArticleNotFound
│   ├── ArticleGone
│   ├── UnreadableArticle
│   ├── NothingToRead
│   ├── ArticleTooLong
│   └── LiveBlog
├── UnknownVoice               the request named a voice we do not have
├── Unauthorized               the request lacks a token that we gave out
├── NarrationNotFound          no narration has that key
├── WarmingOff                 nothing is spoken here before somebody clicks
├── TooManyRequests            the client, or all of them, asked for more than a setting allows
└── ServiceError               passing: worth trying again, later
    ├── SourceError
    ├── EngineError
    ├── StoreError
    │   └── StoreFull
    └── QueueError
"""


class ListenError(Exception):
    """Anything this project raises on purpose."""


class SettingError(ListenError):
    """A setting or an argument cannot be used as it is."""


class ArticleError(ListenError):
    """The article cannot be narrated, and asking again will not help until it changes."""


class InvalidArticleID(ArticleError):
    """The ID is not 1-200 characters of `A-Z a-z 0-9 . _ ~ -`, not starting with a dot."""


class ArticleNotFound(ArticleError):
    """No source knows the ID."""


class ArticleGone(ArticleError):
    """The article was taken down."""


class UnreadableArticle(ArticleError):
    """The page is not text in any form we read."""


class NothingToRead(ArticleError):
    """The page holds no body text."""


class ArticleTooLong(ArticleError):
    """The page or its text is over the limit."""


class LiveBlog(ArticleError):
    """The article is a live blog that is still running."""


class UnknownVoice(ListenError):
    """No installed engine has the voice, or none speaks the language."""


class Unauthorized(ListenError):
    """The publisher's part of the API was asked without one of its tokens."""


class NarrationNotFound(ListenError):
    """No narration was ever prepared under the key."""


class WarmingOff(ListenError):
    """LISTEN_WARM does not let anybody have narrations warmed."""


class TooManyRequests(ListenError):
    """More was asked for than LISTEN_WARM or LISTEN_RATE_LIMIT allows."""

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """After how many seconds there is room again."""


class ServiceError(ListenError):
    """A part that we lean on does not work at the moment."""

    def __init__(self, message: str = "", *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """For how many seconds it wants to be left alone, if it said so."""


class SourceError(ServiceError):
    """The articles cannot be reached."""


class EngineError(ServiceError):
    """The engine did not speak."""


class StoreError(ServiceError):
    """The store cannot be read or written."""


class StoreFull(StoreError):
    """The store has no room for more."""


class QueueError(ServiceError):
    """The broker cannot be reached, or nobody works for it."""
