// Showing some of the rows only.

import { allLoaded } from "./more.js";
import { all } from "./rows.js";

const FITS = {
  all: () => true,
  open: (row) => row.dataset.open !== undefined,
  stale: (row) => row.dataset.kind === "stale",
  returned: (row) => row.dataset.kind === "returned",
  changed: (row) => row.dataset.changed !== undefined,
  comments: (row) => row.dataset.talk !== undefined,
};

document.querySelector(".filters").addEventListener("click", async (event) => {
  const chosen = event.target.closest("[data-filter]");
  if (!chosen) return;
  for (const each of document.querySelectorAll("[data-filter]")) each.setAttribute("aria-pressed", String(each === chosen));
  await allLoaded();
  for (const row of all()) row.hidden = !FITS[chosen.dataset.filter](row) && !row.classList.contains("unit--active");
  for (const block of document.querySelectorAll(".block")) {
    const rows = [...block.querySelectorAll(".unit")];
    block.hidden = rows.length > 0 && rows.every((row) => row.hidden);
  }
});
