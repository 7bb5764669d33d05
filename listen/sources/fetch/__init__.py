"""Documents over HTTP: safe from what an address may lead to, bounded, polite, and each once.

An address is made of a setting and an article's ID, never of what a reader sent. It is https and
public, unless LISTEN_PRIVATE_HOSTS names its host; redirects stay on its site. A document is kept
for a while, confirmed by its ETag after that, and stands in for an hour when its host fails.
"""

from listen.sources.fetch.answer import Limits
from listen.sources.fetch.documents import Document
from listen.sources.fetch.fetcher import Fetcher
from listen.sources.fetch.wire import Wire

__all__ = ["Document", "Fetcher", "Limits", "Wire"]
