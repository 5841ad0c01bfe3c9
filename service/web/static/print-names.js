// One copy of the sheet for each name, made and printed here. The names are not stored and no request is made.
const LONGEST_NAME = 80;
const MOST_NAMES = 400;

const tool = document.getElementById("names-tool");
const field = document.getElementById("names");
const count = document.getElementById("names-count");

const names = () =>
  field.value
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME))
    .filter(Boolean)
    .slice(0, MOST_NAMES);

function tellCount() {
  const wanted = names().length;
  count.textContent = wanted ? `${wanted} ${wanted === 1 ? "copy" : "copies"}, one a name.` : "No names yet: one sheet with a line for the name.";
}

function copyFor(name) {
  const copy = document.createElement("div");
  copy.className = "copy";
  for (const part of document.querySelectorAll("body > main, body > footer")) copy.append(part.cloneNode(true));
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  const line = copy.querySelector(".who .gap");
  if (line) {
    const filled = document.createElement("span");
    filled.className = "name-filled";
    filled.textContent = name;
    line.replaceWith(filled);
  }
  return copy;
}

function takeAway() {
  document.getElementById("copies")?.remove();
  document.body.classList.remove("has-names");
}

function putCopies() {
  takeAway();
  const wanted = names();
  if (!wanted.length) return;
  const copies = document.createElement("div");
  copies.id = "copies";
  copies.append(...wanted.map(copyFor));
  document.body.append(copies);
  document.body.classList.add("has-names");
}

field.addEventListener("input", tellCount);
document.getElementById("print-names").addEventListener("click", () => window.print());
window.addEventListener("beforeprint", putCopies);
window.addEventListener("afterprint", takeAway);
window.addEventListener("pagehide", () => { field.value = ""; });
tool.hidden = false;
