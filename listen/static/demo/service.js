/** The service as the panel asks it: nothing here starts work. */

import { Figures, parse } from "./figures.js";

/** @typedef {{status: string, segments: number, segments_ready: number}} Narration */

const PATIENCE = 5_000;

/** Why there are no figures. */
export class Trouble extends Error {
  /** @param {{status?: number, cause?: unknown}} why no status when nobody answered */
  constructor({ status, cause }) {
    super(status ? `The service answered ${status}.` : "The service does not answer.", { cause });
    this.status = status;
  }
}

/** @param {string} path @returns {Promise<Response>} */
async function ask(path) {
  const address = new URL(`../../${path}`, import.meta.url); // wherever the service is mounted
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(address, { signal, cache: "no-store" }).catch((cause) => {
    throw new Trouble({ cause });
  });
  if (!response.ok) throw new Trouble({ status: response.status });
  return response;
}

/** @returns {Promise<Figures>} */
export const figures = async () => new Figures(parse(await (await ask("metrics")).text()));

/** @param {string} article @returns {Promise<Narration>} */
export const look = async (article) =>
  (await ask(`v1/articles/${encodeURIComponent(article)}/narration`)).json();
