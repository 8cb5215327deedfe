const KEY = "exam-clock-hidden";
const SHORT = 5 * 60_000;
const FLUSH = 1_500;
const GRACE = 400;

/**
 * Counts down the time that the server had left when it made the page, and asks the server for the
 * report when it is over. Whether the time is shown is remembered for this tab.
 */
export default function examClock(clock) {
  const time = clock.querySelector("[data-time]");
  const status = document.querySelector("[data-clock-status]");
  const left = Number(clock.dataset.left);
  const wall = Date.now();
  const start = performance.now();
  const said = new Set();
  let flushed = false;
  let over = false;

  clock.querySelector("[data-when]").textContent = "left";
  clock.open = sessionStorage.getItem(KEY) !== "yes";
  clock.addEventListener("toggle", () => sessionStorage.setItem(KEY, clock.open ? "no" : "yes"));

  /** A computer that slept may have stopped one of the two clocks, so the later one counts. */
  const now = () => left - Math.max(performance.now() - start, Date.now() - wall);

  function say(words) {
    if (!said.has(words)) {
      said.add(words);
      status.textContent = words;
    }
  }

  function tick() {
    const rest = Math.max(0, now());
    time.textContent = words(rest);
    clock.classList.toggle("is-short", rest <= SHORT);
    if (left > SHORT && rest <= SHORT) {
      say("Five minutes are left.");
    }
    if (left > 60_000 && rest <= 60_000) {
      say("One minute is left.");
    }
    if (rest <= FLUSH && !flushed) {
      flushed = true;
      document.querySelector("form.attempt")?.dispatchEvent(new Event("flush"));
    }
    if (rest === 0 && !over) {
      over = true;
      setTimeout(() => location.assign(clock.dataset.over), GRACE);
      return;
    }
    setTimeout(tick, rest <= 2_000 ? 100 : Math.min(1_000, rest % 1_000 || 1_000));
  }

  addEventListener("pageshow", (event) => event.persisted && location.reload());
  tick();
}

function words(rest) {
  const seconds = Math.ceil(rest / 1_000);
  const minutes = Math.floor(seconds / 60);
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(minutes / 60);
  return hours > 0
    ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}
