"""Objects by name: a built-in, or a class of any package with its arguments, from a setting."""

import importlib
import json
import shlex
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from listen.errors import SettingError

T = TypeVar("T")


def load(spec: str, builtin: Mapping[str, Callable[..., T]]) -> T:
    """Make what `name value=1 ...` or `package.module:Class value=1 ...` describes.

    A value is a number, `true` or `false` where it reads as one, otherwise a string; quotes keep
    spaces together. Raises SettingError.
    """
    try:
        name, *arguments = shlex.split(spec)
    except ValueError as error:
        raise SettingError(f"{spec!r} is not `name argument=value ...`.") from error
    make = builtin.get(name) or _imported(name, builtin)
    try:
        return make(**dict(_argument(word) for word in arguments))
    except (TypeError, ValueError) as error:
        raise SettingError(f"{spec!r} cannot be made: {error}") from error


def _imported(name: str, builtin: Mapping[str, Callable[..., T]]) -> Callable[..., T]:
    module, colon, attribute = name.partition(":")
    if not colon:
        known = ", ".join(sorted(builtin))
        raise SettingError(f"{name!r} is neither one of {known} nor `package.module:Class`.")
    try:
        made: Callable[..., T] = getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise SettingError(f"{name!r} cannot be loaded: {error}") from error
    return made


def _argument(word: str) -> tuple[str, Any]:
    name, equals, value = word.partition("=")
    if not (equals and name.isidentifier()):
        raise SettingError(f"{word!r} is not `argument=value`.")
    try:
        return name, json.loads(value)
    except json.JSONDecodeError:
        return name, value
