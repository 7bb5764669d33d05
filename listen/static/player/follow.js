/** Follows the voice in the article's own text: marks the sentence and the word, keeps them in view. */

import looks from "./highlight.css" with { type: "css" };
import { lettersOf, place } from "./matching.js";

/** @typedef {import("./service.js").Segment} Segment */

const SENTENCE = "listen-sentence";
const WORD = "listen-word";
const TEXT = 4; // NodeFilter.SHOW_TEXT
const NOT_READ = "script, [hidden]";
const AT = 0.3; // of the window's height, where the sentence is brought
const OURS = 1_000; // milliseconds that our scrolling may take

document.adoptedStyleSheets.push(looks);

/** @param {string} name @param {Range|null} [range] */
const mark = (name, range) => CSS.highlights?.set(name, new Highlight(...(range ? [range] : [])));

/** The segments of one narration, found in one page. */
export class Follow {
  /** Whether the reader scrolled elsewhere. */ away = false;
  /** @type {(Range|null)[]} */ #ranges = [];

  /** @type {Text[]} */ #nodes = [];
  /** Where each letter of the page stands. @type {[node: Text, offset: number][]} */ #places = [];
  /** @type {Segment[]} */ #segments = [];
  /** @type {ReturnType<typeof place>} */ #spans = [];
  #shown = -1;
  #word = -1;
  #moved = 0;

  /** @param {string} where a selector of the article's text */
  constructor(where) {
    this.where = where;
  }

  /** Whether it is in the article's text. @param {Element} target */
  holds(target) {
    return target.closest(this.where);
  }

  /** Looks for the segments, unless they and the page's nodes are the same. @param {Segment[]} segments */
  read(segments = this.#segments) {
    const nodes = [...document.querySelectorAll(this.where)].flatMap(textsIn);
    const same = nodes.every((node, n) => node === this.#nodes[n]);
    if (segments === this.#segments && same) return;
    this.#segments = segments;
    this.#nodes = nodes;
    const found = nodes.map(({ data }) => lettersOf(data));
    this.#places = found.flatMap(({ places }, n) => places.map((offset) => [nodes[n], offset]));
    this.#spans = place(
      found.map(({ letters }) => letters).join(""),
      segments.map(({ text }) => text),
    );
    this.#ranges = this.#spans.map((span) => span && this.#range(...span));
    this.#shown = -1;
  }

  /** Marks what sounds. @param {number} n @param {number} seconds */
  show(n, seconds) {
    if (n !== this.#shown) {
      this.hide();
      mark(SENTENCE, this.#ranges[n]);
      this.#shown = n;
      this.#keepInView();
    }
    const word = this.#segments[n]?.words?.findLastIndex(([, , start]) => start <= seconds) ?? -1;
    if (word !== this.#word) mark(WORD, this.#wordRange(n, (this.#word = word)));
  }

  hide() {
    this.#shown = this.#word = -1;
    mark(SENTENCE);
    mark(WORD);
  }

  /** The segment at a point of the window. @param {MouseEvent} event */
  pressed({ clientX, clientY }) {
    this.read();
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    return caret ? this.#upTo(caret.offsetNode, caret.offset) : -1;
  }

  /** The segment at the selection, else the first one in view. */
  atReader() {
    const selection = /** @type {Selection} */ (getSelection());
    if (!selection.isCollapsed) {
      const { startContainer, startOffset } = selection.getRangeAt(0);
      return this.#upTo(startContainer, startOffset);
    }
    return this.#ranges.findIndex((range) => range && range.getBoundingClientRect().top >= 0);
  }

  /** The reader scrolled, unless we did. */
  scrolled() {
    const box = this.#box;
    if (!box || performance.now() - this.#moved < OURS) return;
    this.away = box.bottom < 0 || box.top > innerHeight;
  }

  /** Where the sentence stands in the window. */
  get #box() {
    return this.#ranges[this.#shown]?.getBoundingClientRect();
  }

  /** The last segment that begins before a place. @param {Node} node @param {number} offset */
  #upTo(node, offset) {
    return this.#ranges.findLastIndex((range) => range && range.comparePoint(node, offset) >= 0);
  }

  #keepInView() {
    const box = this.#box;
    if (!box) return;
    const seen = box.top >= 0 && box.bottom <= innerHeight * 0.8; // the mini-player is below
    if (seen) this.away = false;
    if (seen || this.away) return;
    this.#moved = performance.now();
    const still = matchMedia("(prefers-reduced-motion)").matches;
    scrollBy({ top: box.top - innerHeight * AT, behavior: still ? "instant" : "smooth" });
  }

  /** @param {number} n @param {number} word */
  #wordRange(n, word) {
    const { text, words } = this.#segments[n];
    const [offset, length] = words?.[word] ?? [0, 0];
    const [start, end] = this.#spans[n] ?? [0, 0];
    const letters = (/** @type {number} */ from, /** @type {number} */ to) =>
      lettersOf([...text].slice(from, to).join("")).letters.length;
    const from = start + letters(0, offset);
    const to = from + letters(offset, offset + length);
    return from < to && to <= end ? this.#range(from, to) : null;
  }

  /** @param {number} start @param {number} end both in letters of the page */
  #range(start, end) {
    const [node, offset] = this.#places[end - 1];
    const range = new Range();
    range.setStart(...this.#places[start]);
    range.setEnd(node, offset + 1);
    return range;
  }
}

/** The texts below an element that are read. @param {Element} root @returns {Text[]} */
function textsIn(root) {
  const walker = document.createTreeWalker(root, TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (!text.parentElement?.closest(NOT_READ)) texts.push(text);
  }
  return texts;
}
