import { announce } from "./announce.js";

/** Moves entries in place: by the arrow buttons, or by the arrow keys on them. */
export default function order(list) {
  const entries = () => [...list.querySelectorAll(".entry")];

  list.addEventListener("click", (event) => {
    const button = event.target.closest(".move");
    if (button) {
      event.preventDefault();
      move(button, button.classList.contains("move-up") ? -1 : 1);
    }
  });

  list.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const button = event.target.closest(".move");
    if (step && button && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      move(button, step);
    }
  });

  function move(button, step) {
    const entry = button.closest(".entry");
    const all = entries();
    const place = all.indexOf(entry);
    const other = all[place + step];
    const name = entry.querySelector(".entry-text").textContent.trim();
    if (!other) {
      announce(`${name} is already ${step < 0 ? "first" : "last"}.`);
      return;
    }
    if (step < 0) {
      other.before(entry);
    } else {
      other.after(entry);
    }
    glide(entry, -step);
    button.focus();
    markEnds();
    announce(`${name}: now ${place + step + 1} of ${all.length}.`);
    list.dispatchEvent(new CustomEvent("moved", { bubbles: true }));
  }

  function markEnds() {
    const all = entries();
    all.forEach((entry, place) => {
      end(entry.querySelector(".move-up"), place === 0);
      end(entry.querySelector(".move-down"), place === all.length - 1);
    });
  }

  markEnds();
}

function end(button, isEnd) {
  if (isEnd) {
    button.setAttribute("aria-disabled", "true");
  } else {
    button.removeAttribute("aria-disabled");
  }
}

function glide(entry, from) {
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
    entry.animate([{ translate: `0 ${from * entry.offsetHeight}px` }, { translate: "0 0" }], {
      duration: 180,
      easing: "ease-out",
    });
  }
}
