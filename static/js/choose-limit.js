/** Refuses one choice too many, in the server's words. */
export default function chooseLimit(options) {
  const limit = Number(options.dataset.choose);
  const note = document.createElement("p");
  note.className = "refusal limit";
  note.setAttribute("role", "alert");
  note.hidden = true;
  options.before(note);

  options.addEventListener(
    "input",
    (event) => {
      const chosen = options.querySelectorAll("input:checked").length;
      const tooMany = chosen > limit;
      note.hidden = !tooMany;
      if (tooMany) {
        event.target.checked = false;
        event.stopPropagation();
        note.textContent = `Choose ${limit}: take one away before you choose another.`;
      }
    },
    { capture: true },
  );
}
