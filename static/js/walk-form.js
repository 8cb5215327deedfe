/** Another network shows its own places at once; places picked in the figure fill the fields. */
export default function walkForm(form) {
  form.elements.scenario.addEventListener("change", () => form.requestSubmit());
  let next = "from";
  document.addEventListener("net-pick", (event) => {
    const field = form.elements[next];
    field.value = event.detail.place;
    if (next === "to") {
      form.elements.port.value = "";
      form.requestSubmit();
    }
    next = next === "from" ? "to" : "from";
  });
}
