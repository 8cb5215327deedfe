/** Ignores the second click on the same form, until the page is shown again. */
export default function submitOnce(form) {
  let sent = false;

  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    form.setAttribute("aria-busy", "true");
    setTimeout(reset, 8000);
  });
  addEventListener("pageshow", reset);

  function reset() {
    sent = false;
    form.removeAttribute("aria-busy");
  }
}
