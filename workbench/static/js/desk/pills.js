// How many findings a row has, by severity: a word and a sign each, below its text.

import { sayCount } from "./told.js";

const SIGNS = { critical: "circle-x", major: "triangle-alert", minor: "info" };
const icons = document.querySelector("svg.icon use").getAttribute("href").split("#")[0];

// The place below a row where its findings stand.
export function placeOf(row) {
  let place = row.querySelector(".unit__findings");
  if (!place) {
    place = Object.assign(document.createElement("div"), { className: "unit__findings" });
    row.append(place);
  }
  return place;
}

// Shows the counts. True when they were others before.
export function showPills(row, counts) {
  const told = counts.critical || counts.major || counts.minor ? `${counts.critical} ${counts.major} ${counts.minor}` : undefined;
  if (row.dataset.findings === told) return false;
  if (told) row.dataset.findings = told;
  else delete row.dataset.findings;
  row.querySelector(".pills")?.remove();
  if (told) placeOf(row).prepend(pills(counts));
  return true;
}

function pills(counts) {
  const line = Object.assign(document.createElement("p"), { className: "pills" });
  for (const [severity, sign] of Object.entries(SIGNS)) {
    if (counts[severity]) line.append(pill(severity, sign, sayCount(severity, counts[severity])));
  }
  return line;
}

function pill(severity, sign, words) {
  const made = Object.assign(document.createElement("span"), { className: `severity severity--${severity}` });
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  icon.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  icon.firstChild.setAttribute("href", `${icons}#${sign}`);
  made.append(icon, words);
  return made;
}
