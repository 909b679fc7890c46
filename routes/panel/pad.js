// The pad: prompts lie on it, and the cursor blends them. Its colour at each place is
// the blend that is heard there.

import { shares } from "./blend.js";
import { LIGHT, css, mix, rgb, text } from "./colour.js";
import { drawing, fit, make } from "./dom.js";

const CELLS = 64;
const STEP = 0.05;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const clamp = (v) => Math.max(-1, Math.min(1, v));
const neat = (v) => Math.round(v * 1000) / 1000;

export class Pad {
  // cursor: the node of a pair; parts: nodes of the surface by name.
  constructor(link, slots, box, cursor, parts) {
    Object.assign(this, { link, slots, box, cursor, parts });
    this.field = make("canvas", { className: "field", width: CELLS, height: CELLS });
    this.lines = make("canvas", { className: "lines" });
    this.hand = make("div", { className: "hand", role: "slider", tabIndex: 0, "aria-label": "Cursor of the blend" });
    this.hand.title = cursor.doc;
    this.hand.addEventListener("keydown", (event) => this.#key(event, this.place, (to) => this.move(to)));
    box.replaceChildren(this.field, this.lines, this.hand);
    this.dots = new Map();
    this.draw = drawing(() => this.#draw());
    this.drawField = drawing(() => this.#drawField());
    slots.watch(["x", "y", "text", "audio"], () => { this.drawField(); this.draw(); });
    slots.watch(["weight"], this.draw);
    for (const node of Object.values(parts)) {
      link.watch(node.path, () => {
        if (node !== parts.x && node !== parts.y) this.drawField();
        this.draw();
      });
    }
    box.onpointerdown = (event) => this.#grab(event);
    this.resized?.disconnect();
    this.resized = new ResizeObserver(this.draw);
    this.resized.observe(box);
    this.drawField();
    this.draw();
  }

  #value(name, otherwise) {
    const values = this.link.values.get(this.parts[name]?.path);
    return values && values.length ? values[0] : otherwise;
  }

  get isOn() { return Boolean(this.#value("enabled", false)); }
  get place() { return [this.#value("x", 0), this.#value("y", 0)]; }

  // Move the cursor, which then says what is heard.
  move([x, y]) {
    if (!this.isOn && this.parts.enabled) this.link.set(this.parts.enabled.path, true);
    const to = [neat(clamp(x)), neat(clamp(y))];
    this.link.values.set(this.parts.x.path, [to[0]]);
    this.link.values.set(this.parts.y.path, [to[1]]);
    this.link.set(this.cursor.path, ...to);
    this.draw();
  }

  // Let the weights be set by hand again.
  release() {
    if (this.isOn && this.parts.enabled) this.link.set(this.parts.enabled.path, false);
  }

  #key(event, [x, y], move) {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? STEP / 5 : STEP;
    move([x + way[0] * step, y + way[1] * step]);
  }

  #at(event) {
    const { left, top, width, height } = this.box.getBoundingClientRect();
    return [clamp(((event.clientX - left) / width) * 2 - 1), clamp(1 - ((event.clientY - top) / height) * 2)];
  }

  #grab(event) {
    if (document.body.classList.contains("is-learning")) return;
    const dot = event.target.closest(".dot");
    const follow = dot ? (to) => this.#place(Number(dot.dataset.slot), to) : (to) => this.move(to);
    event.preventDefault();
    (dot || this.hand).focus({ preventScroll: true });
    this.box.setPointerCapture(event.pointerId);
    this.box.classList.add("is-held");
    if (!dot) follow(this.#at(event));
    this.box.onpointermove = (moved) => follow(this.#at(moved));
    this.box.onpointerup = this.box.onpointercancel = () => {
      this.box.classList.remove("is-held");
      this.box.onpointermove = this.box.onpointerup = this.box.onpointercancel = null;
    };
  }

  #place(slot, [x, y]) {
    const nodes = this.slots.all.get(slot);
    this.link.set(nodes.x.path, neat(clamp(x)));
    this.link.set(nodes.y.path, neat(clamp(y)));
  }

  #places() { return this.slots.filled.map((slot) => [slot, this.slots.place(slot)]); }

  #dot(slot) {
    const dot = make("button", { type: "button", className: "dot", style: { "--slot": css(slot) }, data: { slot } },
      make("b", { textContent: slot }), make("span"));
    dot.addEventListener("keydown", (event) => this.#key(event, this.slots.place(slot), (to) => this.#place(slot, to)));
    this.box.append(dot);
    return dot;
  }

  #draw() {
    const [x, y] = this.place;
    const put = (element, [px, py]) => {
      element.style.setProperty("--x", `${(px + 1) * 50}%`);
      element.style.setProperty("--y", `${(1 - py) * 50}%`);
    };
    const places = this.#places();
    const heard = new Map(this.slots.blend);
    const filled = new Set(places.map(([slot]) => slot));
    for (const [slot, dot] of this.dots) {
      if (!filled.has(slot)) { dot.remove(); this.dots.delete(slot); }
    }
    for (const [slot, place] of places) {
      if (!this.dots.has(slot)) this.dots.set(slot, this.#dot(slot));
      const dot = this.dots.get(slot);
      put(dot, place);
      const words = this.slots.content(slot);
      dot.style.setProperty("--share", (heard.get(slot) || 0).toFixed(3));
      dot.querySelector("span").textContent = words;
      dot.classList.toggle("on-left", place[0] > 0.35);
      dot.classList.toggle("on-right", place[0] < -0.35);
      dot.setAttribute("aria-label", `Prompt ${slot}, ${words}: ${neat(place[0])} across, ${neat(place[1])} up. Arrows move it.`);
    }
    put(this.hand, [x, y]);
    this.hand.setAttribute("aria-valuenow", neat(x));
    this.hand.setAttribute("aria-valuemin", -1);
    this.hand.setAttribute("aria-valuemax", 1);
    this.hand.setAttribute("aria-valuetext", `${neat(x)} across, ${neat(y)} up`);
    this.box.classList.toggle("is-on", this.isOn);
    this.box.classList.toggle("is-bare", !places.length);
    this.#drawLines(places, heard);
  }

  #drawLines(places, heard) {
    const pen = fit(this.lines);
    if (!pen) return;
    const { width, height } = this.lines;
    const dot = width / this.lines.clientWidth;
    pen.clearRect(0, 0, width, height);
    if (!this.isOn) return;
    const to = ([x, y]) => [((x + 1) / 2) * width, ((1 - y) / 2) * height];
    const [cx, cy] = to(this.place);
    pen.lineCap = "round";
    for (const [slot, place] of places) {
      const share = heard.get(slot) || 0;
      if (!share) continue;
      const [px, py] = to(place);
      const [a, b] = mix([[slot, 1]]);
      pen.strokeStyle = text(rgb(LIGHT, a, b), 0.25 + 0.6 * share);
      pen.lineWidth = (1 + 6 * share) * dot;
      pen.beginPath();
      pen.moveTo(cx, cy);
      pen.lineTo(px, py);
      pen.stroke();
    }
  }

  // Bright where one prompt rules, dim where many meet.
  #drawField() {
    const pen = this.field.getContext("2d");
    const picture = pen.createImageData(CELLS, CELLS);
    const places = this.#places();
    const falloff = this.#value("falloff", 2);
    const snap = this.#value("snap", 0.1);
    for (let row = 0, at = 0; row < CELLS; row++) {
      for (let column = 0; column < CELLS; column++, at += 4) {
        const here = [((column + 0.5) / CELLS) * 2 - 1, 1 - ((row + 0.5) / CELLS) * 2];
        const parts = shares(here, places, falloff, snap);
        const most = parts.reduce((best, [, share]) => Math.max(best, share), 0);
        const [a, b] = mix(parts);
        const glow = places.length ? 0.19 + 0.24 * most : 0.19;
        const depth = (glow / LIGHT) * 1.25;
        const [r, g, blue] = rgb(glow, a * depth, b * depth);
        picture.data.set([r, g, blue, 255], at);
      }
    }
    pen.putImageData(picture, 0, 0);
  }
}
