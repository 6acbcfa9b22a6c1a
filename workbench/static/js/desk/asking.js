// Asking the server: always says that a script asks, and tells problems as values instead of throwing.

import { csrfToken } from "../base-words.js";

const headers = () => ({ "X-Requested-With": "fetch", "X-CSRFToken": csrfToken(), Accept: "application/json" });

// { ok, status, told }: `status` is 0 without a connection; `told` is the answer's JSON.
export async function post(address, fields, keepalive = false) {
  try {
    const body = new URLSearchParams(fields);
    const answer = await fetch(address, { method: "POST", body, headers: headers(), keepalive, redirect: "follow" });
    return { ok: answer.ok, status: answer.status, told: await answer.json().catch(() => ({})) };
  } catch {
    return { ok: false, status: 0, told: {} };
  }
}

export async function getJson(address) {
  try {
    const answer = await fetch(address, { headers: headers() });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

export async function getHtml(address) {
  try {
    const answer = await fetch(address, { headers: { "X-Requested-With": "fetch", Accept: "text/html" } });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
