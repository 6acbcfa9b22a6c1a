// Passing notices in the corner; screen readers are told politely.

import { words } from "./base-words.js";

const STAYS = 6000; // milliseconds; one with a button stays twice as long

// Shows a sentence. `kind` is "" or "problem"; `undo` is called when the person takes the deed back.
export function toast(sentence, { kind = "", undo = null } = {}) {
  const place = document.getElementById("toasts");
  for (const each of place.children) if (!undo && each.textContent === sentence) each.remove(); // said once is enough
  const box = document.createElement("div");
  box.className = kind ? `toast toast--${kind}` : "toast";
  const text = document.createElement("span");
  text.textContent = sentence;
  box.append(text);
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.undo;
    button.addEventListener("click", () => {
      box.remove();
      undo();
    });
    box.append(button);
  }
  place.append(box);
  setTimeout(() => box.remove(), undo ? STAYS * 2 : STAYS);
  return box;
}
