const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Spots of a figure choose options of the list: by a click on the letter or its box, or by Enter. */
export default function hotspot(item) {
  const inputs = [...item.querySelectorAll(".spots input")];
  const drawings = [...item.querySelectorAll(".net-drawing")].map((drawing) => ({
    drawing,
    letters: [...drawing.querySelectorAll(".net-letter")].sort((one, other) =>
      one.textContent.localeCompare(other.textContent),
    ),
  }));

  for (const { drawing, letters } of drawings) {
    letters.forEach((letter, i) => prepare(letter, i === 0));
    drawing.addEventListener("click", (event) => {
      const letter = event.target.closest(".net-letter") ?? owner(letters, event.target.closest(".net-box"));
      if (letter) {
        choose(letter);
      }
    });
    drawing.addEventListener("keydown", (event) => onKey(event, letters));
  }
  item.addEventListener("input", show);
  show();

  function prepare(letter, first) {
    const label = input(letter).closest("label").textContent.trim().replace(/\s+/g, " ");
    letter.setAttribute("role", "button");
    letter.setAttribute("tabindex", first ? 0 : -1);
    letter.setAttribute("aria-label", `Choose ${label}`);
  }

  function input(letter) {
    return inputs.find((one) => one.value === letter.dataset.choice);
  }

  function choose(letter) {
    const one = input(letter);
    one.checked = one.type === "radio" || !one.checked;
    one.dispatchEvent(new Event("input", { bubbles: true }));
    one.dispatchEvent(new Event("change", { bubbles: true }));
    show();
  }

  function onKey(event, letters) {
    const letter = event.target.closest(".net-letter");
    if (!letter) {
      return;
    }
    const step = STEPS[event.key];
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(letter);
    } else if (step) {
      event.preventDefault();
      const next = letters[(letters.indexOf(letter) + step + letters.length) % letters.length];
      letters.forEach((one) => one.setAttribute("tabindex", one === next ? 0 : -1));
      next.focus();
    }
  }

  function show() {
    for (const { letters } of drawings) {
      for (const letter of letters) {
        const chosen = input(letter).checked;
        letter.classList.toggle("is-chosen", chosen);
        letter.setAttribute("aria-pressed", chosen);
        document.getElementById(letter.dataset.box)?.classList.toggle("is-chosen", chosen);
      }
    }
  }
}

/** The letter of a box, or of the box around it that has one. */
function owner(letters, box) {
  return box && letters.find((letter) => letter.dataset.box === box.id);
}
