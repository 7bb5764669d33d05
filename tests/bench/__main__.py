"""`python -m tests.bench [ROW ...]`: measure, and print the table as it comes."""

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

from tests.bench import browser, cold, listeners, overhead, peer, revisions, throughput, tones
from tests.bench.table import HEADING, Row

ROWS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "cold": cold.cold,
    "throughput": throughput.throughput,
    "overhead": overhead.overhead,
    "peer": peer.peer,
    "coalescing": tones.coalescing,
    "listeners": listeners.listeners,
    "browser": browser.chromium,
    "firefox": browser.firefox,
    "memory": tones.flat,
    "revisions": revisions.revisions,
}
_ROW_SECONDS = 240


def main() -> None:
    """Measure what is named, or everything."""
    signal.signal(signal.SIGALRM, _too_long)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start")
    print(HEADING, "-" * len(HEADING), sep="\n", flush=True)
    started = time.monotonic()
    for name in sys.argv[1:] or ROWS:
        _measure(name)
    print(f"load {os.getloadavg()[0]:.1f} at the end, {time.monotonic() - started:.0f} s in all")


def _measure(name: str) -> None:
    with tempfile.TemporaryDirectory(prefix="listen-bench-") as folder:
        signal.alarm(_ROW_SECONDS)
        try:
            for row in ROWS[name](Path(folder)):
                print(row, flush=True)
        except Exception as error:  # one row that fails does not take the others with it
            print(f"{name}: not measured: {error!r}", flush=True)
        finally:
            signal.alarm(0)


def _too_long(number: int, frame: FrameType | None) -> None:
    raise TimeoutError(f"it takes more than {_ROW_SECONDS} s")


if __name__ == "__main__":
    main()
