// Words the server wrote into the page, and sentences with places filled in.

export const words = JSON.parse(document.getElementById("desk-words").textContent);

export const say = (name, places = {}) => (words[name] ?? name).replace(/\{(\w+)\}/g, (_, place) => places[place] ?? "");

const locale = document.documentElement.lang || "en";
export const number = (value) => new Intl.NumberFormat(locale).format(value);
export const clock = () => new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(new Date());
