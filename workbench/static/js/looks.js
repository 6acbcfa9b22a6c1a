// Lists show findings as they were counted last. What no model looked at yet is looked at now, a little at a time, and the
// counts put right; the page stands meanwhile.

import { post } from "./desk/asking.js";

const MOST = 25; // answers a page waits for, one after the other: a thousand sentences

async function look() {
  let asked = 0;
  for (const place of document.querySelectorAll("[data-look]")) {
    let left = 1;
    while (left && asked++ < MOST) {
      const { ok, told } = await post(place.dataset.look, {});
      if (!ok) return;
      left = told.left;
      place.querySelector(".open-findings")?.remove();
      place.insertAdjacentHTML("beforeend", told.html);
    }
  }
}

look();
