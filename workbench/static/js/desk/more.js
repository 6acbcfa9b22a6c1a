// The rest of a long article: it follows in parts when the first screen is shown.

import { getHtml } from "./asking.js";
import { all, desk } from "./rows.js";

const total = Number(desk.dataset.total);
const size = Number(desk.dataset.part); // rows the server sends at once
const rows = document.getElementById("rows");
let loading = null;
const arrived = new Set();

export const onArrived = (deed) => arrived.add(deed);

const part = (from) => ({ from, html: getHtml(`/editions/${desk.dataset.edition}/rows?from=${from}&mode=${desk.dataset.mode}`) });

async function load() {
  let coming = all().length < total ? part(all().length) : null;
  while (coming) {
    const { from } = coming;
    const html = await coming.html;
    if (html === null) {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      coming = part(from);
      continue;
    }
    // The next part is made while this one is shown.
    const next = from + size < total ? part(from + size) : null;
    rows.insertAdjacentHTML("beforeend", html);
    const here = all().length;
    if (here === from || here >= total) break;
    coming = next?.from === here ? next : part(here);
  }
  document.getElementById("more")?.remove();
  for (const deed of arrived) deed();
}

// Resolves when every row is there.
export const allLoaded = () => (loading ??= load());
