import netFigure from "./net-figure.js";
import walk from "./walk.js";

const BEHAVIOURS = { "net-figure": netFigure, walk };

/** The network and its panels: another panel, and what a command changed, without a new page. */
export default function upper(root, box, tab) {
  const url = root.dataset.url;
  let asked = 0;

  box.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-panel]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const { panel } = link.dataset;
      load(new URL(link.href).search).then(() => {
        box.querySelector(`.lab-panels [data-panel="${panel}"]`)?.focus();
      });
      history.replaceState(null, "", link.href);
    } else {
      type(event);
    }
  });
  reveal(box);
  document.addEventListener("net-pick", (event) => {
    const { place } = event.detail;
    if (place) {
      location.assign(`${url}?tab=${encodeURIComponent(place)}#terminal`);
    }
  });
  root.addEventListener("lab-ran", () => {
    const here = `?tab=${encodeURIComponent(tab())}`;
    const guided = box.querySelector('[data-panel="goals"]') !== null;
    history.replaceState(null, "", location.pathname + here);
    load(`${here}&${guided ? "panel" : "was"}=${current()}`);
  });

  /** A guided lab stays where the learner reads; another one shows what is new. */
  function current() {
    const panel = box.querySelector("[data-panel][aria-current]")?.dataset.panel ?? "";
    return panel === "hints" ? "goals" : panel;
  }

  async function load(search) {
    const mine = ++asked;
    box.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(`${url}/upper${search}`);
      const html = await response.text();
      if (mine === asked && response.ok) {
        box.innerHTML = html;
        for (const element of box.querySelectorAll("[data-behaviour]")) {
          for (const name of element.dataset.behaviour.split(/\s+/)) {
            BEHAVIOURS[name]?.(element);
          }
        }
        reveal(box);
      }
    } finally {
      box.removeAttribute("aria-busy");
    }
  }

  /** Puts a command of the guide into the line, if the terminal in front is the right one. */
  function type(event) {
    const link = event.target.closest(".goal-type");
    if (link && link.dataset.terminal === tab()) {
      event.preventDefault();
      root.dispatchEvent(new CustomEvent("lab-type", { detail: link.dataset.line }));
    }
  }
}

/** Scrolls the figure, and nothing else, to what has changed in it. */
function reveal(box) {
  const figure = box.querySelector(".lab-figure");
  const marks = [...(figure?.querySelectorAll(".net-box:is(.net-new, .net-changed)") ?? [])];
  const mark = marks.findLast((one) => one.getBoundingClientRect().height > 0);
  if (mark) {
    const at = mark.getBoundingClientRect();
    const frame = figure.getBoundingClientRect();
    figure.scrollTop += at.top - frame.top - (frame.height - at.height) / 2;
    figure.scrollLeft += at.left - frame.left - (frame.width - at.width) / 2;
  }
}
