/** What the panel says, and how its language writes numbers. */

export const NOTHING = "–";

/** @param {string} text @param {string[]} values */
export const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, index) => values[index]);

/** What the panel says, in its language. */
export class Speech {
  /** @param {string} language @param {Record<string, string>} said */
  constructor(language, said) {
    this.language = language;
    this.said = said;
  }

  /** @param {number} value @param {Intl.NumberFormatOptions} [options] */
  number(value, options) {
    return new Intl.NumberFormat(this.language, options).format(value);
  }

  /** @param {number} value @param {string} unit @param {number} [digits] */
  #amount(value, unit, digits = 0) {
    const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits };
    const text = this.number(value, /** @type {Intl.NumberFormatOptions} */ (style));
    return text.replaceAll(" ", "\u00a0"); // a number and its unit stay on one line
  }

  /** A time that somebody waited. @param {number} seconds */
  moment(seconds) {
    if (seconds < 1) return this.#amount(seconds * 1000, "millisecond");
    return this.#amount(seconds, "second", 2);
  }

  /** A time that something sounds. @param {number} seconds */
  length(seconds) {
    if (seconds < 60) return this.#amount(seconds, "second", 1);
    if (seconds < 3600) return this.#amount(seconds / 60, "minute", 1);
    return this.#amount(seconds / 3600, "hour", 1);
  }

  /** @param {import("./figures.js").Wait|null} wait */
  wait(wait) {
    if (!wait) return NOTHING;
    const mean = this.moment(wait.mean);
    // Above the highest bound that is counted, nothing is known of the half.
    return Number.isFinite(wait.half) ? fill(this.said.wait, mean, this.moment(wait.half)) : mean;
  }

  /** A count, and how much of all it is. @param {number} count @param {number} all */
  share(count, all) {
    if (!all) return this.number(count);
    return fill(this.said.share, this.number(count), this.number(count / all, { style: "percent" }));
  }

  /** @param {import("./service.js").Narration} narration */
  progress({ status, segments, segments_ready: ready }) {
    const spoken = fill(this.said.of, this.number(ready), this.number(segments));
    return `${spoken} · ${this.said[status] ?? status}`;
  }
}
