// Two people on one sentence: both texts are shown, and the person chooses.

import { box, choose, current } from "./editor.js";
import { desk, rowOf, show } from "./rows.js";
import { done, keep, save } from "./saving.js";
import { say } from "./told.js";

const dialog = document.getElementById("conflict");
const theirs = document.getElementById("conflict-theirs");
const mine = document.getElementById("conflict-mine");

// `told` is the server's answer: `current` is the unit as it stands. `text` is what this person typed.
export function conflicted(unit, told, text) {
  if (dialog.open) return;
  const row = rowOf(unit);
  document.getElementById("conflict-who").textContent = say("changedBy", { name: told.current.by });
  theirs.textContent = told.current.target;
  mine.value = text;
  dialog.showModal();
  document.getElementById("conflict-take").onclick = () => {
    done(unit);
    show(told.current);
    if (row === current()) box.value = told.current.target;
    dialog.close();
    choose(row);
  };
  document.getElementById("conflict-keep").onclick = async () => {
    row.dataset.version = told.current.row_version;
    keep(unit, mine.value);
    if (row === current()) box.value = mine.value;
    dialog.close();
    await save(unit);
    if (desk.dataset.mayEdit !== undefined) choose(row);
  };
}
