// The stages of a homework as they end. Without this script the page loads itself again every two seconds.

const progress = document.getElementById("progress");
const now = document.getElementById("now");
const events = new EventSource(`/jobs/${progress.dataset.job}/events`);

events.addEventListener("progress", ({ data }) => {
  const part = new DOMParser().parseFromString(JSON.parse(data), "text/html");
  progress.replaceChildren(...part.body.childNodes);
  const stage = progress.querySelector("[aria-current] .step-words")?.textContent.trim();
  if (stage && stage !== now.textContent) now.textContent = stage;
});

// The page itself knows where to go: to the homework, or to what went wrong.
events.addEventListener("ended", () => {
  events.close();
  location.replace(location.pathname);
});
