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

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} name @param {Record<string, string>} attributes @param {...Node} inside @returns {any} */
const drawn = (name, attributes, ...inside) =>
  fill(document.createElementNS(SVG, name), attributes, inside);

/** @param {Element} node @param {Record<string, string>} attributes @param {Node[]} inside */
function fill(node, attributes, inside) {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...inside);
  return node;
}

/** @param {string} part @param {string} [name] @param {Record<string, string>} [more] @param {...Node} inside @returns {any} */
const piece = (part, name = "button", more = {}, ...inside) =>
  fill(document.createElement(name), { class: part, part, ...more }, inside);

/** A button with a sign. @param {string} part @param {string} [name] */
const tool = (part, name) =>
  piece(
    part,
    name,
    { "aria-keyshortcuts": Object.keys(KEYS).find((key) => KEYS[key] === part) ?? "" },
    drawn("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, drawn("path", { d: PATHS[part] })),
  );

/** @param {string} part */
const skip = (part) => {
  const button = tool(part);
  button.firstChild.append(drawn("text", { x: "12", y: "15.6" }));
  return button;
};

/** The parts by their names. */
export function markup() {
  const unsaid = { dir: "ltr", "aria-hidden": "true" };
  const parts = {
    play: tool("play"),
    status: piece("status", "span", { role: "status" }),
    act: piece("act"),
    dismiss: piece("dismiss"),
    voice: piece("voice", "span"),
    elapsed: piece("elapsed", "span", unsaid),
    slider: piece("slider", "input", { type: "range" }),
    remaining: piece("remaining", "span", unsaid),
    previous: tool("previous"),
    back: skip("back"),
    forward: skip("forward"),
    next: tool("next"),
    speed: piece("speed", "select"),
    download: tool("download", "a"),
    sleep: tool("sleep"),
    close: tool("close"),
  };
  const { play, status, act, dismiss, voice, elapsed, slider, remaining, ...tools } = parts;
  const words = piece("words", "div", {}, status, act, dismiss, voice);
  const time = piece("time", "div", {}, elapsed, slider, remaining);
  const box = piece("tools", "div", {}, ...Object.values(tools));
  const bar = piece("bar", "div", { role: "group" }, play, words, box, time);
  return { ...parts, bar };
}
