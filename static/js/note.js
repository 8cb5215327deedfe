import { noteNewer } from "./note-newer.js";
import { send } from "./send.js";

const PAUSE = 1200;
const LONGEST_WAIT = 20_000;

/** Keeps a note as it is written. */
export default function note(form) {
  const area = form.querySelector("textarea");
  const status = form.querySelector("[data-note-status]");
  const sign = document.querySelector(`[data-note="${CSS.escape(form.id)}"]`);
  let kept = area.value;
  let running = false;
  let failures = 0;
  let timer;

  const dirty = () => area.value !== kept;
  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  };
  const say = (sentence) => {
    status.textContent = sentence;
  };

  async function keep(seen) {
    if (!seen && form.querySelector(".note-newer")) {
      say("Choose below what to keep");
      return;
    }
    if (running) {
      later(PAUSE);
      return;
    }
    running = true;
    const text = area.value;
    try {
      if (seen) {
        form.elements.seen.value = seen;
      }
      const response = await send(form.action, new URLSearchParams(new FormData(form)), { keepalive: true });
      const answer = await response.json();
      failures = 0;
      if (response.ok) {
        kept = text;
        form.elements.seen.value = answer.version;
        sign?.classList.toggle("is-written", text.trim() !== "");
        say(dirty() ? "" : text.trim() ? "Kept" : "Note taken away");
      } else if (response.status === 409) {
        say("");
        noteNewer(form, area, answer, (version, chosen) => {
          area.value = chosen;
          area.focus();
          keep(version);
        });
      } else {
        say(answer.error ?? "Not kept: try again");
      }
    } catch {
      failures += 1;
      say("Not kept: offline, trying again");
      later(Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
    } finally {
      running = false;
    }
  }

  area.addEventListener("input", () => {
    say("");
    later(PAUSE);
  });
  area.addEventListener("change", () => dirty() && later(0));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    keep();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && dirty()) {
      keep();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (dirty()) {
      keep();
      event.preventDefault();
    }
  });

  sign?.setAttribute("aria-expanded", String(!form.hidden));
  sign?.setAttribute("aria-controls", form.id);
  sign?.setAttribute("role", "button");
  sign?.addEventListener("click", (event) => {
    event.preventDefault();
    form.hidden = !form.hidden && !dirty();
    sign.setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) {
      area.focus();
    }
  });
  sign?.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      sign.click();
    }
  });
}
