import { announce } from "./announce.js";
import netFigure, { bring } from "./net-figure.js";
import walk from "./walk.js";

const SENDER = /^(pod|node|host|service)\//;
const BEHAVIOURS = { "net-figure": netFigure, walk };

/** The network and its panels: another panel, and what a command changed, without a new page. */
export default function upper(root, box, tab) {
  const url = root.dataset.url;
  let asked = 0;
  let starts = null;

  box.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-panel]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      load(new URL(link.href).search).then(() => {
        box.querySelector("#panel-title")?.focus();
      });
      history.replaceState(null, "", link.href);
      keep();
    } else {
      type(event);
    }
  });
  settle(box);
  document.addEventListener("net-pick", ({ detail: { place } }) => {
    if (place && current() === "walk" && SENDER.test(place)) {
      fill(place);
    } else if (place) {
      const panel = chosen() === "" ? "" : `&panel=${chosen()}`;
      location.assign(`${url}?tab=${encodeURIComponent(place)}${panel}#line`);
    }
  });
  root.addEventListener("lab-ran", ({ detail: { stepsDone } }) => {
    const ended = Number(box.dataset.steps) !== stepsDone && chosen() === "hints";
    const panel = ended ? "" : chosen();
    box.dataset.steps = stepsDone;
    const here = `?tab=${encodeURIComponent(tab())}${panel === "" ? "" : `&panel=${panel}`}`;
    history.replaceState(null, "", location.pathname + here);
    keep();
    load(panel === "" ? `${here}&was=${current()}` : here);
  });
  return chosen;

  function current() {
    return box.querySelector(".lab-panels [aria-current]")?.dataset.panel ?? "";
  }

  /** The panel that the learner has chosen; empty where the lab shows what is new. */
  function chosen() {
    return new URLSearchParams(location.search).get("panel") ?? "";
  }

  /** Lets the forms of the page come back to the panel. */
  function keep() {
    for (const field of root.querySelectorAll('form[method="post"] > [name="panel"]')) {
      field.value = chosen();
    }
  }

  /** The first place that is chosen in the figure sends, the second one is sent to. */
  function fill(place) {
    const form = box.querySelector(".lab-walk-form");
    const { from, to, port } = form.elements;
    if (starts !== form && place.startsWith("service/")) {
      announce("Nobody sends from there.");
    } else if (starts !== form) {
      starts = form;
      from.value = place;
      to.value = "";
      port.value = "";
      to.placeholder = "choose it in the figure";
      announce(`From ${place}. Now choose where to.`);
    } else {
      to.value = place;
      form.requestSubmit();
    }
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
        settle(box);
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

/** Brings into view what is new in the figure, and what is to do next in the panel. */
function settle(box) {
  bring(box, "", true);
  const panel = box.querySelector(".lab-panel");
  if (!panel) {
    return;
  }
  const next = panel.querySelector(".goal-commands li:not(.is-typed)");
  if (next && panel.querySelector(".goal-commands .is-typed")) {
    center(panel, next);
  }
  const more = () => {
    const left = panel.scrollHeight - panel.clientHeight - panel.scrollTop;
    panel.classList.toggle("is-longer", left > 12);
  };
  panel.addEventListener("scroll", more, { passive: true });
  more();
}

/** Scrolls a frame, and nothing else, until a part of it is in its middle. */
function center(frame, part) {
  const at = part.getBoundingClientRect();
  const area = frame.getBoundingClientRect();
  frame.scrollTop += at.top - area.top - Math.max(8, (area.height - at.height) / 2);
}
