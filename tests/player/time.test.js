/** Times in a reader's language, as shown and as said. */

import { equal } from "node:assert/strict";
import { test } from "node:test";

import { clock, number, spokenTime } from "../../listen/static/player/time.js";

/** @type {[seconds: number, language: string, shown: string][]} */
const SHOWN = [
  [0, "en", "0:00"],
  [65, "en", "1:05"],
  [600, "es", "10:00"],
  [59.6, "en", "1:00"],
  [3599.4, "en", "59:59"],
  [3599.6, "en", "1:00:00"],
  [3665, "es", "1:01:05"],
  [65, "ar-EG", "١:٠٥"],
  [3665, "ar-EG", "١:٠١:٠٥"],
];

for (const [seconds, language, shown] of SHOWN) {
  test(`${seconds} s is shown in ${language} as ${shown}`, () => {
    equal(clock(seconds, language), shown);
  });
}

/** @type {[seconds: number, language: string, said: string][]} */
const SAID = [
  [0, "en", "0 seconds"],
  [0.4, "es", "0 segundos"],
  [1, "en", "1 second"],
  [65, "en", "1 minute, 5 seconds"],
  [60, "en", "1 minute"],
  [3605, "en", "1 hour, 5 seconds"],
  [3665, "es", "1 hora, 1 minuto y 5 segundos"],
  [7320, "es", "2 horas y 2 minutos"],
  [1, "ar", "ثانية"],
  [2, "ar", "ثانيتان"],
  [65, "ar-EG", "دقيقة و٥ ثوان"],
  [3660, "ar", "ساعة ودقيقة"],
];

for (const [seconds, language, said] of SAID) {
  test(`${seconds} s is said in ${language} as ${said}`, () => {
    equal(spokenTime(seconds, language), said);
  });
}

test("numbers have the numerals and the signs of the language", () => {
  equal(number(0.75, "es"), "0,75");
  equal(number(15, "ar-EG"), "١٥");
  equal(number(0.5, "en", { style: "percent" }), "50%");
});
