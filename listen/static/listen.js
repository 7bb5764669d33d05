/**
 * `<listen-button article="ID">`: an article's sound, played while it is still being made.
 *
 * Attributes: `article`, `voice`, `server` (by default where this script came from), `warm` (have
 * the opening spoken before a press: `visible`, `hover` or `none`); `state` is written. Events:
 * `listen:play`, `listen:pause`, `listen:end`, `listen:error`. Looks: `--listen-*`, and parts.
 */

/**
 * @typedef {"idle"|"preparing"|"playing"|"paused"|"waiting"|"finished"|"failed"|"unavailable"} State
 * @typedef {Record<string, string>} Texts
 * @typedef {{start: number, end: number, ready: boolean}} Segment
 * @typedef {{title: string, language: string, status: string, segments_ready: number,
 *   duration: number, audio: string, timeline: string}} Narration
 * @typedef {{url: string, first: number, at: number, whole: boolean}} Source
 *   Its first segment; where to begin in it; whether it is the finished file.
 */

// ---- Words -------------------------------------------------------------------------------------

/** @type {Record<string, Texts>} */
const WORDS = {
  en: {
    dir: "ltr",
    listen: "Listen to this article",
    voice: "Read by an automated voice",
    play: "Play",
    pause: "Pause",
    again: "Listen again",
    retry: "Try again",
    back: "Back {0} seconds",
    forward: "Forward {0} seconds",
    speed: "Speed",
    position: "Position",
    of: "{0} of {1}",
    preparing: "Getting ready…",
    playing: "Playing",
    paused: "Paused",
    waiting: "Waiting for more…",
    finished: "Finished",
    missing: "This article was not found.",
    gone: "This article is no longer available.",
    empty: "There is nothing here to read aloud.",
    busy: "We cannot read this aloud just now.",
    unreachable: "The connection was lost.",
    failed: "This article could not be read aloud.",
  },
  es: {
    dir: "ltr",
    listen: "Escuchar este artículo",
    voice: "Leído por una voz automática",
    play: "Reproducir",
    pause: "Pausar",
    again: "Escuchar de nuevo",
    retry: "Reintentar",
    back: "Retroceder {0} segundos",
    forward: "Avanzar {0} segundos",
    speed: "Velocidad",
    position: "Posición",
    of: "{0} de {1}",
    preparing: "Preparando…",
    playing: "Reproduciendo",
    paused: "En pausa",
    waiting: "Esperando la continuación…",
    finished: "Fin",
    missing: "No se ha encontrado este artículo.",
    gone: "Este artículo ya no está disponible.",
    empty: "Aquí no hay nada que leer.",
    busy: "Ahora mismo no podemos leerlo.",
    unreachable: "Se ha perdido la conexión.",
    failed: "No se ha podido leer este artículo.",
  },
  ar: {
    dir: "rtl",
    listen: "استمع إلى هذا المقال",
    voice: "يُقرأ بصوت آلي",
    play: "تشغيل",
    pause: "إيقاف مؤقت",
    again: "استمع مجددًا",
    retry: "حاول مجددًا",
    back: "رجوع {0} ثانية",
    forward: "تقديم {0} ثانية",
    speed: "السرعة",
    position: "الموضع",
    of: "{0} من {1}",
    preparing: "جارٍ التحضير…",
    playing: "قيد التشغيل",
    paused: "متوقف مؤقتًا",
    waiting: "في انتظار المزيد…",
    finished: "انتهى",
    missing: "تعذّر العثور على هذا المقال.",
    gone: "لم يعد هذا المقال متاحًا.",
    empty: "لا يوجد هنا ما يُقرأ.",
    busy: "لا يمكننا قراءته الآن.",
    unreachable: "انقطع الاتصال.",
    failed: "تعذّرت قراءة هذا المقال.",
  },
};

/** @param {number} value @param {string} language @param {Intl.NumberFormatOptions} [options] */
const number = (value, language, options) => new Intl.NumberFormat(language, options).format(value);

/** @param {number} seconds @returns {number[]} hours, minutes, seconds */
function split(seconds) {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/** Seconds as a clock shows them: 1:05. @param {number} seconds @param {string} language */
function clock(seconds, language) {
  const parts = split(seconds);
  return (parts[0] ? parts : parts.slice(1))
    .map((part, index) => number(part, language, { minimumIntegerDigits: index ? 2 : 1 }))
    .join(":");
}

/** Seconds as one says them: 1 minute 5 seconds. @param {number} seconds @param {string} language */
function spokenTime(seconds, language) {
  const units = ["hour", "minute", "second"];
  const parts = split(seconds).flatMap((value, index) =>
    value || (index === 2 && seconds < 1)
      ? [number(value, language, { style: "unit", unit: units[index], unitDisplay: "long" })]
      : [],
  );
  return new Intl.ListFormat(language, { type: "unit", style: "narrow" }).format(parts);
}

// ---- The service -------------------------------------------------------------------------------

/** @type {Record<number, string>} */
const REASONS = { 404: "missing", 410: "gone", 422: "empty", 429: "busy", 451: "gone" };

/** Why there is nothing to hear. */
class Problem extends Error {
  /** @param {string} reason @param {number} [status] @param {number} [retryAfter] seconds */
  constructor(reason, status, retryAfter) {
    super(reason);
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** @param {Response} response */
  static from({ status, headers }) {
    const reason = REASONS[status] ?? (status < 500 ? "refused" : "busy");
    return new Problem(reason, status, Number(headers.get("Retry-After")) || undefined);
  }

  /** Whether asking again may help. */
  get passing() {
    return ["busy", "unreachable", "failed"].includes(this.reason);
  }
}

/** @returns {never} */
const unreachable = () => {
  throw new Problem("unreachable");
};

/** What this page asked for before a press. */
const warmed = new Set();

/** One article at one server. */
class Service {
  /** @param {string} server @param {string} article @param {string|null} voice */
  constructor(server, article, voice) {
    this.server = server;
    this.path = `/v1/articles/${encodeURIComponent(article)}`;
    this.query = voice ? `?voice=${encodeURIComponent(voice)}` : "";
  }

  /** Asks and listens in one. */
  get sound() {
    return this.address(`${this.path}/audio.mp3${this.query}`);
  }

  /** @param {string} path */
  address(path) {
    return new URL(path, this.server).href;
  }

  /** Hints, once, that a listener may come. */
  warm() {
    const path = `${this.path}/warm${this.query}`;
    const thrifty = /** @type {any} */ (navigator).connection?.saveData;
    if (thrifty || warmed.has(this.address(path))) return;
    warmed.add(this.address(path));
    this.#fetch(path, { method: "POST", priority: "low" }).catch(note);
  }

  /** Has it made. @returns {Promise<Narration>} */
  ask() {
    return this.#fetch(`${this.path}/narration${this.query}`, { method: "POST" });
  }

  /** @returns {Promise<Narration>} */
  look() {
    return this.#fetch(`${this.path}/narration${this.query}`, { cache: "no-store" });
  }

  /** @param {Narration} narration */
  timeline(narration) {
    return this.#fetch(narration.timeline);
  }

  /** @param {string} path @param {RequestInit} [options] */
  async #fetch(path, options) {
    const signal = AbortSignal.timeout(15_000);
    const response = await fetch(this.address(path), { ...options, signal }).catch(unreachable);
    if (!response.ok) throw Problem.from(response);
    return response.json().catch(unreachable);
  }
}

// ---- The player --------------------------------------------------------------------------------

const LOOK_EVERY = 2_000;
const STUCK_AFTER = 8_000;
const ATTEMPTS = 3;
const LONGEST_WAIT = 30;
const KEY_REPEAT = 0.2;
const END_SLACK = 1;
const EDGE = 0.5;
const WAVERING = 1.05; // what an estimate grows by less is not shown
const IN_HAND = 9; // browsers take sound in blocks of 4 seconds, and want the next one too

/** Apple's player may freeze when a growing stream is seeked: it starts at the sentence. */
const SEEKS_IN_STREAMS = !navigator.vendor.startsWith("Apple");

/** The one player of the page that may be heard. @type {Player|null} */
let heard = null;

/** Trouble beside the sound need not stop it. */
const note = (/** @type {Error} */ problem) => console.debug("listen-button:", problem.message);

/**
 * One audio element, which is given a growing stream, a stream from the middle, or the finished
 * file; its clock is the article's.
 */
class Player {
  /** @type {State} */ state = "idle";
  /** @type {Problem|null} */ problem = null;
  /** @type {Narration|null} */ narration = null;
  /** @type {Segment[]} */ segments = [];
  /** Seconds, an estimate until it is ready. */
  duration = 0;
  /** Whether sound is on, or on its way. */
  wanted = false;
  /** Called at every change. */
  onchange = () => {};

  #service = new Service(import.meta.url, "", null);
  #audio = new Audio();
  /** @type {Source|null} */ #source = null;
  /** The source does not lead to the position any more. */ #stale = false;
  /** Where we are heading while the sound is not there yet. @type {number|null} */ #target = null;
  /** The press's own question to the service. @type {Promise<void>|null} */ #asked = null;
  /** Whether to wait for the finished file. */ #held = false;
  /** Sources lost at or before `#troubleAt`. */ #attempts = 0;
  #troubleAt = 0;
  /** An answer to an earlier turn is dropped. */ #turn = 0;
  #stillSince = 0;
  /** @type {number|undefined} */ #soon;
  /** @type {number|undefined} */ #watch;

  constructor() {
    const audio = this.#audio;
    audio.onloadedmetadata = () => this.#onMetadata();
    audio.onplaying = () => this.#onPlaying();
    audio.onwaiting = () => this.state === "playing" && this.#enter("waiting");
    audio.ontimeupdate = () => this.#onTime();
    audio.onpause = () => this.#onPause();
    audio.onended = () => this.#onEnded();
    audio.onerror = () => this.#onError();
  }

  /** Seconds into the article. */
  get position() {
    return this.#target ?? this.#base + this.#audio.currentTime;
  }

  get ready() {
    return this.narration?.status === "ready";
  }

  get seekable() {
    return this.ready || this.segments.length > 0;
  }

  /** @param {number} rate */
  set rate(rate) {
    this.#audio.defaultPlaybackRate = rate; // what loading another source goes back to
    this.#audio.playbackRate = rate;
  }

  /** @param {Service} service */
  open(service) {
    this.release();
    this.#service = service;
    this.narration = null;
    this.segments = [];
    this.duration = 0;
    this.#target = null;
    this.#forgive();
    this.#enter("idle");
  }

  /** A listener may come. */
  warm() {
    if (!this.narration) this.#service.warm();
  }

  /** To be called inside the click: only a listener's own act may start sound. */
  play() {
    if (heard !== this) heard?.pause();
    heard = this;
    const from = this.state === "finished" ? 0 : this.position;
    this.wanted = true;
    this.#forgive();
    if (this.#reaches(from) && (this.#source?.whole || !this.ready)) this.#continue(from);
    else this.#load(from);
    this.#asked = this.ready ? null : this.#ask();
    this.#asked?.catch(note);
    this.#keepWatch();
  }

  pause() {
    if (!this.wanted) return;
    this.#rest("paused");
    this.#audio.pause();
  }

  /** @param {number} seconds */
  seek(seconds) {
    if (!this.seekable) return;
    const to = Math.max(0, Math.min(seconds, this.duration - EDGE));
    this.#takeTurn();
    this.#forgive();
    if (this.#reaches(to)) this.#jump(to);
    else this.#head(this.#landing(to));
    if (this.state === "finished") this.#enter("paused");
    else this.onchange();
  }

  /** Lets go of the connection. */
  release() {
    const position = this.position;
    this.pause();
    this.#takeTurn();
    this.#target = position;
    this.#source = null;
    this.#audio.removeAttribute("src");
    this.#audio.load();
    if (heard === this) heard = null;
  }

  // What the audio element tells.

  #onMetadata() {
    if (this.#source?.at) this.#audio.currentTime = this.#source.at;
    this.#recognise();
  }

  #onPlaying() {
    if (!this.wanted || this.#stale) return;
    this.#arrive();
    this.#target = null;
    this.#asked = null;
    this.#enter("playing");
  }

  #onTime() {
    if (this.state === "playing" && this.position > this.#troubleAt + 1) this.#attempts = 0;
    this.onchange();
  }

  /** Others may pause: pulled headphones, media keys. */
  #onPause() {
    if (this.#audio.paused && !this.#audio.ended && !this.#stale) this.pause();
  }

  /** A dropped stream ends, too: only the service knows the article's end. */
  async #onEnded() {
    const turn = this.#takeTurn();
    if (!this.segments.at(-1)?.ready) await this.#look().catch(note);
    if (turn !== this.#turn) return;
    const last = this.segments.at(-1);
    if (last?.ready && this.position > last.end - END_SLACK) this.#rest("finished");
    else this.#recover();
  }

  #onError() {
    if (this.wanted) this.#recover();
    else this.#stale = true; // a paused stream may be cut: nobody need know until it is wanted
  }

  // Where the sound comes from.

  /** Where the source begins: estimates move. */
  get #base() {
    return this.segments[this.#source?.first ?? 0]?.start ?? 0;
  }

  /** @param {number} seconds @returns {Source} */
  #sourceAt(seconds) {
    const narration = this.narration;
    const address = (/** @type {Narration} */ { audio }) => this.#service.address(audio);
    if (narration && this.ready) {
      return { url: address(narration), first: 0, at: seconds, whole: true };
    }
    const first = Math.max(0, this.#segmentAt(seconds));
    const at = SEEKS_IN_STREAMS ? seconds - (this.segments[first]?.start ?? 0) : 0;
    if (!narration || !first) return { url: this.#service.sound, first, at, whole: false };
    return { url: `${address(narration)}?segment=${first}`, first, at, whole: false };
  }

  /** @param {number} seconds */
  #segmentAt(seconds) {
    return this.segments.findLastIndex(({ start }) => start <= seconds);
  }

  /** A sentence that is not spoken yet is heard from its start. @param {number} seconds */
  #landing(seconds) {
    const sentence = this.segments[this.#segmentAt(seconds)];
    return this.ready || !sentence || sentence.ready ? seconds : sentence.start;
  }

  /** Whether as much is made as browsers want. @param {number} from */
  #spokenFrom(from) {
    const near = this.segments.filter(({ start, end }) => end > from && start < from + IN_HAND);
    return this.ready || (near.length > 0 && near.every(({ ready }) => ready));
  }

  /** Whether the audio element gets there by itself. @param {number} seconds */
  #reaches(seconds) {
    const { buffered, readyState } = this.#audio;
    if (!this.#source || this.#stale || !readyState) return false;
    const time = seconds - this.#base;
    for (let range = 0; range < buffered.length; range++) {
      if (buffered.start(range) <= time && time < buffered.end(range) - EDGE) return true;
    }
    return this.#source.whole;
  }

  /** The first press's address may have led to the finished file. */
  #recognise() {
    const alike = Math.abs(this.#audio.duration - this.duration) < EDGE;
    if (this.#source && this.#source.first === 0 && this.ready && alike) this.#source.whole = true;
  }

  /** Some browsers start at 0 whatever was asked of them. */
  #arrive() {
    const at = this.#source?.at ?? 0;
    if (this.#source) this.#source.at = 0;
    if (this.#audio.currentTime < at - 1) this.#audio.currentTime = at;
  }

  // Moving.

  /** @param {number} seconds */
  #load(seconds) {
    this.#takeTurn();
    this.#source = this.#sourceAt(seconds);
    this.#stale = false;
    this.#target = this.#base + this.#source.at;
    this.#audio.src = this.#source.url;
    this.#start();
  }

  /** @param {number} seconds */
  #continue(seconds) {
    if (this.#target !== null || this.#audio.ended) this.#jump(seconds);
    this.#start();
  }

  #start() {
    this.#enter(this.position ? "waiting" : "preparing");
    this.#audio.play().catch((error) => {
      if (error.name === "NotAllowedError") this.pause(); // other refusals come as events
    });
  }

  /** @param {number} seconds */
  #jump(seconds) {
    this.#target = null;
    if (this.#source) this.#source.at = 0;
    this.#audio.currentTime = seconds - this.#base;
  }

  /** Leaves for a position out of reach. @param {number} seconds */
  #head(seconds) {
    this.#target = seconds;
    this.#stale = true;
    if (this.wanted) this.#later(() => this.#load(this.#landing(seconds)), KEY_REPEAT);
  }

  // Trouble.

  /** Finds out why, and goes on if it can. */
  #recover() {
    const turn = this.#takeTurn();
    const attempt = ++this.#attempts;
    const asked = this.#asked ?? this.#ask();
    this.#asked = null;
    this.#target = this.#troubleAt = this.position;
    this.#stale = true;
    this.#enter(this.position ? "waiting" : "preparing");
    asked.then(
      () => turn === this.#turn && this.#resume(attempt),
      (problem) => turn === this.#turn && this.#endure(problem, attempt),
    );
  }

  /** @param {Problem} problem @param {number} attempt */
  #endure(problem, attempt) {
    const wait = Math.min(problem.retryAfter ?? attempt, LONGEST_WAIT);
    if (problem.passing && attempt <= ATTEMPTS) this.#later(() => this.#recover(), wait);
    else this.#fail(problem);
  }

  /** @param {number} attempt */
  #resume(attempt) {
    const position = this.position;
    if (this.narration?.status === "failed") this.#fail(new Problem("failed"));
    else if (attempt <= ATTEMPTS) this.#later(() => this.#load(position), (attempt - 1) / 2);
    else if (this.ready) this.#fail(new Problem("unreachable"));
    else this.#held = true; // not every browser takes a growing sound: the finished one, then
  }

  /** @param {Problem} problem */
  #fail(problem) {
    this.problem = problem;
    this.#stale = true;
    this.#target ??= this.position;
    this.#audio.pause();
    this.#rest(problem.passing ? "failed" : "unavailable");
  }

  #forgive() {
    this.problem = null;
    this.#attempts = 0;
    this.#troubleAt = 0;
  }

  get #still() {
    const long = performance.now() - this.#stillSince > STUCK_AFTER;
    return long && this.state !== "playing" && !this.#soon && !this.#held;
  }

  // Watching how far the service is.

  #keepWatch() {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#tick(), LOOK_EVERY);
  }

  async #tick() {
    const answered = this.ready || (await this.#look().then(() => true, note));
    if (!this.wanted) return;
    this.#keepWatch();
    const lost = this.narration?.status === "failed" && this.state !== "playing";
    if (lost) this.#fail(new Problem("failed"));
    else if (this.#held && this.ready) this.#load(this.position);
    else if (this.#still && (!answered || this.#spokenFrom(this.position))) this.#recover();
  }

  #ask() {
    return this.#learn(this.#service, this.#service.ask());
  }

  #look() {
    const known = this.narration && this.narration.status !== "absent";
    return known ? this.#learn(this.#service, this.#service.look()) : this.#ask();
  }

  /** @param {Service} service @param {Promise<Narration>} answer */
  async #learn(service, answer) {
    const narration = await answer;
    if (service !== this.#service) return; // another article was opened meanwhile
    if (narration.timeline !== this.narration?.timeline) this.segments = [];
    this.narration = narration;
    const growth = narration.duration / this.duration;
    if (this.ready || growth < 1 || growth > WAVERING) this.duration = narration.duration;
    const placed = this.segments.filter(({ ready }) => ready).length;
    const news = placed !== narration.segments_ready;
    const { segments } = (news && (await service.timeline(narration).catch(note))) || this;
    if (service === this.#service) this.segments = segments;
    this.#recognise();
    this.onchange();
  }

  // Turns and states.

  /** Whatever was planned or awaited is off. */
  #takeTurn() {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#held = false;
    return ++this.#turn;
  }

  /** @param {() => void} act @param {number} seconds */
  #later(act, seconds) {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      act();
    }, seconds * 1000);
  }

  /** Wants no more sound. @param {State} state */
  #rest(state) {
    this.wanted = false;
    this.#takeTurn();
    clearTimeout(this.#watch);
    this.#enter(state);
  }

  /** @param {State} state */
  #enter(state) {
    if (state !== this.state) this.#stillSince = performance.now();
    this.state = state;
    this.onchange();
  }
}

// ---- Looks -------------------------------------------------------------------------------------

const THUMB = 14;

const STYLE = `
:host {
  --_accent: var(--listen-accent, light-dark(#8a1f1b, #f0a49a));
  --_on-accent: var(--listen-on-accent, light-dark(#fff, #1b1b19));
  --_text: var(--listen-text, light-dark(#1b1b19, #eceae4));
  --_muted: var(--listen-muted, light-dark(#5d5b55, #aaa79f));
  --_line: var(--listen-line, light-dark(#d9d6ce, #45433f));
  --_spoken: var(--listen-spoken, light-dark(#b3aea2, #7b776e));
  --_background: var(--listen-background, light-dark(#f8f7f3, #1f1e1c));
  display: block;
  container-type: inline-size;
  min-block-size: 5rem;
  color: var(--_text);
  font: 400 1rem var(--listen-font, system-ui, sans-serif);
}
:host([hidden]), [hidden] { display: none !important; }
.bar {
  box-sizing: border-box;
  min-block-size: 5rem;
  display: grid;
  grid: "play words tools" auto "play line line" auto / auto 1fr auto;
  gap: 0.125rem 0.875rem;
  align-content: center;
  align-items: center;
  padding: 0.5rem 0.875rem;
  line-height: 1.35;
  border: 1px solid var(--_line);
  border-radius: var(--listen-radius, 0.375rem);
  background: var(--_background);
}
.status { grid-area: words; margin: 0; font-weight: 600; }
.line { grid-area: line; color: var(--_muted); font-size: 0.875em; }
.voice { margin: 0; }
.tools { grid-area: tools; }
.tools, .time { display: flex; align-items: center; gap: 0.125rem; }
.time { gap: 0.625rem; min-block-size: 1.5rem; font-variant-numeric: tabular-nums; }
:host([state="unavailable"]) .status { grid-row: 1 / 3; }

button, select {
  box-sizing: border-box;
  margin: 0;
  border: 0;
  border-radius: 1.25rem;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button svg { display: block; fill: currentColor; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
.play:focus-visible { outline-offset: 4px; }
.slider:focus-visible { outline-offset: 0; }
.play {
  grid-area: play;
  position: relative;
  inline-size: 3rem;
  block-size: 3rem;
  padding: 0.75rem;
  border-radius: 50%;
  background: var(--_accent);
  color: var(--_on-accent);
}
.play[aria-disabled="true"] { background: var(--_line); color: var(--_muted); cursor: default; }
:host(:is([state="preparing"], [state="waiting"])) .play::after {
  content: "";
  position: absolute;
  inset: -3px;
  border: 2px solid transparent;
  border-block-start-color: var(--_accent);
  border-radius: 50%;
  animation: turn 1.1s linear infinite;
}
@keyframes turn { to { rotate: 1turn; } }
.skip { inline-size: 2.25rem; block-size: 2.25rem; padding: 0.3125rem; }
.skip path { fill: none; stroke: currentColor; stroke-width: 1.6; }
.skip text { font: 600 7.5px system-ui, sans-serif; text-anchor: middle; }
.speed { block-size: 2.25rem; padding: 0 0.5rem; margin-inline-end: -0.5rem; appearance: none; }
.speed { font-size: 0.875em; font-weight: 600; text-align: end; }
.retry { padding: 0.125rem 0; min-block-size: 1.5rem; color: var(--_accent); font-weight: 600; }
.retry { text-decoration: underline; text-underline-offset: 0.2em; }
@media (hover: hover) {
  .skip:hover, .speed:hover { background: var(--_line); }
  .play[aria-disabled="false"]:hover { filter: brightness(1.12); }
}

.slider { flex: 1; cursor: pointer; min-inline-size: 3rem; block-size: 1.5rem; margin: 0; }
@media (forced-colors: none) {
  .slider { appearance: none; background: none; border-radius: 0.25rem; }
  .slider::-webkit-slider-runnable-track {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_track, none) var(--_line);
  }
  .slider::-moz-range-track {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_track, none) var(--_line);
  }
  .slider::-webkit-slider-thumb {
    appearance: none;
    inline-size: ${THUMB}px;
    block-size: ${THUMB}px;
    margin-block-start: -5px;
    border-radius: 50%;
    background: var(--_accent);
  }
  .slider::-moz-range-thumb {
    inline-size: ${THUMB}px;
    block-size: ${THUMB}px;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
  }
}
@media (forced-colors: active) {
  .play, .skip, .speed { border: 1px solid ButtonText; }
  .play::after { border-block-start-color: Highlight; }
}
@media (prefers-reduced-motion: reduce) {
  .play::after { animation: none !important; border: 2px dotted var(--_accent); }
}
@container (max-width: 27rem) {
  .bar { min-block-size: 7.25rem; row-gap: 0.25rem; }
  .bar:not(.bare) { grid: "play tools" auto "line line" auto "words words" auto / auto 1fr; }
  .bar:not(.bare) .status { color: var(--_muted); font-size: 0.8125em; text-align: center; }
  .speed { margin-inline-start: auto; }
}
`;

/** @type {Texts} */
const PATHS = {
  play: "M8.5 4.5v15L20 12z",
  pause: "M7 5h3.5v14H7zM13.5 5H17v14h-3.5z",
  again: "M12 4V.8L6.8 5 12 9.2V6a6.5 6.5 0 1 1-6.5 6.5h-2A8.5 8.5 0 1 0 12 4z",
  back: "M4 4v5h5M4.6 9A8.5 8.5 0 1 1 3.5 13",
  forward: "M20 4v5h-5M19.4 9A8.5 8.5 0 1 0 20.5 13",
};
const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
const SKIP = 15;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/**
 * @param {string} name @param {Texts} [attributes] @param {...(Node|string)} inside
 * @returns {any}
 */
function make(name, attributes = {}, ...inside) {
  const drawn = ["svg", "path", "text"].includes(name);
  const node = drawn
    ? document.createElementNS("http://www.w3.org/2000/svg", name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...inside);
  return node;
}

/** Leaves alone what is right: open menus stay open, live regions silent. */
const write = (/** @type {Node} */ node, /** @type {string} */ text) => {
  if (node.textContent !== text) node.textContent = text;
};

/** @param {string} path @param {...Node} inside */
function icon(path, ...inside) {
  const frame = { viewBox: "0 0 24 24", "aria-hidden": "true" };
  return make("svg", frame, make("path", { d: path }), ...inside);
}

/** @param {string} name @param {string} part @param {Texts} [more] @param {...Node} inside */
const piece = (name, part, more, ...inside) =>
  make(name, { class: part, part, ...more }, ...inside);

function markup() {
  const skip = (/** @type {string} */ name) =>
    piece("button", `${name} skip`, {}, icon(PATHS[name], make("text", { x: "12", y: "15.6" })));
  const unsaid = { dir: "ltr", "aria-hidden": "true" };
  const parts = {
    play: piece("button", "play", {}, icon(PATHS.play)),
    words: piece("p", "status", { role: "status" }),
    voice: piece("p", "voice"),
    retry: piece("button", "retry"),
    elapsed: piece("span", "elapsed", unsaid),
    slider: piece("input", "slider", { type: "range" }),
    remaining: piece("span", "remaining", unsaid),
    back: skip("back"),
    forward: skip("forward"),
    speed: piece("select", "speed"),
  };
  const { play, words, voice, retry, elapsed, slider, remaining, back, forward, speed } = parts;
  const time = make("div", { class: "time" }, elapsed, slider, remaining);
  const tools = make("div", { class: "tools" }, back, forward, speed);
  const line = make("div", { class: "line" }, voice, retry, time);
  speed.append(...SPEEDS.map((rate) => make("option", { value: String(rate) })));
  const bar = piece("div", "bar", { role: "group" }, play, words, line, tools);
  return { ...parts, time, tools, bar };
}

/** @param {Segment[]} segments @param {number} at @param {number} duration @param {string} dir */
function track(segments, at, duration, dir) {
  const stop = (/** @type {string} */ tint, /** @type {number} */ seconds) =>
    `${tint} 0 calc(${THUMB / 2}px + ${(seconds / duration).toFixed(4)} * (100% - ${THUMB}px))`;
  const runs = segments.filter(({ ready }, index) => ready !== segments[index - 1]?.ready);
  const spoken = runs.map(({ ready }, index) =>
    stop(ready ? "var(--_spoken)" : "transparent", runs[index + 1]?.start ?? duration),
  );
  const stops = [stop("var(--_accent)", at), ...spoken, "transparent 0"];
  return `linear-gradient(to ${dir === "rtl" ? "left" : "right"}, ${stops})`;
}

// ---- The element -------------------------------------------------------------------------------

const SPEED_KEY = "listen:speed";
/** @type {Texts} */
const EVENTS = { playing: "play", paused: "pause", finished: "end" };
/** @type {Texts} */
const ACTS = { paused: "play", finished: "again" };
const BLINK = 500;
const GLANCE = 300;

/** Storage may be blocked. @param {() => any} act */
const stored = (act) => {
  try {
    return act();
  } catch {}
};

class ListenButton extends HTMLElement {
  static observedAttributes = ["article", "voice", "server", "warm"];

  #parts = markup();
  #player = new Player();
  /** @type {State|null} */ #shown = null;
  /** What the page was told last. @type {Problem|string|undefined} */ #told;
  /** What the listener drags the slider to. @type {number|null} */ #dragged = null;
  /** @type {number|undefined} */ #wordsSoon;
  /** @type {number|undefined} */ #warmSoon;
  #view = new IntersectionObserver((looks) => this.#glance(looks), { threshold: 0.5 });

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#parts.bar);
    this.#listen();
  }

  connectedCallback() {
    const speed = Number(stored(() => localStorage.getItem(SPEED_KEY)));
    this.#chooseSpeed(SPEEDS.includes(speed) ? speed : 1);
    this.#show(this.state);
  }

  disconnectedCallback() {
    this.#player.release();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name !== "warm") this.#open();
    this.#view.disconnect();
    this.#view.observe(this);
  }

  #open() {
    const server = new URL(this.getAttribute("server") || import.meta.url, document.baseURI).href;
    const article = this.getAttribute("article") ?? "";
    this.#player.open(new Service(server, article, this.getAttribute("voice")));
  }

  get state() {
    return this.#player.state;
  }

  /** Seconds into the article. */
  get currentTime() {
    return this.#player.position;
  }

  set currentTime(seconds) {
    this.#player.seek(seconds);
  }

  /** Seconds, 0 before the first press. */
  get duration() {
    return this.#player.duration;
  }

  play() {
    if (this.isConnected && this.state !== "unavailable") this.#player.play();
  }

  pause() {
    this.#player.pause();
  }

  #listen() {
    const { play, retry, back, forward, slider, speed } = this.#parts;
    this.#player.onchange = () => this.#render();
    this.addEventListener("pointerenter", () => this.#interest("hover"));
    this.addEventListener("focusin", () => this.#interest("hover"));
    play.onclick = () => (this.#player.wanted ? this.pause() : this.play());
    retry.onclick = () => {
      this.play();
      play.focus(); // the retry button goes away
    };
    back.onclick = () => this.#skip(-SKIP);
    forward.onclick = () => this.#skip(SKIP);
    slider.oninput = () => this.#drag(Number(slider.value));
    slider.onchange = () => this.#letGo();
    speed.onchange = () => {
      this.#chooseSpeed(Number(speed.value));
      stored(() => localStorage.setItem(SPEED_KEY, speed.value));
    };
  }

  /** @param {IntersectionObserverEntry[]} looks */
  #glance(looks) {
    const act = () => this.#interest("visible");
    clearTimeout(this.#warmSoon);
    if (looks[looks.length - 1].intersectionRatio >= 0.5) this.#warmSoon = setTimeout(act, GLANCE);
  }

  /** @param {string} sign */
  #interest(sign) {
    if (this.getAttribute("warm") === sign) this.#player.warm();
  }

  /** @param {number} seconds */
  #skip(seconds) {
    this.currentTime += seconds;
  }

  /** @param {number} seconds */
  #drag(seconds) {
    this.#dragged = seconds;
    this.#renderTime();
  }

  #letGo() {
    const to = this.#dragged;
    this.#dragged = null;
    if (to !== null) this.#player.seek(to);
  }

  /** @param {number} speed */
  #chooseSpeed(speed) {
    this.#parts.speed.value = String(speed);
    this.#player.rate = speed;
  }

  // What is seen and said.

  get #language() {
    const tags = [this.closest("[lang]")?.getAttribute("lang"), this.#player.narration?.language];
    return tags.find((tag) => tag && tag.split("-")[0] in WORDS) ?? "en";
  }

  get #words() {
    return WORDS[this.#language.split("-")[0]];
  }

  #render() {
    const { state } = this.#player;
    if (state !== this.#shown) this.#show(state);
    this.#renderTime();
    this.#tell();
  }

  /** @param {State} state */
  #show(state) {
    this.#shown = state;
    this.setAttribute("state", state);
    this.#label();
    this.#renderButton();
    this.#renderLayout();
    this.#say();
  }

  #label() {
    const { bar, voice, retry, back, forward, slider, speed } = this.#parts;
    const words = this.#words;
    const title = this.#player.narration?.title;
    bar.lang = this.#language;
    bar.dir = words.dir;
    bar.setAttribute("aria-label", title ? `${words.listen}: ${title}` : words.listen);
    slider.setAttribute("aria-label", words.position);
    speed.setAttribute("aria-label", words.speed);
    const step = number(SKIP, bar.lang);
    back.setAttribute("aria-label", words.back.replace("{0}", step));
    forward.setAttribute("aria-label", words.forward.replace("{0}", step));
    write(voice, words.voice);
    write(retry, words.retry);
    for (const figure of bar.querySelectorAll("text")) write(figure, step);
    for (const option of speed) write(option, `\u2066${number(option.value, bar.lang)}×\u2069`);
  }

  #renderButton() {
    const { play } = this.#parts;
    const { state, wanted } = this.#player;
    const name = wanted ? "pause" : (ACTS[state] ?? "listen");
    play.setAttribute("aria-label", this.#words[name]);
    play.setAttribute("aria-disabled", String(state === "unavailable"));
    play.querySelector("path").setAttribute("d", PATHS[name] ?? PATHS.play);
  }

  /** With nothing to hear, only the button and words show. */
  #renderLayout() {
    const { bar, voice, retry, time, tools } = this.#parts;
    const { state } = this.#player;
    const bare = ["idle", "failed", "unavailable"].includes(state);
    bar.classList.toggle("bare", bare);
    voice.hidden = state !== "idle";
    retry.hidden = state !== "failed";
    time.hidden = tools.hidden = bare;
  }

  #renderTime() {
    const { elapsed, remaining, slider } = this.#parts;
    const { duration, segments, seekable } = this.#player;
    const position = Math.min(this.#dragged ?? this.#player.position, duration || Infinity);
    elapsed.textContent = clock(position, this.#language);
    remaining.textContent = duration ? `−${clock(duration - position, this.#language)}` : "";
    slider.disabled = !seekable;
    slider.max = String(Math.max(1, Math.round(duration)));
    slider.value = String(Math.round(position));
    if (duration) {
      slider.style.setProperty("--_track", track(segments, position, duration, this.#words.dir));
    }
    this.#sayTime(position, duration);
  }

  /** Screen readers speak every change. @param {number} position @param {number} duration */
  #sayTime(position, duration) {
    const { slider } = this.#parts;
    const focused = this.shadowRoot?.activeElement === slider;
    const acting = this.#dragged !== null || this.#player.state !== "playing";
    if (focused && !acting && Math.round(position) % 10) return;
    const [now, whole] = [position, duration].map((time) => spokenTime(time, this.#language));
    const of = this.#words.of.replace("{0}", now).replace("{1}", whole);
    slider.setAttribute("aria-valuetext", duration ? of : now);
  }

  /** Waits that are over in a blink are not put into words. */
  #say() {
    const { state, problem } = this.#player;
    const words = this.#words;
    const text = words[problem?.reason ?? (state === "idle" ? "listen" : state)] ?? words.failed;
    const say = () => write(this.#parts.words, text);
    clearTimeout(this.#wordsSoon);
    if (state === "waiting") this.#wordsSoon = setTimeout(say, BLINK);
    else say();
  }

  // What the page and the system are told.

  #tell() {
    const { state, problem, position, duration } = this.#player;
    const news = problem ?? EVENTS[state];
    if (!news || news === this.#told) return;
    this.#told = news;
    if (news === "play") this.#takeMediaKeys();
    const why = problem && { reason: problem.reason, status: problem.status };
    const detail = { article: this.getAttribute("article"), position, duration, ...why };
    const name = `listen:${problem ? "error" : news}`;
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** For the lock screen, headphones and keyboards. */
  #takeMediaKeys() {
    const { mediaSession } = navigator;
    if (!mediaSession) return;
    const title = this.#player.narration?.title ?? document.title;
    mediaSession.metadata = new MediaMetadata({ title, artist: location.hostname });
    const on = mediaSession.setActionHandler.bind(mediaSession);
    on("play", () => this.play());
    on("pause", () => this.pause());
    on("seekbackward", () => this.#skip(-SKIP));
    on("seekforward", () => this.#skip(SKIP));
    on("seekto", ({ seekTime = 0 }) => (this.currentTime = seekTime));
  }
}

if (!customElements.get("listen-button")) customElements.define("listen-button", ListenButton);
