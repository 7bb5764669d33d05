/** Numbers and times, as a language writes and says them. */

/**
 * @param {number} value
 * @param {string} language
 * @param {Intl.NumberFormatOptions} [options]
 */
export const number = (value, language, options) => value.toLocaleString(language, options);

/** @param {number} seconds @returns {number[]} hours, minutes, seconds */
function split(seconds) {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/** Seconds as a clock shows them: 1:05. @param {number} seconds @param {string} language */
export function clock(seconds, language) {
  const parts = split(seconds);
  return (parts[0] ? parts : parts.slice(1))
    .map((part, index) => number(part, language, { minimumIntegerDigits: index ? 2 : 1 }))
    .join(":");
}

/** Seconds as one says them: 1 minute, 5 seconds. @param {number} seconds @param {string} language */
export function spokenTime(seconds, language) {
  const [hours, minutes, rest] = split(seconds);
  const secondsDisplay = hours || minutes ? "auto" : "always";
  const format = new Intl.DurationFormat(language, { style: "long", secondsDisplay });
  return format.format({ hours, minutes, seconds: rest });
}
