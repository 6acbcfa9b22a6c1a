// Showing some of the rows only.

import { choose, current, leave } from "./editor.js";
import { FITS } from "./fits.js";
import { allLoaded } from "./more.js";
import { all, beside, desk, onShown } from "./rows.js";
import { isUnsaved, save, tell } from "./saving.js";
import { say } from "./told.js";

const bar = document.querySelector(".filters");
let chosen = "all";

bar.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-filter]");
  if (chip) showOnly(chip);
});

// Shows the rows that the address asks for: `?f=findings`.
export function followFilter() {
  const wanted = new URLSearchParams(location.search).get("f");
  const chip = [...bar.querySelectorAll("[data-filter]")].find((each) => each.dataset.filter === wanted);
  if (chip) showOnly(chip);
}

async function showOnly(chip) {
  chosen = chip.dataset.filter;
  chip.hidden = false;
  const wanted = chosen;
  for (const each of bar.querySelectorAll("[data-filter]")) each.setAttribute("aria-pressed", String(each === chip));
  await allLoaded();
  const fits = FITS[wanted];
  const kept = await stays(fits);
  if (wanted !== chosen) return; // another filter was chosen meanwhile
  const here = current();
  const moves = here ? here !== kept && !fits(here) : desk.dataset.mayEdit !== undefined && desk.dataset.mode === "edit";
  for (const row of all()) row.hidden = !fits(row) && row !== kept;
  for (const block of document.querySelectorAll(".block")) hideWhenEmpty(block);
  if (moves) goToFirst();
}

// The row that is worked on, where it fits or has text that could not be saved. What is typed in it is saved first.
async function stays(fits) {
  const row = current();
  if (!row) return null;
  const unit = Number(row.dataset.unit);
  const saved = !isUnsaved(unit) || (await save(unit));
  return !saved || fits(row) ? row : null;
}

function goToFirst() {
  const row = beside(null, 1);
  if (row) return choose(row);
  leave();
  tell(say("nothingFits"));
}

function hideWhenEmpty(block) {
  const rows = [...block.querySelectorAll(".unit")];
  block.hidden = rows.length > 0 && rows.every((row) => row.hidden);
}

// A row that begins to fit appears; one that fits no longer stays until a filter is chosen: nothing vanishes under the hands.
onShown((row) => {
  if (!row.hidden || !FITS[chosen](row)) return;
  row.hidden = false;
  row.closest(".block").hidden = false;
});
