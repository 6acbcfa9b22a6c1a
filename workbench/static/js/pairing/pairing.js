// Pairing a translation: each act is sent at once and kept by the server; the page shows what changed. Works without it.

import { toast } from "../base-toasts.js";
import { getJson, post } from "../desk/asking.js";
import { listen, paint } from "./keys.js";
import * as rows from "./rows.js";

const form = document.getElementById("pairing");
const version = document.getElementById("version");
const aside = document.getElementById("aside");
const foot = document.getElementById("foot");
const said = document.getElementById("said");
const words = JSON.parse(document.getElementById("pairing-words").textContent);
let turn = Promise.resolve();
let waiting = 0;

// What keys and buttons ask for is done one after the other, however fast they are pressed: where one is, and what an act is
// done to, is known when its turn has come.
function inTurn(deed) {
  waiting += 1;
  turn = turn.then(deed).finally(() => (waiting -= 1));
}

const act = (deed) => inTurn(() => send(deed()));

async function send(deed) {
  if (!deed) return;
  const [name, place] = deed.split(":");
  form.classList.add("pairing--waits");
  const { ok, status, told } = await post(form.getAttribute("action"), { deed, version: version.value });
  form.classList.remove("pairing--waits");
  if (ok) {
    show(told, ["up", "down", "back"].includes(name) ? place : null);
    if (name === "agree" && !rows.toNext()) tell(words.none);
    else tell(words[name]);
    return;
  }
  toast(status === 0 ? words.offline : status === 401 ? words.signedOut : (told.problem ?? words.offline), { kind: "problem" });
  if (status === 412) show((await getJson(form.dataset.address)) ?? {}, null);
}

function show(told, sentence) {
  if (!told.order) return;
  const pressed = foot.contains(document.activeElement) ? document.activeElement.value : null;
  const furniture = document.getElementById("furniture")?.open;
  const before = rows.key();
  version.value = told.version;
  if (!rows.show(told)) return location.reload();
  aside.innerHTML = told.aside;
  foot.innerHTML = told.foot;
  [aside, foot].forEach((place) => paint(place));
  if (furniture) document.getElementById("furniture")?.setAttribute("open", "");
  const button = pressed ? foot.querySelector(`button[value="${CSS.escape(pressed)}"]:enabled`) : null;
  rows.activate(rows.find(told.focus) ?? rows.find(before) ?? rows.current(), { focus: !button, sentence });
  button?.focus();
}

function tell(sentence) {
  said.textContent = "";
  requestAnimationFrame(() => (said.textContent = sentence));
}

const onRow = (name) => () => act(() => rows.key() && `${name}:${rows.key()}`);
const onSentence = (name) => () => act(() => rows.place() !== undefined && `${name}:${rows.place()}`);
const next = () => inTurn(() => rows.toNext() || tell(words.none));
const go = (way, by) => () => inTurn(() => way(by));
const asideNow = () => document.activeElement.closest?.(".lying") ?? aside.querySelector("section .lying:last-child");
const back = () => act(() => asideNow() && `back:${asideNow().dataset.target}`);
const onward = document.documentElement.dir === "rtl" ? -1 : 1;
const mayChange = Boolean(foot.querySelector("[name=deed]"));

listen(form, {
  ArrowUp: go(rows.step, -1),
  ArrowDown: go(rows.step, 1),
  Home: go(rows.ends, false),
  End: go(rows.ends, true),
  ArrowRight: go(rows.stepSentence, onward),
  ArrowLeft: go(rows.stepSentence, -onward),
  KeyN: next,
  ...(mayChange && {
    Enter: onRow("agree"),
    NumpadEnter: onRow("agree"),
    KeyJ: onRow("join"),
    KeyS: onRow("split"),
    "Alt+ArrowUp": onSentence("up"),
    "Alt+ArrowDown": onSentence("down"),
    Delete: onSentence("aside"),
    Backspace: onSentence("aside"),
    KeyB: back,
    "Ctrl+KeyZ": () => act(() => "undo"),
    "Ctrl+Shift+KeyZ": () => act(() => "redo"),
    "Ctrl+KeyY": () => act(() => "redo"),
  }),
});

// The foot is another one after each act: the button in it that does what this one did.
function asItIsNow(button) {
  if (!button || button.isConnected) return button;
  const same = (each) => each.getAttribute("formaction") === button.getAttribute("formaction") && each.value === button.value;
  return [...foot.querySelectorAll("button")].find(same) ?? null;
}

// Buttons do what keys do. What leads away waits until every act before it is kept.
form.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button?.name === "deed") {
    event.preventDefault();
    act(() => button.value);
  } else if (waiting) {
    event.preventDefault();
    turn.then(() => form.requestSubmit(asItIsNow(button)));
  }
});

foot.addEventListener("click", (event) => {
  if (!event.target.closest("[data-next]")) return;
  event.preventDefault();
  next();
});

paint();
const named = /^#row-(\w+)$/.exec(location.hash);
rows.activate(rows.find(named?.[1]) ?? rows.current(), { focus: document.activeElement === document.body });
