/** What stays in view above an output, in pixels: the end of its command. */
const LINE = 28;

/** Ways to see more of a terminal, remembered for all labs: a larger one, and lines that wrap. */
export function switches(root, part) {
  toggle(part("larger"), "lab-larger", (on) => root.classList.toggle("is-larger", on));
  toggle(part("wrap"), "lab-wrap", (on) => part("log").classList.toggle("is-wrapped", on));
}

function toggle(button, key, act) {
  const set = (on) => {
    button.setAttribute("aria-pressed", on);
    act(on);
  };
  set(localStorage.getItem(key) === "yes");
  button.hidden = false;
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    localStorage.setItem(key, on ? "yes" : "no");
    set(on);
  });
}

/** Scrolls to the end of the log; or to the last command, where its output is longer than that. */
export function toNewest(log) {
  const last = [...log.querySelectorAll(".typed:not([hidden])")].at(-1);
  const isLong = last && last.offsetHeight > log.clientHeight - 24;
  const output = last?.querySelector(".typed-output") ?? last;
  log.scrollTop = isLong ? output.offsetTop - LINE : log.scrollHeight;
}

/** Moves the focus to the last command and what it printed. */
export function readNewest(log) {
  const last = [...log.querySelectorAll(".typed:not([hidden])")].at(-1);
  if (last) {
    last.tabIndex = -1;
    last.focus({ preventScroll: true });
    log.scrollTop = last.offsetTop - 8;
  }
}

/** Keeps a line that was not run yet, for when the page is loaded again. */
export function draft(line, name) {
  const kept = sessionStorage.getItem(name());
  if (line.value === "" && kept !== null) {
    line.value = kept;
  }
  const keep = () => {
    if (line.value === "") {
      sessionStorage.removeItem(name());
    } else {
      sessionStorage.setItem(name(), line.value);
    }
  };
  line.addEventListener("input", keep);
  return keep;
}
