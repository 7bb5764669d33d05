from dataclasses import fields
from pathlib import Path

import pytest

from listen.config import Settings, load, unknown
from listen.errors import SettingError


def test_readme_tells_of_every_setting():
    told = Path("README.md").read_text("utf-8")
    assert [f.name for f in fields(Settings) if f"`LISTEN_{f.name.upper()}`" not in told] == []


def test_an_empty_environment_gives_the_defaults():
    assert load({"PATH": "/bin"}) == Settings()


def test_every_field_is_read_from_its_variable():
    settings = load(
        {
            "LISTEN_PORT": "9000",
            "LISTEN_API_TOKENS": "one, two",
            "LISTEN_BASE_URL": "https://listen.example/",
        }
    )
    assert settings.port == 9000
    assert settings.api_tokens == ("one", "two")
    assert settings.base_url == "https://listen.example"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LISTEN_PORT", "0"),
        ("LISTEN_PORT", "eighty"),
        ("LISTEN_PORT", "٨٠"),
        ("LISTEN_BROKER_URL", "amqp://broker"),
        ("LISTEN_CACHE_MAX_BYTES", "20 gigabytes"),
        ("LISTEN_CACHE_MAX_BYTES", "-5GB"),
        ("LISTEN_CACHE_MAX_BYTES", "4999999"),
        ("LISTEN_BASE_URL", "listen.example"),
        ("LISTEN_SOURCE", ""),
        ("LISTEN_PRIVATE_HOSTS", "http://cms.lan"),
        ("LISTEN_PRIVATE_HOSTS", "cms.lan, cms.lan:8080"),
        ("LISTEN_SOURCE_LOGINS", "editor:secret"),
        ("LISTEN_SOURCE_LOGINS", "cms.lan=secret"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_by_name(name, value):
    with pytest.raises(SettingError, match=name):
        load({name: value})


def test_hosts_and_logins_are_read():
    settings = load(
        {
            "LISTEN_PRIVATE_HOSTS": "CMS.lan, 10.0.0.7, [fd00::1]",
            "LISTEN_SOURCE_LOGINS": "CMS.lan=editor:abcd EFGH=1:2, b.example=me:x",
        }
    )
    assert settings.private_hosts == ("cms.lan", "10.0.0.7", "fd00::1")
    assert settings.source_logins == (("cms.lan", "editor:abcd EFGH=1:2"), ("b.example", "me:x"))


@pytest.mark.parametrize("name", ["LISTEN_SOURCE_LOGINS", "LISTEN_BROKER_URL"])
def test_a_secret_is_not_repeated(name):
    with pytest.raises(SettingError, match=name) as caught:
        load({name: "s3cret://u:s3cret@x"})
    assert "s3cret" not in str(caught.value)
    assert "s3cret" not in repr(load({"LISTEN_SOURCE_LOGINS": "cms.lan=me:s3cret"}))


def test_a_misspelt_setting_is_named_and_systemds_own_are_not():
    assert unknown({"LISTEN_PROT": "9000", "LISTEN_PID": "1", "HOME": "/"}) == ["LISTEN_PROT"]


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("", 0),
        ("0", 0),
        ("1073741824", 2**30),
        ("500MB", 500_000_000),
        ("20 gb", 20_000_000_000),
        ("1.5GiB", 3 * 2**29),
    ],
)
def test_sizes_are_written_as_people_do(written, size):
    assert load({"LISTEN_CACHE_MAX_BYTES": written}).cache_max_bytes == size
