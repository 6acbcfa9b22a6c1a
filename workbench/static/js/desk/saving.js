// Keeping what is typed: in this browser at once, at the server soon after, and nothing is forgotten in between.

import { post } from "./asking.js";
import { clock, say } from "./told.js";
import { desk, rowOf, show } from "./rows.js";

const IDLE = 600; // milliseconds without a key before a text is sent
const AGAIN = 4000; // milliseconds before a failed save is tried again
const waiting = new Map(); // unit -> text that the server does not have yet
const sending = new Map(); // unit -> promise of the save under way
const timers = new Map();
const place = (unit) => `workbench:unsaved:${unit}`;
const status = document.getElementById("saved");
let conflict = () => {};

export const onConflict = (deed) => (conflict = deed);
export const isUnsaved = (unit) => waiting.has(unit) || sending.has(unit);

export function tell(sentence, kind = "") {
  status.textContent = sentence;
  status.dataset.kind = kind;
}

// Remembers the text here and sends it when the typing pauses.
export function keep(unit, text) {
  waiting.set(unit, text);
  localStorage.setItem(place(unit), JSON.stringify({ text, at: Date.now() }));
  tell(say("unsaved"));
  clearTimeout(timers.get(unit));
  timers.set(unit, setTimeout(() => save(unit), IDLE));
}

// Sends the text of a unit now. Resolves to true when the server has it.
export async function save(unit, extra = {}) {
  clearTimeout(timers.get(unit));
  while (sending.has(unit)) await sending.get(unit);
  if (!waiting.has(unit)) return true;
  const sent = send(unit, extra);
  sending.set(unit, sent);
  try {
    return await sent;
  } finally {
    sending.delete(unit);
  }
}

async function send(unit, extra) {
  const text = waiting.get(unit);
  const row = rowOf(unit);
  tell(say("saving"));
  const { ok, status: code, told } = await post(`/units/${unit}/target`, { row_version: row.dataset.version, target: text, ...extra });
  if (ok) {
    if (waiting.get(unit) === text) done(unit);
    show(told, { typing: row.classList.contains("unit--active") || waiting.has(unit) });
    row.querySelector(".unit__target").dataset.text = told.target;
    tell(`${say("saved")} ${clock()}`);
    return true;
  }
  if (code === 412) {
    conflict(unit, told, text);
    return false;
  }
  failed(unit, code, told);
  return false;
}

function failed(unit, code, told) {
  tell(code === 0 ? say("offline") : code === 401 ? say("signedOut") : (told.problem ?? say("offline")), "problem");
  if (code === 0 || code === 401 || code >= 500 || code === 429) timers.set(unit, setTimeout(() => save(unit), AGAIN));
}

// The server has the text (or it was given up): forget it here.
export function done(unit) {
  waiting.delete(unit);
  clearTimeout(timers.get(unit));
  localStorage.removeItem(place(unit));
}

// What was typed earlier and never reached the server: [unit, text] of units on this page.
export function left() {
  const found = [];
  for (let at = 0; at < localStorage.length; at += 1) {
    const key = localStorage.key(at);
    if (!key.startsWith("workbench:unsaved:")) continue;
    const unit = Number(key.split(":")[2]);
    if (rowOf(unit)) found.push([unit, JSON.parse(localStorage.getItem(key)).text]);
  }
  return found;
}

window.addEventListener("online", () => [...waiting.keys()].forEach((unit) => save(unit)));
window.addEventListener("beforeunload", (event) => {
  if (!waiting.size) return;
  for (const unit of waiting.keys()) save(unit);
  event.preventDefault();
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden" || desk.dataset.mayEdit === undefined) return;
  for (const unit of waiting.keys()) save(unit);
});
