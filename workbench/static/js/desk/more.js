// The rest of a long article: it follows in parts when the first screen is shown.

import { getHtml } from "./asking.js";
import { all, desk } from "./rows.js";

const total = Number(desk.dataset.total);
const rows = document.getElementById("rows");
let loading = null;
const arrived = new Set();

export const onArrived = (deed) => arrived.add(deed);

async function load() {
  while (all().length < total) {
    const before = all().length;
    const html = await getHtml(`/editions/${desk.dataset.edition}/rows?from=${before}&mode=${desk.dataset.mode}`);
    if (html === null) {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      continue;
    }
    rows.insertAdjacentHTML("beforeend", html);
    if (all().length === before) break;
  }
  document.getElementById("more")?.remove();
  for (const deed of arrived) deed();
}

// Resolves when every row is there.
export const allLoaded = () => (loading ??= load());
