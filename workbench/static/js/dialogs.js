// <dialog>: opened by a button that names it, closed by its own buttons; and a question with two answers.

import { words } from "./base-words.js";

// Buttons with `data-opens="id"` open that dialog, `data-closes` closes the one it stands in.
export function openDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      event.preventDefault();
      document.getElementById(opener.dataset.opens)?.showModal();
    }
    if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
    if (event.target.matches?.("dialog:not([data-must])")) event.target.close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const dialog = event.target.closest?.("dialog[open]");
    if (!dialog || !event.target.matches("textarea")) return;
    event.preventDefault();
    dialog.querySelector(".dialog__foot .button--primary")?.click();
  });
  for (const dialog of document.querySelectorAll("dialog[data-open]")) dialog.showModal();
}

// Asks before a deed that cannot be taken back. Resolves to true or false.
export function ask({ title, body = "", yes = words.confirm, danger = false }) {
  const dialog = document.createElement("dialog");
  const head = Object.assign(document.createElement("h2"), { textContent: title, id: "ask-title" });
  const text = Object.assign(document.createElement("p"), { textContent: body });
  const inner = Object.assign(document.createElement("div"), { className: "dialog__body" });
  const foot = Object.assign(document.createElement("div"), { className: "dialog__foot" });
  const no = button(words.cancel, "button");
  const agree = button(yes, `button button--${danger ? "danger" : "primary"}`);
  const top = Object.assign(document.createElement("div"), { className: "dialog__head" });
  top.append(head);
  inner.append(text);
  foot.append(no, agree);
  dialog.append(top, inner, foot);
  dialog.setAttribute("aria-labelledby", "ask-title");
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    agree.addEventListener("click", () => dialog.close("yes"));
    no.addEventListener("click", () => dialog.close(""));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

function button(label, className) {
  return Object.assign(document.createElement("button"), { type: "button", textContent: label, className });
}
