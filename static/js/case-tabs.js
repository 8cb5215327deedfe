/** Shows the text of a case study that was read last, on the next question too. */
export default function caseTabs(tabs) {
  const key = "case-tab";
  const kept = document.getElementById(sessionStorage.getItem(key) ?? "");
  if (kept?.matches(".tabs > input")) {
    kept.checked = true;
  }
  tabs.addEventListener("change", (event) => {
    if (event.target.name === "case-tab") {
      sessionStorage.setItem(key, event.target.id);
    }
  });
}
