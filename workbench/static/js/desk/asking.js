// Asking the server: always says that a script asks, and tells problems as values instead of throwing.

import { csrfToken, takeCsrfToken } from "../base-words.js";

const NO_ANSWER = { ok: false, status: 0, told: {} };
const headers = () => ({ "X-Requested-With": "fetch", "X-CSRFToken": csrfToken(), Accept: "application/json" });

// { ok, status, told }: `status` is 0 without a connection, or when `signal` said to give up; `told` is the answer's JSON.
export async function post(address, fields, { again = true, signal } = {}) {
  try {
    const body = new URLSearchParams(fields);
    body.delete("csrf_token"); // the header says it, also after a new sign-in
    const answer = await fetch(address, { method: "POST", body, headers: headers(), redirect: "follow", signal });
    const told = await answer.json().catch(() => null);
    if (!told && answer.ok) return NO_ANSWER; // it broke off on its way here
    if (answer.status === 400 && told?.token && again) {
      takeCsrfToken(told.token);
      return post(address, fields, { again: false, signal });
    }
    return { ok: answer.ok, status: answer.status, told: told ?? {} };
  } catch {
    return NO_ANSWER;
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
