import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";

import { lettersOf, place } from "../../listen/static/player/matching.js";

/** What of the page is found for each text. @param {string} page @param {...string} texts */
function found(page, ...texts) {
  const { letters, places } = lettersOf(page);
  return place(letters, texts).map(
    (span) => span && page.slice(places[span[0]], places[span[1] - 1] + 1),
  );
}

/** @type {[what: string, page: string, text: string, found: string|null][]} */
const PLACES = [
  ["word for word", "So. The ferry is back. It sails.", "The ferry is back.", "The ferry is back"],
  ["curly marks", "“It’s back,” she said – twice.", '"It\'s back," she said - twice.', "It’s back,” she said – twice"],
  ["white space", "The ferry\n   is back", "The ferry is back", "The ferry\n   is back"],
  ["no space between elements", "The ferryis back", "The ferry is back", "The ferryis back"],
  ["invisible signs", "The fer\u00adry is\u200b back", "The ferry is back", "The fer\u00adry is\u200b back"],
  ["capitals", "THE FERRY IS BACK", "The ferry is back", "THE FERRY IS BACK"],
  ["composed and decomposed", "El cafe\u0301 abrio\u0301", "El café abrió", "El cafe\u0301 abrio"],
  ["vowels of Arabic", "عَادَتِ العَبَّارة", "عادت العبارة", "عَادَتِ العَبَّارة"],
  ["a note in the middle", "The ferry that was away[1] all winter is back at last today.",
    "The ferry that was away all winter is back at last today.",
    "The ferry that was away[1] all winter is back at last today"],
  ["what is not there", "The ferry is back.", "Nothing of the kind was written anywhere.", null],
  ["nothing to find", "The ferry is back.", "…", null],
];

for (const [what, page, text, there] of PLACES) {
  test(`it is found in spite of ${what}`, () => deepEqual(found(page, text), [there]));
}

test("a sentence that stands twice is found in its turn", () => {
  const page = "No. It was late and very dark outside. No. The lamp was lit by the old keeper. No.";
  const texts = ["It was late and very dark outside.", "No.", "The lamp was lit by the old keeper."];
  const [, no] = place(lettersOf(page).letters, texts);
  equal(no?.[0], lettersOf("No. It was late and very dark outside.").letters.length);
});

test("a short one is not looked for beyond the next long one", () => {
  const page = "The lamp was lit by the old keeper. Storm.";
  deepEqual(found(page, "Storm.", "The lamp was lit by the old keeper."), [
    null,
    "The lamp was lit by the old keeper",
  ]);
});

test("what cannot be found does not hide what follows", () => {
  const page = "The lamp was lit by the old keeper. The storm came in from the sea at nine.";
  deepEqual(found(page, "A caption that the page has lost for good.", "The storm came in from the sea at nine."), [
    null,
    "The storm came in from the sea at nine",
  ]);
});
