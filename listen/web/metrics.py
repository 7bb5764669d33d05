"""`/metrics`, as Prometheus reads it: one set of figures for all processes and machines."""

from collections.abc import Iterable, Mapping
from itertools import accumulate

from flask import Blueprint, Response, request
from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from listen.counts import CLICKS, COUNTERS, Count, Counter, Counts
from listen.errors import QueueError
from listen.queue import Queue
from listen.web.clicks import BUCKETS, KINDS, bucket, waited
from listen.web.tally import Tally


class Metrics(Collector):
    """Everything that is counted, and how things stand."""

    def __init__(self, queue: Queue, counts: Counts, tally: Tally) -> None:
        self._queue = queue
        self._counts = counts
        self._tally = tally
        self._registry = CollectorRegistry()
        self._registry.register(self)

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("metrics", __name__)
        routes.add_url_rule("/metrics", "metrics", self.metrics)
        return routes

    def metrics(self) -> Response:
        """Show all figures, in the form that is asked for."""
        encode, content_type = choose_encoder(request.headers.get("Accept", ""))
        response = Response(encode(self._registry), content_type=content_type)
        response.headers["Cache-Control"] = "no-store"
        return response

    def collect(self) -> Iterable[Metric]:
        """Give what the broker knows, or that it is away.

        Nothing else is told then: a count of one process's own would look like a restart at 0.
        """
        try:
            self._tally.write()
            counts, due = self._counts.read(), self._counts.due()
        except QueueError:
            return [_gauge("broker_up", "Whether the broker answers.", 0)]
        return [
            _gauge("broker_up", "Whether the broker answers.", 1),
            _gauge("workers", "Workers that are there.", self._workers()),
            _due(due),
            *(_counted(counter, counts) for counter in COUNTERS),
            _first_sound(counts),
        ]

    def _workers(self) -> int:
        try:
            return self._queue.workers()
        except QueueError:
            return 0


def _gauge(name: str, about: str, value: float) -> Metric:
    return GaugeMetricFamily(f"listen_{name}", about, value)


def _due(due: Mapping[str, int]) -> Metric:
    about = "Narrations of which something is wanted, by their most urgent wish."
    family = GaugeMetricFamily("listen_narrations_due", about, labels=["class"])
    for urgency, number in due.items():
        family.add_metric([urgency], number)
    return family


def _counted(counter: Counter, counts: Mapping[Count, float]) -> Metric:
    family = CounterMetricFamily(f"listen_{counter.name}", counter.about, labels=counter.labels)
    for labels in _labels(counter, counts):
        family.add_metric(labels, counts.get(counter.of(*labels), 0.0))
    return family


def _labels(counter: Counter, counts: Mapping[Count, float]) -> list[Count]:
    """Give all labels that a counter has or, where they are known before, may have."""
    known = [()] if not counter.labels else [(kind,) for kind in KINDS if counter is CLICKS]
    return sorted({*known, *(count[1:] for count in counts if count[0] == counter.name)})


def _first_sound(counts: Mapping[Count, float]) -> Metric:
    about = "From the request for a sound that is not ready to its first bytes being written."
    family = HistogramMetricFamily("listen_first_sound_seconds", about, labels=["kind"])
    for kind in KINDS[1:]:
        sums = accumulate(counts.get(bucket(kind, bound), 0.0) for bound in BUCKETS)
        buckets = [(_le(bound), total) for bound, total in zip(BUCKETS, sums, strict=True)]
        family.add_metric([kind], buckets, counts.get(waited(kind), 0.0))
    return family


def _le(bound: float) -> str:
    return "+Inf" if bound == float("inf") else str(bound)
