"""The same work asked for by many at once is done once."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Flights(Generic[T]):
    """Work that is under way, by its key."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._under_way: dict[str, Future[T]] = {}

    def join(self, key: str, work: Callable[[], T]) -> T:
        """Do the work, or wait for whoever does it; its result, or its error, is everyone's."""
        with self._lock:
            flight = self._under_way.get(key)
            leads = flight is None
            if flight is None:
                flight = self._under_way[key] = Future()
        if leads:
            self._fly(key, work, flight)
        return flight.result()

    def _fly(self, key: str, work: Callable[[], T], flight: Future[T]) -> None:
        try:
            flight.set_result(work())
        except BaseException as error:
            flight.set_exception(error)
        finally:
            with self._lock:
                del self._under_way[key]
