// The rows: which one is at work, which of its sentences is chosen, and how they are shown anew after an act.

import { paint } from "./keys.js";

const list = document.getElementById("pairs");
const rowIn = (key) => list.querySelector(`[data-key="${CSS.escape(key)}"]`);

export const current = () => list.querySelector(".pair--active") ?? list.firstElementChild;
export const key = () => current()?.dataset.key;
export const place = () => chosen()?.dataset.target;

const chosen = () => current()?.querySelector(".said--chosen") ?? null;

// Makes a row the one at work; its first sentence is chosen, or the one of that place.
export function activate(row, { focus = true, sentence = null } = {}) {
  if (!row) return;
  const before = list.querySelector(".pair--active");
  if (before && before !== row) {
    before.classList.remove("pair--active");
    before.tabIndex = -1;
    before.querySelector(".said--chosen")?.classList.remove("said--chosen");
  }
  row.classList.add("pair--active");
  row.tabIndex = 0;
  if (sentence !== null || !chosen()) choose(row, sentence);
  if (!focus) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function choose(row, sentence) {
  const wanted = (sentence !== null && row.querySelector(`[data-target="${CSS.escape(sentence)}"]`)) || row.querySelector(".said");
  row.querySelector(".said--chosen")?.classList.remove("said--chosen");
  wanted?.classList.add("said--chosen");
}

// The row above (-1) or below (1).
export function step(by) {
  const row = current();
  activate(by < 0 ? row?.previousElementSibling : row?.nextElementSibling);
}

export const ends = (last) => activate(last ? list.lastElementChild : list.firstElementChild);

// The sentence before (-1) or after (1) among those of the row.
export function stepSentence(by) {
  const said = [...(current()?.querySelectorAll(".said") ?? [])];
  const next = said[said.indexOf(chosen()) + by];
  if (next) choose(current(), next.dataset.target);
}

// The next row that wants to be looked at, from the top again after the last; false where there is none.
export function toNext() {
  const rows = [...list.children];
  const from = rows.indexOf(current());
  const next = [...rows.slice(from + 1), ...rows.slice(0, from + 1)].find((row) => row.dataset.wantsLook !== undefined);
  activate(next);
  return Boolean(next);
}

function made(html) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return template.content.firstElementChild;
}

// Shows the rows as the server told: in that order, those that changed anew. False where one is missing.
export function show({ order, rows }) {
  const wanted = new Set(order);
  for (const row of [...list.children]) if (!wanted.has(row.dataset.key)) row.remove();
  const known = new Map([...list.children].map((row) => [row.dataset.key, row]));
  let at = list.firstElementChild;
  for (const name of order) {
    const before = known.get(name);
    const row = rows[name] === undefined ? before : made(rows[name]);
    if (!row) return false;
    if (row !== before) {
      row.tabIndex = -1;
      paint(row);
    }
    if (row !== before && before === at) at = before?.nextElementSibling ?? null;
    if (row !== before) before?.remove();
    if (row === at) at = at.nextElementSibling;
    else list.insertBefore(row, at);
  }
  return true;
}

export const find = (name) => (name ? rowIn(name) : null);

list.addEventListener("focusin", (event) => activate(event.target.closest(".pair"), { focus: false }));
list.addEventListener("click", (event) => {
  const said = event.target.closest(".said");
  if (said) choose(said.closest(".pair"), said.dataset.target);
});

for (const row of list.children) row.tabIndex = -1;
