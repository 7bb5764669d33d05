/**
 * The panel of the demo pages: what the service is doing.
 *
 * It is fed by `/metrics`, by the look at the page's article, which starts no work, and by the
 * page's own `<listen-button>`s; while it is folded or the page is hidden, it asks for nothing.
 */

/**
 * @typedef {{name: string, labels: Record<string, string>, value: number}} Sample
 * @typedef {{status: string, segments: number, segments_ready: number}} Narration
 * @typedef {{mean: number, half: number}} Wait
 *   Seconds: the mean, and what half of all waits were not longer than.
 */

const EVERY = 2_000;
const PATIENCE = 5_000;
const NOTHING = "–";
/** A press in these states asks for sound from the service; after a pause it is at hand. */
const SILENT = ["idle", "finished", "failed"];
/** Where the panel stands beside the text, it opens by itself; the stylesheet says the same. */
const WIDE = "(min-width: 80rem)";
/** What `/metrics` tells; the places in the page have these names. */
const SERVICE = [
  ...["cold_wait", "live_wait", "cold", "live", "ready", "segments", "speech", "workers"],
  "broker",
];

// ---- Figures, as Prometheus writes them --------------------------------------------------------

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)/;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** @param {string} text @returns {Sample[]} */
function parse(text) {
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
class Figures {
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

// ---- Words and numbers -------------------------------------------------------------------------

/** @param {string} text @param {string[]} values */
const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, index) => values[index]);

/** What the panel says, in its language. */
class Speech {
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

  /** @param {Wait|null} wait */
  wait(wait) {
    if (!wait) return NOTHING;
    const half = Number.isFinite(wait.half) ? this.moment(wait.half) : "∞";
    return fill(this.said.wait, this.moment(wait.mean), half);
  }

  /** A count, and how much of all it is. @param {number} count @param {number} all */
  share(count, all) {
    if (!all) return this.number(count);
    return fill(this.said.share, this.number(count), this.number(count / all, { style: "percent" }));
  }

  /** @param {Narration} narration */
  progress({ status, segments, segments_ready: ready }) {
    const spoken = fill(this.said.of, this.number(ready), this.number(segments));
    return `${spoken} · ${this.said[status] ?? status}`;
  }
}

// ---- The service -------------------------------------------------------------------------------

/** Why there are no figures. */
class Trouble extends Error {
  /** @param {number} [status] none when nobody answered */
  constructor(status) {
    super(status ? `The service answered ${status}.` : "The service does not answer.");
    this.status = status;
  }
}

/** @param {string} path */
async function ask(path) {
  const address = new URL(`../${path}`, import.meta.url); // wherever the service is mounted
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(address, { signal, cache: "no-store" }).catch(() => {
    throw new Trouble();
  });
  if (!response.ok) throw new Trouble(response.status);
  return response;
}

/** @returns {Promise<Figures>} */
const figures = async () => new Figures(parse(await (await ask("metrics")).text()));

/** @param {string} article @returns {Promise<Narration>} */
const look = async (article) =>
  (await ask(`v1/articles/${encodeURIComponent(article)}/narration`)).json();

// ---- The panel ---------------------------------------------------------------------------------

/** The aside that shows it all. */
class Panel {
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
      for (const name of SERVICE) this.#write(name, NOTHING);
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
    return problem instanceof Trouble ? problem : new Trouble();
  }

  /** @param {Figures} now */
  #showService(now) {
    const { speech } = this;
    const up = now.sum("broker_up") > 0;
    const clicks = now.sum("clicks_total");
    /** @type {Record<string, string>} */
    const shown = {
      cold_wait: speech.wait(now.wait("cold")),
      live_wait: speech.wait(now.wait("live")),
      cold: speech.share(now.sum("clicks_total", "cold"), clicks),
      live: speech.share(now.sum("clicks_total", "live"), clicks),
      ready: speech.share(now.sum("clicks_total", "ready"), clicks),
      segments: speech.number(now.sum("segments_spoken_total")),
      speech: speech.length(now.sum("speech_seconds_total")),
      workers: speech.number(now.sum("workers")),
    };
    // Without the broker there are no counts, which is not the same as none.
    for (const name of SERVICE) this.#write(name, up ? shown[name] : NOTHING);
    this.#write("broker", up ? speech.said.answers : speech.said.away);
  }

  /** @param {Narration|null} narration */
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

// ---- The press ---------------------------------------------------------------------------------

/** Times the way from a press to its sound. @param {(seconds: number) => void} tell */
function timePresses(tell) {
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

const aside = document.querySelector("aside.panel");
if (aside instanceof HTMLElement) {
  const panel = new Panel(aside);
  timePresses((seconds) => panel.pressed(seconds));
}
