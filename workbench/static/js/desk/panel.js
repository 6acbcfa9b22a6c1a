// The side panel of the sentence that is worked on.

import { toast } from "../base-toasts.js";
import { getHtml, post } from "./asking.js";
import { backToText, box, current, onChoose } from "./editor.js";
import { recount } from "./progress.js";
import { rowOf, show } from "./rows.js";
import { say } from "./told.js";

const panel = document.getElementById("panel");
const PAUSE = 120; // milliseconds on a row before its panel is asked for
let timer = 0;
let shown = 0;

export async function refresh(row = current()) {
  if (!row) return;
  const unit = Number(row.dataset.unit);
  const html = await getHtml(`/units/${unit}/panel`);
  if (html === null || current() !== row) return;
  remember();
  const kept = (written.get(unit) ?? []).map((field) => ({ ...field, focused: field.focused && shown === unit }));
  shown = unit;
  panel.innerHTML = html;
  panel.scrollTop = 0;
  bringBack(kept);
}

// Whether somebody writes or reads in the panel just now.
export const panelIsRead = () => panel.contains(document.activeElement);

// What somebody is writing in the panel outlives its being shown anew, and their looking at another sentence.
const written = new Map(); // unit -> what was in its fields

function remember() {
  const fields = [...panel.querySelectorAll("textarea, input:not([type=hidden])")];
  const kept = fields
    .filter((field) => field.value && field.value !== field.defaultValue)
    .map((field) => ({ id: field.id, value: field.value, open: Boolean(field.closest("details")), focused: field === document.activeElement }));
  if (kept.length) written.set(shown, kept);
  else written.delete(shown);
}

function bringBack(kept) {
  for (const { id, value, open, focused } of kept) {
    const field = document.getElementById(id);
    if (!field) continue;
    if (open) field.closest("details").open = true;
    field.value = value;
    if (focused) field.focus();
  }
}

window.addEventListener("beforeunload", (event) => {
  remember();
  if (written.size) event.preventDefault();
});

onChoose((row) => {
  clearTimeout(timer);
  timer = setTimeout(() => refresh(row), PAUSE);
});

// Shows a part of the panel and puts the caret where one writes.
export async function showPart(name) {
  if (!current()) return;
  clearTimeout(timer);
  if (shown !== Number(current().dataset.unit)) await refresh();
  const part = document.getElementById(`panel-${name}`);
  part?.scrollIntoView({ block: "start" });
  (part?.querySelector("textarea[name=body]") ?? part)?.focus();
}

panel.addEventListener("toggle", (event) => {
  const prefilled = event.target.querySelector?.("[data-prefill]");
  if (event.target.open && prefilled && !prefilled.value) {
    prefilled.value = box.isConnected ? box.value : rowOf(shown).querySelector(".unit__target").dataset.text;
  }
}, true);

panel.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-panel-form]");
  if (!form) return;
  event.preventDefault();
  const row = rowOf(shown);
  const answer = await post(form.action, new FormData(form));
  if (!answer.ok) return toast(answer.told.problem ?? say("offline"), { kind: "problem" });
  show(answer.told);
  if (row === current() && box.isConnected) box.value = answer.told.target;
  recount();
  form.reset();
  remember();
  await refresh(row);
  if (document.activeElement === document.body) backToText(); // what had the caret is not there any more
});

panel.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) backToText();
});
