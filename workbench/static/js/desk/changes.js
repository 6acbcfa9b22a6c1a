// What others change while the page is open: rows follow by themselves, the one being typed in only says so.

import { getJson } from "./asking.js";
import { box, current, notice } from "./editor.js";
import { hear } from "./others.js";
import { recount } from "./progress.js";
import { desk, rowOf, show } from "./rows.js";
import { isUnsaved } from "./saving.js";
import { say } from "./told.js";

const EVERY = 10_000; // milliseconds
let latest = Number(desk.dataset.latest);

export async function look() {
  const told = await getJson(`/editions/${desk.dataset.edition}/changes?since=${latest}`);
  if (!told) return;
  latest = told.latest;
  for (const unit of told.units) take(unit);
  hear(told.talk);
  if (told.units.length) recount();
}

function take(unit) {
  const row = rowOf(unit.id);
  if (!row || Number(row.dataset.version) >= unit.row_version) return;
  const typing = row === current() && box.isConnected && (isUnsaved(unit.id) || box.value !== row.querySelector(".unit__target").dataset.text);
  if (typing) {
    notice(say("changedBy", { name: unit.by }));
    return; // the next save is answered with both texts
  }
  show(unit);
  if (row === current() && box.isConnected) {
    box.value = unit.target;
    notice(say("changedBy", { name: unit.by }));
  }
}

export function watch() {
  setInterval(() => document.visibilityState === "visible" && look(), EVERY);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
}
