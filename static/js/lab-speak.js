import { announce } from "./announce.js";

const READ_WHOLE = 8;

/** Says what commands printed, and what became of the terminal and of the guide by them. */
export function speak(typed, { moved, steps, step }) {
  const words = typed.map(printed);
  if (moved !== "") {
    words.push(`You are now on ${moved}.`);
  }
  if (steps.length > 0) {
    words.push(...steps.map((number) => `Step ${number} done.`), step);
  }
  announce(words.join(" "));
}

/** Short output is read out; of long output, how much there is. */
function printed(one) {
  const output = [...one.querySelectorAll(".typed-output")].map((pre) => pre.textContent).join("\n");
  const lines = output === "" ? 0 : output.split("\n").length;
  const status = one.querySelector(".typed-status")?.textContent ?? "";
  if (lines === 0) {
    return status === "" ? "Done, nothing printed." : status;
  }
  return `${lines <= READ_WHOLE ? output : `${lines} lines printed.`} ${status}`.trim();
}
