const SIDES = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const TOUCH = matchMedia("(pointer: coarse)").matches;
const HINT = TOUCH
  ? "Tap a box to read about it."
  : "Point at a box, or move to it with Tab and the arrow keys, to read about it.";
const CONTAINERS = ":is(.net-kind-vnet, .net-kind-subnet, .net-kind-node, .net-kind-host, .net-kind-pool)";
/** Of a large box its head is enough. */
const LARGE = 120;
/** Room for a packet beside a box. */
const BESIDE = 28;
const PICK = TOUCH ? "" : " Enter or a click chooses it.";

/**
 * A figure of a network: one tab stop, arrow keys from box to box, words about the box below the
 * figure, its wires lit up. In a figure with data-pick a click or Enter sends `net-pick` with the
 * box's place. `net-show` with a place, sent to the figure, lights that place up and brings it into
 * view; without a place it brings what has changed into view.
 */
export default function netFigure(figure) {
  const info = figure.querySelector(".net-info");
  const picks = "pick" in figure.dataset;
  info.textContent = HINT + (picks ? PICK : "");
  info.hidden = false;
  const words = info.textContent;
  let chosen = null;

  const show = (box) => {
    for (const lit of figure.querySelectorAll(".is-lit")) {
      lit.classList.remove("is-lit");
    }
    info.textContent = box ? box.dataset.label : words;
    if (box) {
      light(box);
    }
  };

  for (const drawing of figure.querySelectorAll(".net-drawing")) {
    const boxes = [...drawing.querySelectorAll("[data-place]")].sort(
      (one, other) => one.dataset.order - other.dataset.order,
    );
    prepare(drawing, boxes, picks);
    boxes.forEach((box) => box.addEventListener("focus", () => {
      boxes.forEach((other) => other.setAttribute("tabindex", other === box ? 0 : -1));
      chosen = box;
      show(box);
      reveal(box);
    }));
    boxes.forEach((box) => box.addEventListener("blur", () => {
      chosen = null;
      show(null);
    }));
    drawing.addEventListener("pointerover", (event) => show(event.target.closest(".net-box") ?? chosen));
    drawing.addEventListener("pointerleave", () => show(chosen));
    drawing.addEventListener("keydown", (event) => onKey(event, boxes));
    drawing.addEventListener("click", (event) => pick(event.target.closest("[data-place]"), picks));
  }
  figure.addEventListener("net-show", ({ detail }) => {
    if (detail?.place) {
      show(find(figure, detail.place));
    }
    bring(figure, detail?.place);
  });
}

/**
 * Scrolls what the figure lies in, but never the page, to a place, or to the packet on its way
 * there; without a place to the first box that is new or has changed.
 */
export function bring(within, place, atOnce = false) {
  const box = place ? find(within, place) : changed(within);
  if (box) {
    const leg = box.ownerSVGElement.querySelector(".net-leg-current");
    reveal((place && leg && document.getElementById(leg.dataset.to)) || box, atOnce);
  }
}

function reveal(box, atOnce) {
  const frame = scroller(box.ownerSVGElement);
  if (!frame) {
    return;
  }
  const view = frame.getBoundingClientRect();
  const words = frame.querySelector(".net-words");
  const stuck = words && getComputedStyle(words).position === "sticky" ? words.offsetHeight : 0;
  const { top, bottom, left, right } = box.querySelector("rect").getBoundingClientRect();
  const foot = Math.min(bottom, top + LARGE) + BESIDE;
  const quick = atOnce || matchMedia("(prefers-reduced-motion: reduce)").matches;
  frame.scrollBy({
    top: missing(top - BESIDE, foot, view.top, view.top + frame.clientHeight - stuck),
    left: missing(left - BESIDE, right + BESIDE, view.left, view.left + frame.clientWidth),
    behavior: quick ? "instant" : "smooth",
  });
}

/** Makes the boxes reachable by one tab stop. */
function prepare(drawing, boxes, picks) {
  drawing.setAttribute("role", "group");
  boxes.forEach((box, i) => {
    box.setAttribute("role", picks ? "button" : "img");
    box.setAttribute("aria-label", box.dataset.label);
    box.setAttribute("tabindex", i === 0 ? 0 : -1);
    box.querySelector("title")?.remove();
  });
}

function light(box) {
  box.classList.add("is-lit");
  const wires = box.ownerSVGElement.querySelectorAll(
    `.net-wires > [data-from="${box.id}"], .net-wires > [data-to="${box.id}"]`,
  );
  wires.forEach((wire) => wire.classList.add("is-lit"));
}

function find(figure, place) {
  const boxes = [...figure.querySelectorAll(`[data-place="${CSS.escape(place)}"]`)];
  return boxes.find((box) => box.checkVisibility()) ?? null;
}

function changed(within) {
  const boxes = [...within.querySelectorAll(".net-box:is(.net-new, .net-changed)")];
  const seen = boxes.filter((box) => box.checkVisibility());
  return seen.find((box) => !box.matches(CONTAINERS)) ?? seen[0] ?? null;
}

/** The nearest box around the drawing that scrolls by itself; none where only the page does. */
function scroller(drawing) {
  let frame = drawing.parentElement;
  while (frame && frame !== document.body) {
    const { overflowX, overflowY } = getComputedStyle(frame);
    const high = overflowY !== "visible" && frame.scrollHeight > frame.clientHeight + 1;
    const wide = overflowX !== "visible" && frame.scrollWidth > frame.clientWidth + 1;
    if (high || wide) {
      return frame;
    }
    frame = frame.parentElement;
  }
  return null;
}

/** How far to scroll at least so that one range lies within another. */
function missing(first, last, from, to) {
  return first < from ? first - from : Math.max(0, Math.min(last - to, first - from));
}

function onKey(event, boxes) {
  const box = event.target.closest("[data-place]");
  if (!box) {
    return;
  }
  if (event.key === "Enter" || event.key === " ") {
    box.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  } else if (event.key === "Home" || event.key === "End") {
    boxes.at(event.key === "Home" ? 0 : -1).focus();
  } else if (event.key in SIDES) {
    beside(box, boxes, SIDES[event.key])?.focus();
  } else {
    return;
  }
  event.preventDefault();
}

/** The nearest box on one side; distance across counts double. */
function beside(box, boxes, [right, down]) {
  const from = middle(box);
  let best = null;
  let least = Infinity;
  for (const other of boxes) {
    const to = middle(other);
    const ahead = (to.x - from.x) * right + (to.y - from.y) * down;
    const aside = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
    if (other !== box && ahead > 1 && ahead + 2 * aside < least) {
      least = ahead + 2 * aside;
      best = other;
    }
  }
  return best;
}

function middle(box) {
  const area = box.querySelector("rect").getBBox();
  return { x: area.x + area.width / 2, y: area.y + Math.min(area.height / 2, 24) };
}

function pick(box, picks) {
  if (box && picks) {
    const detail = { place: box.dataset.place, label: box.dataset.label };
    box.dispatchEvent(new CustomEvent("net-pick", { bubbles: true, detail }));
  }
}
