// Small comforts on the page of a homework; everything works without them.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = "Copied";
    } catch {
      field.focus();
      field.select();
      button.textContent = "Press Ctrl+C";
    }
  });
}

// What a change did is told where it was made: whoever cannot see the page jump there hears it.
const told = location.hash === "#changed" ? document.getElementById("changed") : null;
told?.focus();
