// Words and tokens the server wrote into the page.

export const words = JSON.parse(document.getElementById("base-words")?.textContent ?? "{}");

export const csrfToken = () => document.querySelector("meta[name=csrf-token]")?.content ?? "";
