// What others change while the page is open: rows follow by themselves, the one being typed in only says so.

import { getJson } from "./asking.js";
import { box, current, notice } from "./editor.js";
import { hear } from "./others.js";
import { recount } from "./progress.js";
import { toast } from "../base-toasts.js";
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
  if (told.edition_state !== desk.dataset.editionState) {
    desk.dataset.editionState = told.edition_state;
    toast(say("movedOn"), { kind: "problem" });
  }
  if (told.units.length) recount();
}

function take(unit) {
  const row = rowOf(unit.id);
  if (!row || Number(row.dataset.version) >= unit.row_version) return;
  const here = row === current() && box.isConnected;
  if (isUnsaved(unit.id) || (here && box.value !== row.querySelector(".unit__target").dataset.text)) {
    if (here) notice(say("changedBy", { name: unit.by }));
    return; // the next save is answered with both texts
  }
  show(unit);
  if (here) {
    box.value = unit.target;
    notice(say("changedBy", { name: unit.by }));
  }
}

export function watch() {
  setInterval(() => document.visibilityState === "visible" && look(), EVERY);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
}
