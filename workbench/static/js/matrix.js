// The matrix by keys: from cell to cell with the arrows, from difference to difference with J and K. The page works without.

import { shortcut } from "./shortcuts.js";

const table = document.getElementById("matrix");

const linkIn = (cell) => cell?.querySelector("a");
const rowOf = (element) => element?.closest("tbody tr");
const focused = () => (table.contains(document.activeElement) ? document.activeElement.closest("td") : null);

// The nearest cell of the column that can be gone to, from that row on.
function inColumn(row, column, step) {
  for (let each = row; each; each = step > 0 ? each.nextElementSibling : each.previousElementSibling) {
    const link = linkIn(each.cells[column]);
    if (link) return link;
  }
  return null;
}

function inRow(cell, step) {
  for (let each = cell; each; each = step > 0 ? each.nextElementSibling : each.previousElementSibling) {
    const link = linkIn(each);
    if (link) return link;
  }
  return null;
}

function goTo(link) {
  if (!link) return;
  link.focus();
  link.closest("td").scrollIntoView({ block: "nearest", inline: "nearest" });
}

function arrow(key) {
  const cell = focused();
  if (!cell) return goTo(table.querySelector("td a"));
  const towardsEnd = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "ArrowDown") return goTo(inColumn(cell.parentElement.nextElementSibling, cell.cellIndex, 1));
  if (key === "ArrowUp") return goTo(inColumn(cell.parentElement.previousElementSibling, cell.cellIndex, -1));
  return key === towardsEnd ? goTo(inRow(cell.nextElementSibling, 1)) : goTo(inRow(cell.previousElementSibling, -1));
}

// The cell in which a row's difference stands: the one that stands out, else any that differs.
const difference = (row) =>
  linkIn(row.querySelector(".matrix__cell--odd")) ??
  linkIn(row.querySelector(".matrix__cell--differs, .matrix__cell--missing, .matrix__cell--extra")) ??
  linkIn(row.querySelector(".matrix__cell"));

function nextDifference(step) {
  const rows = [...table.querySelectorAll("tr[data-differs]")];
  const here = rowOf(focused());
  const all = [...table.tBodies[0].rows];
  const at = here ? all.indexOf(here) : step > 0 ? -1 : all.length;
  const wanted = step > 0 ? rows.find((row) => all.indexOf(row) > at) : rows.findLast((row) => all.indexOf(row) < at);
  if (wanted) goTo(difference(wanted));
}

if (table) {
  for (const hint of document.querySelectorAll("[data-with-script]")) hint.hidden = false;
  shortcut("j", () => nextDifference(1));
  shortcut("k", () => nextDifference(-1));
  table.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (!event.key.startsWith("Arrow") || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    arrow(event.key);
  });
}
