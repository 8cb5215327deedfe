import { announce } from "./announce.js";

const READ_OUT = 12;

/**
 * Completes the word at the cursor: by Tab where there is something to complete, or by the button.
 * What cannot be decided is shown as buttons, and Tab again goes through them. Escape lets the next
 * Tab leave the line.
 */
export default function complete({ form, line, url, part }) {
  const list = part("candidates");
  let offered = null;
  let leaving = false;

  part("complete").addEventListener("click", () => {
    line.focus();
    ask();
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) {
      put(button.textContent, true);
      close();
    }
  });
  line.addEventListener("input", close);
  line.addEventListener("blur", () => {
    leaving = false;
  });
  line.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      leaving = true;
      close();
      announce("Tab now leaves the line");
    } else if (event.key === "Tab" && !event.shiftKey && !leaving && line.value.trim() !== "") {
      event.preventDefault();
      if (offered && offered.candidates.length > 1) {
        turn();
      } else {
        ask();
      }
    } else if (!["Tab", "Shift"].includes(event.key)) {
      leaving = false;
    }
  });

  async function ask() {
    const query = new URLSearchParams({
      tab: form.elements.tab.value,
      line: line.value,
      cursor: line.selectionStart,
    });
    const asked = line.value;
    const response = await fetch(`${url}/complete?${query}`);
    if (!response.ok || line.value !== asked) {
      return;
    }
    const found = await response.json();
    offered = { ...found, at: -1 };
    if (found.candidates.length === 0) {
      announce("Nothing to complete");
      close();
    } else if (found.candidates.length === 1) {
      put(found.candidates[0], true);
      announce(found.candidates[0]);
      close();
    } else {
      put(found.common, false);
      open(found);
    }
  }

  function open({ candidates, more }) {
    list.replaceChildren(...candidates.map(item));
    if (more > 0) {
      const rest = document.createElement("li");
      rest.textContent = `and ${more} more`;
      list.append(rest);
    }
    list.hidden = false;
    const some = candidates.slice(0, READ_OUT).join(", ");
    announce(`${candidates.length + more} possibilities: ${some}${candidates.length > READ_OUT ? " and more" : ""}`);
  }

  function turn() {
    offered.at = (offered.at + 1) % offered.candidates.length;
    const text = offered.candidates[offered.at];
    put(text, false);
    list.querySelectorAll("button").forEach((button, index) => {
      button.toggleAttribute("aria-current", index === offered.at);
      if (index === offered.at) {
        button.setAttribute("aria-current", "true");
        button.scrollIntoView({ block: "nearest" });
      }
    });
    announce(text);
  }

  /** Puts a word in the place of the one that was completed. */
  function put(text, whole) {
    const { from, to } = offered;
    const end = whole && !/[/=]$/.test(text) && line.value[to] !== " " ? " " : "";
    const before = line.value.slice(0, from) + text + end;
    line.value = before + line.value.slice(to);
    line.setSelectionRange(before.length, before.length);
    offered.to = from + text.length;
  }

  function close() {
    list.hidden = true;
    list.replaceChildren();
    offered = null;
  }
}

function item(text) {
  const entry = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "term-candidate";
  button.textContent = text;
  entry.append(button);
  return entry;
}
