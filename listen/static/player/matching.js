/** Finds what is read in a page's own text, whose marks, spaces and cases may differ a little. */

/**
 * @typedef {[start: number, end: number]} Span In UTF-16 units of the page's text.
 * @typedef {{letters: string, places: number[]}} Letters
 *   Letters and figures, lower case and without their marks, and where each stands in the text.
 */

const SURE = 24; // letters that are not found elsewhere by chance
const ANCHOR = 12;
const STRETCH = 1.3;

/** @param {string} text @returns {Letters} */
export function lettersOf(text) {
  const found = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  return {
    letters: found.map(([char]) => char.normalize("NFKD")[0].toLowerCase()).join(""),
    places: found.map(({ index }) => index),
  };
}

/**
 * Where a text stands between two places, word for word, or by its beginning and its end.
 *
 * @param {string} page @param {string} text @param {number} from @param {number} to
 * @returns {Span|null}
 */
function find(page, text, from, to) {
  const exact = page.indexOf(text, from);
  if (exact >= 0 && exact + text.length <= to) return [exact, exact + text.length];
  if (text.length < 2 * ANCHOR) return null;
  const start = page.indexOf(text.slice(0, ANCHOR), from);
  const end = page.indexOf(text.slice(-ANCHOR), start + ANCHOR) + ANCHOR;
  const alike = start >= 0 && end > start && end - start < text.length * STRETCH && end <= to;
  return alike ? [start, end] : null;
}

/**
 * Places texts in a page, in order: the long ones first, the short ones between them.
 *
 * @param {string} letters of the page @param {string[]} texts
 * @returns {(Span|null)[]} in letters of the page
 */
export function place(letters, texts) {
  const sought = texts.map((text) => lettersOf(text).letters);
  /** @type {(Span|null)[]} */
  const found = texts.map(() => null);
  for (const long of [true, false]) {
    let from = 0;
    sought.forEach((text, n) => {
      const after = found.slice(n).find(Boolean);
      const due = text && text.length >= SURE === long && !found[n];
      if (due) found[n] = find(letters, text, from, after?.[0] ?? letters.length);
      from = found[n]?.[1] ?? from;
    });
  }
  return found;
}
