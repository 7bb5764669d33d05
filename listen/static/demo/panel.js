/** The panel that a reader may fold: what it shows, and when it asks. */

import { Trouble, figures, look } from "./service.js";
import { NOTHING, Speech, fill } from "./speech.js";

const EVERY = 2_000;
/** Where the panel stands beside the text, it opens by itself; the stylesheet says the same. */
const WIDE = "(min-width: 80rem)";
/** What the broker counts; the places in the page have these names. */
const COUNTED = "cold_wait live_wait cold live ready segments speech workers".split(" ");

/** The aside that shows it all. */
export class Panel {
  #asking = false;
  /** @type {number|undefined} */ #timer;

  /** @param {HTMLElement} aside */
  constructor(aside) {
    this.aside = aside;
    this.speech = new Speech(aside.lang, JSON.parse(aside.dataset.said ?? "{}"));
    this.details = /** @type {HTMLDetailsElement} */ (aside.querySelector("details"));
    this.trouble = /** @type {HTMLElement} */ (aside.querySelector(".trouble"));
    this.progress = aside.querySelector("progress");
    this.details.open = matchMedia(WIDE).matches;
    this.details.addEventListener("toggle", () => this.#turn());
    document.addEventListener("visibilitychange", () => this.#turn());
    this.#turn();
  }

  /** @param {number} seconds */
  pressed(seconds) {
    this.#write("press", this.speech.moment(seconds));
  }

  get #watched() {
    return this.details.open && document.visibilityState === "visible";
  }

  /** Asks, and again in a while, as long as somebody may see it. */
  async #turn() {
    clearTimeout(this.#timer);
    if (!this.#watched || this.#asking) return;
    this.#asking = true;
    const troubles = await Promise.all([this.#askService(), this.#askArticle()]);
    this.#asking = false;
    this.#tell(troubles.find(Boolean));
    this.#timer = setTimeout(() => this.#turn(), EVERY);
  }

  /** @returns {Promise<Trouble|null>} */
  async #askService() {
    try {
      this.#showService(await figures());
      return null;
    } catch (problem) {
      this.#showService(null);
      return this.#trouble(problem);
    }
  }

  /** @returns {Promise<Trouble|null>} */
  async #askArticle() {
    const { article } = this.aside.dataset;
    try {
      if (article) this.#showArticle(await look(article));
      return null;
    } catch (problem) {
      this.#showArticle(null);
      return this.#trouble(problem);
    }
  }

  /** What was cut short while it was read counts as no answer. @param {unknown} problem */
  #trouble(problem) {
    console.warn("panel:", problem);
    return problem instanceof Trouble ? problem : new Trouble({ cause: problem });
  }

  /** @param {import("./figures.js").Figures|null} now */
  #showService(now) {
    // Without the broker there are no counts, which is not the same as none.
    const up = now && now.sum("broker_up") > 0;
    const counted = up ? this.#counted(now) : {};
    for (const name of COUNTED) this.#write(name, counted[name] ?? NOTHING);
    const { answers, away } = this.speech.said;
    this.#write("broker", up ? answers : now ? away : NOTHING);
  }

  /** @param {import("./figures.js").Figures} now @returns {Record<string, string>} */
  #counted(now) {
    const { speech } = this;
    const all = now.sum("clicks_total");
    return {
      cold_wait: speech.wait(now.wait("cold")),
      live_wait: speech.wait(now.wait("live")),
      cold: speech.share(now.sum("clicks_total", "cold"), all),
      live: speech.share(now.sum("clicks_total", "live"), all),
      ready: speech.share(now.sum("clicks_total", "ready"), all),
      segments: speech.number(now.sum("segments_spoken_total")),
      speech: speech.length(now.sum("speech_seconds_total")),
      workers: speech.number(now.sum("workers")),
    };
  }

  /** @param {import("./service.js").Narration|null} narration */
  #showArticle(narration) {
    this.#write("article", narration ? this.speech.progress(narration) : NOTHING);
    if (!this.progress) return;
    this.progress.max = narration?.segments || 1;
    this.progress.value = narration?.segments_ready ?? 0;
  }

  /** @param {Trouble|null|undefined} trouble */
  #tell(trouble) {
    const { refused, unreachable } = this.speech.said;
    this.trouble.hidden = !trouble;
    if (!trouble) return;
    const { status } = trouble;
    this.trouble.textContent = status ? fill(refused, this.speech.number(status)) : unreachable;
  }

  /** @param {string} name @param {string} text */
  #write(name, text) {
    const place = this.aside.querySelector(`[data-figure="${name}"]`);
    if (place && place.textContent !== text) place.textContent = text;
  }
}
