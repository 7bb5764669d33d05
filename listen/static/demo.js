/**
 * The panel of the demo pages: what the service is doing.
 *
 * It is fed by `/metrics`, by the look at the page's article, which starts no work, and by the
 * page's own `<listen-button>`s; while it is folded or the page is hidden, it asks for nothing.
 */

import { Panel } from "./demo/panel.js";
import { timePresses } from "./demo/press.js";

const aside = document.querySelector("aside.panel");
if (aside instanceof HTMLElement) {
  const panel = new Panel(aside);
  timePresses((seconds) => panel.pressed(seconds));
}
