// The one text box of the page: it moves into the row that is being worked on.

import { all, beside, desk, mayEdit, onShown, rowOf, sheet, sourceText, target, textOf, tokensOf } from "./rows.js";
import { faults, insert } from "./codes.js";
import { keep, save } from "./saving.js";
import { say, sayCount } from "./told.js";

const made = document.getElementById("editor-template").content.firstElementChild.cloneNode(true);
export const box = made.querySelector("#editor");
const codesLine = made.querySelector("#editor-codes");
const countLine = made.querySelector("#editor-count");
const noticeLine = made.querySelector("#editor-notice");
const watchers = new Set();
const typists = new Set();
const leavers = new Set();
let active = null;
let composing = false;

export const current = () => active;
export const isComposing = (event) => composing || event.isComposing || event.keyCode === 229;
export const isComposed = () => composing;
export const onChoose = (deed) => watchers.add(deed);
export const onTyped = (deed) => typists.add(deed); // called with the row whenever its text was changed in the box
export const onLeave = (deed) => leavers.add(deed); // called with the row that is worked on no longer

export function notice(sentence) {
  noticeLine.hidden = !sentence;
  noticeLine.textContent = sentence ?? "";
}

// Begins work on a row; the one before is saved.
export function choose(row, { focus = true } = {}) {
  if (!row || row === active) {
    if (row && focus) box.focus();
    return;
  }
  leave();
  active = row;
  row.classList.add("unit--active");
  notice("");
  if (mayEdit(row)) {
    box.value = textOf(row);
    row.querySelector(".unit__side").append(made);
    told();
    if (focus) box.focus({ preventScroll: true });
  } else if (focus) {
    target(row).focus({ preventScroll: true });
  }
  intoView(row);
  for (const deed of watchers) deed(row);
}

// From the panel to the sentence it is about.
export function backToText() {
  if (!active) return;
  if (box.isConnected) box.focus({ preventScroll: true });
  else target(active).focus({ preventScroll: true });
}

export function leave() {
  if (!active) return;
  const row = active;
  active = null;
  row.classList.remove("unit--active");
  if (made.isConnected) {
    target(row).dataset.text = box.value;
    if (box.value !== shownText(row)) paint(row, box.value);
    made.remove();
  }
  save(Number(row.dataset.unit));
  for (const deed of leavers) deed(row);
}

// The text a row shows, with its chips as tokens; a note of ours is no text.
function shownText(row) {
  if (row.querySelector(".unit__note")) return "";
  return [...target(row).childNodes].map((node) => node.dataset?.token ?? node.textContent).join("");
}

// Shows typed text in a row: tokens as chips like those of the source.
export function paint(row, text) {
  const place = target(row);
  place.textContent = "";
  if (text) place.removeAttribute("aria-label");
  for (const part of text.split(/(⟦\/?[^⟦⟧/\s]{1,40}⟧)/)) {
    const chip = [...row.querySelectorAll(".unit__source .code")].find((each) => each.dataset.token === part);
    place.append(chip ? chip.cloneNode(true) : part);
  }
}

// Puts a text into the box as if it were typed.
export function write(text) {
  box.focus();
  box.select();
  insert(box, text);
}

function intoView(row) {
  const edge = sheet.getBoundingClientRect();
  const at = row.getBoundingClientRect();
  if (at.top < edge.top + 60 || at.bottom > edge.bottom - 120) row.scrollIntoView({ block: "center" });
}

function told() {
  box.placeholder = active.dataset.leftOut !== undefined ? say("leftOut") : "";
  codesLine.textContent = box.value.trim() ? faults(tokensOf(active), box.value) : ""; // nothing is missing before one begins
  const plain = box.value.replace(/⟦\/?[^⟦⟧/\s]{1,40}⟧/g, "");
  const byCharacters = desk.dataset.byCharacters;
  const count = byCharacters ? [...plain.replace(/\s/g, "")].length : plain.split(/\s+/).filter(Boolean).length;
  countLine.textContent = sayCount(byCharacters ? "characters" : "words", count);
  if (!CSS.supports("field-sizing", "content")) {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 3}px`;
  }
}

// The box may be given another text when its row is shown anew.
onShown((row) => row === active && queueMicrotask(() => active && told()));

box.addEventListener("compositionstart", () => (composing = true));
box.addEventListener("compositionend", () => {
  composing = false;
  changed();
});
box.addEventListener("input", () => {
  if (!composing) changed();
});

function changed() {
  if (!active) return;
  told();
  keep(Number(active.dataset.unit), box.value);
  for (const deed of typists) deed(active);
}

sheet.addEventListener("click", (event) => {
  const row = event.target.closest(".unit");
  if (!row || event.target.closest(".editor, .unit__found, button")) return;
  if (event.target.closest("a.unit__target")) event.preventDefault();
  if (event.target.closest(".unit__target, .unit__side, .unit__gutter")) choose(row);
  else if (!String(getSelection())) choose(row);
});

export const next = () => choose(beside(active, 1));
export const previous = () => choose(beside(active, -1));
export const copySource = () => active && write(sourceText(active));
export const first = () => all()[0] ?? null;
export const chooseById = (unit) => choose(rowOf(unit));
