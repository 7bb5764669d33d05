/** What a browser remembers of its listener: the speed, and how far each article was heard. */

const SPEED = "listen:speed";
const PLACES = "listen:places";
const KEPT_DAYS = 30;

/** Storage may be blocked, or full. @template T @param {() => T} act @returns {T|undefined} */
const attempt = (act) => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

const today = () => Date.now() / 86_400_000;

/** @returns {Record<string, [seconds: number, day: number]>} those that are not forgotten yet */
const places = () =>
  attempt(() => {
    const all = Object.entries(JSON.parse(localStorage.getItem(PLACES) ?? "{}"));
    return Object.fromEntries(all.filter(([, [, day]]) => today() - day < KEPT_DAYS));
  }) ?? {};

/** Seconds. @param {string} article */
export const placeIn = (article) => +places()[article]?.[0] || 0;

/** @param {string} article @param {number} seconds 0 to forget it */
export const keepPlace = (article, seconds) =>
  attempt(() => {
    const { [article]: _, ...others } = places();
    const kept = seconds ? { ...others, [article]: [Math.round(seconds), today()] } : others;
    localStorage.setItem(PLACES, JSON.stringify(kept));
  });

/** 0 when none was chosen. */
export const keptSpeed = () => +(attempt(() => localStorage.getItem(SPEED)) ?? 0);

/** @param {number} speed */
export const keepSpeed = (speed) => attempt(() => localStorage.setItem(SPEED, `${speed}`));
