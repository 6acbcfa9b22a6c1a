// What the checks find: asked for when typing pauses, marked on the words of both sides, told below the row. Saving never
// waits for it; an answer about a text that was changed meanwhile is dropped.

import { toast } from "../base-toasts.js";
import { getJson, post } from "./asking.js";
import { insert } from "./codes.js";
import { box, choose, current, isComposed, onChoose, onLeave, onTyped } from "./editor.js";
import { FITS } from "./fits.js";
import { repaint } from "./keys.js";
import { Behind, markRow, unmarkRow } from "./marks.js";
import { allLoaded } from "./more.js";
import { placeOf, showPills } from "./pills.js";
import { all, beside, desk, onShown, rowOf, show, shown, textOf, visible } from "./rows.js";
import { onSaved, save } from "./saving.js";
import { say, sayCount } from "./told.js";

const PAUSE = 130; // milliseconds without a key before the text is checked
const QUIET = 900; // milliseconds without a key before findings are read out
const SETTLED = 2500; // milliseconds without a save before the edition's counts are brought up to date
const AT_ONCE = 40; // rows marked before the page may do something else
const known = new Map(); // unit -> what the server found: the text it looked at, the findings, how they are shown
const htmlIn = new WeakMap(); // a place below a row -> the findings it shows
const behind = new Behind(box.parentElement.querySelector(".editor__behind"), box);
const said = document.getElementById("findings-said");
let timer = 0;
let saying = 0;
let counting = 0;
// What is asked about a text, one after the other: the checks answer at once, and with its meaning a moment later.
const looks = desk.dataset.meaning === undefined ? [{}] : [{}, { meaning: "yes" }];
let asking = null;
let chosen = null; // the digest of the finding that the keys are about
let coming = ""; // "first" or "last": which finding of the row to go to when they are known

const unitOf = (row) => Number(row.dataset.unit);
const isTyped = (row) => row === current() && box.isConnected;
const textIn = (row) => (isTyped(row) ? box.value : textOf(row));
const foundIn = (row) => {
  const told = row && known.get(unitOf(row));
  return told && told.text === textIn(row) ? told.found : [];
};

// Everything the edition's sentences have: asked for when the page is there, and again while some are still looked at.
export async function findAll() {
  const having = new Set();
  for (const look of looks) if (!(await takeAll(look, having))) return;
  for (const row of all()) if (row.dataset.findings && !having.has(unitOf(row)) && !isTyped(row)) tell(row, { found: [], findings: {}, html: "", text: textIn(row) });
}

// Takes what one look finds; false where there is no answer.
async function takeAll(look, having) {
  let told;
  do {
    const asked = new URLSearchParams(told ? { ...look, more: "yes" } : look);
    told = await getJson(`/editions/${desk.dataset.edition}/findings?${asked}`);
    if (!told) return false;
    for (const [place, unit] of told.units.entries()) {
      having.add(unit.id);
      take(unit);
      if (place % AT_ONCE === AT_ONCE - 1) await idle();
    }
  } while (told.left);
  return true;
}

// A save is counted by the checks alone. Once a while nothing is saved, meaning is looked at as well, for lists and decisions.
const meaning = looks.find((look) => look.meaning);
if (meaning) {
  onSaved(() => {
    clearTimeout(counting);
    counting = setTimeout(() => takeAll({ ...meaning, more: "yes" }, new Set()), SETTLED);
  });
}

// Nobody who types meanwhile waits for it.
const idle = () => new Promise((done) => (window.requestIdleCallback ? requestIdleCallback(done, { timeout: 300 }) : setTimeout(done, 30)));

function take(unit) {
  const row = rowOf(unit.id);
  if (row && row !== current() && textIn(row) === unit.text) tell(row, unit);
}

// Shows what was found in a row.
function tell(row, told) {
  known.set(unitOf(row), told);
  if (row === current()) {
    showFound(row, told);
    point();
    sayLater(row);
  }
  markRow(row, told.found, { typing: isTyped(row) });
  if (showPills(row, told.findings)) shown(row);
}

function showFound(row, told) {
  let place = row.querySelector(".unit__found");
  if (!place && !told.html.trim()) return markTyped();
  if (!place) {
    place = Object.assign(document.createElement("div"), { className: "unit__found", id: "editor-findings" });
    placeOf(row).append(place);
  }
  if (htmlIn.get(place) !== told.html) {
    const open = place.querySelector("details")?.open;
    place.innerHTML = told.html;
    htmlIn.set(place, told.html);
    if (open && place.querySelector("details")) place.querySelector("details").open = true;
    repaint();
  }
  markTyped();
}

// Marks the words in the text that is being typed, and the finding the keys are about.
function markTyped() {
  const row = current();
  if (!row) return;
  for (const each of row.querySelectorAll("[data-finding]")) each.toggleAttribute("aria-current", each.dataset.finding === chosen);
  if (!isTyped(row)) return;
  const told = known.get(unitOf(row));
  if (told?.text !== box.value) return;
  behind.show(told.found.flatMap(({ digest, severity, target }) => target.map(([start, end]) => ({ start, end, severity, current: digest === chosen }))));
}

// Asks for the findings of what the box says now. An earlier question is given up.
async function check(row) {
  clearTimeout(timer);
  asking?.abort();
  if (!row || isComposed()) return;
  const text = textIn(row);
  if (!text.trim()) return tell(row, { text, found: [], findings: {}, html: "" });
  asking = new AbortController();
  const { signal } = asking;
  for (const look of looks) {
    const answer = await post(`/units/${unitOf(row)}/findings`, { target: text, ...look }, { signal });
    if (!answer.ok || row !== current() || textIn(row) !== text) return;
    tell(row, { ...answer.told, ...spansFor(answer.told, text) });
  }
}

// A text that the server reads otherwise than it was typed has its findings told, and none of its words marked.
const spansFor = (told, text) => (told.text === text ? {} : { text, found: told.found.map((each) => ({ ...each, target: [], cell: [], fix: undefined })) });

// Asks about a row that nobody works on: its text became another one.
async function checkAside(row) {
  const text = textOf(row);
  if (!text.trim()) return;
  for (const look of looks) {
    const answer = await post(`/units/${unitOf(row)}/findings`, { target: text, ...look });
    if (!answer.ok || row === current() || textOf(row) !== text) return;
    tell(row, { ...answer.told, ...spansFor(answer.told, text) });
  }
}

onTyped((row) => {
  behind.follow();
  clearTimeout(timer);
  clearTimeout(saying);
  timer = setTimeout(() => check(row), PAUSE);
});
box.addEventListener("compositionstart", () => clearTimeout(timer));
box.addEventListener("scroll", () => (behind.layer.scrollTop = box.scrollTop));

onChoose((row) => {
  chosen = null;
  behind.show([]);
  const told = known.get(unitOf(row));
  if (told?.html && told.text === textIn(row)) tell(row, told);
  check(row);
});

onLeave((row) => {
  clearTimeout(timer);
  clearTimeout(saying);
  behind.show([]);
  row.querySelector(".unit__found")?.remove();
  refresh(row);
});

// A row is shown anew: its marks belong to the text it had.
function refresh(row) {
  const told = known.get(unitOf(row));
  if (isTyped(row)) {
    behind.follow();
    if (told?.text !== box.value) queueMicrotask(() => current() === row && told?.text !== box.value && check(row));
  } else if (told?.text === textOf(row)) markRow(row, told.found);
  else {
    unmarkRow(row);
    known.delete(unitOf(row));
    if (told || row.dataset.findings) checkAside(row);
  }
}
onShown(refresh);

// Read out when nobody types, and only what is new.
let heard = "";
function sayLater(row) {
  clearTimeout(saying);
  const found = foundIn(row);
  const now = `${unitOf(row)} ${found.map((each) => each.digest).join(" ")}`;
  if (now === heard) return;
  const before = heard.startsWith(`${unitOf(row)} `) && heard !== `${unitOf(row)} `;
  saying = setTimeout(() => {
    heard = now;
    if (found.length) said.textContent = `${sayCount("findingsSaid", found.length)} ${found[0].said}`;
    else said.textContent = before ? say("noFindings") : "";
  }, QUIET);
}

// Goes to the finding the keys are about: its words are selected in the text, or it waits for the row's findings.
function point() {
  const row = current();
  const found = foundIn(row);
  if (!coming || !found.length) return;
  go(row, coming === "first" ? found[0] : found.at(-1));
}

function go(row, finding) {
  coming = "";
  chosen = finding.digest;
  markTyped();
  said.textContent = finding.said;
  row.querySelector("[data-finding][aria-current]")?.scrollIntoView({ block: "nearest" });
  const [place] = finding.target;
  if (isTyped(row)) {
    box.focus({ preventScroll: true });
    if (place) box.setSelectionRange(...place);
  }
}

async function walk(step) {
  const here = current();
  const found = here ? foundIn(here) : [];
  const at = found.findIndex((each) => each.digest === chosen);
  const following = at < 0 ? (step > 0 ? found[0] : undefined) : found[at + step];
  if (following) return go(here, following);
  await allLoaded();
  const rows = visible().filter(FITS.findings);
  const other = beside(here, step, FITS.findings) ?? (step > 0 ? rows[0] : rows.at(-1));
  if (!other) return toast(say("nothingFound"));
  coming = step > 0 ? "first" : "last";
  if (other === here) return point();
  choose(other);
}

export const nextFinding = () => walk(1);
export const previousFinding = () => walk(-1);

const rows = document.getElementById("rows");
// A finding that is clicked or reached by the keyboard is the one the keys are about.
for (const kind of ["click", "focusin"]) {
  rows.addEventListener(kind, (event) => {
    const finding = event.target.closest("[data-finding]");
    if (!finding || finding.dataset.finding === chosen) return;
    chosen = finding.dataset.finding;
    markTyped();
  }, true);
}

// Puts right the finding the keys are about, or the first that knows how, as if somebody had typed it.
export function fix() {
  const row = current();
  const able = row && isTyped(row) ? foundIn(row).filter((each) => each.fix) : [];
  const finding = able.find((each) => each.digest === chosen) ?? able[0];
  if (!finding) return toast(say("noFixHere"));
  const { start, end, text } = finding.fix;
  box.focus({ preventScroll: true });
  box.setSelectionRange(start, end);
  insert(box, text);
  said.textContent = say("fixed");
  check(row);
}

const dialog = document.getElementById("silence");
const reason = document.getElementById("silence-reason");

// Silences the finding the keys are about, with a reason.
export async function silence() {
  const row = current();
  const found = row ? foundIn(row) : [];
  const finding = found.find((each) => each.digest === chosen) ?? found[0];
  const shownAs = finding && row.querySelector(`[data-finding="${finding.digest}"]`);
  if (!finding) return toast(say("noFindingHere"));
  if (!shownAs?.querySelector("[data-deed=silence]")) return toast(say("notSilenced"));
  const fields = await askWhy(finding, shownAs.dataset.check);
  if (!fields) return isTyped(row) && box.focus();
  if (!(await save(unitOf(row)))) return;
  await deed(row, `/units/${unitOf(row)}/silence`, fields, say(fields.scope === "finding" ? "silenced" : fields.setting === "off" ? "switchedOff" : "otherSeverity"));
  if (fields.scope === "article") findAll();
}

function askWhy(finding, check) {
  document.getElementById("silence-what").textContent = finding.said;
  dialog.querySelector("input[value=finding]").checked = true;
  document.getElementById("silence-setting").value = "off";
  reason.value = "";
  dialog.returnValue = "";
  dialog.showModal();
  reason.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const scope = dialog.querySelector("input[name=scope]:checked").value;
      const setting = document.getElementById("silence-setting").value;
      resolve(dialog.returnValue === "yes" && reason.value.trim() ? { digest: finding.digest, check, scope, setting, reason: reason.value.trim() } : null);
    }, { once: true });
  });
}

async function deed(row, address, fields, sentence = "") {
  const answer = await post(address, fields);
  if (!answer.ok) return toast(answer.told.problem ?? say("offline"), { kind: "problem" });
  const { unit, told } = answer.told;
  show(unit, { typing: isTyped(row) });
  if (textIn(row) === told.text) tell(row, told);
  if (sentence) toast(sentence);
  if (isTyped(row)) box.focus({ preventScroll: true });
}

rows.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-lift]");
  if (!form) return;
  event.preventDefault();
  deed(form.closest(".unit"), form.action, {});
});
