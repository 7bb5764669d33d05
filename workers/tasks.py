"""The one task: speak the next missing segment of a narration, and queue the one after it.

A task asks the store what is missing, makes it, puts it, and is safe to run twice or to be
killed at any instruction.
"""

import logging
import multiprocessing
import os
from functools import cache, lru_cache, partial

from celery import signals
from celery.worker.heartbeat import Heart

from listen import broker, config
from listen.errors import ServiceError
from listen.narrator import Narrator
from listen.script import Script
from listen.stores import has_segment
from workers.celery import FIRST, app, broker_url
from workers.chains import WIDTH, Chain, Chains, Tier
from workers.claims import TRIES, Claims
from workers.news import News
from workers.presence import Presence
from workers.pulse import pulse

log = logging.getLogger(__name__)

client = broker.client(broker_url)
chains, claims, news, presence = Chains(client), Claims(client), News(client), Presence(client)

_warm = multiprocessing.Event()
"""Set by the first worker process that has its voices loaded; made before they are forked."""


@cache
def narrator() -> Narrator:
    """Give this process's narrator."""
    return Narrator.from_settings(config.load(os.environ))


def submit(chain: Chain, *, priority: int = FIRST, countdown: float = 0) -> None:
    """Put a chain's task into its queue.

    Raises kombu's OperationalError when the broker cannot be reached.
    """
    speak.apply_async(
        (chain.key, chain.tier, chain.number),
        queue=chain.tier,
        priority=priority,
        countdown=countdown,
    )


@app.task(name="listen.speak")
def speak(key: str, tier: Tier, number: int) -> None:
    """Speak the next missing segment of a narration, and queue what follows."""
    chain = Chain(key, tier, number)
    if news.failure(key):
        chains.end(chain)
        return
    if not chains.begin(chain):
        return
    script = _load(key)
    n = _take(script)
    if n is None:
        _end(chain, script)
    elif _speak(chain, script, n):
        _go_on(chain, script)


@lru_cache(16)
def _load(key: str) -> Script:
    return narrator().load(key)


def _take(script: Script) -> int | None:
    """Claim the first missing segment that nobody else speaks."""
    for n in chains.order(script.key, len(script.segments)):
        key = script.segments[n].key
        if not _kept(key) and claims.take(key):
            if not _kept(key):
                return n
            # Whoever spoke it let go of it between our two looks.
            claims.release(key)
    return None


def _speak(chain: Chain, script: Script, n: int) -> bool:
    """Speak one segment; True when it is in the store."""
    key = script.segments[n].key
    attempt = claims.attempt(key)
    if attempt > TRIES:
        _fail(chain, script, n, "it stops every worker that tries.")
        return False
    try:
        with pulse(partial(chains.renew, chain), partial(claims.renew, key)):
            narrator().speak(script, n)
    except ServiceError as error:
        log.warning("%s, segment %d, attempt %d: %s", script.article_id, n, attempt, error)
        if attempt == TRIES:
            _fail(chain, script, n, str(error))
        else:
            news.trouble(script.key, str(error))
            _retry(chain, key, attempt)
        return False
    claims.close(key)
    news.announce(script.key)
    return True


def _fail(chain: Chain, script: Script, n: int, reason: str) -> None:
    log.error("%s failed at segment %d: %s", script.article_id, n, reason)
    claims.close(script.segments[n].key)
    news.fail(script.key, f"Segment {n} could not be spoken: {reason}")
    chains.end(chain)


def _retry(chain: Chain, segment_key: str, attempt: int) -> None:
    claims.release(segment_key)
    chains.requeue(chain)
    submit(chain, countdown=0.5 * 2**attempt)


def _go_on(chain: Chain, script: Script) -> None:
    """Queue the next segments, for as many workers as may share a narration."""
    if all(_kept(segment.key) for segment in script.segments):
        _end(chain, script)
        return
    chains.end(chain)
    tier: Tier = "batch" if chain.tier == "batch" else "cont"
    for following in chains.queue_all([Chain(script.key, tier, n) for n in range(WIDTH)]):
        submit(following)


def _end(chain: Chain, script: Script) -> None:
    """Join the narration, unless others still speak some of it, and end the chain."""
    if narrator().finish(script).ready:
        news.announce(script.key)
    chains.end(chain)


def _kept(segment_key: str) -> bool:
    return has_segment(narrator().store, segment_key)


@signals.worker_process_init.connect
def warm(**_: object) -> None:
    """Load the voices in each worker process before the first click needs one."""
    narrator().voices.warm()
    _warm.set()


@signals.heartbeat_sent.connect
def show(sender: Heart, **_: object) -> None:
    """Tell those who ask for readiness that this worker is there."""
    if _warm.is_set():
        presence.show(sender.eventer.hostname)


@signals.worker_shutting_down.connect
def hide(sender: str, **_: object) -> None:
    """Tell them that it has gone."""
    presence.hide(sender)
