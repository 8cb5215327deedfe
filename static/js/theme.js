/** Shows theme and text size before they are saved. */
export default function theme(form) {
  form.addEventListener("change", () => {
    const fields = new FormData(form);
    document.documentElement.dataset.theme = fields.get("theme");
    document.documentElement.dataset.text = fields.get("textSize");
  });
}
