"""Errors as RFC 9457 problem details: one table says which error is which status."""

import logging
import re
from math import ceil
from typing import Final

from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from listen import errors
from listen.web.policy import is_page

log = logging.getLogger(__name__)

STATUSES: Final[dict[type[errors.ListenError], tuple[int, str]]] = {
    errors.InvalidArticleID: (400, "Ill-formed article ID"),
    errors.ArticleNotFound: (404, "No such article"),
    errors.ArticleGone: (410, "Article taken down"),
    errors.UnreadableArticle: (422, "Unreadable article"),
    errors.NothingToRead: (422, "Nothing to read"),
    errors.ArticleTooLong: (422, "Article too long"),
    errors.LiveBlog: (422, "Live blog"),
    errors.UnknownVoice: (400, "Unknown voice"),
    errors.NarrationNotFound: (404, "No such narration"),
    # Not 404: the address is right, and asking again will not help until the setting changes.
    errors.WarmingOff: (403, "Warming is off"),
    errors.TooManyRequests: (429, "Too many requests"),
    errors.Unauthorized: (401, "Token needed"),
    errors.SourceError: (503, "Source not available"),
    errors.EngineError: (503, "Voice not available"),
    errors.StoreError: (503, "Store not available"),
    errors.QueueError: (503, "Queue not available"),
}

RETRY_AFTER_SECONDS: Final = 5
LANGUAGES: Final = ("en", "es", "ar")
"""What problems with a page are told in."""


def register_problems(app: Flask) -> None:
    """Answer every error of ours, of HTTP, and of a fault in this service."""
    app.register_error_handler(errors.ListenError, _ours)
    app.register_error_handler(HTTPException, _https)


def _ours(error: errors.ListenError) -> Response:
    kind = next(kind for kind in type(error).__mro__ if kind in STATUSES)
    status, title = STATUSES[kind]
    if status == 503:
        log.error("%s: %s", request.path, error)
    # What broke inside is for the log, not for readers.
    detail = str(error) if status != 503 else f"{title} at the moment. Please try again soon."
    response = _problem(status, title, detail, _slug(kind.__name__))
    if isinstance(error, errors.ServiceError | errors.TooManyRequests):
        wanted = error.retry_after
        response.headers["Retry-After"] = str(ceil(wanted or RETRY_AFTER_SECONDS))
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _https(error: HTTPException) -> Response:
    response = _problem(error.code or 500, error.name, error.description or "", "about:blank")
    for name, value in error.get_headers():
        if name.lower() not in {"content-type", "content-length"}:
            response.headers[name] = value
    return response


def _problem(status: int, title: str, detail: str, kind: str) -> Response:
    if is_page():
        return _page(status, title, detail)
    response = jsonify(type=kind, title=title, status=status, detail=detail)
    response.status_code = status
    response.mimetype = "application/problem+json"
    response.headers["Cache-Control"] = "no-store"
    return response


def _page(status: int, title: str, detail: str) -> Response:
    """Tell a reader, in the reader's language: what is not there has none of its own."""
    language = request.accept_languages.best_match(LANGUAGES, LANGUAGES[0])
    page = render_template(
        "problem.html", title=title, detail=detail, status=status, language=language
    )
    response = Response(page, status)
    response.vary.add("Accept-Language")
    return response


def _slug(name: str) -> str:
    return "urn:listen:problem:" + re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
