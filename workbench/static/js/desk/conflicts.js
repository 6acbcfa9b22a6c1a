// Two people on one sentence: both texts are shown, and the person chooses. One question after the other; none is lost.

import { box, choose, current } from "./editor.js";
import { mayEdit, rowOf, show } from "./rows.js";
import { done, keep, save } from "./saving.js";
import { say } from "./told.js";

const dialog = document.getElementById("conflict");
const theirs = document.getElementById("conflict-theirs");
const mine = document.getElementById("conflict-mine");
const questions = []; // { unit, told, text, again } in the order they came

// `told` is the server's answer: `current` is the unit as it stands. `text` is what this person typed; `again(text)`
// repeats the deed (a confirmation, say) that was answered so.
export function conflicted(unit, told, text, again = null) {
  const asked = questions.find((each) => each.unit === unit);
  if (asked) Object.assign(asked, { told, text, again: again ?? asked.again });
  else questions.push({ unit, told, text, again });
  ask();
}

// What was to be done with the text when it turned out to be asked about: done when the person keeps theirs.
export function whenAnswered(unit, again) {
  questions.find((each) => each.unit === unit).again = again;
}

export const isConflicted = (unit) => questions.some((each) => each.unit === unit);

function ask() {
  if (!questions.length) return;
  const { unit, told, text } = questions[0];
  document.getElementById("conflict-who").textContent = say("changedBy", { name: told.current.by });
  theirs.textContent = told.current.target;
  if (dialog.open && Number(dialog.dataset.unit) === unit) return;
  dialog.dataset.unit = unit;
  mine.value = text;
  if (!dialog.open) dialog.showModal();
}

function answered() {
  questions.shift();
  dialog.close();
  delete dialog.dataset.unit;
  ask();
}

document.getElementById("conflict-take").addEventListener("click", () => {
  const { unit, told } = questions[0];
  const row = rowOf(unit);
  done(unit);
  show(told.current);
  if (row === current()) box.value = told.current.target;
  answered();
  if (!dialog.open) choose(row);
});

document.getElementById("conflict-keep").addEventListener("click", async () => {
  const { unit, told, again } = questions[0];
  const row = rowOf(unit);
  const text = mine.value;
  row.dataset.version = told.current.row_version;
  row.querySelector(".unit__target").dataset.text = text;
  keep(unit, text);
  if (row === current()) box.value = text;
  answered();
  if (again) await again(text);
  else {
    await save(unit);
    if (mayEdit(row) && !dialog.open) choose(row);
  }
});

// The question waits for its answer: Escape would leave two texts and no decision.
dialog.addEventListener("cancel", (event) => event.preventDefault());
