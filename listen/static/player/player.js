/** An article's sound, played while it is still being made. */

import { note, Problem, Service } from "./service.js";

/**
 * @typedef {import("./service.js").Narration} Narration
 * @typedef {import("./service.js").Segment} Segment
 * @typedef {"idle"|"preparing"|"playing"|"paused"|"waiting"|"finished"|"failed"|"unavailable"} State
 * @typedef {{url: string, first: number, at: number, kind: "stream"|"clip"|"file",
 *   played?: boolean}} Source
 *   Its first segment; where to begin in it, in seconds.
 */

const LOOK_EVERY = 2_000;
const LOOKS_A_CHECK = 15; // of a finished narration, for a correction
const STUCK_AFTER = 8_000;
const UNPLAYABLE_AFTER = 4_000;
const ATTEMPTS = 3;
const PATIENCE = 30; // attempts, some five minutes, once something was heard
const LONGEST_WAIT = 10;
const NEAR = 4; // segments whose words are asked for, until there are all of them
const KEY_REPEAT = 0.2;
const END_SLACK = 1;
const EDGE = 0.5;
const WAVERING = 1.05; // what an estimate grows by less is not shown

/** Apple's player may refuse a growing stream: it is given segment after segment. */
const APPLE = navigator.vendor.startsWith("Apple");

/** The one player of the page that may be heard. @type {Player|null} */
let heard = null;

/** One audio element, given a stream, segment after segment, or the finished file. */
export class Player {
  /** @type {State} */ state = "idle";
  /** Why it failed, or waits. @type {Problem|null} */ problem = null;
  /** @type {Narration|null} */ narration = null;
  /** What the article says by now, if that is not what is heard. @type {Narration|null} */
  correction = null;
  /** @type {Segment[]} */ segments = [];
  /** Seconds, an estimate until it is ready. */
  duration = 0;
  /** Whether sound is on, or on its way. */
  wanted = false;
  /** Whether to play segment after segment. */
  clips = APPLE;
  /** Called at every change. */
  onchange = () => {};

  #service = new Service(import.meta.url, "", null);
  #audio = new Audio();
  /** @type {Source|null} */ #source = null;
  /** The source does not lead to the position any more. */ #stale = false;
  /** Where we are heading while the sound is not there yet. @type {number|null} */ #target = null;
  /** Where to go once it is known where that is. @type {number|null} */ #wish = null;
  /** The press's own question to the service. @type {Promise<void>|null} */ #asked = null;
  /** The version that the listener does not want to hear of. @type {string|undefined} */ #declined;
  /** Whether any of it was heard. */ #begun = false;
  /** Whether the times of the segments are final. */ #exact = false;
  /** Sources lost at or before `#troubleAt`. */ #attempts = 0;
  #troubleAt = 0;
  /** An answer to an earlier turn is dropped. */ #turn = 0;
  #stillSince = 0;
  #stillAt = 0;
  #looks = 0;
  /** @type {number|undefined} */ #soon;
  /** @type {number|undefined} */ #watch;

  constructor() {
    const audio = this.#audio;
    audio.onloadedmetadata = () => {
      if (this.#source?.at) audio.currentTime = this.#source.at;
    };
    audio.onplaying = () => this.#onPlaying();
    audio.onwaiting = () => this.state === "playing" && this.#enter("waiting");
    audio.ontimeupdate = () => {
      // WebKit does not always say that it goes on.
      if (this.state === "waiting" && audio.currentTime > this.#stillAt + 0.1) this.#onPlaying();
      if (this.state === "playing" && this.position > this.#troubleAt + 1) this.#attempts = 0;
      this.onchange();
    };
    audio.onpause = () => {
      // Others may pause: pulled headphones, media keys.
      if (audio.paused && !audio.ended && !this.#stale) this.pause();
    };
    audio.onended = () => this.#onEnded();
    audio.onerror = () => {
      if (this.wanted) this.#recover();
      else this.#stale = true; // a paused stream may be cut: nobody need know until it is wanted
    };
    addEventListener("online", () => {
      const lost = this.problem?.reason === "unreachable";
      if (lost && this.#begun && heard === this) this.play();
    });
  }

  /** Seconds into the article. */
  get position() {
    return this.#target ?? this.#base + this.#audio.currentTime;
  }

  get ready() {
    return this.narration?.status === "ready";
  }

  get seekable() {
    return this.segments.length > 0;
  }

  /** The number of the segment that is heard, -1 when that is not known. */
  get segment() {
    return this.#segmentAt(this.position);
  }

  /** Where the sound can be had as a file. */
  get download() {
    return this.#service.of("audio.mp3", { download: 1 });
  }

  /** @param {number} rate */
  set rate(rate) {
    this.#audio.defaultPlaybackRate = rate; // what loading another source goes back to
    this.#audio.playbackRate = rate;
  }

  get rate() {
    return this.#audio.defaultPlaybackRate;
  }

  /** @param {Service} service */
  open(service) {
    this.release();
    this.#service = service;
    this.narration = this.correction = this.#target = this.#wish = null;
    this.segments = [];
    this.duration = 0;
    this.#begun = false;
    this.#forgive();
    this.#enter("idle");
  }

  /** A listener may come. */
  warm() {
    if (!this.#source) this.#service.warm();
  }

  /** Learns what there is to hear; starts no work. @param {number} [from] seconds to begin at */
  async peek(from = 0) {
    if (this.wanted || this.#begun) return;
    if (from) this.#target = from;
    await this.#learn(this.#service.look(), from > 0).catch((problem) => {
      if (!this.wanted && !problem.passing) this.#fail(problem);
    });
  }

  /** Learns when each segment sounds; starts no work. */
  async know() {
    if (!this.seekable) await this.#learn(this.#service.look(), true);
  }

  /** Goes to a segment, before it is known when that sounds. @param {number} n */
  async aim(n) {
    await this.know();
    const { start } = this.segments[n] ?? {};
    if (start !== undefined) this.#source ? this.seek(start) : (this.#target = start);
    this.onchange();
  }

  /** To be called inside the click: only a listener's own act may start sound. */
  play() {
    if (heard !== this) heard?.pause();
    heard = this;
    const again = this.state === "finished";
    if (again && this.correction) {
      this.#adopt(this.correction);
      this.#stale = true;
    }
    const first = !this.#source;
    if (first && !this.seekable) [this.#wish, this.#target] = [this.#target, null];
    const from = again ? 0 : this.position;
    this.wanted = true;
    this.#forgive();
    if (this.#reaches(from) && (this.#source?.kind === "file" || !this.ready)) {
      if (this.#target !== null || this.#audio.ended) this.#jump(from);
      this.#start();
    } else this.#load(from);
    this.#asked = this.ready && !first ? null : this.#ask();
    this.#asked?.catch(note);
    this.#keepWatch();
  }

  pause() {
    if (!this.wanted) return;
    this.#forgive();
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
    else this.#head(to);
    this.#enter(this.state === "finished" ? "paused" : this.state);
  }

  /** To the start of a paragraph before or after. @param {number} step -1 or 1 */
  turnTo(step) {
    const { segments, position } = this;
    const firsts = segments.filter(({ block }, n) => block !== segments[n - 1]?.block);
    const before = position - 2; // within two seconds of a start one goes back further
    const to =
      step > 0
        ? firsts.find(({ start }) => start > position)
        : firsts.findLast(({ start }) => start < before);
    this.seek(to?.start ?? step * this.duration);
  }

  /** Plays the corrected article, from the same words or the same paragraph. */
  async change() {
    const service = this.#service;
    const { wanted } = this;
    const here = this.segments[this.segment];
    const narration = await service.ask();
    const { segments } = await service.timeline(narration, 1);
    const same = segments.find(({ text }) => text === here?.text);
    const near = same ?? segments.findLast(({ block }) => block <= (here?.block ?? 0));
    this.#adopt(narration);
    this.segments = segments;
    this.#target = near?.start ?? 0;
    this.#stale = true;
    if (!wanted || this.wanted) this.play(); // unless it was paused meanwhile
  }

  /** Goes on with what the article said. */
  decline() {
    this.#declined = this.correction?.version;
    this.correction = null;
    this.onchange();
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

  #onPlaying() {
    const source = this.#source;
    if (!this.wanted || this.#stale || !source) return;
    // Some browsers start at 0 whatever was asked of them.
    if (this.#audio.currentTime < source.at - 1) this.#audio.currentTime = source.at;
    source.at = 0;
    this.#target = this.#asked = this.problem = null;
    this.#begun = source.played = true;
    const next = source.first + 1;
    // So that the next one is at hand, and the service knows that somebody comes to it.
    if (source.kind === "clip" && this.segments[next]) fetch(this.#clip(next)).catch(note);
    this.#enter("playing");
  }

  /** A dropped stream ends, too: only the service knows the article's end. */
  async #onEnded() {
    const turn = this.#takeTurn();
    const next = this.segments[(this.#source?.first ?? 0) + 1];
    if (this.#source?.kind === "clip" && next) return this.#load(next.start);
    if (!this.segments.at(-1)?.ready) await this.#look().catch(note);
    if (turn !== this.#turn) return;
    const last = this.segments.at(-1);
    if (last?.ready && this.position > last.end - END_SLACK) this.#rest("finished");
    else this.#recover();
  }

  // Where the sound comes from.

  /** Where the source begins: estimates move. */
  get #base() {
    const { first = 0 } = this.#source ?? {};
    return (first && this.segments[first]?.start) || 0;
  }

  /** @param {number} n */
  #clip(n) {
    const { narration } = this;
    return narration
      ? this.#service.address(narration.audio.replace(".mp3", `/${n}.mp3`))
      : this.#service.of("audio.mp3", { clip: n });
  }

  /** @param {number} seconds @returns {Source} */
  #sourceAt(seconds) {
    const { narration } = this;
    const service = this.#service;
    if (narration && this.ready && (seconds || this.#begun)) {
      return { url: service.address(narration.audio), first: 0, at: seconds, kind: "file" };
    }
    const first = Math.max(0, this.#segmentAt(seconds));
    const at = seconds - (this.segments[first]?.start ?? 0);
    if (this.clips) return { url: this.#clip(first), first, at, kind: "clip" };
    const url =
      narration && (first || this.#begun)
        ? service.address(narration.audio, { segment: first })
        : service.of("audio.mp3");
    return { url, first, at, kind: "stream" };
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

  /** Whether as much is made as browsers want before they play. @param {number} n */
  #spokenFrom(n) {
    return this.segments[n]?.ready && this.segments[n + 1]?.ready;
  }

  /** Whether the audio element gets there by itself. @param {number} seconds */
  #reaches(seconds) {
    const { buffered, readyState } = this.#audio;
    if (!this.#source || this.#stale || !readyState) return false;
    const time = seconds - this.#base;
    for (let range = 0; range < buffered.length; range++) {
      if (buffered.start(range) <= time && time < buffered.end(range) - EDGE) return true;
    }
    return this.#source.kind === "file";
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

  #wait() {
    this.#enter(this.position ? "waiting" : "preparing");
  }

  #start() {
    this.#wait();
    this.#audio.play().catch((error) => {
      if (error.name === "NotAllowedError") this.pause(); // other refusals come as events
    });
  }

  /** @param {number} seconds */
  #jump(seconds) {
    this.#target = null;
    if (this.#source) this.#source.at = 0;
    this.#audio.currentTime = this.#stillAt = seconds - this.#base;
  }

  /** Leaves for a position out of reach. @param {number} seconds */
  #head(seconds) {
    const to = (this.#target = this.#landing(seconds));
    this.#stale = true;
    if (this.wanted) this.#later(() => this.#load(this.#landing(to)), KEY_REPEAT);
  }

  // Trouble.

  /** Finds out why, and goes on if it can. */
  #recover() {
    const turn = this.#takeTurn();
    this.#attempts++;
    const asked = this.#asked ?? this.#ask();
    this.#asked = null;
    this.#target = this.#troubleAt = this.position;
    this.#stale = true;
    this.#audio.pause(); // what it still gets would be heard again from there
    this.#wait();
    asked.then(
      () => turn === this.#turn && this.#resume(),
      (problem) => turn === this.#turn && this.#endure(problem),
    );
  }

  /** @param {Problem} problem */
  #endure(problem) {
    const wait = Math.min(problem.retryAfter || this.#attempts, LONGEST_WAIT);
    const patience = this.#begun ? PATIENCE : ATTEMPTS;
    if (!problem.passing || this.#attempts > patience) return this.#fail(problem);
    this.problem = problem;
    this.#later(() => this.#recover(), wait);
    this.onchange();
  }

  #resume() {
    if (this.problem) this.#forgive(); // while nobody answered, nothing was tried
    const tried = this.#attempts;
    if (this.narration?.status === "failed") this.#fail(new Problem("failed"));
    else if (tried <= ATTEMPTS) this.#later(() => this.#load(this.position), (tried - 1) / 2);
    else if (this.correction) {
      this.change().catch((problem) => this.#endure(problem)); // the old one is gone
    } else if (this.ready || this.clips) this.#fail(new Problem("unreachable"));
    else this.#cut(); // not every browser takes a growing sound
  }

  /** From here on, segment after segment. */
  #cut() {
    this.clips = true;
    this.#load(this.position);
  }

  /** @param {Problem} problem */
  #fail(problem) {
    this.problem = problem;
    this.#stale = true;
    this.#target = this.position;
    this.#audio.pause();
    this.#rest(problem.passing ? "failed" : "unavailable");
  }

  #forgive() {
    this.problem = null;
    this.#attempts = this.#troubleAt = 0;
  }

  /** @param {number} long milliseconds without a sound */
  #still(long) {
    const since = performance.now() - this.#stillSince;
    return since > long && this.state !== "playing" && !this.#soon;
  }

  /** Whether it should have played by now. */
  get #unplayable() {
    const { first = 0, kind, played } = this.#source ?? {};
    const due = kind === "stream" && !played && this.#spokenFrom(first);
    return due && this.#still(UNPLAYABLE_AFTER);
  }

  // Watching how far the service is.

  #keepWatch() {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#tick(), LOOK_EVERY);
  }

  async #tick() {
    const due = !this.ready || ++this.#looks % LOOKS_A_CHECK === 0;
    const answered = !due || (await this.#look().then(() => true, note));
    if (!this.wanted) return;
    this.#keepWatch();
    const lost = this.narration?.status === "failed" && this.state !== "playing";
    if (lost) this.#fail(new Problem("failed"));
    else if (this.#unplayable) this.#cut();
    else if (this.#still(STUCK_AFTER) && (!answered || this.ready || this.#spokenFrom(this.segment))) {
      this.#recover();
    }
  }

  #ask() {
    return this.#learn(this.#service.ask());
  }

  #look() {
    const known = this.narration && this.narration.status !== "absent";
    return known ? this.#learn(this.#service.look()) : this.#ask();
  }

  /** @param {Promise<Narration>} answer @param {boolean} [timed] whether to learn the times too */
  async #learn(answer, timed = this.wanted) {
    const service = this.#service;
    const latest = await answer;
    if (service !== this.#service) return; // another article was opened meanwhile
    if (this.#begun && this.narration && latest.version !== this.narration.version) {
      this.correction = latest.version === this.#declined ? null : latest;
    } else this.#adopt(latest);
    if (timed) await this.#place();
    if (this.#wish && this.seekable) {
      this.seek(this.#wish);
      this.#wish = null;
    }
    this.onchange();
  }

  /** @param {Narration} narration */
  #adopt(narration) {
    if (narration.timeline !== this.narration?.timeline) this.segments = [];
    this.narration = narration;
    this.correction = null;
    this.#last(narration.duration);
  }

  /** Learns when each segment sounds. */
  async #place() {
    const { narration, segments, seekable, correction } = this;
    const placed = segments.filter(({ ready }) => ready).length;
    const exact = this.ready === this.#exact;
    const known = seekable && exact && placed === narration?.segments_ready;
    if (!narration || (known && !correction && !this.#declined)) return;
    const here = Math.max(0, this.segment);
    const words = this.ready ? 1 : `${here}-${here + NEAR}`;
    const timeline = await this.#service.timeline(narration, words).catch(note);
    if (!timeline || narration.timeline !== this.narration?.timeline) return;
    this.segments = timeline.segments;
    this.#exact = !timeline.estimated;
    if (this.#exact) this.narration.status = "ready";
    this.#last(timeline.duration);
  }

  /** @param {number} seconds */
  #last(seconds) {
    const growth = seconds / this.duration;
    if (this.ready || growth < 1 || growth > WAVERING) this.duration = seconds;
  }

  // Turns and states.

  /** Whatever was planned or awaited is off. */
  #takeTurn() {
    clearTimeout(this.#soon);
    this.#soon = undefined;
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
    if (state !== this.state) {
      this.#stillSince = performance.now();
      this.#stillAt = this.#audio.currentTime;
    }
    this.state = state;
    this.onchange();
  }
}
