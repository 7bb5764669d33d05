/**
 * `<listen-button article="ID">`: an article's sound, played while it is still being made.
 *
 * Attributes: `article`, `voice`, `server` (by default where this script came from), `text` (a
 * selector of the article's own text, which is followed along), `preset` (`bar`, `compact`,
 * `round`), `sticky`, `download`, `next` (IDs), `minutes`, `warm` (`visible`, `hover`), `stats`
 * (where events are sent), `clips`; `state` is written. Events: `listen:play`, `listen:pause`,
 * `listen:progress`, `listen:end`, `listen:error`, `listen:next`, `listen:corrected`.
 */

import { Follow } from "./follow.js";
import { KEYS, markup, PATHS } from "./markup.js";
import { SKIP, takeMediaKeys, tellSystem } from "./media.js";
import { keepPlace, keepSpeed, keptSpeed, placeIn } from "./places.js";
import { Player } from "./player.js";
import { note, Service } from "./service.js";
import sheet from "./style.css" with { type: "css" };
import { clock, number, spokenTime } from "./time.js";
import { track } from "./track.js";
import { direction, PHRASES, say, spoken } from "./words.js";

/** @type {Record<string, string>} */
const EVENTS = { playing: "play", paused: "pause", finished: "end" };
const BARE = ["idle", "failed", "unavailable"];
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const BLINK = 500;
const GLANCE = 300;
const KEEP_EVERY = 5;
/** What is pressed for itself. */
const OTHERS =
  "a, button, form, input, summary, listen-button, [role=button], :read-write";

/** Leaves alone what is right: open menus stay open, live regions silent. */
const write = (/** @type {Node} */ node, /** @type {string} */ text) => {
  if (node.textContent !== text) node.textContent = text;
};

class ListenButton extends HTMLElement {
  static observedAttributes = ["article", "voice", "server", "clips", "text", "warm", "minutes", "next"];

  #parts = markup();
  #player = new Player();
  /** @type {Follow|null} */ #follow = null;
  /** What the labels were made for. */ #shown = "";
  /** What is open. */ #article = "";
  /** What the page was told last. @type {unknown} */ #told;
  /** The correction that it was told of. @type {string|undefined} */ #corrected;
  /** What the listener drags the slider to. @type {number|null} */ #dragged = null;
  /** Quarters that were heard. */ #quarters = 0;
  /** Seconds that are remembered. */ #kept = 0;
  #inView = true;
  #closed = false;
  #sleeps = false;
  /** @type {number|undefined} */ #wordsSoon;
  /** @type {number|undefined} */ #glanceSoon;
  #view = new IntersectionObserver((looks) => this.#glance(looks), { threshold: [0, 0.5] });
  /** Ends what is listened to in the page. @type {AbortController|undefined} */ #off;

  /** What the buttons do. @type {Record<string, () => void>} */
  #acts = {
    play: () => (this.#player.wanted ? this.pause() : this.play()),
    act: () => this.#player.correction ? this.#player.change().catch(note) : this.play(),
    dismiss: () => this.#player.decline(),
    previous: () => this.#player.turnTo(-1),
    back: () => (this.currentTime -= SKIP),
    forward: () => (this.currentTime += SKIP),
    next: () => this.#player.turnTo(1),
    sleep: () => (this.#sleeps = !this.#sleeps),
    close: () => (this.#closed = true),
  };

  constructor() {
    super();
    const { bar, slider, speed } = this.#parts;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(bar);
    speed.append(...SPEEDS.map((rate) => new Option("", `${rate}`)));
    this.#player.onchange = () => this.#render();
    this.onpointerenter = this.onfocus = () => this.#interest("hover");
    bar.onclick = (/** @type {any} */ { target }) => this.#press(target.closest("button"));
    bar.onkeydown = (/** @type {KeyboardEvent} */ event) => this.#onKey(event);
    slider.oninput = () => {
      this.#dragged = +slider.value;
      this.#renderTime();
    };
    slider.onchange = () => {
      this.#dragged = null;
      this.currentTime = +slider.value;
    };
    speed.onchange = () => keepSpeed((this.speed = +speed.value));
  }

  connectedCallback() {
    this.speed = SPEEDS.find((speed) => speed === keptSpeed()) ?? 1;
    this.#listenToPage();
    this.#label();
    this.#goToLink();
  }

  disconnectedCallback() {
    this.#off?.abort();
    this.#follow?.hide();
    this.#player.release();
  }

  /** @param {string} name @param {string} _ @param {string|null} value */
  attributeChangedCallback(name, _, value) {
    if (name === "text") this.#follow = value ? new Follow(value) : null;
    if (/article|voice|server|clips/.test(name)) this.#open();
    this.#label();
    this.#view.disconnect(); // so that it is told anew whether it is in view
    this.#view.observe(this);
  }

  #open() {
    const server = new URL(this.#attribute("server") || import.meta.url, document.baseURI).href;
    const article = this.#attribute("article");
    this.#follow?.hide();
    this.#player.clips ||= this.hasAttribute("clips");
    this.#player.open(new Service(server, article, this.#attribute("voice")));
    this.#article = article; // till here, what was heard is that of the one before
    const place = placeIn(article);
    this.#kept = 0;
    this.#quarters = place ? -1 : 0;
    if (place) this.#player.peek(place);
  }

  /** @param {string} name */
  #attribute(name) {
    return this.getAttribute(name) ?? "";
  }

  get article() {
    return this.#article;
  }

  get state() {
    return this.#player.state;
  }

  /** Seconds into the article. */
  get currentTime() {
    return this.#player.position;
  }

  set currentTime(seconds) {
    if (this.#follow) this.#follow.away = false;
    this.#player.seek(seconds);
  }

  /** Seconds, 0 while it is not known. */
  get duration() {
    return this.#player.duration;
  }

  get speed() {
    return this.#player.rate;
  }

  set speed(speed) {
    this.#parts.speed.value = speed;
    this.#player.rate = speed;
  }

  /** The number of the segment that sounds, -1 while it is not known. */
  get segment() {
    return this.#player.segment;
  }

  play() {
    if (this.isConnected && this.state !== "unavailable") this.#player.play();
  }

  pause() {
    this.#player.pause();
  }

  /** @param {number} segment its number */
  async playFrom(segment) {
    await this.#aim(segment);
    if (!this.#player.wanted) this.play();
  }

  /** @param {number} segment */
  #aim(segment) {
    if (this.#follow) this.#follow.away = false;
    return this.#player.aim(segment);
  }

  // What listeners do.

  /** @param {Element} button */
  #press(button) {
    if (!button) return;
    this.#acts[button.className]();
    this.#label();
    this.#render();
  }

  /** Keys of the player alone, so that no typing in the page is taken. @param {KeyboardEvent} event */
  #onKey({ key, ctrlKey, altKey, metaKey, target }) {
    const other = ctrlKey || altKey || metaKey || target === this.#parts.speed;
    if (KEYS[key] && !other && !BARE.includes(this.state)) this.#acts[KEYS[key]]();
  }

  #listenToPage() {
    const { signal } = (this.#off = new AbortController());
    const on = (/** @type {string} */ name, /** @type {(event: any) => void} */ act) =>
      addEventListener(name, act, { signal });
    on("scroll", () => this.#follow?.scrolled());
    on("keydown", ({ altKey, shiftKey, code, target }) => {
      const meant = altKey && shiftKey && code === "KeyL" && !target.matches(":read-write");
      if (meant) this.#listenHere().catch(note);
    });
    on("click", (event) => this.#pressText(event));
    on("focusin", (event) => this.#uncover(event));
    on("hashchange", () => this.#goToLink());
  }

  /** `#listen=s12` leads to a sentence. */
  #goToLink() {
    const [, n] = location.hash.match(/^#listen=s(\d+)$/) ?? [];
    if (!n || document.querySelector("listen-button") !== this) return;
    this.#aim(+n).then(() => this.#followAlong(true), note);
  }

  /** @param {MouseEvent} event */
  #pressText(event) {
    const target = /** @type {Element} */ (event.target);
    const meant = getSelection()?.isCollapsed && !event.defaultPrevented && !target.closest(OTHERS);
    const segment = this.#follow?.holds(target) ? this.#follow.pressed(event) : -1;
    if (meant && segment >= 0 && !BARE.includes(this.state)) this.playFrom(segment).catch(note);
  }

  /** From the selection, or from what is in view. */
  async #listenHere() {
    await this.#player.know();
    this.#follow?.read(this.#player.segments);
    const segment = this.#follow?.atReader() ?? -1;
    if (segment >= 0) await this.playFrom(segment);
  }

  /** The mini-player makes room for what has the focus. @param {FocusEvent} event */
  #uncover({ target }) {
    const { bar } = this.#parts;
    if (target === this) return;
    const { bottom } = /** @type {Element} */ (target).getBoundingClientRect();
    bar.classList.toggle("top", bottom > innerHeight - bar.offsetHeight);
  }

  /** @param {IntersectionObserverEntry[]} looks */
  #glance(looks) {
    const [{ isIntersecting, intersectionRatio }] = looks.slice(-1);
    clearTimeout(this.#glanceSoon);
    this.#inView = isIntersecting;
    this.#closed &&= !isIntersecting;
    if (intersectionRatio >= 0.5) this.#glanceSoon = setTimeout(() => this.#seen(), GLANCE);
    this.#render();
  }

  #seen() {
    this.#interest("visible");
    if (!this.duration && !this.#attribute("minutes")) this.#player.peek();
  }

  /** @param {string} sign */
  #interest(sign) {
    if (this.#attribute("warm") === sign) this.#player.warm();
  }

  // What is seen and said.

  /** The article's language, as its page writes it; else the page's. */
  get #language() {
    const page = this.closest("[lang]")?.getAttribute("lang") ?? "";
    const own = this.#player.narration?.language;
    return spoken([own && page.startsWith(own) ? page : own, page]);
  }

  /** @param {string} phrase */
  #say(phrase) {
    return say(this.#language, phrase);
  }

  #render() {
    const focused = this.shadowRoot?.activeElement;
    if (this.#shown !== this.state + !this.duration) this.#label();
    this.#renderTime();
    this.#renderWords();
    if (focused?.checkVisibility() === false) this.#parts.play.focus({ preventScroll: true });
    this.#followAlong();
    this.#remember();
    this.#tell();
  }

  /** What the play button would do: a phrase. */
  get #act() {
    const { state, wanted, position } = this.#player;
    return wanted ? "pause" : position && state !== "finished" ? "resume" : "listen";
  }

  /** What changes with the state, or by a button. */
  #label() {
    const parts = this.#parts;
    const { state, position, duration, narration, download } = this.#player;
    const language = this.#language;
    const { bar, play, voice, sleep, speed } = parts;
    const act = this.#act;
    const step = number(SKIP, language);
    const length = duration - position || 60 * +this.#attribute("minutes");
    this.#shown = state + !duration;
    if (this.#attribute("state") !== state) this.setAttribute("state", state);
    bar.lang = language;
    bar.dir = direction(language);
    bar.ariaLabel = `${this.#say("listen")} ${narration?.title ?? ""}`;
    for (const name in parts) {
      const far = /back|forward/.test(name) ? ` ${spokenTime(SKIP, language)}` : "";
      if (PHRASES[name]) parts[name].ariaLabel = parts[name].title = this.#say(name) + far;
    }
    play.ariaLabel = this.#say(act);
    play.ariaDisabled = state === "unavailable";
    play.querySelector("path").setAttribute("d", PATHS[act] ?? PATHS.play);
    parts.download.href = download;
    sleep.ariaPressed = this.#sleeps;
    sleep.hidden = !this.#attribute("next");
    write(voice, (length ? `${spokenTime(60 * Math.ceil(length / 60), language)} · ` : "") + this.#say("robot"));
    for (const figure of bar.querySelectorAll("text")) write(figure, step);
    for (const option of speed) write(option, `${number(+option.value, language)}×`);
  }

  #renderTime() {
    const { elapsed, remaining, slider, bar } = this.#parts;
    const { state, duration, segments, seekable } = this.#player;
    const position = Math.min(this.#dragged ?? this.currentTime, duration || Infinity);
    const language = this.#language;
    const bare = BARE.includes(state);
    const hidden = this.#inView || this.#closed || bare || state === "finished";
    const mini = this.hasAttribute("sticky") && !hidden;
    bar.classList.toggle("bare", bare);
    this.style.minHeight = mini ? `${this.offsetHeight}px` : ""; // it stands still
    bar.classList.toggle("mini", mini);
    write(elapsed, clock(position, language));
    write(remaining, duration ? `−${clock(duration - position, language)}` : "");
    slider.disabled = !seekable;
    slider.max = Math.max(1, Math.round(duration));
    slider.value = Math.round(position);
    bar.style.setProperty("--_done", position / duration || 0);
    if (duration) bar.style.setProperty("--_track", track(segments, position, duration, bar.dir));
    // Screen readers speak every change.
    const focused = this.shadowRoot?.activeElement === slider;
    const acting = this.#dragged !== null || state !== "playing";
    if (focused && !acting && Math.round(position) % 10) return;
    const [now, whole] = [position, duration].map((time) => spokenTime(time, language));
    slider.ariaValueText = duration ? `${now} ${this.#say("of")} ${whole}` : now;
  }

  /** Waits that are over in a blink are not put into words. */
  #renderWords() {
    const { state, problem, correction } = this.#player;
    const { status, act, dismiss, bar } = this.#parts;
    const other = problem?.passing ? "busy" : "failed";
    const reason = problem && (PHRASES[problem.reason] ? problem.reason : other);
    const phrase = correction ? "corrected" : (reason ?? (state === "idle" ? this.#act : state));
    act.hidden = state !== "failed" && !correction;
    dismiss.hidden = !correction;
    bar.classList.toggle("asks", problem || correction);
    write(act, this.#say(correction ? "change" : "retry"));
    write(dismiss, this.#say("close"));
    clearTimeout(this.#wordsSoon);
    const show = () => write(status, this.#say(phrase));
    if (phrase === "waiting") this.#wordsSoon = setTimeout(show, BLINK);
    else show();
  }

  /** @param {boolean} [aimed] whether the listener has gone to a sentence */
  #followAlong(aimed) {
    const { state, segments, segment, position } = this.#player;
    if (state === "finished") this.#follow?.hide();
    else if (aimed || (EVENTS[state] && segments.length)) {
      this.#follow?.read(segments);
      this.#follow?.show(segment, position);
    }
  }

  #remember() {
    const { position, duration, state, wanted } = this.#player;
    const moved = Math.abs(position - this.#kept) > (wanted ? KEEP_EVERY : 0);
    if (!moved || !EVENTS[state]) return;
    this.#kept = position;
    keepPlace(this.article, position > duration - KEEP_EVERY ? 0 : position);
  }

  // What the page and the system are told.

  #tell() {
    const { state, problem, correction } = this.#player;
    const quarter = state === "finished" ? 4 : Math.floor((4 * this.currentTime) / this.duration);
    if (EVENTS[state]) tellSystem(this.#player);
    if (EVENTS[state] && this.duration && quarter > this.#quarters) {
      // Where a listener resumes, no quarter is over.
      if (this.#quarters >= 0) this.#emit("progress", { percent: 25 * quarter });
      this.#quarters = quarter;
    }
    if (correction && correction.version !== this.#corrected) {
      this.#corrected = correction.version;
      this.#emit("corrected");
    }
    const failed = BARE.includes(state) && problem;
    const news = failed || EVENTS[state];
    if (!news || news === this.#told) return;
    this.#told = news;
    if (news === "play") takeMediaKeys(this.#player);
    this.#emit(failed ? "error" : EVENTS[state], failed);
    if (news === "end") this.#goToNext();
  }

  /** @param {string} event @param {object|false|null} [more] */
  #emit(event, more) {
    const { article, duration, currentTime: position } = this;
    const detail = { article, position, duration, ...more };
    const stats = this.#attribute("stats");
    this.dispatchEvent(new CustomEvent(`listen:${event}`, { bubbles: true, composed: true, detail }));
    if (!stats) return;
    const body = JSON.stringify({ event, ...detail });
    // A beacon would take cookies along.
    fetch(stats, { method: "POST", mode: "no-cors", credentials: "omit", keepalive: true, body }).catch(note);
  }

  #goToNext() {
    const [article, ...others] = this.#attribute("next").match(/\S+/g) ?? [];
    if (!article || this.#sleeps) return;
    this.setAttribute("next", others.join(" "));
    this.setAttribute("article", article);
    this.#emit("next");
    this.play();
  }
}

if (!customElements.get("listen-button")) customElements.define("listen-button", ListenButton);
