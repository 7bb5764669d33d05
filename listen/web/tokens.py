"""The tokens that open the publisher's part of the API."""

import hmac
from collections.abc import Iterable

from flask import request


def has_token(tokens: Iterable[str]) -> bool:
    """Tell whether the request carries one of the tokens."""
    given = request.authorization
    token = (given and given.type == "bearer" and given.token) or ""
    return any(hmac.compare_digest(token.encode(), known.encode()) for known in tokens)
