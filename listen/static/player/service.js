/** The service, as one article's player asks it. */

/**
 * @typedef {{title: string, language: string, status: string, version: string,
 *   segments_ready: number, duration: number, audio: string, timeline: string}} Narration
 * @typedef {[offset: number, length: number, start: number]} Word
 *   Where it stands in its segment's text, in code points, and the second at which it sounds.
 * @typedef {{start: number, end: number, text: string, block: number, ready: boolean,
 *   words?: Word[]}} Segment
 * @typedef {{duration: number, estimated: boolean, segments: Segment[]}} Timeline
 */

/** Why there is nothing to hear. */
export class Problem extends Error {
  /**
   * @param {string} reason the end of the problem's type, which is a phrase of ours if it needs words
   * @param {number} [status] @param {number} [retryAfter] seconds
   */
  constructor(reason, status, retryAfter) {
    super(reason);
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** @param {Response} response */
  static async from(response) {
    const { status, headers } = response;
    const { type } = await response.json().catch(() => ({}));
    return new Problem(`${type}`.split(":").pop() ?? "", status, +(headers.get("Retry-After") ?? 0));
  }

  /** Whether asking again may help. */
  get passing() {
    return !this.status || this.status === 429 || this.status >= 500;
  }
}

/** Trouble beside the sound need not stop it. */
export const note = (/** @type {Error} */ problem) => console.debug(problem);

/** @returns {never} */
const unreachable = () => {
  throw new Problem("unreachable");
};

/** What this page asked for before a press. */
const warmed = new Set();

/** One article at one server. */
export class Service {
  /** @param {string} server @param {string} article @param {string|null} voice */
  constructor(server, article, voice) {
    this.server = server;
    this.path = `/v1/articles/${encodeURIComponent(article)}/`;
    this.voice = voice;
  }

  /** @param {string} path @param {any} [query] */
  address(path, query) {
    const url = new URL(path, this.server);
    url.search = `${new URLSearchParams(query)}`;
    return url.href;
  }

  /** Something of the article's own. @param {string} name @param {object} [query] */
  of(name, query) {
    return this.address(this.path + name, { ...(this.voice && { voice: this.voice }), ...query });
  }

  /** Hints, once, that a listener may come. */
  warm() {
    const address = this.of("warm");
    const thrifty = /** @type {any} */ (navigator).connection?.saveData;
    if (thrifty || warmed.has(address)) return;
    warmed.add(address);
    this.#fetch(address, { method: "POST", priority: "low" }).catch(note);
  }

  /** Has it made. @returns {Promise<Narration>} */
  ask() {
    return this.#fetch(this.of("narration"), { method: "POST" });
  }

  /** @returns {Promise<Narration>} */
  look() {
    return this.#fetch(this.of("narration"), { cache: "no-store" });
  }

  /**
   * @param {Narration} narration
   * @param {string|number} words whose segments' words: `4-9`, or 1 for all
   * @returns {Promise<Timeline>}
   */
  timeline(narration, words) {
    return this.#fetch(this.address(narration.timeline, { words }));
  }

  /** @param {string} address @param {RequestInit} [options] */
  async #fetch(address, options) {
    const signal = AbortSignal.timeout(15_000);
    const response = await fetch(address, { ...options, signal }).catch(unreachable);
    if (!response.ok) throw await Problem.from(response);
    return response.json().catch(unreachable);
  }
}
