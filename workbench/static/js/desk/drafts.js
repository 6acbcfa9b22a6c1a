// What a person typed and the server does not have yet, kept in this browser: each person's own, with the version it was
// typed against, so that it never overwrites what somebody else wrote meanwhile.

import { desk, rowOf, target } from "./rows.js";

const begin = `workbench:unsaved:${desk.dataset.person}:`;
const template = document.getElementById("draft-template");

export function keepHere(unit, text, version) {
  try {
    localStorage.setItem(begin + unit, JSON.stringify({ text, version: Number(version), at: Date.now() }));
  } catch {
    // A full or forbidden store: the page itself still holds the text and sends it.
  }
}

export const forget = (unit) => localStorage.removeItem(begin + unit);

// What was typed earlier in rows of this page: { unit, text, version }.
export function left() {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(begin))
    .map((key) => ({ unit: Number(key.slice(begin.length)), ...JSON.parse(localStorage.getItem(key)) }))
    .filter(({ unit }) => rowOf(unit));
}

// Shows a text that cannot be saved where it was typed, to copy or to discard.
export function setApart(row, text) {
  row.querySelector(".unit__draft")?.remove();
  const shown = template.content.firstElementChild.cloneNode(true);
  const quoted = shown.querySelector("q");
  quoted.textContent = text;
  quoted.lang = target(row).lang;
  quoted.dir = target(row).dir;
  shown.querySelector("[data-copy-draft]").addEventListener("click", () => navigator.clipboard.writeText(text));
  shown.querySelector("[data-discard-draft]").addEventListener("click", () => {
    forget(Number(row.dataset.unit));
    shown.remove();
  });
  row.querySelector(".unit__side").append(shown);
}
