// Marks of findings: on the words of a row's cells, and behind the text that is being typed.

const SEVERITIES = ["minor", "major", "critical"]; // the last one painted lies on top
const NO_TEXT = ".code, .unit__note"; // what stands in a cell and is not its text
const highlights = new Map();
const marked = new WeakMap(); // row -> its ranges, each with its severity

if (typeof Highlight === "function" && CSS.highlights) {
  SEVERITIES.forEach((severity, priority) => {
    const made = new Highlight();
    made.priority = priority;
    highlights.set(severity, made);
    CSS.highlights.set(`finding-${severity}`, made);
  });
}

// Marks the words of the findings in the row's source, and in its translation unless that is being typed in.
export function markRow(row, findings, { typing = false } = {}) {
  unmarkRow(row);
  if (!highlights.size) return;
  const ranges = [];
  const source = textNodes(row.querySelector(".unit__source"));
  const target = typing ? [] : textNodes(row.querySelector(".unit__target"));
  for (const { severity, source: here, cell } of findings) {
    for (const [start, end] of here) ranges.push(...rangesIn(source, start, end, severity));
    for (const [start, end] of cell) ranges.push(...rangesIn(target, start, end, severity));
  }
  for (const { severity, range } of ranges) highlights.get(severity).add(range);
  marked.set(row, ranges);
}

export function unmarkRow(row) {
  for (const { severity, range } of marked.get(row) ?? []) highlights.get(severity).delete(range);
  marked.delete(row);
}

function textNodes(cell) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT : node.matches(NO_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP,
  );
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

// The characters from `start` to `end` of all the nodes' text, in each node its part.
function rangesIn(nodes, start, end, severity) {
  const ranges = [];
  let at = 0;
  for (const node of nodes) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    if (from < to) ranges.push({ severity, range: new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }) });
    at += node.length;
  }
  return ranges;
}

// The layer behind the text box: the same text, unseen, with the marks to be seen.
export class Behind {
  constructor(layer, box) {
    this.layer = layer;
    this.box = box;
    this.text = "";
    this.spans = []; // { start, end, severity, current }
  }

  // Shows the marks of the text that the box holds.
  show(spans) {
    this.text = this.box.value;
    this.spans = spans;
    this.#paint();
  }

  // The box has another text: marks before and after what was typed stay on their words, those it touched go.
  follow() {
    const [before, after] = [this.text, this.box.value];
    if (before === after) return;
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
    const behind = before.length - tail;
    const shift = after.length - before.length;
    this.spans = this.spans
      .filter(({ start, end }) => end <= head || start >= behind)
      .map((span) => (span.start >= behind ? { ...span, start: span.start + shift, end: span.end + shift } : span));
    this.text = after;
    this.#paint();
  }

  #paint() {
    if (!this.spans.length) return this.layer.replaceChildren();
    const parts = [];
    let at = 0;
    for (const { start, end, severity, current } of flat(this.spans)) {
      if (start > at) parts.push(this.text.slice(at, start));
      const mark = Object.assign(document.createElement("mark"), { className: `found found--${severity}`, textContent: this.text.slice(start, end) });
      if (current) mark.dataset.current = "";
      parts.push(mark);
      at = end;
    }
    parts.push(`${this.text.slice(at)}\n`);
    this.layer.replaceChildren(...parts);
  }
}

// Spans that lie one behind the other: where two overlap, the severe one has its words and the other one what is left.
function flat(spans) {
  const free = [];
  const severe = [...spans].sort((one, other) => SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity));
  for (const span of severe) {
    let pieces = [span];
    for (const { start, end } of free) {
      pieces = pieces.flatMap((piece) =>
        [{ ...piece, end: Math.min(piece.end, start) }, { ...piece, start: Math.max(piece.start, end) }].filter((each) => each.start < each.end),
      );
    }
    free.push(...pieces);
  }
  return free.sort((one, other) => one.start - other.start);
}
