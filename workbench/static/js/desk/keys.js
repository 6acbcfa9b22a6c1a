// Keys by their place on the keyboard, so that layouts and input methods do not matter; everyone may choose their own.

import { csrfToken } from "../base-words.js";
import { toast } from "../base-toasts.js";
import { box, isComposing } from "./editor.js";
import { say } from "./told.js";

let keys = JSON.parse(document.getElementById("desk-keys").textContent);
const dialog = document.getElementById("keys");
const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);
const MODIFIERS = new Set(["Control", "Alt", "Shift", "Meta", "AltGraph", "CapsLock", "Process"]);
const SHOWN = { ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", Ctrl: MAC ? "⌘" : "Ctrl", Alt: MAC ? "⌥" : "Alt", Shift: "⇧", Enter: "↵" };

const named = (event) =>
  [(event.ctrlKey || event.metaKey) && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift", event.code].filter(Boolean).join("+");
const shown = (name) => name.split("+").map((part) => SHOWN[part] ?? part.replace(/^(Key|Digit)/, "")).join(" ");

function paint() {
  for (const place of document.querySelectorAll("[data-key]")) place.textContent = shown(keys[place.dataset.key] ?? "");
}

export const repaint = paint;

// Calls the deed of the pressed keys. While characters are composed nothing is a key.
export function listen(deeds, codeNumber) {
  document.addEventListener("keydown", (event) => {
    if (isComposing(event) || document.querySelector("dialog[open]")) return;
    const pressed = named(event);
    if (event.target !== box && event.target.matches?.("textarea, input, select")) {
      if (pressed === "Ctrl+Enter" && event.target.form) {
        event.preventDefault();
        event.target.form.requestSubmit();
      }
      return; // what is written beside the sheet is no deed on a sentence
    }
    const digit = /^Alt\+Digit([1-9])$/.exec(pressed);
    if (digit && event.target === box) {
      if (codeNumber(Number(digit[1]))) event.preventDefault();
      return;
    }
    const deed = Object.keys(keys).find((name) => keys[name] === pressed);
    if (!deed || !deeds[deed]) return;
    event.preventDefault();
    deeds[deed]();
  });
  paint();
}

async function keepKeys(chosen) {
  const answer = await fetch("/account/keys", {
    method: "POST",
    body: JSON.stringify(chosen),
    headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken(), "X-Requested-With": "fetch" },
  });
  if (!answer.ok) return toast(say("offline"), { kind: "problem" });
  keys = (await answer.json()).keys;
  paint();
}

dialog.addEventListener("click", (event) => {
  const button = event.target.closest("[data-remap]");
  if (!button) return;
  const name = button.dataset.remap;
  button.querySelector("kbd").textContent = say("pressKey");
  const take = (pressed) => {
    if (MODIFIERS.has(pressed.key)) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    button.removeEventListener("keydown", take, true);
    const chosen = named(pressed);
    const taken = Object.keys(keys).some((other) => other !== name && keys[other] === chosen);
    if (pressed.code === "Escape" || taken) {
      if (taken) toast(say("keyTaken"), { kind: "problem" });
      return paint();
    }
    keepKeys({ ...keys, [name]: chosen });
  };
  button.addEventListener("keydown", take, true);
});

document.getElementById("keys-reset").addEventListener("click", () => keepKeys({}));
export const openKeys = () => dialog.showModal();
document.getElementById("open-keys").addEventListener("click", openKeys);
