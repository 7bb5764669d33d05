"""gTTS: the voices of Google Translate, over the network; unofficial and rate-limited."""

import email.utils
import random
import re
import time
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version
from typing import Any, Final

from listen.audio import Audio
from listen.engines import Voice, available, speakable
from listen.engines.mp3 import decode
from listen.errors import EngineError

_VOICES: Final = """
en:en:com en-gb:en:co.uk en-au:en:com.au en-ie:en:ie en-in:en:co.in en-za:en:co.za
es:es:es es-us:es:com es-mx:es:com.mx ar:ar:com
bg bn ca cs cy da de el et eu fi fr:fr:fr fr-ca:fr-CA:ca gl gu ha he:iw:com hi hr hu id is it ja
kn ko la lt lv ml mr ms my ne nl no pa pl pt:pt:com.br pt-pt:pt-PT:pt ro ru si sk sq sr sv sw ta te
th tl tr uk ur vi zh:zh-CN:com zh-tw:zh-TW:com
"""
"""Voice names, and where it is not `name:name:com`, the service's language and host ending.

The ending goes into the host's name, so it never comes from anywhere else.
"""
_MAX_REQUEST: Final = 100
"""The longest text the service takes, in characters."""
_LONGEST_WAIT: Final = 10.0
"""Seconds: a service that asks for more patience is left alone."""


class GTTS:
    """Google Translate's voices, as the gTTS package asks for them."""

    name = "gtts"

    def __init__(
        self,
        timeout: float = 10.0,
        retries: int = 2,
        backoff: float = 0.5,
        base_url: str = "",
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        """`timeout` and `backoff` are seconds; `base_url` is where a stand-in listens."""
        self._timeout = timeout
        self._retries = retries
        self._backoff = backoff
        self._base_url = base_url
        self._sleep = sleep

    def voices(self) -> Sequence[Voice]:
        """List the voices by language, the most widely understood of each first."""
        fingerprint = f"gtts {version('gtts')}" if available("gtts", "pydub") else ""
        return [
            Voice(
                engine=self.name,
                name=name,
                language=name.partition("-")[0],
                description="Google Translate, over the network",
                fingerprint=fingerprint,
                characters_per_second=14.0,
                install="" if fingerprint else "pip install listen",
            )
            for name in _accents()
        ]

    def synthesize(self, text: str, voice: Voice) -> Audio:
        """Ask the service for the text, in as few requests as it allows.

        Raises EngineError when a single one of them fails for good.
        """
        if voice.name not in _accents():
            raise EngineError(f"gTTS has no voice {voice.name!r}.")
        parts = _packed(speakable(text))
        return decode(b"".join(self._patiently(part, voice.name) for part in parts))

    def _patiently(self, part: str, name: str) -> bytes:
        for attempt in range(self._retries + 1):
            try:
                return self._asked(part, name)
            except _Refusal as refusal:
                wait = refusal.wait or self._backoff * 2**attempt * random.uniform(1.0, 1.5)
                if attempt == self._retries or wait > _LONGEST_WAIT:
                    raise EngineError(f"Google Translate did not speak: {refusal}") from refusal
                self._sleep(wait)
        raise AssertionError("unreachable")

    def _asked(self, part: str, name: str) -> bytes:
        """Make one request.

        Raises _Refusal when it may be tried again, otherwise EngineError.
        """
        from gtts.tts import gTTSError

        language, ending = _accents()[name]
        request = _client(self._base_url)(
            part, ending, language, lang_check=False, pre_processor_funcs=[], timeout=self._timeout
        )
        try:
            answers = list(request.stream())
        except gTTSError as error:
            raise _sorted_out(error) from error
        except (AssertionError, ValueError) as error:
            raise EngineError(f"Google Translate's answer cannot be read: {error}") from error
        if len(answers) != 1 or not answers[0]:
            raise EngineError("Google Translate answered without sound: it may ask for consent.")
        return bytes(answers[0])


class _Refusal(Exception):
    """The service may answer later, after `wait` seconds when it says so."""

    def __init__(self, message: str, wait: float = 0.0) -> None:
        super().__init__(message)
        self.wait = wait


def _sorted_out(error: Any) -> Exception:
    """Tell what may pass from what will not."""
    answer = error.rsp
    if answer is None:
        return _Refusal(str(error.__context__ or error))
    if answer.status_code == 429 or answer.status_code >= 500:
        return _Refusal(str(error), _seconds(answer.headers.get("Retry-After", "")))
    return EngineError(f"Google Translate did not speak: {error}")


def _seconds(retry_after: str) -> float:
    """Read a Retry-After header: seconds, or a date."""
    if retry_after.isdigit():
        return float(retry_after)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(retry_after).timestamp() - time.time())
    except ValueError:
        return 0.0


def _packed(text: str) -> list[str]:
    """Cut the text where it breathes, into as few parts as the service's limit allows."""
    parts: list[str] = []
    for clause in re.split(r"(?<=[.!?…,;:،؛؟。、！？])\s+|\n+", " ".join(text.split())):
        for piece in _short(clause):
            if parts and len(parts[-1]) + 1 + len(piece) <= _MAX_REQUEST:
                parts[-1] += " " + piece
            else:
                parts.append(piece)
    return [part for part in parts if any(char.isalnum() for char in part)]


def _short(clause: str) -> list[str]:
    """Cut a clause between words, and a word that is too long by itself anywhere."""
    return re.findall(rf"\S.{{0,{_MAX_REQUEST - 2}}}\S(?=\s|$)|\S{{1,{_MAX_REQUEST}}}", clause)


@cache
def _accents() -> dict[str, tuple[str, str]]:
    entries = (entry.split(":") for entry in _VOICES.split())
    return {name: (rest[0], rest[1]) if rest else (name, "com") for name, *rest in entries}


@cache
def _client(base_url: str) -> Any:
    """Return gTTS's class of requests, made to ask elsewhere when there is a `base_url`."""
    from gtts import gTTS

    if not base_url:
        return gTTS

    class Elsewhere(gTTS):  # type: ignore[misc]
        def _prepare_requests(self) -> Any:
            requests = super()._prepare_requests()
            for request in requests:
                request.prepare_url(base_url + request.path_url, {})
            return requests

    return Elsewhere
