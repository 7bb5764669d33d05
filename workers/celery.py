"""The Celery app and its settings, a reason beside each."""

import os

from celery import Celery

from listen import broker, config

settings = config.load(os.environ)

broker_url = broker.address(settings)

app = Celery("listen", broker=broker.celery_url(broker_url), include=["workers.tasks"])
app.conf.update(
    # The store holds the results.
    task_ignore_result=True,
    # A task is acknowledged when it is done, so that one which is killed comes again.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    # Nothing waits in a busy worker while another is idle.
    worker_prefetch_multiplier=1,
    # An engine that hangs is stopped, and its segment tried again.
    task_time_limit=settings.segment_seconds,
    # A click does not wait for a broker that is down: it is told.
    task_publish_retry=False,
    broker_connection_timeout=2,
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    broker_transport_options={
        # Strict order of the queues as a worker names them, instead of round-robin.
        "queue_order_strategy": "priority",
        "priority_steps": [0],
        # When a whole worker is killed, its task comes again after this; it must be longer than
        # any task takes, and is looked after every second instead of every ten rounds.
        "visibility_timeout": settings.segment_seconds + 15,
        "unacked_restore_interval": 1,
        "unacked_restore_throttle": 1,
        "socket_connect_timeout": 2,
    },
    # A worker process loads its voices before it takes work.
    worker_proc_alive_timeout=60,
    # A voice that has once spoken a very long sentence keeps the memory (2 GB); start anew.
    worker_max_memory_per_child=1_500_000,
    worker_hijack_root_logger=False,
    worker_send_task_events=False,
    task_serializer="json",
    accept_content=["json"],
    timezone="UTC",
)
