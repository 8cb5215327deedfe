import isSingleKey from "./single-key.js";

/** Space shows the answer of a card; 1 to 4 rate it. */
export default function review(card) {
  const answer = card.querySelector("details:has(.ratings)");

  document.addEventListener("keydown", (event) => {
    if (!isSingleKey(event)) {
      return;
    }
    const hidden = answer && !answer.open;
    if (event.key === " " && hidden && !event.target.closest("button, a, summary")) {
      event.preventDefault();
      answer.open = true;
      card.querySelector(".recall-answer").focus();
    }
    const rating = card.querySelector(`.rating[data-key="${CSS.escape(event.key)}"]`);
    if (rating && !hidden) {
      event.preventDefault();
      rating.form.requestSubmit(rating);
    }
  });
}
