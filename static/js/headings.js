/** Calls back with the last heading whose top has passed the upper third of the window. */
export function followHeadings(headings, passed) {
  let current;
  let waiting = false;

  function look() {
    waiting = false;
    const line = innerHeight / 3;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const last = atEnd
      ? headings.at(-1)
      : headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
    if (last !== current) {
      current = last;
      passed(last, headings.indexOf(last));
    }
  }

  addEventListener(
    "scroll",
    () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(look);
      }
    },
    { passive: true },
  );
  look();
}
