let region;

/** Says a sentence to a screen reader without moving the focus. */
export function announce(sentence) {
  if (!region) {
    region = document.createElement("p");
    region.className = "unseen";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = "";
  setTimeout(() => {
    region.textContent = sentence;
  }, 50);
}
