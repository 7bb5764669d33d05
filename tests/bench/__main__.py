"""`python -m tests.bench [ROW ...]`: measure, and print the table as it comes."""

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

from tests.bench import browser, cold, listeners, peer, revisions, throughput, tones
from tests.bench.table import HEADING, Row

ROWS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "cold": cold.cold,
    "busy": cold.busy,
    "throughput": throughput.throughput,
    "peer": peer.peer,
    "coalescing": tones.coalescing,
    "listeners": listeners.listeners,
    "browser": browser.browser,
    "memory": tones.flat,
    "revisions": revisions.revisions,
    "long": peer.long_peer,
}
_ROW_SECONDS = 150
_LONG_BEFORE_SECONDS = 230
"""The long article is measured only if the rest was done by then."""


def main() -> None:
    """Measure what is named, or everything."""
    signal.signal(signal.SIGALRM, _too_long)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start")
    print(HEADING, "-" * len(HEADING), sep="\n", flush=True)
    started = time.monotonic()
    for name in sys.argv[1:] or ROWS:
        late = time.monotonic() - started > _LONG_BEFORE_SECONDS
        if name == "long" and late and not sys.argv[1:]:
            print("(the article of thousands of words was left out: the machine is slow or busy)")
        else:
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
