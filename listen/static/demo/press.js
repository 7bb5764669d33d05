/** The way from a press to its sound. */

/** A press in these states asks for sound from the service; after a pause it is at hand. */
const SILENT = ["idle", "finished", "failed"];

/** Times the way from a press to its sound. @param {(seconds: number) => void} tell */
export function timePresses(tell) {
  /** @type {{button: Element, at: number}|null} */
  let press = null;
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element && event.target.closest("listen-button");
      if (!button || !isPlay(event)) return;
      const silent = SILENT.includes(button.getAttribute("state") ?? "");
      press = silent ? { button, at: performance.now() } : null;
    },
    true,
  );
  new MutationObserver((changes) => {
    if (!press || !changes.some(({ target }) => target === press?.button)) return;
    const state = press.button.getAttribute("state");
    if (state === "preparing" || state === "waiting") return;
    if (state === "playing") tell((performance.now() - press.at) / 1000);
    press = null;
  }).observe(document.body, { subtree: true, attributeFilter: ["state"] });
}

/** Whether it was the play button within, and not another one. @param {Event} event */
const isPlay = (event) =>
  event.composedPath().some((node) => node instanceof Element && node.part.contains("play"));
