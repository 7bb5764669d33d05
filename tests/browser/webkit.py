"""WebKitGTK on a display that nobody sees: of what runs on Linux, the nearest thing to Safari."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from selenium.common.exceptions import (
    ElementNotInteractableException,
    NoSuchShadowRootException,
    StaleElementReferenceException,
)
from selenium.webdriver import ActionChains, Remote
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

PROGRAMS: Final = ("WebKitWebDriver", "Xvfb")

_LOUDSPEAKERS: Final = ("alsa", "jackaudio", "openal", "oss", "oss4", "pipewire", "pulse")
_ENVIRONMENT: Final = {
    "GDK_BACKEND": "x11",  # a desktop's own display is not ours
    "NO_AT_BRIDGE": "1",
    # Without any of them GStreamer plays in real time into nothing.
    "GST_PLUGIN_FEATURE_RANK": ",".join(f"{name}sink:NONE" for name in _LOUDSPEAKERS),
}
_CLICKABLE_WITHIN_SECONDS: Final = 20
_NOT_CLICKABLE_YET: Final = (
    ElementNotInteractableException,
    NoSuchShadowRootException,
    StaleElementReferenceException,
)


def is_installed() -> bool:
    """Tell whether all that it takes is there."""
    return all(map(shutil.which, PROGRAMS))


@contextmanager
def driver() -> Iterator[str]:
    """Run the driver, which starts a browser for each window, and give its address."""
    with _display() as display:
        environment = {**os.environ, **_ENVIRONMENT, "DISPLAY": display}
        service = Service(shutil.which("WebKitWebDriver"), env=environment)
        service.start()
        try:
            yield service.service_url
        finally:
            service.stop()


@contextmanager
def _display() -> Iterator[str]:
    """Run an X server without a screen, and give the name of its display."""
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1280x1024x24"]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        with os.fdopen(told) as lines:
            number = lines.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start.")
        try:
            yield f":{number}"
        finally:
            server.terminate()


class WebKitWindow:
    """A browser of its own with one window, which Selenium drives."""

    browser = "webkit"

    def __init__(self, driver: str) -> None:
        config = ClientConfig(remote_server_addr=driver)
        self._driver = Remote(RemoteConnection(client_config=config), options=Options())

    def goto(self, url: str) -> None:
        self._driver.get(url)

    def evaluate(self, function: str, *arguments: Any) -> Any:
        return self._driver.execute_script(f"return ({function})(...arguments)", *arguments)

    def click(self, css: str, host: str | None = None) -> None:
        def clicked(_: object) -> bool:
            around = self._driver.find_element(By.CSS_SELECTOR, host).shadow_root if host else None
            (around or self._driver).find_element(By.CSS_SELECTOR, css).click()
            return True

        wait = WebDriverWait(self._driver, _CLICKABLE_WITHIN_SECONDS, 0.05, _NOT_CLICKABLE_YET)
        wait.until(clicked, f"{css} cannot be clicked")

    def press(self, key: str) -> None:
        *held, pressed = map(_key, key.split("+"))
        actions = ActionChains(self._driver, duration=0)
        for modifier in held:
            actions.key_down(modifier)
        actions.send_keys(pressed)
        for modifier in held:
            actions.key_up(modifier)
        actions.perform()

    def close(self) -> None:
        self._driver.quit()


def _key(name: str) -> str:
    """Find what Selenium calls a key: ArrowLeft is its ARROW_LEFT."""
    if len(name) == 1:
        return name
    key: str = getattr(Keys, re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper())
    return key
