"""What does not depend on a voice: a thousand clicks at once, and memory over many articles."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import md5
from pathlib import Path

from tests.bench.articles import HEADLINES
from tests.bench.clicks import click, finish
from tests.bench.processes import memory
from tests.bench.table import Row, times
from tests.service import Service

_CLICKS = 1_000
_LOCATION = re.compile(rb"\r\nlocation:\s*(?:https?://[^/\s]+)?(\S+)", re.IGNORECASE)
_ARTICLES = 200
_BEFORE = 20
_LISTENERS = 4


def coalescing(folder: Path) -> Iterator[Row]:
    """Click a thousand times at once on one cold article."""
    with Service(folder) as service:
        article_id = service.write("election", *(f"Everybody reads {h}." for h in HEADLINES[:12]))
        heard = asyncio.run(_clicks(service, article_id))
        finish(service, article_id)
        spoken = [text for text in service.spoken() if text != "Ready."]
        segments = service.narration(article_id)["segments"]
        bodies = Counter([*heard, md5(click(service, article_id).body).hexdigest()])
    what = f"{_CLICKS:,} clicks at once"
    yield Row(
        f"{what}: bodies, the file's among them",
        str(len(bodies)),
        promise="one",
        kept=len(bodies) == 1,
    )
    yield Row(
        f"{what}: segments spoken",
        str(len(spoken)),
        f"in script {segments}",
        f"{len(spoken) / segments:.3f}x",
        "each once",
        len(spoken) == len(set(spoken)) == segments,
    )


async def _clicks(service: Service, article_id: str) -> list[str]:
    """Click so often at once, and give what each hears, as its hash."""
    return await asyncio.gather(*(_click(service.port, article_id) for _ in range(_CLICKS)))


async def _click(port: int, article_id: str) -> str:
    head, body = await _get(port, f"/v1/articles/{article_id}/audio.mp3")
    if (found := _LOCATION.search(head)) is not None:
        head, body = await _get(port, found[1].decode())
    return md5(body).hexdigest() if b" 200 " in head.splitlines()[0] else head.decode("latin-1")


async def _get(port: int, path: str) -> tuple[bytes, bytes]:
    """Ask in HTTP/1.0, to which the answer ends with its connection; give its head and body."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    head, _, body = (await reader.read(-1)).partition(b"\r\n\r\n")
    writer.close()
    return head, body


def flat(folder: Path) -> Iterator[Row]:
    """Listen to 200 short articles, and see what the service's processes hold before and after."""
    with Service(folder) as service:
        ids = [_short(service, n) for n in range(_BEFORE + _ARTICLES)]
        _listen(service, ids[:_BEFORE])
        before = memory(service.process.pid)
        _listen(service, ids[_BEFORE:])
        after = memory(service.process.pid)
    yield Row(
        f"memory of all processes after {_ARTICLES} articles",
        f"{after / 1e6:.0f} MB",
        f"before {before / 1e6:.0f} MB",
        times(after, before),
        "grows under 10 %",
        after < 1.1 * before,
    )


def _short(service: Service, n: int) -> str:
    headline = HEADLINES[n % len(HEADLINES)]
    body = f"Story number {n} is short. {headline}."
    return service.write(f"short-{n}", body, title=f"{headline}, part {n}")


def _listen(service: Service, ids: list[str]) -> None:
    with ThreadPoolExecutor(_LISTENERS) as pool:
        list(pool.map(lambda article_id: click(service, article_id), ids))
    finish(service, *ids)
