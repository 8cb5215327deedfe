import { send } from "./send.js";
import { showStates } from "./steps.js";

const PAUSE = 600;
const LONGEST_WAIT = 20_000;

/** Saves each question shortly after it was changed, and says whether it is saved. */
export default function autosave(form) {
  const status = form.querySelector("[data-save-status]");
  const changed = new Map();
  let failures = 0;
  let timer;
  let running = false;
  let leaving = false;

  const say = (sentence, unsaved = false) => {
    status.classList.toggle("is-unsaved", unsaved);
    if (status.textContent !== sentence) {
      status.textContent = sentence;
    }
  };

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(saveAll, wait);
  };

  const touched = (event) => {
    const asked = event.target.closest(".asked");
    if (!asked) {
      return;
    }
    changed.set(asked, (changed.get(asked) ?? 0) + 1);
    say("Saving …");
    later(PAUSE);
  };

  async function saveAll() {
    if (running) {
      later(PAUSE);
      return;
    }
    running = true;
    try {
      for (const [asked, version] of [...changed]) {
        await save(asked);
        if (changed.get(asked) === version) {
          changed.delete(asked);
        }
      }
      failures = 0;
      if (changed.size === 0) {
        say(form.querySelector(".refusal:not(.limit)") ? "Not all saved: see the note at the question" : "Saved");
      }
    } catch {
      failures += 1;
      say("Not saved: offline, trying again", true);
      later(Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
    } finally {
      running = false;
    }
  }

  async function save(asked) {
    const response = await send(form.action, fieldsOf(form, asked), { keepalive: true });
    const type = response.headers.get("Content-Type") ?? "";
    if (response.redirected || (response.status < 500 && !type.includes("json"))) {
      leaving = true;
      location.reload();
      return;
    }
    if (response.status === 409) {
      leaving = true;
      location.assign((await response.json()).submitted);
      return;
    }
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    const { refused = {}, states = {} } = await response.json();
    showStates(states);
    showRefusal(asked, refused[asked.querySelector('[name="shown"]').value]);
  }

  form.addEventListener("input", touched);
  form.addEventListener("moved", touched);
  form.addEventListener("flush", () => changed.size > 0 && later(0));
  form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
      leaving = true;
      clearTimeout(timer);
    }
  });
  addEventListener("pageshow", () => {
    leaving = false;
  });
  addEventListener("online", () => changed.size > 0 && later(0));
  addEventListener("beforeunload", (event) => {
    if (!leaving && changed.size > 0) {
      saveAll();
      event.preventDefault();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changed.size > 0 && !leaving) {
      saveAll();
    }
  });
}

function fieldsOf(form, asked) {
  const fields = new URLSearchParams();
  const token = form.querySelector('input[name="token"]');
  if (token) {
    fields.set("token", token.value);
  }
  fields.set("then", "save");
  for (const [name, value] of new FormData(form)) {
    if (asked.querySelector(`[name="${CSS.escape(name)}"]`)) {
      if (name !== "shown") {
        fields.append(name, value);
      }
    }
  }
  fields.set("shown", asked.querySelector('[name="shown"]').value);
  return fields;
}

function showRefusal(asked, sentence) {
  asked.querySelector(".refusal:not(.limit)")?.remove();
  if (sentence) {
    const note = document.createElement("p");
    note.className = "refusal";
    note.setAttribute("role", "alert");
    note.textContent = sentence;
    asked.querySelector(".stem").after(note);
  }
}
