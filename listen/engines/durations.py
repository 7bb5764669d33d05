"""The samples of each phoneme, from Piper models that reckon with them but do not give them.

A model rounds up how long each phoneme is (`Ceil`). In the files of most voices that is not among
what the model answers with. A message of Protocol Buffers goes on where another ends: some forty
bytes after the file's name it as one more output, and the sound stays the same to the sample.
"""

import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

log = logging.getLogger(__name__)

_CEIL: Final = b'"\x04Ceil'
"""The operator (field 4) of an ONNX node; its output (2) and its name (3) stand before."""
_GRAPH, _OUTPUT, _NAME = b"\x3a", b"\x62", b"\x0a"
"""Fields 7 of the model, 12 of the graph and 1 of an output, each with its length before it."""
_LONGEST: Final = 100
"""Bytes of a name: the length of all that we write then takes one byte."""


def open_session(model: Path) -> Any:
    """Load a model to run on one thread, so that it tells its durations if that can be had."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # no two texts are alike: it only keeps memory
    load = partial(InferenceSession, sess_options=options, providers=["CPUExecutionProvider"])
    try:
        with with_durations(model) as copy:
            return load(copy or model)
    except Exception as error:
        log.info("The words of the Piper voice %s have no times: %s", model, error)
        return load(model)


@contextmanager
def with_durations(model: Path) -> Iterator[Path | None]:
    """Give a file with the same model that also answers with its durations, for the time being.

    None when they cannot be found in it. Raises OSError.
    """
    data = model.read_bytes()
    name = _tensor(data)
    if name is None:
        yield None
        return
    with tempfile.NamedTemporaryFile(suffix=".onnx") as copy:
        copy.write(data + _field(_GRAPH, _field(_OUTPUT, _field(_NAME, name))))
        copy.flush()
        del data  # as large as the model, which is about to be loaded
        yield Path(copy.name)


def _tensor(data: bytes) -> bytes | None:
    """Find the name of what the only rounding in a model gives."""
    end = data.find(_CEIL)
    if end < 0 or data.find(_CEIL, end + 1) >= 0:
        return None
    node = data[max(0, end - 2 * _LONGEST) : end]
    names = (_between(node, at) for at in range(len(node)) if node.startswith(b"\x12", at))
    return next(filter(None, names), None)


def _between(node: bytes, at: int) -> bytes | None:
    """Read a field there, if it and one other go exactly to the end."""
    length = node[at + 1] if at + 1 < len(node) else 0
    name, other = node[at + 2 :][:length], node[at + 2 + length :]
    is_all = other[:1] == b"\x1a" and len(other) > 1 and len(other) == 2 + other[1]
    return name if is_all and length < _LONGEST else None


def _field(tag: bytes, value: bytes) -> bytes:
    assert len(value) < 128
    return tag + bytes([len(value)]) + value
