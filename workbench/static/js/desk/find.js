// Finding in source and translation: matches are marked, Enter goes from one to the next.

import { allLoaded } from "./more.js";
import { all } from "./rows.js";
import { choose, current } from "./editor.js";
import { number, say } from "./told.js";

const field = document.getElementById("find");
const output = document.getElementById("find-count");
let found = [];

const folded = (text) => text.normalize("NFKC").toLocaleLowerCase();
const highlight = typeof Highlight === "function" && CSS.highlights ? new Highlight() : null;
if (highlight) CSS.highlights.set("found", highlight);

export function focusFind() {
  field.focus();
  field.select();
}

async function search() {
  const wanted = folded(field.value.trim());
  highlight?.clear();
  found = [];
  if (!wanted) {
    output.textContent = "";
    return;
  }
  await allLoaded();
  for (const row of all()) {
    const hits = [...row.querySelectorAll(".unit__source, .unit__target")].flatMap((cell) => marks(cell, wanted));
    if (hits.length) found.push(row);
  }
  output.textContent = say("found", { count: number(found.length) });
}

// Marks every match within one piece of text; true for each.
function marks(cell, wanted) {
  const hits = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = folded(node.data);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      hits.push(true);
      if (highlight && text.length === node.data.length) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        highlight.add(range);
      }
    }
  }
  return hits;
}

export function nextFound(step = 1) {
  if (!found.length) return;
  const at = found.indexOf(current());
  choose(found[(at + step + found.length) % found.length], { focus: false });
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
