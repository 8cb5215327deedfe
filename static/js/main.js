/** Each element names its behaviours; each behaviour is one module. */
const wanted = new Map();
for (const element of document.querySelectorAll("[data-behaviour]")) {
  for (const name of element.dataset.behaviour.split(/\s+/).filter(Boolean)) {
    wanted.set(name, [...(wanted.get(name) ?? []), element]);
  }
}
for (const [name, elements] of wanted) {
  import(`./${name}.js`).then(
    ({ default: attach }) => elements.forEach(attach),
    (error) => console.error(`Behaviour ${name} did not load`, error),
  );
}
