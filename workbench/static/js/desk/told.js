// Words the server wrote into the page, and sentences with places filled in.

export const words = JSON.parse(document.getElementById("desk-words").textContent);

export const say = (name, places = {}) => (words[name] ?? name).replace(/\{(\w+)\}/g, (_, place) => places[place] ?? "");

const locale = document.documentElement.lang || "en";
const plural = new Intl.PluralRules(locale);

// A sentence that has a form for each plural of the person's language.
export const sayCount = (name, count) => {
  const forms = words[name];
  return (forms[plural.select(count)] ?? forms.other).replace("{count}", number(count));
};
export const number = (value) => new Intl.NumberFormat(locale).format(value);
export const clock = () => new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(new Date());
