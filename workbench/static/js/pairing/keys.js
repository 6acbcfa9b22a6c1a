// Keys by their place on the keyboard, so that layouts and input methods do not matter.

const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);
const NAMES = { Ctrl: MAC ? "⌘" : "Ctrl", Alt: MAC ? "⌥" : "Alt" };
const PRESSES = new Set(["Enter", "Space"]); // what buttons and links take for themselves

// Writes the names of keys into the places that wait for them. Pages without scripts show none: there are no keys.
export function paint(place = document) {
  for (const each of place.querySelectorAll("[data-keys]")) {
    each.textContent = each.dataset.keys.split(" ").map((name) => NAMES[name] ?? name).join(" ");
  }
}

const named = (event) =>
  [(event.ctrlKey || event.metaKey) && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift", event.code].filter(Boolean).join("+");

// Calls the deed of the pressed keys, while the focus is in `form` or nowhere.
export function listen(form, deeds) {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const { target } = event;
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (target !== document.body && !form.contains(target)) return;
    if (target.matches("input, textarea, select")) return;
    if (PRESSES.has(event.code) && target.matches("button, a, summary")) return;
    const deed = deeds[named(event)];
    if (!deed) return;
    event.preventDefault();
    deed(event);
  });
}
