// Keys. A pressed combination is named like "Ctrl+Enter", "Alt+ArrowDown" or "/"; Ctrl and the Mac's Command count as one.

const deeds = new Map();

// The combination's name, or "" while an input method is composing a character.
export function named(event) {
  if (event.isComposing || event.keyCode === 229) return "";
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey && (event.key.length > 1 || parts.length)) parts.push("Shift");
  return [...parts, event.key.length === 1 && parts.length ? event.key.toUpperCase() : event.key].join("+");
}

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]:not([contenteditable=false])");

// Calls `deed(event)` when the keys are pressed. Single characters are left alone while somebody types.
export function shortcut(keys, deed) {
  deeds.set(keys, deed);
}

export function listen() {
  shortcut("/", () => document.querySelector("input[type=search]")?.focus());
  document.addEventListener("keydown", (event) => {
    const keys = named(event);
    const deed = deeds.get(keys);
    if (!deed || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (keys.length === 1 && typing(event.target)) return;
    event.preventDefault();
    deed(event);
  });
}
