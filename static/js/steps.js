const WORDS = { answered: "answered", part: "partly answered", open: "not answered" };

/** Shows in the bar over a quiz how far the questions in `states` (state by item) are answered. */
export function showStates(states) {
  const bar = document.querySelector(".steps");
  for (const [item, state] of Object.entries(states)) {
    const step = bar?.querySelector(`.step[href$="#item-${CSS.escape(item)}"], .step[aria-current]`);
    if (step) {
      step.className = `step step-${state}`;
      step.setAttribute("aria-label", step.getAttribute("aria-label").replace(/, .*/, `, ${WORDS[state]}`));
    }
  }
  const count = bar?.querySelector(".steps-count");
  if (count?.textContent.endsWith("answered")) {
    const answered = bar.querySelectorAll(".step-answered").length;
    count.textContent = `${answered} of ${bar.querySelectorAll(".step").length} answered`;
  }
}
