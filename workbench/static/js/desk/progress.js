// How far the edition is and how long, counted from the rows as they stand.

import { FITS } from "./fits.js";
import { all, desk, onShown } from "./rows.js";
import { number, say, sayCount } from "./told.js";

const place = document.getElementById("progress-words");
const length = document.getElementById("target-length");
let due = false;

export function recount() {
  due = false;
  const rows = all();
  if (rows.length < Number(desk.dataset.total)) return; // not everything is here yet: the server's figures stand
  const live = rows.filter((row) => row.dataset.removed === undefined);
  const done = live.filter((row) => row.dataset.state !== "initial").length;
  place.textContent = say("ofAll", { done: number(done), total: number(live.length) });
  const long = live.reduce((sum, row) => sum + Number(row.dataset.length), 0);
  length.textContent = sayCount(desk.dataset.byCharacters ? "characters" : "words", long);
  document.getElementById("next-finding").hidden = !rows.some(FITS.findings);
  for (const chip of document.querySelectorAll("[data-filter]")) {
    const count = rows.filter(FITS[chip.dataset.filter]).length;
    chip.querySelector("[data-count]").textContent = number(count);
    chip.hidden = chip.dataset.onlySome !== undefined && !count && chip.getAttribute("aria-pressed") === "false";
  }
}

// One count for all the rows that change together.
onShown(() => {
  if (due) return;
  due = true;
  queueMicrotask(recount);
});
