/** What the element is made of: its parts, by the names that pages style them by. */

/** The player's own keys. @type {Record<string, string>} */
export const KEYS = { k: "play", j: "back", l: "forward", "[": "previous", "]": "next" };

const PREVIOUS = "M6 5v14M18 6v12l-8-6z";
const BACK = "M4 4v5h5M4.6 9A8.5 8.5 0 1 1 3.5 13";

/** @type {Record<string, string>} */
export const PATHS = {
  play: "M8 4.5v15L20 12z",
  pause: "M7 5h3v14H7zM14 5h3v14h-3z",
  previous: PREVIOUS,
  back: BACK,
  forward: BACK, // the style sheet turns it round
  next: PREVIOUS,
  download: "M12 4v11M7 11l5 5 5-5M5 20h14",
  sleep: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  close: "M6 6l12 12M18 6L6 18",
};

/** The parts in the order of the tab key, and their elements: buttons where nothing else is said. */
const PARTS =
  "play status:span act dismiss voice:span previous back forward next speed:select download:a sleep " +
  "close elapsed:span slider:input remaining:span";

/** @param {string} part @param {string} [name] @param {...Node} inside @returns {any} */
function piece(part, name = "button", ...inside) {
  const node = document.createElement(name);
  node.className = part;
  node.part.add(part);
  node.append(...inside);
  return node;
}

/** @param {string} name @param {Record<string, string>} attributes */
function drawn(name, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  return node;
}

/** The parts by their names. */
export function markup() {
  /** @type {Record<string, any>} */
  const parts = {};
  for (const shape of PARTS.split(" ")) {
    const [part, name] = shape.split(":");
    parts[part] = piece(part, name);
    if (!PATHS[part]) continue;
    const icon = drawn("svg", { viewBox: "0 0 24 24" });
    icon.append(drawn("path", { d: PATHS[part] }));
    if (/back|forward/.test(part)) icon.append(drawn("text", { x: "12", y: "15.6" }));
    parts[part].append(icon);
  }
  for (const key in KEYS) parts[KEYS[key]].setAttribute("aria-keyshortcuts", key);
  const { play, status, act, dismiss, voice, elapsed, slider, remaining, ...tools } = parts;
  status.role = "status";
  slider.type = "range";
  elapsed.ariaHidden = remaining.ariaHidden = true;
  elapsed.dir = remaining.dir = tools.speed.dir = "ltr";
  const words = piece("words", "div", status, act, dismiss, voice);
  const box = piece("tools", "div", ...Object.values(tools));
  const time = piece("time", "div", elapsed, slider, remaining);
  parts.bar = piece("bar", "div", play, words, box, time);
  parts.bar.role = "group";
  return parts;
}
