// The three ways in: a file is read as soon as it is chosen or dropped; pasted text keeps its formatting.

const page = document.querySelector(".intake-start");
const file = document.getElementById("file");
const text = document.getElementById("text");
const rich = document.querySelector("[data-rich]");
const richWords = document.querySelector("[data-rich-words]");

file.form.querySelector("[data-without-script]").hidden = true;
document.querySelector("[data-drop-words]").hidden = false;
file.addEventListener("change", read);

// A file that would be refused for its size is told so before it travels.
function read() {
  const isTooLarge = [...file.files].some((each) => each.size > Number(file.dataset.most));
  file.setCustomValidity(isTooLarge ? file.dataset.tooLarge : "");
  if (file.files.length && file.reportValidity()) file.form.requestSubmit(file.form.querySelector("[name=way][value=file]:is(button)"));
}

const carriesFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

document.addEventListener("dragover", (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  page.classList.add("intake-start--over");
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) page.classList.remove("intake-start--over");
});

document.addEventListener("drop", (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  page.classList.remove("intake-start--over");
  file.files = event.dataTransfer.files;
  read();
});

// Only HTML with blocks or formatting says more than the text alone.
const saysMore = (html) => /<(p|h[1-6]|li|blockquote|a|b|i|strong|em|table|figure|br)\b/i.test(html);

text.addEventListener("paste", (event) => {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const replacesAll = text.selectionStart === 0 && text.selectionEnd === text.value.length;
  if (!replacesAll || !saysMore(html)) return;
  // The browser puts the plain text into the box; that comes as an input event of its own, before this.
  setTimeout(() => {
    rich.value = html;
    richWords.textContent = richWords.dataset.kept;
  });
});

text.addEventListener("input", () => {
  if (!rich.value) return;
  rich.value = "";
  richWords.textContent = text.value ? richWords.dataset.lost : "";
});

// A page that the browser brings back may hold formatting from before.
if (rich.value && text.value) richWords.textContent = richWords.dataset.kept;
