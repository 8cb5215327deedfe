import { announce } from "./announce.js";
import { send } from "./send.js";

/** Sets and takes a bookmark in place. */
export default function bookmark(form) {
  const button = form.querySelector("button");
  let running = false;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (running) {
      return;
    }
    running = true;
    const on = button.value === "yes";
    try {
      const fields = new URLSearchParams(new FormData(form, button));
      const response = await send(form.action, fields);
      if (!response.ok) {
        throw new Error(`status ${response.status}`);
      }
      button.setAttribute("aria-pressed", String(on));
      button.value = on ? "no" : "yes";
      announce(on ? "Bookmarked." : "Bookmark removed.");
    } catch {
      announce("Not kept: try again.");
    }
    running = false;
  });
}
