// Inline codes in the typed text: which are missing, doubled or out of pairs, and which comes next.

import { say } from "./told.js";

const TOKEN = /⟦\/?[^⟦⟧/\s]{1,40}⟧/g;
const LEFT_TO_RIGHT = "\u2066";
const END = "\u2069";

// A sentence that says what is wrong with the codes, or "".
export function faults(tokens, text) {
  const typed = text.match(TOKEN) ?? [];
  const given = typed.filter((token) => tokens.includes(token));
  const unknown = [...new Set(typed.filter((token) => !tokens.includes(token)))];
  const missing = tokens.filter((token) => !given.includes(token));
  const extra = [...new Set(given.filter((token, at) => given.indexOf(token) !== at))];
  const told = [];
  if (missing.length) told.push(say("missing", { codes: isolated(missing) }));
  if (extra.length) told.push(say("extra", { codes: isolated(extra) }));
  if (unknown.length) told.push(say("unknown", { codes: isolated(unknown) }));
  const crossed = outOfPairs(given, tokens);
  if (crossed.length) told.push(say("unbalanced", { codes: isolated(crossed) }));
  return told.join(" ");
}

const isolated = (tokens) => LEFT_TO_RIGHT + tokens.join(" ") + END;

function outOfPairs(given, tokens) {
  const paired = (token) => tokens.includes(token.startsWith("⟦/") ? token.replace("/", "") : token.replace("⟦", "⟦/"));
  const open = [];
  const wrong = [];
  for (const token of given.filter(paired)) {
    if (!token.startsWith("⟦/")) open.push(token);
    else if (open.at(-1) === token.replace("/", "")) open.pop();
    else wrong.push(token);
  }
  return wrong;
}

// The first token of the source that the text does not have yet.
export const nextMissing = (tokens, text) => tokens.find((token) => !text.includes(token));

// Puts text where the caret is or in the place of what is selected, so that the browser's own undo takes it back.
export function insert(box, text) {
  box.focus();
  if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// Puts a pair around the selection, or one token at the caret.
export function insertCode(box, tokens, number) {
  const opening = `⟦${number}⟧`;
  const closing = `⟦/${number}⟧`;
  if (!tokens.includes(opening)) return false;
  const chosen = box.value.slice(box.selectionStart, box.selectionEnd);
  const paired = tokens.includes(closing);
  if (paired && chosen) insert(box, opening + chosen + closing);
  else if (paired && box.value.includes(opening) && !box.value.includes(closing)) insert(box, closing);
  else insert(box, opening);
  return true;
}
