import { announce } from "./announce.js";

/** Shows the whole address of a copy, and copies it. */
export default function shareAddress(box) {
  const field = box.querySelector("input");
  const button = box.querySelector("button");
  field.value = new URL(field.value, location.href).href;
  field.addEventListener("focus", () => field.select());
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      say("Copied");
    } catch {
      field.select();
      say("Not copied: it is selected now");
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
