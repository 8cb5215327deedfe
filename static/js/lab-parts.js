const PAUSE = 150;

/** Finds places while their names are typed. */
export function places(details, found, url) {
  const input = details.querySelector("input[name=places]");
  let timer;
  let asked = 0;

  const look = async () => {
    const mine = ++asked;
    const wanted = input.value.trim() === "" ? "*" : input.value;
    const response = await fetch(`${url}/places?places=${encodeURIComponent(wanted)}`);
    const html = await response.text();
    if (mine === asked && response.ok) {
      found.innerHTML = html;
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  details.addEventListener("toggle", () => {
    if (details.open) {
      settle(details);
      input.focus();
      look();
    }
  });
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!details.contains(event.target)) {
      details.open = false;
    }
  });
}

/** Puts the list above its button, inside the window; below it where there is no room above. */
function settle(details) {
  const box = details.querySelector(".term-places");
  const bar = details.parentElement.getBoundingClientRect();
  const button = details.getBoundingClientRect();
  const above = Math.min(bar.top, innerHeight) - 12;
  const below = above < 240;
  box.style.bottom = below ? "auto" : "";
  box.style.top = below ? "calc(100% + 0.3rem)" : "";
  box.style.maxHeight = below ? "" : `${Math.min(above, 416)}px`;
  const left = Math.min(button.left - bar.left, bar.width - box.offsetWidth - 8);
  box.style.left = `${Math.max(left, 8)}px`;
}

/** Shows earlier commands above the others. */
export function earlier(log) {
  log.addEventListener("click", async (event) => {
    const link = event.target.closest(".term-earlier a");
    if (!link) {
      return;
    }
    event.preventDefault();
    const response = await fetch(link.href, { headers: { Accept: "application/json" } });
    if (!response.ok) {
      location.assign(link.href);
      return;
    }
    const { listing, earlier: left, first } = await response.json();
    const height = log.scrollHeight;
    link.parentElement.insertAdjacentHTML("afterend", listing);
    log.scrollTop += log.scrollHeight - height;
    if (left === 0) {
      link.parentElement.remove();
      log.focus();
    } else {
      const address = new URL(link.href);
      address.searchParams.set("before", first);
      link.href = address;
      link.textContent = `Show ${left} earlier ${left === 1 ? "command" : "commands"}`;
    }
  });
}

/** Loads the page again where it comes out of the browser's memory: the lab may have gone on. */
export function follow() {
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
}
