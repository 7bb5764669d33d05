"""The web face: the API, the sound, and the demo pages."""

from collections.abc import Callable

from flask import Flask, Response
from flask_cors import CORS
from limits.storage import MemoryStorage, Storage
from werkzeug.middleware.proxy_fix import ProxyFix

from listen.config import Settings
from listen.counts import Counts, InMemory
from listen.narrator import Narrator
from listen.queue import Queue
from listen.web.audio import Sound
from listen.web.clicks import Clicks
from listen.web.delivery import open_delivery
from listen.web.embeds import Embeds
from listen.web.health import Health
from listen.web.keys import KeyConverter
from listen.web.limits import ColdWork, warming
from listen.web.metrics import Metrics
from listen.web.narrations import Narrations
from listen.web.oembed import Oembed
from listen.web.pages import Pages
from listen.web.player import Player
from listen.web.problems import register_problems
from listen.web.publisher import Publisher
from listen.web.tally import Tally
from listen.web.warm import Warm


def create_app(
    narrator: Narrator,
    queue: Queue,
    settings: Settings,
    check: Callable[[], object],
    requests: Storage | None = None,
    counts: Counts | None = None,
) -> Flask:
    """Make the WSGI application over a narrator and whoever does its speaking.

    `check` raises a ListenError when new sound could not be kept; `requests` counts those that
    are bounded, and wraps what goes wrong there; by default in this process alone. `counts` keeps
    what is counted for /metrics, by default likewise.
    """
    requests, counts = requests or MemoryStorage(), counts or InMemory()
    cold, tally = ColdWork(settings, queue, requests), Tally(counts)
    delivery = open_delivery(settings.delivery, narrator.store)
    app = Flask("listen")
    app.url_map.converters["key"] = KeyConverter
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.register_blueprint(Narrations(narrator, queue, cold, settings).blueprint())
    app.register_blueprint(Sound(narrator, queue, cold, delivery, Clicks(tally)).blueprint())
    app.register_blueprint(Warm(narrator, queue, warming(settings, requests)).blueprint())
    app.register_blueprint(Publisher(narrator, settings.api_tokens).blueprint())
    app.register_blueprint(Health(queue, check).blueprint())
    app.register_blueprint(Metrics(queue, counts, tally).blueprint())
    app.register_blueprint(Player().blueprint())
    app.register_blueprint(Embeds(narrator, settings).blueprint())
    app.register_blueprint(Oembed(narrator, settings).blueprint())
    app.register_blueprint(Pages(narrator, settings).blueprint())
    register_problems(app)
    CORS(
        app,
        origins=list(settings.allowed_origins),
        expose_headers=["Location", "Retry-After", "ETag", "Content-Range", "Accept-Ranges"],
        max_age=86_400,
    )
    if "*" not in settings.allowed_origins:
        app.after_request(_vary_by_origin)
    # Without a proxy that vouches for it, anybody can write the header.
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=0)  # type: ignore[method-assign]
    return app


def _vary_by_origin(response: Response) -> Response:
    """Keep caches from giving one origin the answer that was made for another."""
    response.vary.add("Origin")
    return response
