"""The one task, and what Celery tells of a worker's life.

A task asks the board whose turn it is and the store what is missing, makes it, puts it, and is
safe to run twice or to be killed at any instruction.
"""

import logging
import multiprocessing
import os
from functools import cache
from typing import Any

import kombu.exceptions
import redis
from celery import signals
from celery.worker.heartbeat import Heart

from listen import broker, config
from listen.errors import QueueError
from workers.calls import TASK, Calls, Queue
from workers.celery import app, broker_url
from workers.presence import Presence
from workers.worker import Worker

log = logging.getLogger(__name__)

client = broker.client(broker_url)
calls, presence = Calls(app, client), Presence(client)

_warm = multiprocessing.Event()
"""Set by the first process that has its voices loaded; made before they are forked."""
_processes = 0
"""How many processes of this worker take all there is to do."""


@cache
def worker() -> Worker:
    """Give this process's worker."""
    return Worker.from_settings(config.load(os.environ), client, app)


@app.task(name=TASK)
def speak(queue: Queue) -> None:
    """Speak the most urgent segment that nobody else speaks."""
    try:
        worker().answer(queue)
    except (redis.RedisError, kombu.exceptions.OperationalError, QueueError) as error:
        # What lies on the board stays there, and workers are called anew once it is back.
        log.warning("The broker cannot be reached: %s", error)


@signals.worker_process_init.connect
def warm(**_: object) -> None:
    """Load the voices in each worker process before the first click needs one."""
    worker().narrator.voices.warm()
    _warm.set()


@signals.worker_init.connect
def count(sender: Any, **_: object) -> None:
    """Remember how many processes take all there is to do; one kept for openings does not."""
    global _processes
    takes_all = "work" in sender.app.amqp.queues.consume_from
    _processes = sender.concurrency if takes_all else 0


@signals.heartbeat_sent.connect
def show(sender: Heart, **_: object) -> None:
    """Tell those who ask for readiness that this worker is there, and see that none is idle."""
    if _warm.is_set():
        presence.show(sender.eventer.hostname, _processes)
        calls.all()


@signals.worker_shutting_down.connect
def hide(sender: str, **_: object) -> None:
    """Tell them that it has gone."""
    presence.hide(sender)
