// How much talk on a sentence waits for an answer: the numbers in its gutter.

import { say } from "./told.js";

// Shows the numbers beside a row. True when they were others before.
export function showTalk(row, { comments = 0, suggestions = 0 }) {
  const told = comments || suggestions ? `${comments} ${suggestions}` : undefined;
  if (row.dataset.talk === told) return false;
  if (told) row.dataset.talk = told;
  else delete row.dataset.talk;
  const gutter = row.querySelector(".unit__gutter");
  for (const badge of gutter.querySelectorAll(".unit__talk")) badge.remove();
  if (comments) gutter.append(badge("unit__talk", say("comments"), comments));
  if (suggestions) gutter.append(badge("unit__talk unit__talk--suggestion", say("suggestions"), suggestions));
  return true;
}

const badge = (className, title, count) => Object.assign(document.createElement("span"), { className, title, textContent: count });
