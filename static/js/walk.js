import { announce } from "./announce.js";
import { bring } from "./net-figure.js";
import { Pill } from "./walk-pill.js";

const MOVE = 250;
const KEYS = {
  ArrowRight: (now) => now + 1,
  ArrowDown: (now) => now + 1,
  ArrowLeft: (now) => now - 1,
  ArrowUp: (now) => now - 1,
  Home: () => 1,
  End: (now, last) => last,
};

/** A walk step by step: the current row, the line in the figure, and the packet on it. */
export default function walk(section) {
  const rows = [...section.querySelectorAll(".walk-row")];
  const pills = [...section.querySelectorAll(".net-drawing")].map((drawing) => new Pill(drawing));
  const play = section.querySelector("[data-play]");
  const playWord = play.firstElementChild;
  const speed = section.querySelector("[data-speed]");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const { address } = section.dataset;
  const rowOf = (hash) => rows.find((row) => `#${row.id}` === hash)?.value;
  let now = rowOf(location.hash) ?? Number(section.dataset.step);
  let timer = 0;

  const show = (step, duration) => {
    now = Math.max(1, Math.min(rows.length, step));
    const row = rows[now - 1];
    mark(rows, row);
    section.querySelector("[data-now]").textContent = now;
    drawTrails(section, row);
    bring(section, row.dataset.place, duration === 0);
    pills.forEach((pill) => pill.show(row, still.matches ? 0 : duration));
    turn(section, rows, now);
  };

  const go = (step, { quiet = false } = {}) => {
    const before = rows[now - 1];
    show(step, MOVE);
    const row = rows[now - 1];
    if (row === before) {
      announce(now === rows.length ? "This was the last step." : "This is the first step.");
      return;
    }
    if (before.contains(document.activeElement)) {
      row.querySelector(".walk-number").focus({ preventScroll: true });
    }
    const url = address ? `${address}&step=${now}` : `#${row.id}`;
    history.replaceState(history.state, "", url);
    reveal(section, row);
    if (!quiet) {
      say("Step");
    }
  };

  const say = (begin) => announce(`${begin} ${now} of ${rows.length}. ${words(rows[now - 1])}`);

  const stop = () => {
    clearInterval(timer);
    timer = 0;
    playWord.textContent = "Play";
  };

  const pause = (begin) => {
    stop();
    say(begin);
  };

  const start = () => {
    if (now === rows.length) {
      go(1, { quiet: true });
    }
    playWord.textContent = "Pause";
    timer = setInterval(() => {
      go(now + 1, { quiet: true });
      if (now === rows.length) {
        pause("The end: step");
      }
    }, Number(speed.value));
  };

  section.addEventListener("click", (event) => {
    const link = event.target.closest("[data-go], .walk-number");
    if (play.contains(event.target)) {
      timer ? pause("Stopped at step") : start();
    } else if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      stop();
      go(link.dataset.go ? now + Number(link.dataset.go) : link.closest("li").value);
    }
  });
  section.addEventListener("keydown", (event) => {
    const step = KEYS[event.key];
    const elsewhere = event.target.closest("select, input, .net-figure, .table-scroll, [data-lives]");
    if (step && !elsewhere && !event.altKey && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      stop();
      go(step(now, rows.length));
    }
  });
  speed.addEventListener("change", () => {
    if (timer) {
      clearInterval(timer);
      start();
    }
  });
  addEventListener("hashchange", () => {
    const step = rowOf(location.hash);
    if (step && step !== now) {
      show(step, MOVE);
    }
  });

  play.hidden = false;
  play.parentElement.hidden = false;
  play.parentElement.querySelector(".walk-speed").hidden = false;
  section.toggleAttribute("data-live", true);
  show(now, 0);
  if (now > 1) {
    reveal(section, rows[now - 1], true);
  }
}

/** The current row alone is a stop of the Tab key; arrow keys lead to the others. */
function mark(rows, current) {
  for (const row of rows) {
    row.classList.toggle("is-current", row === current);
    row.querySelector(".walk-number").removeAttribute("aria-current");
    for (const stop of row.querySelectorAll(".walk-number, summary")) {
      stop.tabIndex = row === current ? 0 : -1;
    }
  }
  current.querySelector(".walk-number").setAttribute("aria-current", "step");
}

/** Draws the way of the row's part as far as the packet is, and no other. */
function drawTrails(section, row) {
  const hop = Number(row.dataset.hop);
  for (const leg of section.querySelectorAll(".net-leg")) {
    const here = leg.parentElement.dataset.trail === row.dataset.trail;
    const at = Number(leg.dataset.hop);
    const state = !here || at > hop ? "ahead" : at === hop ? "current" : "walked";
    leg.classList.remove("net-leg-ahead", "net-leg-current", "net-leg-walked");
    leg.classList.add(`net-leg-${state}`);
  }
  for (const box of section.querySelectorAll(".net-box.is-walk")) {
    box.classList.remove("is-walk");
  }
  if (row.dataset.kind === "effective-route") {
    for (const leg of section.querySelectorAll(".net-leg-current[data-table]")) {
      document.getElementById(leg.dataset.table).classList.add("is-walk");
    }
  }
  for (const box of section.querySelectorAll(`.net-box[data-place="${CSS.escape(row.dataset.place)}"]`)) {
    box.classList.add("is-walk");
  }
}

/** Where there is nowhere to go a control says so, and stays where the focus is. */
function turn(section, rows, now) {
  for (const link of section.querySelectorAll("[data-go]")) {
    const end = link.dataset.go === "1" ? rows.length : 1;
    if (now === end) {
      link.setAttribute("aria-disabled", "true");
    } else {
      link.removeAttribute("aria-disabled");
    }
  }
}

/** Scrolls the list, and never the page, to the row; where the list does not scroll, the page does. */
function reveal(section, row, quiet = false) {
  const list = section.querySelector(".walk-list");
  if (list.scrollHeight > list.clientHeight + 1) {
    const box = row.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) {
      list.scrollTop += box.top - frame.top - (frame.height - box.height) / 3;
    }
  } else if (!quiet) {
    row.scrollIntoView({ block: "nearest" });
  }
}

function words(row) {
  const who = row.querySelector(".walk-who b").textContent;
  const stage = row.querySelector(".walk-stage").textContent;
  return `${who}, ${stage}. ${row.querySelector(".walk-sentence").textContent}`;
}
