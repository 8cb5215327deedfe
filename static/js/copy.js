import { announce } from "./announce.js";

const LONGEST_NAME = 80;

/** Offers to copy a listing; of a terminal, the commands without prompts and output. */
export default function copy(element) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "code-copy";
  const word = document.createElement("span");
  word.textContent = "Copy";
  const which = document.createElement("span");
  which.className = "unseen";
  which.textContent = `: ${nameOf(element)}`;
  button.append(word, which);
  (element.querySelector("figcaption") ?? element).append(button);

  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(textOf(element, button));
      say("Copied");
    } catch {
      say("Not copied: select the text instead");
    }
  });

  function say(words) {
    word.textContent = words;
    announce(words);
    setTimeout(() => {
      word.textContent = "Copy";
    }, 2000);
  }
}

/** What it was named, or its first command, or its first line. */
function nameOf(element) {
  const first = element.querySelector(".command") ?? element.querySelector("code") ?? element;
  const name = element.dataset.name ?? first.textContent.trim().split("\n", 1)[0];
  return name.slice(0, LONGEST_NAME);
}

function textOf(element, button) {
  const commands = [...element.querySelectorAll(".command")];
  if (commands.length > 0) {
    return commands.map((command) => command.textContent).join("\n");
  }
  const code = element.querySelector("code");
  return code ? code.textContent : element.textContent.replace(button.textContent, "").trim();
}
