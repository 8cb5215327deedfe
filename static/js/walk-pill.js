const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 22;
/** How far the pill goes from its point to either side, so that it hides nothing. */
const SHIFTS = [0, -8, 8, -16, 16, -24, 24, -36, 36, -48, 48];
/** A text that is hidden counts as much as so many pixels. */
const HIDES = 500;

/** The packet in a drawing: a pill with the address that matters now. */
export class Pill {
  #drawing;
  #group;
  #box;
  #text;
  #moving = 0;

  constructor(drawing) {
    this.#drawing = drawing;
    this.#group = make("g", "walk-pill");
    this.#box = make("rect", "f-pill");
    this.#text = make("text", "f-pill-text");
    this.#box.setAttribute("height", HEIGHT);
    this.#box.setAttribute("rx", HEIGHT / 2);
    this.#text.setAttribute("text-anchor", "middle");
    this.#group.setAttribute("aria-hidden", "true");
    this.#group.append(this.#box, this.#text);
    drawing.append(this.#group);
  }

  /** Moves to the row's place: along the leg that leads there in `duration` ms, 0 for at once. */
  show(row, duration) {
    cancelAnimationFrame(this.#moving);
    const { trail, hop } = row.dataset;
    const legs = this.#drawing.querySelector(`[data-trail="${trail}"]`);
    const leg = legs?.querySelector(`[data-hop="${hop}"]`);
    const first = legs?.querySelector('[data-hop="1"]');
    const drawn = leg?.getAttribute("d") ? leg : null;
    const way = drawn ?? (hop === "0" && first?.getAttribute("d") ? first : null);
    this.#write(row.dataset.pill, row.hasAttribute("data-rewritten"));
    if (!way) {
      this.#stand(row.dataset.place);
      return;
    }
    const length = way.getTotalLength();
    const end = way === drawn ? length - this.#room(way, length) : this.#room(way, 0);
    const aside = this.#aside(way.getPointAtLength(end));
    if (way !== drawn || duration === 0) {
      this.#put(way.getPointAtLength(end), aside);
      return;
    }
    const start = performance.now();
    const move = (now) => {
      const part = Math.min(1, (now - start) / duration);
      const gone = 1 - (1 - part) ** 2;
      this.#put(way.getPointAtLength(end * gone), { x: aside.x * gone, y: aside.y * gone });
      if (part < 1) {
        this.#moving = requestAnimationFrame(move);
      }
    };
    this.#moving = requestAnimationFrame(move);
  }

  /** How far from an end of a way the pill does not cover the box there. */
  #room(way, at) {
    const length = way.getTotalLength();
    const end = way.getPointAtLength(at);
    const near = way.getPointAtLength(Math.abs(at - 1));
    const upright = Math.abs(near.y - end.y) > Math.abs(near.x - end.x);
    const half = upright ? HEIGHT / 2 : this.#width() / 2;
    return Math.min(half + 3, length / 2);
  }

  #write(words, rewritten) {
    this.#group.style.display = "";
    this.#text.textContent = words;
    this.#box.classList.toggle("f-pill-nat", rewritten);
    this.#box.setAttribute("width", 18 + words.length * 7);
  }

  /** Where no line is drawn the pill stands at the place itself, or nowhere. */
  #stand(place) {
    const box = this.#drawing.querySelector(`[data-place="${CSS.escape(place)}"] > rect`);
    if (!box) {
      this.#group.style.display = "none";
      return;
    }
    const at = (name) => Number(box.getAttribute(name));
    const edge = { x: at("x") + at("width") / 2, y: at("y") + at("height") };
    this.#put(edge, this.#aside(edge));
  }

  /** How far from a point the pill covers no words, the nearest of all ways there are. */
  #aside(point) {
    const texts = [...this.#drawing.querySelectorAll("text")]
      .filter((text) => text !== this.#text)
      .map((text) => text.getBBox());
    let best = { x: 0, y: 0 };
    let least = Infinity;
    for (const y of SHIFTS) {
      for (const x of [...SHIFTS, -this.#width() / 2 - 8, this.#width() / 2 + 8]) {
        const far = Math.hypot(x, y) + HIDES * this.#hidden(this.#place(point, { x, y }), texts);
        if (far < least) {
          least = far;
          best = { x, y };
        }
      }
    }
    return best;
  }

  /** How many texts are under the pill. */
  #hidden({ left, top }, texts) {
    const right = left + this.#width();
    const bottom = top + HEIGHT;
    return texts.filter(
      (text) => text.x < right && left < text.x + text.width && text.y < bottom && top < text.y + text.height,
    ).length;
  }

  #width() {
    return Number(this.#box.getAttribute("width"));
  }

  /** The upper left corner of the pill near a point, inside the drawing. */
  #place(point, aside) {
    const edge = this.#drawing.viewBox.baseVal;
    const x = point.x + aside.x - this.#width() / 2;
    const y = point.y + aside.y - HEIGHT / 2;
    return {
      left: Math.max(2, Math.min(edge.width - this.#width() - 2, x)),
      top: Math.max(2, Math.min(edge.height - HEIGHT - 2, y)),
    };
  }

  #put(point, aside) {
    const { left, top } = this.#place(point, aside);
    const width = this.#width();
    this.#box.setAttribute("x", left);
    this.#box.setAttribute("y", top);
    this.#text.setAttribute("x", left + width / 2);
    this.#text.setAttribute("y", top + 15);
  }
}

function make(name, style) {
  const element = document.createElementNS(SVG, name);
  element.setAttribute("class", style);
  return element;
}
