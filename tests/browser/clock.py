"""A page whose script finds that its waits are over sooner; sound takes the time it takes."""

from playwright.sync_api import Page

_CLOCK = """
window.haste = 1;
const now = performance.now.bind(performance), later = setTimeout, timeout = AbortSignal.timeout;
performance.now = () => now() * haste;
window.setTimeout = (act, wait, ...more) => later(act, wait / haste, ...more);
AbortSignal.timeout = (wait) => timeout.call(AbortSignal, wait / haste);
"""


def can_hasten(page: Page) -> None:
    """Prepare a page that is opened after it."""
    page.add_init_script(_CLOCK)


def hasten(page: Page, times: float) -> None:
    """Let its script wait so many times less from now on."""
    page.evaluate("times => { haste = times; }", times)
