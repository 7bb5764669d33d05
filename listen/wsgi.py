"""The web part as a WSGI server wants it."""

import os
from functools import partial

from limits.storage import RedisStorage

from listen import broker, checks, config
from listen.articles import Page
from listen.narrator import Narrator
from listen.web import create_app
from workers.counts import Counts
from workers.queue import CeleryQueue

settings = config.load(os.environ)
narrator = Narrator.from_settings(settings)
# The extractor and the language model load at the first page: better here, before the server
# forks, than in the first click of each of its processes.
narrator.prepare_page(Page("warm", b"<h1>Ready</h1><p>Everything is ready now.</p>", "text/html"))
address = broker.address(settings)
client = broker.client(address)
app = create_app(
    narrator,
    CeleryQueue(),
    settings,
    partial(checks.store, settings),
    RedisStorage(address, client.connection_pool, "listen:limits", wrap_exceptions=True),
    Counts(client),
)
