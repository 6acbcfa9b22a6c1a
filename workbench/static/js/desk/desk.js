// The desk begins here: every part is a module of one idea.

import { toast } from "../base-toasts.js";
import { watch } from "./changes.js";
import { getJson } from "./asking.js";
import { conflicted, isConflicted } from "./conflicts.js";
import { codeNumber, deeds } from "./deeds.js";
import { box, choose, current, onChoose, paint } from "./editor.js";
import "./effort.js";
import { followFilter } from "./filters.js";
import { findAll, fix, nextFinding, previousFinding, silence } from "./findings.js";
import { focusFind } from "./find.js";
import { listen, openKeys, repaint } from "./keys.js";
import { allLoaded, onArrived } from "./more.js";
import { recount } from "./progress.js";
import { forget, left, setApart } from "./drafts.js";
import { all, beside, desk, mayEdit, rowOf } from "./rows.js";
import { isUnsaved, keep, onConflict } from "./saving.js";
import { say } from "./told.js";

onConflict(conflicted, isConflicted);
Object.assign(deeds, { find: focusFind, help: openKeys, finding: nextFinding, previousFinding, fix, silence });
listen(deeds, codeNumber);
onChoose(repaint);

desk.addEventListener("click", (event) => {
  const button = event.target.closest("[data-deed]");
  if (button) deeds[button.dataset.deed]();
});

// Text that never reached the server: sent when the row still stands as it was typed against, asked about when somebody
// changed it meanwhile, shown beside the row when the person may not type there any more.
async function bringBack() {
  for (const { unit, text, version } of left()) {
    const row = rowOf(unit);
    const target = row.querySelector(".unit__target");
    if (isUnsaved(unit) || isConflicted(unit)) continue;
    if (target.dataset.text === text) forget(unit);
    else if (!mayEdit(row)) setApart(row, text);
    else if (version !== Number(row.dataset.version)) {
      const current = await getJson(`/units/${unit}`);
      if (current) conflicted(unit, { current }, text);
    } else {
      target.dataset.text = text;
      paint(row, text);
      keep(unit, text);
      toast(say("draftKept"));
    }
  }
}

// Work goes on at the sentence the address names, else at the first unfinished one, also when it is not here yet.
async function begin() {
  const wanted = location.hash.startsWith("#u") && document.getElementById(location.hash.slice(1));
  if (wanted) return choose(wanted);
  if (desk.dataset.mayEdit === undefined || desk.dataset.mode !== "edit") return;
  const unfinished = () => beside(null, 1, (row) => row.dataset.open !== undefined && mayEdit(row));
  if (!unfinished() && all().length < Number(desk.dataset.total)) await allLoaded();
  const cameBack = beside(null, 1, (row) => row.dataset.kind === "returned" && mayEdit(row));
  if (!current()) choose(cameBack ?? unfinished() ?? beside(null, 1, mayEdit) ?? beside(null, 1));
}

bringBack();
begin();
followFilter();
watch();
// A browser that goes to the sentence the address names takes the caret away once the page is there.
window.addEventListener("load", () => setTimeout(() => {
  if (current() && document.activeElement === document.body) choose(current());
}));
onArrived(() => {
  bringBack();
  recount();
  if (location.hash.startsWith("#u") && !document.querySelector(".unit--active")) begin();
});
// The rest of a long article comes when the first screen has been painted.
requestAnimationFrame(() => setTimeout(() => allLoaded().then(findAll), 50));
box.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) deeds.leave();
});
