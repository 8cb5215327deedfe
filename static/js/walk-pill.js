const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 22;

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
    const end = way === drawn ? rest(way, length) : this.#room(way);
    if (way !== drawn || duration === 0) {
      this.#put(way.getPointAtLength(end));
      return;
    }
    const start = performance.now();
    const move = (now) => {
      const part = Math.min(1, (now - start) / duration);
      this.#put(way.getPointAtLength(end * (1 - (1 - part) ** 2)));
      if (part < 1) {
        this.#moving = requestAnimationFrame(move);
      }
    };
    this.#moving = requestAnimationFrame(move);
  }

  /** How far from the beginning of a way the pill does not cover the box there. */
  #room(way) {
    const begin = way.getPointAtLength(0);
    const near = way.getPointAtLength(1);
    const upright = Math.abs(near.y - begin.y) > Math.abs(near.x - begin.x);
    const half = upright ? HEIGHT / 2 : Number(this.#box.getAttribute("width")) / 2;
    return Math.min(half + 3, way.getTotalLength() / 2);
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
    this.#put({ x: at("x") + at("width") / 2, y: at("y") + at("height") });
  }

  #put({ x, y }) {
    const width = Number(this.#box.getAttribute("width"));
    const edge = this.#drawing.viewBox.baseVal;
    const left = Math.max(2, Math.min(edge.width - width - 2, x - width / 2));
    const top = Math.max(2, Math.min(edge.height - HEIGHT - 2, y - HEIGHT / 2));
    this.#box.setAttribute("x", left);
    this.#box.setAttribute("y", top);
    this.#text.setAttribute("x", left + width / 2);
    this.#text.setAttribute("y", top + 15);
  }
}

/** How far along a way the figure has room for the pill. */
function rest(way, length) {
  const { x, y } = way.dataset;
  let best = length;
  let least = Infinity;
  for (let at = 0; x !== undefined && at <= length; at += 4) {
    const point = way.getPointAtLength(at);
    const off = Math.hypot(point.x - x, point.y - y);
    if (off < least) {
      least = off;
      best = at;
    }
  }
  return best;
}

function make(name, style) {
  const element = document.createElementNS(SVG, name);
  element.setAttribute("class", style);
  return element;
}
