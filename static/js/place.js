import { followHeadings } from "./headings.js";
import { send } from "./send.js";

const PAUSE = 3000;

/** Keeps the place in a chapter, once the reader has passed its second heading. */
export default function place(article) {
  const headings = [...article.querySelectorAll(".prose > :is(h2, h3)[id]")];
  let anchor;
  let kept;
  let timer;

  function keep() {
    clearTimeout(timer);
    timer = undefined;
    if (!anchor || anchor === kept) {
      return;
    }
    kept = anchor;
    const fields = new URLSearchParams({ place: anchor });
    if (article.dataset.token) {
      fields.set("token", article.dataset.token);
    }
    send(article.dataset.placeUrl, fields, { keepalive: true }).catch(() => {
      kept = undefined;
    });
  }

  followHeadings(headings, (heading, index) => {
    if (heading && (index >= 1 || anchor)) {
      anchor = heading.id;
      timer ??= setTimeout(keep, PAUSE);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      keep();
    }
  });
}
