import { announce } from "./announce.js";

const PLACE = /^(pod|node|host|service)\//;

/** Another network shows its own places at once; places picked in the figure fill the fields. */
export default function walkForm(form) {
  const { scenario, from, to, port } = form.elements;
  let start = null;
  scenario.addEventListener("change", () => form.requestSubmit());

  document.addEventListener("net-pick", ({ detail: { place } }) => {
    if (!PLACE.test(place) || (start === null && place.startsWith("service/"))) {
      announce("Nobody sends from there, and nobody is there to send to.");
    } else if (start === null) {
      start = place;
      from.value = place;
      to.value = "";
      port.value = "";
      mark(to);
      announce(`From ${place}. Now choose where to.`);
    } else {
      to.value = place;
      form.requestSubmit();
    }
  });

  const mark = (field) => {
    field.placeholder = "choose it in the figure";
    field.classList.add("is-asked");
  };
}
