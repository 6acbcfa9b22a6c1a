// How far the edition is, counted from the rows as they stand.

import { all, desk } from "./rows.js";
import { number, say } from "./told.js";

const place = document.getElementById("progress-words");

export function recount() {
  const rows = all().filter((row) => row.dataset.removed === undefined);
  if (rows.length < Number(desk.dataset.total)) return; // not everything is here yet: the server's figures stand
  const done = rows.filter((row) => row.dataset.state !== "initial").length;
  place.textContent = say("ofAll", { done: number(done), total: number(rows.length) });
  for (const [name, fits] of [["open", (row) => row.dataset.open !== undefined], ["changed", (row) => row.dataset.changed !== undefined]]) {
    const count = document.querySelector(`[data-count="${name}"]`);
    if (count) count.textContent = number(rows.filter(fits).length);
  }
}
