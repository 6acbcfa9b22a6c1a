// Finding in source and translation: matches are marked, Enter goes from one to the next.

import { allLoaded } from "./more.js";
import { all } from "./rows.js";
import { choose, current } from "./editor.js";
import { Folded, folded } from "./folded.js";
import { number, say } from "./told.js";

const field = document.getElementById("find");
const output = document.getElementById("find-count");
const NO_TEXT = ".code, .unit__note"; // what stands in a cell and is not its text
const known = new WeakMap(); // cell -> its folded text, as long as it says the same
let found = [];

const highlight = typeof Highlight === "function" && CSS.highlights ? new Highlight() : null;
if (highlight) CSS.highlights.set("found", highlight);

export function focusFind() {
  field.focus();
  field.select();
}

async function search() {
  const wanted = folded(field.value.trim());
  if (wanted) await allLoaded();
  if (wanted !== folded(field.value.trim())) return; // somebody typed on meanwhile
  highlight?.clear();
  found = wanted ? all().filter((row) => !row.hidden && holds(row, wanted)) : [];
  output.textContent = wanted ? say("found", { count: number(found.length) }) : "";
}

// Whether a row's source or translation holds what is wanted; every match is marked.
function holds(row, wanted) {
  const hits = [...row.querySelectorAll(".unit__source, .unit__target")].map((cell) => mark(cell, wanted));
  return hits.some(Boolean);
}

function mark(cell, wanted) {
  const nodes = textNodes(cell);
  const text = foldedText(cell, nodes.map((node) => node.data).join(""));
  const matches = text.matches(wanted);
  if (highlight) for (const [start, end] of matches) markPart(nodes, start, end);
  return matches.length > 0;
}

function foldedText(cell, text) {
  if (known.get(cell)?.text !== text) known.set(cell, new Folded(text));
  return known.get(cell);
}

// The pieces of text between the chips.
function textNodes(cell) {
  const nodes = [];
  for (const child of cell.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) nodes.push(child);
    else if (!child.matches(NO_TEXT)) nodes.push(...textNodes(child));
  }
  return nodes;
}

// Marks the characters from `start` to `end` of all the nodes' text, in each node its part.
function markPart(nodes, start, end) {
  let at = 0;
  for (const node of nodes) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    // A static range costs nothing when the text changes later.
    if (from < to) highlight.add(new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }));
    at += node.length;
  }
}

export function nextFound(step = 1) {
  const seen = found.filter((row) => !row.hidden);
  if (!seen.length) return;
  const at = seen.indexOf(current());
  choose(seen[(at + step + seen.length) % seen.length], { focus: false });
}

let timer = 0;
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 150);
});
field.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === "Enter") {
    event.preventDefault();
    nextFound(event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape") {
    field.value = "";
    search();
    if (current()) choose(current());
  }
});
