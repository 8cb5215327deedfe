/** Shows a newer version of a note beside what is being written, and offers both. */
export function noteNewer(form, area, newer, choose) {
  form.querySelector(".note-newer")?.remove();
  const box = document.createElement("div");
  box.className = "note-newer";
  box.setAttribute("role", "alert");

  const title = document.createElement("p");
  title.textContent = "This note was changed in another tab. Nothing was overwritten:";
  const text = document.createElement("p");
  text.className = "own-text";
  text.textContent = newer.text;
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  const ways = [
    ["Keep both", () => `${newer.text}\n\n${area.value}`],
    ["Keep what I wrote here", () => area.value],
    ["Keep the other", () => newer.text],
  ];
  for (const [words, made] of ways) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = words;
    button.addEventListener("click", () => {
      box.remove();
      choose(newer.version, made());
    });
    buttons.append(button);
  }
  box.append(title, text, buttons);
  form.append(box);
}
