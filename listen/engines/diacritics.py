"""The vowels of Arabic, which its writing leaves out and some voices cannot guess."""

import re
import threading
from functools import cache
from importlib.metadata import version
from typing import Any, Final

from listen.engines import available
from listen.errors import EngineError

MARKS: Final = "\u064b-\u0652\u0670"
"""Of vowels, of doubling and of none, as a range of a pattern."""
_WORD: Final = rf"[ء-ي][ء-ي{MARKS}]*"
_ARABIC: Final = re.compile(rf"{_WORD}(?:[\s،؛؟.,:!?-]+{_WORD})*[.؟!]?")
"""A run of Arabic words with what parts them: all else is left alone."""
_LETTER: Final = re.compile(rf"([^{MARKS}])([{MARKS}]*)")
_LOADING: Final = threading.Lock()


def installed() -> bool:
    """Say whether the package that brings the model is there."""
    return available("piper")


def fingerprint() -> str:
    """Name what restores the vowels, for the voices that need it: another one sounds otherwise."""
    return f"vowels of piper-tts {version('piper-tts')}" if installed() else "no vowels"


def diacritized(text: str) -> str:
    """Write the vowels of the Arabic words in a text; marks that it has already are kept.

    Takes an engine's longest text. Without the model the text is returned as it is. Safe to call
    from any thread. Raises EngineError when the model cannot be loaded or run.
    """
    if not installed() or not _ARABIC.search(text):
        return text
    try:
        model = _model()
        return _ARABIC.sub(lambda words: _merged(words[0], model.diacritize(words[0])), text)
    except Exception as error:
        raise EngineError(f"The vowels of an Arabic text cannot be restored: {error}") from error


def _merged(written: str, restored: str) -> str:
    """Add the restored marks to the letters that have none."""
    own, found = _LETTER.findall(written), _LETTER.findall(restored)
    if [letter for letter, _ in own] != [letter for letter, _ in found]:
        return written
    pairs = zip(own, found, strict=True)
    return "".join(letter + (marks or new) for (letter, marks), (_, new) in pairs)


def _model() -> Any:
    with _LOADING:
        return _loaded()


@cache
def _loaded() -> Any:
    """Load libtashkeel, which comes with piper-tts, to run on one thread, once a process."""
    from onnxruntime import InferenceSession, SessionOptions
    from piper.tashkeel import TASHKEEL_DIR, TashkeelDiacritizer

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = TashkeelDiacritizer()
    path = TASHKEEL_DIR / "model.onnx"
    model.session = InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return model
