"""An ear in the page: which notes are heard and how long, and what the player shows meanwhile."""

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from playwright.sync_api import Page

from tests.browser.tune import STEP

_BLOCK = 1024
"""Samples that are listened to at once: the crossings of zero in them tell the note."""
_SHORTEST = 0.15
"""Seconds: what is shorter is the border between two notes."""

_EAR = """
const worklet = `registerProcessor("ear", class extends AudioWorkletProcessor {
  block = []; last = null;
  process([[samples]]) {
    this.block.push(...(samples ?? new Float32Array(128)));
    if (this.block.length >= BLOCK) {
      let crossings = 0, peak = 0, before = 0;
      for (const sample of this.block) {
        if (before < 0 && sample >= 0) crossings++;
        peak = Math.max(peak, sample);
        before = sample;
      }
      this.port.postMessage(peak > 0.05 ? crossings * sampleRate / this.block.length : 0);
      this.block = [];
    }
    return true;
  }
})`.replace("BLOCK", BLOCK);
window.ear = { blocks: [], looks: [], states: [], rate: 1 };
const Silent = window.Audio;
window.Audio = function () {
  const audio = new Silent();
  audio.addEventListener("play", async () => {
    const context = new AudioContext();
    ear.rate = context.sampleRate;
    await context.audioWorklet.addModule("data:text/javascript," + encodeURIComponent(worklet));
    const node = new AudioWorkletNode(context, "ear");
    node.port.onmessage = ({ data }) => ear.blocks.push(data);
    context.createMediaElementSource(audio).connect(node);
  }, { once: true });
  return audio;
};
customElements.whenDefined("listen-button").then(() => {
  const player = document.querySelector("listen-button");
  const look = () => ear.states.at(-1) !== player.state && ear.states.push(player.state);
  look();
  new MutationObserver(look).observe(player, { attributeFilter: ["state"] });
  setInterval(() => ear.looks.push([player.currentTime, player.duration]), 50);
});
"""


@dataclass(frozen=True)
class Look:
    """What the player said at one moment."""

    time: float
    duration: float


class Ear:
    """Hears a page that is opened after it was made."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.add_init_script(_EAR.replace("BLOCK", str(_BLOCK)))

    def looks(self) -> list[Look]:
        """Give what the player said every 50 ms."""
        return [Look(*look) for look in self._ear()["looks"]]

    def states(self) -> list[str]:
        """Give the states one after another."""
        states: list[str] = self._ear()["states"]
        return states

    def notes(self) -> list[tuple[int, float]]:
        """Give the notes that were heard, and for how many seconds; silence is left out."""
        heard: list[tuple[int, float]] = []
        for pitch, seconds in self._all():
            if pitch:
                if heard and heard[-1][0] == pitch:
                    seconds += heard.pop()[1]
                heard.append((pitch, seconds))
        return heard

    def silences(self) -> list[float]:
        """Give the seconds of silence between two notes."""
        heard = self._all()
        notes = [n for n, (pitch, _) in enumerate(heard) if pitch]
        ends = [(a, b) for a, b in pairwise(notes) if heard[a][0] != heard[b][0]]
        return [sum(seconds for _, seconds in heard[a + 1 : b]) for a, b in ends]

    def _all(self) -> list[tuple[int, float]]:
        """Give notes and silences, one after another."""
        ear = self._ear()
        runs = groupby(round(block / STEP) * STEP for block in ear["blocks"])
        lengths = [(pitch, len(list(blocks)) * _BLOCK / ear["rate"]) for pitch, blocks in runs]
        return [(pitch, seconds) for pitch, seconds in lengths if seconds > _SHORTEST]

    def _ear(self) -> Any:
        return self._page.evaluate("ear")
