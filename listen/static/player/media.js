/** For the lock screen, headphones and keyboards: what plays, how far it is, and their keys. */

/** @typedef {import("./player.js").Player} Player */

export const SKIP = 15;

/** @param {Player} player */
export function takeMediaKeys(player) {
  const { mediaSession } = navigator;
  const title = player.narration?.title || document.title;
  const image = /** @type {HTMLMetaElement|null} */ (
    document.querySelector('meta[property="og:image"]')
  )?.content;
  const artwork = image ? [{ src: image }] : [];
  mediaSession.metadata = new MediaMetadata({ title, artist: location.hostname, artwork });
  /** @type {Record<string, (details: MediaSessionActionDetails) => void>} */
  const actions = {
    play: () => player.play(),
    pause: () => player.pause(),
    seekbackward: ({ seekOffset }) => player.seek(player.position - (seekOffset || SKIP)),
    seekforward: ({ seekOffset }) => player.seek(player.position + (seekOffset || SKIP)),
    seekto: ({ seekTime }) => player.seek(seekTime ?? 0),
    previoustrack: () => player.turnTo(-1),
    nexttrack: () => player.turnTo(1),
  };
  for (const action in actions) {
    mediaSession.setActionHandler(/** @type {MediaSessionAction} */ (action), actions[action]);
  }
}

/** @param {Player} player */
export function tellSystem({ duration, position, rate, wanted }) {
  const { mediaSession } = navigator;
  if (!duration) return;
  mediaSession.playbackState = wanted ? "playing" : "paused";
  mediaSession.setPositionState({ duration, playbackRate: rate, position: Math.min(position, duration) });
}
