// Keeping what is typed: in this browser at once, at the server soon after, and nothing is forgotten in between.

import { getJson, post } from "./asking.js";
import { forget, keepHere, setApart } from "./drafts.js";
import { clock, say } from "./told.js";
import { desk, rowOf, show } from "./rows.js";

const IDLE = 600; // milliseconds without a key before a text is sent
const AGAIN = 4000; // milliseconds before a failed save is tried again
const NOT_NOW = new Set([0, 401, 429]); // answers after which the same text may be sent again
const NOT_HERE = new Set([403, 404, 409]); // answers that say: not this person, or not any more
const waiting = new Map(); // unit -> text that the server does not have yet
const sending = new Map(); // unit -> promise of the save under way
const timers = new Map();
const status = document.getElementById("saved");
let conflict = () => {};
let isAsked = () => false;
const watchers = new Set();

// `deed` asks the person about two texts; `asked` says whether a question about the unit still waits for its answer.
export const onConflict = (deed, asked) => ([conflict, isAsked] = [deed, asked]);
// Calls the deed when the server has the text of a unit.
export const onSaved = (deed) => watchers.add(deed);
export const isUnsaved = (unit) => waiting.has(unit) || sending.has(unit);

export function tell(sentence, kind = "") {
  status.textContent = sentence;
  status.dataset.kind = kind;
}

// Remembers the text here and sends it when the typing pauses.
export function keep(unit, text) {
  waiting.set(unit, text);
  keepHere(unit, text, rowOf(unit).dataset.version);
  tell(say("unsaved"));
  clearTimeout(timers.get(unit));
  timers.set(unit, setTimeout(() => save(unit), IDLE));
}

// Sends the text of a unit now. Resolves to true when the server has it. While the person is asked which of two texts
// stays, nothing is sent: the answer would come after theirs, and ask them again.
export async function save(unit, extra = {}) {
  clearTimeout(timers.get(unit));
  while (sending.has(unit)) await sending.get(unit);
  if (!waiting.has(unit)) return true;
  if (isAsked(unit)) return false;
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
    const newer = waiting.get(unit) !== text;
    if (!newer) done(unit);
    show(told, { typing: row.classList.contains("unit--active") || newer });
    row.querySelector(".unit__target").dataset.text = told.target;
    if (newer) keepHere(unit, waiting.get(unit), told.row_version);
    else tell(`${say("saved")} ${clock()}`);
    return true;
  }
  if (code === 412) {
    tell(say("unsaved"), "problem");
    conflict(unit, told, text);
    return false;
  }
  await failed(unit, code, told);
  return false;
}

async function failed(unit, code, told) {
  tell(code === 0 ? say("offline") : code === 401 ? say("signedOut") : (told.problem ?? say("offline")), "problem");
  if (NOT_NOW.has(code) || code >= 500) timers.set(unit, setTimeout(() => save(unit), AGAIN));
  if (NOT_HERE.has(code)) await giveUp(unit);
}

// The text cannot be saved: the row says what the server has, and the text stands beside it until it is discarded.
async function giveUp(unit) {
  const text = waiting.get(unit);
  waiting.delete(unit);
  const current = await getJson(`/units/${unit}`);
  if (current) show(current);
  setApart(rowOf(unit), text);
}

// The server has the text (or it was given up): forget it here.
export function done(unit) {
  waiting.delete(unit);
  clearTimeout(timers.get(unit));
  forget(unit);
  for (const deed of watchers) deed(unit);
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
