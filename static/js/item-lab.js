import { announce } from "./announce.js";
import { speak } from "./lab-speak.js";
import { toNewest } from "./lab-view.js";
import netFigure, { bring } from "./net-figure.js";
import { send } from "./send.js";
import { showStates } from "./steps.js";

/** A question's terminal: its buttons run, undo and begin again without a new page. */
export default function itemLab(item) {
  const form = item.closest("form");
  const past = [...item.querySelectorAll(`input[type="hidden"][name="${item.dataset.item}"]`)]
    .map((input) => input.value.replace(/^\S+ /, ""));
  let at = past.length;
  const part = (name) => item.querySelector(`[data-desk="${name}"]`);
  const line = part("line");
  const place = item.querySelector("select");

  toNewest(part("log"));
  item.addEventListener("click", (event) => {
    const button = event.target.closest('button[name="play"]');
    if (button) {
      event.preventDefault();
      play(button.value);
    }
  });
  place.addEventListener("change", () => {
    part("prompt").textContent = place.selectedOptions[0].dataset.prompt;
  });
  item.addEventListener("net-pick", ({ detail }) => {
    const wanted = [...place.options].find((option) => option.value === detail.place);
    if (wanted) {
      wanted.selected = true;
      place.dispatchEvent(new Event("change"));
      line.focus();
      announce(`Terminal at ${wanted.value}.`);
    }
  });
  line.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      play(`${item.dataset.item}:run`);
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      bringBack(event);
    }
  });
  for (const field of [line, place]) {
    field.addEventListener("input", (event) => event.stopPropagation());
    field.addEventListener("change", (event) => event.stopPropagation());
  }

  /** What was typed before, where the line has no more lines in that direction. */
  function bringBack(event) {
    const next = at + (event.key === "ArrowUp" ? -1 : 1);
    if (!line.value.includes("\n") && next >= 0 && next <= past.length) {
      event.preventDefault();
      at = next;
      line.value = past[at] ?? "";
    }
  }

  async function play(what) {
    if (item.getAttribute("aria-busy") || (what.endsWith(":run") && line.value.trim() === "")) {
      return;
    }
    item.setAttribute("aria-busy", "true");
    try {
      const fields = fieldsOf(form, item);
      fields.set("play", what);
      const html = await answer(form, fields, item.dataset.item);
      replace(html, what);
    } catch {
      item.removeAttribute("aria-busy");
      announce("The server did not answer. Try again.");
    }
  }

  function replace(html, what) {
    const known = what.endsWith(":run") ? item.querySelectorAll(".typed").length : Infinity;
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".item");
    item.replaceWith(fresh);
    netFigure(fresh.querySelector(".net-figure"));
    itemLab(fresh);
    bring(fresh, "", true);
    const field = fresh.querySelector('[data-desk="line"]');
    field.focus({ preventScroll: true });
    form.dispatchEvent(new CustomEvent("moved"));
    say(fresh, known);
  }
}

/** Says what was printed, and how many goals are reached. */
function say(item, known) {
  const goals = item.querySelectorAll(".aims > li");
  const met = item.querySelectorAll(".aims > .goal-met");
  const step = `${met.length} of ${goals.length} goals reached.`;
  const typed = [...item.querySelectorAll(".typed")].slice(known);
  speak(typed, { moved: "", steps: [], step });
  announce(step);
}

function fieldsOf(form, item) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const own = name === item.dataset.item || name.startsWith(`${item.dataset.item}.`);
    if (own || name === "token" || name === "seed") {
      fields.append(name, value);
    }
  }
  if (form.method === "post") {
    fields.set("shown", item.dataset.item);
    fields.set("then", "save");
  }
  return fields;
}

async function answer(form, fields, id) {
  const address = form.action.replace(/#.*/, "");
  const response =
    form.method === "post"
      ? await send(address, fields)
      : await fetch(`${address}?${fields}`, { headers: { Accept: "application/json" } });
  if (response.status === 409) {
    location.assign((await response.json()).submitted);
  }
  const { items, states } = await response.json();
  showStates(states ?? {});
  return items[id];
}
