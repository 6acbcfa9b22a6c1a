// What a person does to the sentence they work on.

import { ask } from "../dialogs.js";
import { toast } from "../base-toasts.js";
import { post } from "./asking.js";
import { faults, insert, insertCode, nextMissing } from "./codes.js";
import { conflicted, isConflicted, whenAnswered } from "./conflicts.js";
import { unfinished } from "./fits.js";
import { box, choose, copySource, current, leave, next, previous } from "./editor.js";
import { refresh, showPart } from "./panel.js";
import { recount } from "./progress.js";
import { allLoaded } from "./more.js";
import { beside, desk, mayEdit, rowOf, show, sourceText, tokensOf } from "./rows.js";
import { done, isUnsaved, save, tell } from "./saving.js";
import { clock, say } from "./told.js";

const AGAIN = 4000; // milliseconds before what was confirmed without a connection is told again
const confirmed = []; // units in the order they were confirmed, to take back
const later = new Map(); // unit -> what was confirmed without a connection: its text, and the fields to send

const unitOf = (row) => Number(row.dataset.unit);

// What is typed in the row, or what it says.
const textIn = (row) => (row === current() ? box.value : row.querySelector(".unit__target").dataset.text);

// Sends a deed on a row with its text. Resolves to the answer.
async function send(row, deed, fields = {}, text = textIn(row), { quiet = false } = {}) {
  const unit = unitOf(row);
  const again = (kept) => send(row, deed, fields, kept);
  const sent = await save(unit);
  if (isConflicted(unit)) {
    whenAnswered(unit, again);
    return { ok: false, status: 412, told: {} };
  }
  if (!sent && !isUnsaved(unit)) return { ok: false, told: {} }; // given up: the row says why
  const answer = await post(`/units/${unit}/${deed}`, { row_version: row.dataset.version, target: text, ...fields });
  if (answer.ok) {
    done(unit);
    const typing = row === current() && box.value !== text;
    show(answer.told, { typing });
    if (row === current() && !typing) box.value = answer.told.target;
    recount();
    tell(`${say("saved")} ${clock()}`);
  } else if (answer.status === 412) {
    conflicted(unit, answer.told, text, again);
  } else if (!answer.told.faults && !answer.told.critical && !quiet) {
    toast(answer.told.problem ?? say("offline"), { kind: "problem" });
  }
  return answer;
}

// Goes on to the next sentence at once; the server is told meanwhile, so that no key is typed into the wrong row.
export async function confirm() {
  const row = current();
  if (!row || !mayEdit(row)) return;
  const text = box.value;
  const fields = {};
  if (!text.trim()) fields.anyway = "yes"; // without a text no code is missing: the server says whether it may be empty
  else if (faults(tokensOf(row), text)) {
    const yes = await ask({ title: say("codesTitle"), body: say("codesBody"), yes: say("keep") });
    if (!yes) return box.focus();
    fields.anyway = "yes";
  }
  if (judges() && criticalIn(row)) {
    const reason = await askReason("critical");
    if (!reason) return box.focus();
    fields.reason = reason;
  }
  const wasOpen = row.dataset.open !== undefined;
  row.removeAttribute("data-open");
  if (text.trim() || row.dataset.leftOut !== undefined) await nextUnfinished();
  const answer = await send(row, "confirm", fields, text);
  if (answer.ok) confirmed.push(unitOf(row));
  else if (answer.status === 0) {
    later.set(unitOf(row), { text, fields });
    if (later.size === 1) setTimeout(confirmLater, AGAIN);
  } else {
    row.toggleAttribute("data-open", wasOpen);
    if (answer.told.critical) await confirmCritical(row, fields, text);
  }
}

// Whether the person accepts texts here, rather than saying that theirs is done.
const judges = () => desk.dataset.editionState === "in_review" && desk.dataset.mayReview !== undefined;
const criticalIn = (row) => Number(row.dataset.findings?.split(" ")[0] ?? 0) > 0;

// The server found what the page did not know of: back to the sentence, with the question.
async function confirmCritical(row, fields, text) {
  choose(row);
  const reason = await askReason("critical");
  if (reason && (await send(row, "confirm", { ...fields, reason }, text)).ok) confirmed.push(unitOf(row));
}

// Tells the server what was confirmed while it was away, in that order, unless the text was changed since.
async function confirmLater() {
  for (const [unit, { text, fields }] of [...later]) {
    const row = rowOf(unit);
    const answer = row && textIn(row) === text ? await send(row, "confirm", fields, text, { quiet: true }) : null;
    if (answer?.status === 0 || answer?.status === 401) break;
    later.delete(unit);
    if (answer?.ok) confirmed.push(unit);
    else row?.toggleAttribute("data-open", true);
  }
  if (later.size) setTimeout(confirmLater, AGAIN);
}

export async function nextUnfinished({ quiet = false } = {}) {
  const here = current();
  let row = beside(here, 1, unfinished);
  if (!row) {
    await allLoaded();
    row = beside(here, 1, unfinished) ?? beside(null, 1, unfinished);
  }
  if (row) choose(row);
  else if (!quiet) {
    toast(say("nothingUnfinished"));
    const following = beside(here, 1);
    if (following) choose(following);
  }
}

// The row confirmed last that is still there: one that was joined with another cannot be taken back.
function lastConfirmed() {
  while (confirmed.length) {
    const row = rowOf(confirmed.pop());
    if (row) return row;
  }
  return null;
}

export async function undo() {
  const row = lastConfirmed();
  if (!row) return tell(say("nothingToUndo"));
  const answer = await send(row, "reopen");
  if (!answer.ok) return;
  choose(row);
  toast(say("reopened"));
}

export function code() {
  const row = current();
  if (!row) return;
  const token = nextMissing(tokensOf(row), box.value);
  if (token) insert(box, token);
}

export const codeNumber = (number) => current() && insertCode(box, tokensOf(current()), number);

// Split where the caret is in the translation, and where the person puts it in the source.
export async function split() {
  const row = current();
  if (!row || !mayEdit(row)) return;
  const targetAt = box.selectionStart;
  const sourceAt = await askPlace(row);
  if (sourceAt === null) return box.focus();
  const answer = await send(row, "split", { source_at: sourceAt, target_at: targetAt });
  if (answer.ok) again(unitOf(row));
}

// Shows the source in a box with a caret; resolves to the caret's place, or null when the person thought better of it.
function askPlace(row) {
  const dialog = document.getElementById("split");
  const text = document.getElementById("split-text");
  text.value = sourceText(row);
  text.lang = row.querySelector(".unit__source").lang;
  text.dir = row.querySelector(".unit__source").dir;
  dialog.returnValue = "";
  dialog.showModal();
  const middle = Math.round(text.value.length / 2);
  text.setSelectionRange(middle, middle);
  text.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes" ? text.selectionStart : null), { once: true });
  });
}

const splitText = document.getElementById("split-text");
splitText.addEventListener("beforeinput", (event) => event.preventDefault()); // a caret, but nothing to change
splitText.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  document.getElementById("split").close("yes");
});

export async function join() {
  const row = current();
  if (row && (await send(row, "join")).ok) again(unitOf(row));
}

// The rows have changed places: load the page again, at the same sentence.
function again(unit) {
  history.replaceState(null, "", `#u${unit}`);
  location.reload();
}

async function withReason(name, deed) {
  const row = current();
  if (!row) return;
  const reason = await askReason(name);
  if (reason && (await send(row, deed, { reason })).ok) refresh(row);
}

export const leaveOut = () => withReason("leaveOut", "leave-out");
export const giveBack = () => withReason("giveBack", "return");

function askReason(name) {
  const titles = JSON.parse(document.getElementById("reason-titles").textContent);
  const dialog = document.getElementById("reason");
  const text = document.getElementById("reason-text");
  document.getElementById("reason-title").textContent = titles[name];
  text.value = "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes" ? text.value.trim() : ""), { once: true });
  });
}

export async function putBack() {
  const row = current();
  if (row && (await send(row, "put-back")).ok) refresh(row);
}

export const comment = () => showPart("comments");
export const showHistory = () => showPart("history");
export const copy = () => current() && sourceText(current()) && copySource();

export const deeds = {
  confirm, next, previous, unfinished: nextUnfinished, copy, undo, code, comment, history: showHistory, split, join, leaveOut, giveBack, putBack, leave,
};
