// The form to ask, kept up to date while it is filled in. Without this script its buttons do the same.

const WAIT_MS = 350;
const FINDS = new Set(["words", "subject", "stage"]);
const PASTES = new Set(["title", "subject", "stage", "lines", "terms", "facts", "misconceptions"]);

const form = document.getElementById("ask");
const asksByPost = form.method === "post";
const stale = new Set();
let waiting;
let asking;

for (const button of form.querySelectorAll("[data-without-script]")) button.hidden = true;

form.addEventListener("input", ({ target }) => later(partsFor(target.name)));
form.addEventListener("change", ({ target }) => later(partsFor(target.name)));

function partsFor(name) {
  const finding = document.getElementById("units");
  if (finding) return FINDS.has(name) ? ["units", "units-count"] : [];
  return PASTES.has(name) ? ["read", "capacity-short"] : ["capacity", "capacity-short"];
}

function later(parts) {
  if (!parts.length) return;
  for (const id of parts) stale.add(id);
  clearTimeout(waiting);
  waiting = setTimeout(refresh, WAIT_MS);
}

// The page itself is asked again with what is typed, and only the parts that are out of date are shown anew.
async function refresh() {
  asking?.abort();
  asking = new AbortController();
  const typed = new URLSearchParams(new FormData(form));
  if (asksByPost) typed.set("do", "find");
  try {
    const answer = await fetch(asksByPost ? "/ask" : `/?${typed}`, {
      method: asksByPost ? "post" : "get",
      body: asksByPost ? typed : undefined,
      signal: asking.signal,
    });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of stale) {
      const here = document.getElementById(id);
      const there = page.getElementById(id);
      if (here && there) here.replaceChildren(...there.childNodes);
    }
    stale.clear();
  } catch (error) {
    if (error.name !== "AbortError") console.warn("The page could not be refreshed:", error);
  }
}
