/** The slider's track: what was heard, what is spoken, and what is not yet. */

/** @typedef {import("./service.js").Segment} Segment */

/** @param {Segment[]} segments @param {number} at @param {number} duration @param {string} dir */
export function track(segments, at, duration, dir) {
  const stop = (/** @type {string} */ tint, /** @type {number} */ seconds) =>
    `var(--_${tint}) 0 ${(100 * seconds) / duration}%`;
  const runs = segments.filter(({ ready }, n) => ready !== segments[n - 1]?.ready);
  const spoken = runs.map(({ ready }, n) =>
    stop(ready ? "spoken" : "line", runs[n + 1]?.start ?? duration),
  );
  const side = dir === "rtl" ? "left" : "right";
  return `linear-gradient(to ${side}, ${[stop("accent", at), ...spoken, stop("line", duration)]})`;
}
