"""Objects by name, as settings describe them."""

from dataclasses import dataclass

import pytest

from listen.errors import SettingError
from listen.plugins import load


@dataclass
class Bell:
    pitch: float
    name: str = ""
    muffled: bool = False


BUILTIN = {"bell": Bell}


@pytest.mark.parametrize(
    ("spec", "made"),
    [
        ("bell pitch=2", Bell(2)),
        ("bell pitch=2.5 name=tenor", Bell(2.5, "tenor")),
        ("bell pitch=1 'name=Big Ben' muffled=true", Bell(1, "Big Ben", True)),
        ("bell pitch=1 name=", Bell(1, "")),
        ("bell pitch=1 name=a=b:c/d", Bell(1, "a=b:c/d")),
        ("tests.test_plugins:Bell pitch=3", Bell(3)),
    ],
)
def test_an_object_is_made_as_its_spec_says(spec: str, made: Bell) -> None:
    assert load(spec, BUILTIN) == made


@pytest.mark.parametrize(
    ("spec", "why"),
    [
        ("", "is not `name"),
        ("bell name='a", "is not `name"),
        ("organ", "neither one of bell nor"),
        ("tests.nowhere:Bell", "No module named"),
        ("tests.test_plugins:Organ", "no attribute"),
        (":Bell", "cannot be loaded"),
        ("bell pitch", "not `argument=value`"),
        ("bell name=a", "pitch"),
        ("bell pitch=1 colour=red", "colour"),
    ],
)
def test_a_spec_that_cannot_be_used_is_a_setting_error(spec: str, why: str) -> None:
    with pytest.raises(SettingError, match=why):
        load(spec, BUILTIN)
