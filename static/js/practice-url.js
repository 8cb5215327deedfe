/** Keeps a half-filled answer in the address, so that a reload brings it back. */
export default function practiceUrl(form) {
  const keep = () => {
    const fields = new URLSearchParams(new FormData(form));
    const asked = new URLSearchParams(location.search);
    if (asked.has("hints") && !fields.has("hints")) {
      fields.set("hints", asked.get("hints"));
    }
    history.replaceState(history.state, "", `${location.pathname}?${fields}${location.hash}`);
  };
  form.addEventListener("change", keep);
  form.addEventListener("moved", keep);
}
