"""The checks before a start, and the doctor: each fault is found, and comes with its cure."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from listen import checks, cli, doctor
from listen.audio import Audio
from listen.config import Settings
from listen.doctor import Finding
from listen.engines import Voice
from listen.errors import SettingError

from .test_broker import running


class Mute:
    """An engine whose only voice gives silence."""

    name = "mute"

    def voices(self) -> list[Voice]:
        return [Voice("mute", "harpo", "en", "says nothing", "1")]

    def synthesize(self, text: str, voice: Voice) -> Audio:
        return Audio(np.zeros(24_000, np.float32), 24_000)


class Away:
    """An engine that is not installed."""

    name = "away"

    def voices(self) -> list[Voice]:
        return [Voice("away", "nemo", "en", "nobody", "", install="pip install away")]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "ferry.txt").write_text("The ferry is back.\n\nIt sails at nine.")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return Settings(source=str(articles), store=str(tmp_path / "store"), engine="espeak", port=port)


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def found(name: str, settings: Settings) -> Finding:
    return next(finding for finding in doctor.examine(settings) if finding.name == name)


def test_a_sound_installation_passes_every_examination(settings: Settings) -> None:
    assert [finding for finding in doctor.examine(settings) if not finding.ok] == []
    checks.check(settings)


def test_the_doctor_leaves_nothing_in_the_store(settings: Settings) -> None:
    doctor.examine(settings)
    assert list(Path(settings.store).iterdir()) == []


def test_articles_are_counted(settings: Settings) -> None:
    assert found("source", settings).detail.startswith("1 articles")


@pytest.mark.parametrize(
    ("name", "changes", "detail", "mend"),
    [
        ("source", {"source": "/nowhere"}, "/nowhere", "LISTEN_SOURCE"),
        ("store", {"store": "/dev/null/store"}, "Not a directory", "LISTEN_STORE"),
        ("voices", {"engine": "nothing"}, "nothing", "LISTEN_ENGINE"),
        ("voices", {"engine": f"{__name__}:Away"}, "pip install away", "LISTEN_ENGINE"),
        ("speech", {"engine": f"{__name__}:Mute"}, "silence", "Install"),
        ("broker", {"broker_url": "redis://:secret@127.0.0.1:1"}, "127.0.0.1", "Start it"),
        ("port", {"host": "192.0.2.1"}, "cannot be had", "LISTEN_HOST"),
    ],
)
def test_each_fault_is_found_and_comes_with_its_cure(
    settings: Settings, name: str, changes: dict[str, str], detail: str, mend: str
) -> None:
    finding = found(name, replace(settings, **changes))  # type: ignore[arg-type]
    assert not finding.ok
    assert detail in finding.detail and "secret" not in finding.detail
    assert mend in finding.mend


def test_one_fault_hides_no_other(settings: Settings) -> None:
    broken = replace(settings, source="/nowhere", store="/dev/null/store")
    assert {f.name for f in doctor.examine(broken) if not f.ok} == {"source", "store"}


def test_a_port_in_use_stops_the_start_in_one_line(settings: Settings, taken: int) -> None:
    with pytest.raises(SettingError, match=rf"^Port {taken} of 127.0.0.1 is in use\. Stop .*$"):
        checks.check(replace(settings, port=taken))


def test_a_full_disk_stops_the_start(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "FREE_MEGABYTES", 10**12)
    with pytest.raises(SettingError, match="MB free, and 1000000000000 are needed"):
        checks.check_worker(settings)


def test_workers_need_no_port(settings: Settings, taken: int) -> None:
    with running(Path(settings.store)):
        checks.check_worker(replace(settings, port=taken))


def test_workers_need_a_broker(settings: Settings) -> None:
    with pytest.raises(SettingError, match="does not answer"):
        checks.check_worker(settings)


def test_a_missing_package_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.requires", lambda _: ["no-such-package>=1"])
    assert found("packages", settings).detail == "Missing: no-such-package."


def test_the_command_prints_the_findings_and_fails_when_one_is_bad(
    settings: Settings, taken: int
) -> None:
    environment = {
        "LISTEN_SOURCE": settings.source,
        "LISTEN_STORE": settings.store,
        "LISTEN_ENGINE": "espeak",
        "LISTEN_PORT": str(taken),
    }
    result = CliRunner().invoke(cli.commands, ["doctor"], env=environment)
    assert result.exit_code == 1
    assert f"Port {taken} of 127.0.0.1 is in use." in result.output
    assert "set LISTEN_PORT" in result.output
