// The rows of the sheet: what each says, how it is shown, which come next.

import { showPills } from "./pills.js";
import { showTalk } from "./talk.js";
import { say } from "./told.js";

export const desk = document.getElementById("desk");
export const sheet = document.getElementById("sheet");

export const all = () => [...sheet.querySelectorAll(".unit")];
export const visible = () => all().filter((row) => !row.hidden && row.dataset.removed === undefined);
export const rowOf = (id) => document.getElementById(`u${id}`);
export const target = (row) => row.querySelector(".unit__target");
export const textOf = (row) => target(row).dataset.text;

// Whether the person may type in the row: in review translators only have what was returned to them.
export const mayEdit = (row) =>
  desk.dataset.mayEdit !== undefined && row.dataset.removed === undefined && (desk.dataset.onlyReturned === undefined || row.dataset.returned !== undefined);

// The tokens of a row's source in order: "⟦1⟧", "⟦/1⟧".
export const tokensOf = (row) => [...row.querySelectorAll(".unit__source .code")].map((chip) => chip.dataset.token);

// The row's source as it would be typed.
export function sourceText(row) {
  let text = "";
  for (const node of row.querySelector(".unit__source").childNodes) {
    text += node.nodeType === Node.TEXT_NODE ? node.data : (node.dataset?.token ?? node.textContent);
  }
  return text;
}

const watchers = new Set();

// Calls the deed with every row that is shown anew.
export const onShown = (deed) => watchers.add(deed);

export function shown(row) {
  for (const deed of watchers) deed(row);
}

// Shows what the server told of a unit. Text that is being typed is left alone.
export function show(told, { typing = false } = {}) {
  const row = rowOf(told.id);
  if (!row) return;
  row.dataset.version = told.row_version;
  row.dataset.state = told.state;
  row.dataset.kind = told.kind;
  row.toggleAttribute("data-open", told.open);
  row.toggleAttribute("data-changed", Boolean(told.difference));
  row.toggleAttribute("data-left-out", told.left_out);
  row.dataset.length = told.length;
  row.toggleAttribute("data-returned", told.returned);
  row.querySelector(".unit__state").textContent = told.state_word;
  if (!typing) {
    target(row).innerHTML = told.html;
    target(row).dataset.text = told.target;
    named(row, told);
  }
  showDifference(row, told);
  if (told.kind !== "returned") row.querySelector(".unit__returned")?.remove();
  if (told.comments !== undefined) showTalk(row, told);
  if (told.findings) showPills(row, told.findings);
  shown(row);
}

// A link without words says where it leads.
function named(row, told) {
  if (told.target || told.left_out) target(row).removeAttribute("aria-label");
  else target(row).setAttribute("aria-label", say("translateSentence", { number: row.querySelector(".unit__number").textContent }));
}

function showDifference(row, told) {
  const line = row.querySelector(".unit__difference");
  if (line && told.difference) line.innerHTML = told.difference;
  else if (line) line.remove();
  else if (told.difference && desk.dataset.mode === "review") {
    const added = document.createElement("p");
    added.className = "unit__difference";
    added.lang = target(row).lang;
    added.dir = target(row).dir;
    added.innerHTML = told.difference;
    row.querySelector(".unit__side").append(added);
  }
}

// The visible row after or before one; with `wanted`, the next one that fits.
export function beside(row, step, wanted = () => true) {
  const rows = visible();
  for (let at = row ? rows.indexOf(row) + step : 0; at >= 0 && at < rows.length; at += step) {
    if (wanted(rows[at])) return rows[at];
  }
  return null;
}
