// Words and tokens the server wrote into the page.

export const words = JSON.parse(document.getElementById("base-words")?.textContent ?? "{}");

const token = () => document.querySelector("meta[name=csrf-token]");
export const csrfToken = () => token()?.content ?? "";

// A page that was open while its person signed in anew gets the new token.
export function takeCsrfToken(fresh) {
  if (token()) token().content = fresh;
}
