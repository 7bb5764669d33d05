"""The web part as a WSGI server wants it."""

import os

from listen import config
from listen.narrator import Narrator
from listen.web import create_app
from workers.queue import CeleryQueue

settings = config.load(os.environ)
app = create_app(Narrator.from_settings(settings), CeleryQueue(), settings)
