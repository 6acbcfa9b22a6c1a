// The desk begins here: every part is a module of one idea.

import { toast } from "../base-toasts.js";
import { watch } from "./changes.js";
import { conflicted } from "./conflicts.js";
import { codeNumber, deeds } from "./deeds.js";
import { box, choose, onChoose, paint } from "./editor.js";
import "./filters.js";
import { focusFind } from "./find.js";
import { listen, openKeys, repaint } from "./keys.js";
import { allLoaded, onArrived } from "./more.js";
import { recount } from "./progress.js";
import { beside, desk, rowOf } from "./rows.js";
import { keep, left, onConflict } from "./saving.js";
import { say } from "./told.js";

onConflict(conflicted);
listen({ ...deeds, find: focusFind, help: openKeys }, codeNumber);
onChoose(repaint);

document.getElementById("rows").addEventListener("click", (event) => {
  const button = event.target.closest("[data-deed]");
  if (button) deeds[button.dataset.deed]();
});

// Text that never reached the server is put back where it was typed, and sent.
function bringBack() {
  for (const [unit, text] of left()) {
    const row = rowOf(unit);
    if (row.querySelector(".unit__target").dataset.text === text) continue;
    row.querySelector(".unit__target").dataset.text = text;
    paint(row, text);
    keep(unit, text);
    toast(say("draftKept"));
  }
}

function begin() {
  const wanted = location.hash.startsWith("#u") && document.getElementById(location.hash.slice(1));
  const open = beside(null, 1, (row) => row.dataset.open !== undefined);
  if (wanted) choose(wanted);
  else if (desk.dataset.mayEdit !== undefined && desk.dataset.mode === "edit") choose(open ?? beside(null, 1));
}

bringBack();
begin();
watch();
onArrived(() => {
  bringBack();
  recount();
  if (location.hash.startsWith("#u") && !document.querySelector(".unit--active")) begin();
});
// The rest of a long article comes when the first screen has been painted.
requestAnimationFrame(() => setTimeout(allLoaded, 50));
box.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) deeds.leave();
});
