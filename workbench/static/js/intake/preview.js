// Roles change at once, without asking the server; another language asks it to split the sentences anew.

const form = document.getElementById("intake");
const LEFT_OUT = ["metadata", "boilerplate"];

form.querySelectorAll("[data-without-script]").forEach((button) => button.setAttribute("hidden", ""));

function show(part, role) {
  const out = LEFT_OUT.includes(role);
  for (const name of [...part.classList]) {
    if (name.startsWith("part--role-") || name === "part--out" || name === `part--${part.dataset.role}`) part.classList.remove(name);
  }
  part.dataset.role = role;
  part.classList.add(`part--${role}`);
  part.classList.toggle("part--out", out);
  part.querySelector("[data-leave-out]").hidden = out;
  part.querySelector("[data-take-back]").hidden = !out;
}

function give(part, role) {
  const select = part.querySelector("select");
  select.value = role;
  show(part, role);
}

for (const part of form.querySelectorAll(".part")) part.dataset.role = part.querySelector("select").value;

form.addEventListener("change", (event) => {
  if (event.target.id === "language") form.requestSubmit(form.querySelector("[data-update]"));
  else if (event.target.matches(".part select")) show(event.target.closest(".part"), event.target.value);
});

form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-leave-out], [data-take-back]");
  if (!button) return;
  event.preventDefault();
  const part = button.closest(".part");
  const { readAs } = part.dataset;
  const isOut = LEFT_OUT.includes(readAs);
  if (button.matches("[data-leave-out]")) {
    give(part, isOut ? readAs : "boilerplate");
    part.querySelector("[data-take-back]").focus();
  } else {
    give(part, isOut ? "body" : readAs);
    part.querySelector("[data-leave-out]").focus();
  }
});

// Whoever leaves the page finds their decisions again: they are sent on the way out.
let undecided = false;
form.addEventListener("input", () => (undecided = true));
form.addEventListener("change", () => (undecided = true));
form.addEventListener("click", (event) => {
  if (event.target.closest("[data-leave-out], [data-take-back]")) undecided = true;
});
form.addEventListener("submit", () => (undecided = false));

function keepDecisions() {
  if (!undecided) return;
  undecided = false;
  fetch(form.querySelector("[data-update]").formAction, { method: "POST", body: new FormData(form), redirect: "manual", keepalive: true }).catch(
    () => (undecided = true),
  );
}
window.addEventListener("pagehide", keepDecisions);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keepDecisions());
