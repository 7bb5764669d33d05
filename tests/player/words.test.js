import { equal, ok } from "node:assert/strict";
import { test } from "node:test";

import { direction, PHRASES, say, spoken } from "../../listen/static/player/words.js";

test("every phrase is there in English, Spanish and Arabic, each in its own letters", () => {
  for (const [phrase, texts] of Object.entries(PHRASES)) {
    equal(texts.length, 3, phrase);
    ok(/^[^؀-ۿ]+$/.test(texts[0] + texts[1]) && /[؀-ۿ]/.test(texts[2]), phrase);
  }
});

test("the first language that has words is spoken, English when none has", () => {
  equal(spoken(["fr", "es-AR"]), "es-AR");
  equal(spoken([undefined, "", "AR"]), "AR");
  equal(spoken(["fr", null]), "en");
});

test("a dialect is said in its language's words, and runs its way", () => {
  equal(say("es-419", "listen"), "Escuchar este artículo");
  equal(direction("ar-EG"), "rtl");
  equal(direction("es"), "ltr");
});
