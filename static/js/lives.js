const GAP = 6;

/**
 * Pointing at an address, or focusing it, says where it lives and lights up whatever else shows the
 * same address: in the text, the table, the terminal and the figure. Escape takes the words away.
 */
export default function lives(root) {
  const words = document.createElement("div");
  words.className = "lives";
  words.hidden = true;
  let shown = null;

  const hide = () => {
    words.hidden = true;
    shown = null;
    for (const lit of document.querySelectorAll(".is-here")) {
      lit.classList.remove("is-here");
    }
  };

  const show = (address) => {
    if (shown === address) {
      return;
    }
    hide();
    shown = address;
    for (const same of document.querySelectorAll(`[data-ip~="${CSS.escape(address.dataset.ip)}"]`)) {
      same.classList.add("is-here");
    }
    if (address.dataset.lives) {
      words.textContent = address.dataset.lives;
      (address.closest("dialog") ?? document.body).append(words);
      words.hidden = false;
      place(words, address.getBoundingClientRect());
    }
  };

  const follow = (event) => {
    const address = event.target.closest?.(".addr[data-ip]");
    if (address) {
      show(address);
    } else if (!event.target.closest?.(".lives")) {
      hide();
    }
  };

  root.addEventListener("pointerover", follow);
  root.addEventListener("focusin", follow);
  root.addEventListener("click", follow);
  root.addEventListener("focusout", hide);
  addEventListener("scroll", hide, { passive: true, capture: true });
  addEventListener("keydown", (event) => {
    const here = document.activeElement;
    if (event.key === "Escape" && !words.hidden) {
      hide();
    } else if ((event.key === "Enter" || event.key === " ") && here.matches(".addr[data-lives]")) {
      event.preventDefault();
      show(here);
    }
  });
}

/** Under the address, or above it where there is no room; never beyond the window's edge. */
function place(words, box) {
  const width = document.documentElement.clientWidth;
  const left = Math.min(box.left, width - words.offsetWidth - GAP);
  const below = box.bottom + GAP;
  const above = box.top - words.offsetHeight - GAP;
  words.style.left = `${Math.max(GAP, left)}px`;
  words.style.top = `${below + words.offsetHeight < innerHeight ? below : Math.max(GAP, above)}px`;
}
