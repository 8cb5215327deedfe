import { announce } from "./announce.js";
import complete from "./lab-complete.js";
import history from "./lab-history.js";
import { earlier, follow, places } from "./lab-parts.js";
import upper from "./lab-upper.js";
import { speak } from "./lab-speak.js";
import { draft, readNewest, switches, toNewest } from "./lab-view.js";
import { send } from "./send.js";

/** A terminal that runs each line without a new page. */
export default function lab(root) {
  const part = (name) => root.querySelector(`[data-lab="${name}"]`);
  const form = part("form");
  const line = part("line");
  const log = part("log");
  const problem = part("problem");
  const url = root.dataset.url;
  const queue = [];
  let running = false;

  const tab = () => form.elements.tab.value;
  const past = history(line, () => `${url}/history?tab=${encodeURIComponent(tab())}`);
  complete({ root, form, line, url, part });
  places(part("places"), part("found"), url);
  earlier(log);
  follow();
  const panel = upper(root, part("upper"), tab);
  switches(root, part);
  const keep = draft(line, () => `line ${url} ${tab()}`);
  ownAddress();

  for (const name of ["complete", "copy", "newest", "help"]) {
    part(name).hidden = false;
  }
  part("plain").hidden = true;
  part("newest").addEventListener("click", () => readNewest(log));
  root.addEventListener("click", (event) => {
    const link = event.target.closest(".term-tab, .term-places li a");
    if (link && panel() !== "") {
      const address = new URL(link.href);
      address.searchParams.set("panel", panel());
      link.href = address;
    }
  });
  part("acts").addEventListener("click", (event) => {
    const act = event.target.closest(".term-act");
    if (act) {
      event.preventDefault();
      offer(act.textContent);
    }
  });
  part("copy").addEventListener("click", () => copy(log));
  root.addEventListener("lab-type", (event) => offer(event.detail));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (line.value.trim() !== "") {
      past.add(line.value);
      queue.push(line.value);
      put("");
      run();
    }
  });
  line.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "l" && event.ctrlKey) {
      event.preventDefault();
      clear();
    }
  });
  line.addEventListener("input", () => say(""));
  toNewest(log);
  begin();

  /** Where somebody goes who comes to this page. */
  function begin() {
    const said = part("said").textContent.trim();
    const back = root.querySelector("#back");
    if (location.hash === "#back" && back) {
      back.focus();
    } else if (line.value !== "" || ["#line", "#terminal"].includes(location.hash)) {
      line.focus();
      line.setSelectionRange(line.value.length, line.value.length);
    }
    if (said !== "" || ["#line", "#terminal"].includes(location.hash)) {
      announce(`${said} Terminal ${tab()}.`.trim());
    }
  }

  /** A page that a form was answered with gets the lab's own address, and a notice is shown once. */
  function ownAddress() {
    const address = new URL(location.href);
    if (address.pathname !== url) {
      address.pathname = url;
      address.search = `?tab=${encodeURIComponent(tab())}`;
    }
    address.searchParams.delete("said");
    address.searchParams.delete("line");
    window.history.replaceState(null, "", address);
  }

  /** Puts a command into the line; what was being typed is kept among the earlier lines. */
  function offer(text) {
    if (line.value.trim() !== "" && line.value !== text) {
      past.add(line.value);
    }
    put(text);
    say("");
  }

  /** Puts a text into the line, ready to be run or changed. */
  function put(text) {
    line.value = text;
    keep();
    line.focus();
    line.setSelectionRange(text.length, text.length);
  }

  async function run() {
    if (running) {
      return;
    }
    running = true;
    form.setAttribute("aria-busy", "true");
    while (queue.length > 0) {
      const text = queue.shift();
      try {
        take(await ask(text), text);
      } catch {
        back(text, "The server did not answer, so it is not certain that this was run. Load the page again to see.");
      }
    }
    form.removeAttribute("aria-busy");
    running = false;
  }

  async function ask(text) {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("line", text);
    fields.set("last", log.querySelector(".typed:last-child")?.dataset.number ?? "0");
    const response = await send(form.action, fields);
    if (!(response.headers.get("Content-Type") ?? "").includes("json")) {
      throw new Error(`status ${response.status}`);
    }
    return response.json();
  }

  function take(done, text) {
    if (done.error) {
      back(text, done.error);
      return;
    }
    for (const seen of root.querySelectorAll('[name="seen"]')) {
      seen.value = done.seen;
    }
    const known = done.whole ? 0 : log.querySelectorAll(".typed").length;
    show(done);
    const change = changed(done);
    part("prompt").replaceChildren(...prompt(done));
    acts(done.acts);
    for (const tool of root.querySelectorAll(".lab-tools form")) {
      tool.hidden = done.entries === 0;
    }
    root.dispatchEvent(new CustomEvent("lab-ran", { detail: done }));
    if (done.rest !== "") {
      back(done.rest, done.problem, done.open);
    } else {
      say("");
      speak([...log.querySelectorAll(".typed")].slice(known), change);
    }
  }

  /** Where the terminal has gone by a command, and which steps of the guide it did. */
  function changed({ at, away, stepsDone, step }) {
    const moved = form.dataset.at === at ? "" : at;
    const before = Number(form.dataset.steps);
    form.dataset.at = at;
    form.dataset.steps = stepsDone;
    const mark = root.querySelector(".term-tab[aria-current] .term-away");
    mark.textContent = away === "" ? "" : ` → ${away}`;
    const steps = Array.from({ length: Math.max(0, stepsDone - before) }, (_, i) => before + i + 1);
    return { moved, steps, step };
  }

  function show(done) {
    if (done.whole) {
      log.querySelectorAll(".typed").forEach((typed) => typed.remove());
    }
    part("empty")?.remove();
    log.insertAdjacentHTML("beforeend", done.listing);
    if (log.querySelector(".typed:last-child .command")?.textContent.trim() === "clear") {
      clear();
    }
    toNewest(log);
  }

  /** Gives back what was not run, with what waits behind it. */
  function back(text, reason, open = false) {
    put([text, ...queue.splice(0)].join("\n") + (open ? "\n" : ""));
    say(reason, open);
  }

  function say(sentence, calm = false) {
    problem.classList.toggle("is-calm", calm);
    if (problem.textContent !== sentence) {
      problem.textContent = sentence;
    }
    problem.hidden = sentence === "";
  }

  function clear() {
    log.querySelectorAll(".typed").forEach((typed) => {
      typed.hidden = true;
    });
  }

  function acts(lines) {
    const base = `${url}?tab=${encodeURIComponent(tab())}&line=`;
    part("acts")
      .querySelector("ul")
      .replaceChildren(
        ...lines.map((text) => {
          const item = document.createElement("li");
          const link = document.createElement("a");
          link.className = "term-act";
          link.href = `${base}${encodeURIComponent(text)}#line`;
          link.textContent = text;
          item.append(link);
          return item;
        }),
      );
  }
}

function prompt({ namespace, prompt: text }) {
  const unseen = document.createElement("span");
  unseen.className = "unseen";
  unseen.textContent = " Command";
  if (namespace === "") {
    return [text, unseen];
  }
  const inside = document.createElement("span");
  inside.className = "prompt-ns";
  inside.textContent = `(${namespace}) `;
  return [inside, text, unseen];
}

async function copy(log) {
  try {
    await navigator.clipboard.writeText(log.innerText.trim());
    announce("Copied");
  } catch {
    announce("Not copied: select the text instead");
  }
}
