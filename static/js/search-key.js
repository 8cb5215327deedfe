import isSingleKey from "./single-key.js";

/** A slash goes to the search field, Escape leaves it. */
export default function searchKey(form) {
  const field = form.querySelector("input");
  let before;

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && isSingleKey(event)) {
      if (field.checkVisibility?.() === false) {
        return;
      }
      event.preventDefault();
      before = document.activeElement;
      field.focus();
      field.select();
    }
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.blur();
      before?.focus?.();
    }
  });
}
