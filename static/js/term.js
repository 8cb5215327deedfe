/** Puts a definition under its term, inside the text's width, and lets Escape dismiss it. */
export default function term(root) {
  const definitionOf = (target) => {
    const word = target.closest?.(".term");
    return word && document.getElementById(word.getAttribute("aria-describedby"));
  };

  const show = (event) => {
    const definition = definitionOf(event.target);
    if (!definition) {
      return;
    }
    definition.classList.remove("is-dismissed");
    const box = definition.offsetParent;
    if (box) {
      const word = event.target.closest(".term").getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      const room = Math.max(0, frame.width - definition.offsetWidth);
      definition.style.left = `${Math.min(room, Math.max(0, word.left - frame.left - 8))}px`;
      definition.style.top = `${word.bottom - frame.top}px`;
      definition.style.marginTop = "0";
    }
  };

  root.addEventListener("pointerover", show);
  root.addEventListener("focusin", show);
  root.addEventListener("click", show);
  document.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && definitionOf(event.target)) {
      event.preventDefault();
      show(event);
    } else if (event.key === "Escape") {
      for (const open of root.querySelectorAll(".term:is(:hover, :focus)")) {
        definitionOf(open)?.classList.add("is-dismissed");
      }
      for (const open of root.querySelectorAll(".definition:hover")) {
        open.classList.add("is-dismissed");
      }
    }
  });
}
