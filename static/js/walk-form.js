import { announce } from "./announce.js";

const PLACE = /^(pod|node|host|service)\//;

/** Another network brings its own places; places picked in the figure fill the fields. */
export default function walkForm(form) {
  const { scenario, shown, from, to, port } = form.elements;
  const drawn = scenario.value;
  let start = null;

  scenario.addEventListener("change", async () => {
    const asked = scenario.value;
    const page = await read(asked);
    if (page && asked === scenario.value) {
      shown.value = asked;
      take(from, page);
      take(to, page);
      announce(`The lists have the places of ${asked} now.`);
    }
  });

  document.addEventListener("net-pick", ({ detail: { place } }) => {
    if (!PLACE.test(place) || (start === null && place.startsWith("service/"))) {
      announce("Nobody sends from there, and nobody is there to send to.");
    } else if (start === null) {
      start = place;
      scenario.value = drawn;
      shown.value = drawn;
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

/** The page of a network; null where it cannot be had: then the server chooses places. */
async function read(scenario) {
  try {
    const response = await fetch(`/walk?scenario=${encodeURIComponent(scenario)}`);
    return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  } catch {
    return null;
  }
}

/** A field gets the list of another page, and its value unless something was written here. */
function take(field, page) {
  const other = page.getElementById(field.id);
  field.list.replaceChildren(...page.getElementById(field.list.id).children);
  if (field.value === field.defaultValue) {
    field.value = other.value;
  }
  field.defaultValue = other.defaultValue;
}
