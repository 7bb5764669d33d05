/** Figures, as Prometheus writes them. */

/**
 * @typedef {{name: string, labels: Record<string, string>, value: number}} Sample
 * @typedef {{mean: number, half: number}} Wait
 *   Seconds: the mean, and what half of all waits were not longer than.
 */

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)/;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** Reads what `/metrics` says. @param {string} text @returns {Sample[]} */
export function parse(text) {
  return text.split("\n").flatMap((line) => {
    const found = SAMPLE.exec(line);
    if (!found) return []; // what a figure is about, or nothing
    const labels = [...(found[2] ?? "").matchAll(LABEL)].map(([, key, value]) => [key, value]);
    return [{ name: found[1], labels: Object.fromEntries(labels), value: figure(found[3]) }];
  });
}

/** @param {string} written */
const figure = (written) => Number(written.replace("Inf", "Infinity"));

/** All figures of one moment. */
export class Figures {
  /** @param {Sample[]} samples */
  constructor(samples) {
    this.samples = samples;
  }

  /** @param {string} name @param {string} [kind] @returns {Sample[]} */
  #of(name, kind) {
    return this.samples.filter(
      (sample) => sample.name === `listen_${name}` && (!kind || sample.labels.kind === kind),
    );
  }

  /** @param {string} name @param {string} [kind] */
  sum(name, kind) {
    return this.#of(name, kind).reduce((total, { value }) => total + value, 0);
  }

  /** How long clicks of a kind waited; null as long as none has. @param {string} kind */
  wait(kind) {
    const name = "first_sound_seconds";
    const count = this.sum(`${name}_count`, kind);
    const within = this.#of(`${name}_bucket`, kind).find(({ value }) => value >= count / 2);
    if (!count || !within) return null;
    return { mean: this.sum(`${name}_sum`, kind) / count, half: figure(within.labels.le) };
  }
}
