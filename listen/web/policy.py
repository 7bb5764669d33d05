"""What our pages may load: their own parts, and sound from where it is delivered."""

from urllib.parse import urlsplit

from flask import request

from listen.config import Settings


def is_page() -> bool:
    """Tell whether a reader's browser asks for a page, and not a program for an answer."""
    return request.path == "/" or request.path.startswith("/articles/")


def content_policy(settings: Settings) -> str:
    """Write the Content-Security-Policy of our pages: nothing inline, nobody else."""
    ours = ["'self'", *_origin(settings.base_url), *_origin(settings.delivery)]
    sources = " ".join(dict.fromkeys(ours))
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            f"media-src {sources}",
            f"connect-src {sources}",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _origin(address: str) -> list[str]:
    """Give scheme, host and port of an http or https address; none of anything else."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return []
    host = parts.netloc.rpartition("@")[2]
    return [f"{parts.scheme}://{host}"]
