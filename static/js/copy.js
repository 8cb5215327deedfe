import { announce } from "./announce.js";

/** Offers to copy a listing; of a terminal, the commands without prompts and output. */
export default function copy(element) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "code-copy";
  button.textContent = "Copy";
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
    button.textContent = words;
    announce(words);
    setTimeout(() => {
      button.textContent = "Copy";
    }, 2000);
  }
}

function textOf(element, button) {
  const commands = [...element.querySelectorAll(".command")];
  if (commands.length > 0) {
    return commands.map((command) => command.textContent).join("\n");
  }
  const code = element.querySelector("code");
  return code ? code.textContent : element.textContent.replace(button.textContent, "").trim();
}
