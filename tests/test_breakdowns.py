"""What happens when parts of the service are killed."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.processes import descendants, pool_processes, processes
from tests.service import Service
from tests.waiting import until

pytestmark = pytest.mark.long

BODY = [f"Sentence {word} of the night is spoken slowly, word by word." for word in "abcdefghijkl"]


@pytest.fixture
def service(tmp_path):
    slow = f"tests.tones:Tones log={tmp_path / 'spoken.log'} seconds=0.2"
    with Service(tmp_path, ENGINE=slow) as running:
        yield running


def test_a_listener_hears_everything_though_every_worker_is_killed_in_the_middle(service):
    article = service.write("killed", *BODY)
    answers = []
    listener = threading.Thread(
        target=lambda: answers.append(service.ask(f"/v1/articles/{article}/audio.mp3"))
    )
    listener.start()
    until(lambda: len(service.spoken()) > 3)
    for worker in processes(service, "celery"):
        os.kill(worker, signal.SIGKILL)
    listener.join(60)
    until(lambda: service.narration(article)["status"] == "ready")
    assert answers[0].body == service.ask(service.narration(article)["audio"]).body
    assert set(service.spoken()) >= set(BODY)


def test_what_was_spoken_before_a_worker_was_killed_is_not_spoken_again(service):
    article = service.write("resumed", *BODY)
    service.ask(f"/v1/articles/{article}/narration", "POST")
    until(lambda: service.narration(article)["segments_ready"] >= 4)
    spoken = service.spoken()[:3]
    for worker in pool_processes(service):
        os.kill(worker, signal.SIGKILL)
    service.ask(f"/v1/articles/{article}/audio.mp3")
    assert [service.spoken().count(text) for text in spoken] == [1, 1, 1], service.spoken()


def test_the_broker_may_die_and_come_back(service):
    kept = service.write("kept", BODY[0])
    service.ask(f"/v1/articles/{kept}/audio.mp3")
    until(lambda: service.narration(kept)["status"] == "ready")
    [broker] = processes(service, "valkey-server") or processes(service, "redis-server")
    os.kill(broker, signal.SIGKILL)
    assert service.ask(f"/v1/articles/{kept}/audio.mp3").status == 200
    fresh = service.write("fresh", *BODY)
    until(lambda: service.ask(f"/v1/articles/{fresh}/audio.mp3").status == 200)


def test_a_store_deleted_under_a_running_service_costs_nothing_but_the_work(service):
    article = service.write("deleted", BODY[0])
    service.ask(f"/v1/articles/{article}/audio.mp3")
    service.finished(article)
    shutil.rmtree(service.store)
    for web in processes(service, "gunicorn"):
        os.kill(web, signal.SIGKILL)
    until(lambda: hears(service, article), seconds=60)
    assert service.finished(article)["segments_ready"] == 2


def test_stopping_leaves_no_process_behind(tmp_path):
    with Service(tmp_path) as service:
        group = descendants(service.process.pid)
        assert len(group) > 6
    assert service.process.returncode == 0
    assert not [pid for pid in group if Path(f"/proc/{pid}").exists()]


def test_a_second_service_on_a_used_port_stops_with_one_line_and_exit_code_2(service, tmp_path):
    refused = subprocess.run(
        [sys.executable, "-m", "listen", "run"],
        env=service.environment | {"LISTEN_STORE": str(tmp_path / "other")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert refused.returncode == 2
    assert refused.stderr.count("\n") == 1
    assert str(service.port) in refused.stderr


def hears(service: Service, article: str) -> bool:
    """Tell whether a click gets sound, though the web part may be down."""
    try:
        return service.ask(f"/v1/articles/{article}/audio.mp3").status == 200
    except OSError:
        return False
