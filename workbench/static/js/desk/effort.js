// How much was changed in each sentence, in the review: asked for when the page stands, a hundred rows at a time.

import { getJson } from "./asking.js";
import { onArrived } from "./more.js";
import { all, desk, onShown } from "./rows.js";

const AT_ONCE = 100;
const waiting = new Set();
let timer = 0;

async function ask() {
  const rows = [...waiting].slice(0, AT_ONCE);
  for (const row of rows) waiting.delete(row);
  const numbers = rows.map((row) => row.dataset.unit).join(",");
  const told = rows.length ? await getJson(`/editions/${desk.dataset.edition}/effort?units=${numbers}`) : null;
  if (told) for (const row of rows) write(row, told.units[row.dataset.unit], told.signature);
  if (waiting.size) ask();
}

function write(row, words, signature) {
  row.querySelector(".unit__effort")?.remove();
  if (!words) return;
  const line = document.createElement("p");
  line.className = "unit__effort figures";
  line.dir = "ltr";
  line.textContent = words;
  line.title = signature;
  row.querySelector(".unit__difference")?.after(line);
}

function want(rows) {
  for (const row of rows) {
    if (row.dataset.changed === undefined) row.querySelector(".unit__effort")?.remove();
    else waiting.add(row);
  }
  clearTimeout(timer);
  timer = setTimeout(ask, 300);
}

if (desk.dataset.mode === "review") {
  want(all());
  onShown((row) => want([row]));
  onArrived(() => want(all().filter((row) => !row.querySelector(".unit__effort"))));
}
