// Comfort only; everything works without: a file dropped on a text is chosen for it, and Ctrl or Cmd with Enter checks.
"use strict";
for (const area of document.querySelectorAll("textarea")) {
  const chosen = document.getElementById(area.dataset.file);
  const marked = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
  area.addEventListener("dragover", (event) => {
    if (marked(event)) { event.preventDefault(); area.classList.add("over"); }
  });
  area.addEventListener("dragleave", () => area.classList.remove("over"));
  area.addEventListener("drop", (event) => {
    area.classList.remove("over");
    if (marked(event)) { event.preventDefault(); chosen.files = event.dataTransfer.files; chosen.focus(); }
  });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      area.form.requestSubmit(area.form.querySelector("button.first"));
    }
  });
}
