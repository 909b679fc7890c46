// A tile for each prompt: what it says, how much of it is heard, how it was understood.

import { controlFor, place, slider } from "./controls.js";
import { css } from "./colour.js";
import { drawing, icon, make } from "./dom.js";

const IDEAS = ["dub techno", "rainy jazz trio, brushes", "ambient drone", "acid bassline", "lo-fi hip hop", "warm electric piano"];
const OWN = new Set(["text", "weight", "status", "clear", "x", "y", "position"]);

export class Prompts {
  constructor(link, slots, box, onWeight) {
    this.link = link;
    this.slots = slots;
    this.box = box;
    this.onWeight = onWeight;
    this.tiles = new Map();
    this.adder = this.#adder();
    box.replaceChildren(this.adder);
    const draw = drawing(() => this.#draw());
    slots.watch(["text", "audio", "weight", "status"], draw);
    draw();
  }

  #draw() {
    const { slots, tiles } = this;
    const filled = new Set(slots.filled);
    for (const [slot, tile] of tiles) {
      if (filled.has(slot) || document.activeElement === tile.querySelector("textarea")) continue;
      tile.remove();
      tiles.delete(slot);
    }
    for (const slot of filled) {
      if (tiles.has(slot)) continue;
      const tile = this.#tile(slot);
      tiles.set(slot, tile);
      const next = [...tiles.keys()].filter((one) => one > slot).sort((a, b) => a - b)[0];
      this.box.insertBefore(tile, next === undefined ? this.adder : tiles.get(next));
    }
    const shares = new Map(slots.blend);
    for (const [slot, tile] of tiles) tile.show(shares.get(slot) || 0);
    this.box.classList.toggle("is-empty", !filled.size);
    this.adder.hidden = slots.free === undefined;
  }

  #tile(slot) {
    const { link, slots } = this;
    const nodes = slots.all.get(slot);
    const text = make("textarea", { rows: 2, spellcheck: false, maxLength: 500, "aria-label": `Prompt ${slot}: what it plays` });
    place(text, nodes.text);
    text.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); text.blur(); }
      if (event.key === "Escape") { text.value = slots.get(slot, "text"); text.blur(); }
    });
    text.addEventListener("change", () => link.set(nodes.text.path, text.value.trim()));
    link.watch(nodes.text.path, ([value]) => { if (document.activeElement !== text) text.value = value; });
    const clear = make("button", { type: "button", className: "clear", "aria-label": `Remove prompt ${slot}`, title: nodes.clear?.doc,
      on: { click: () => { text.blur(); link.say(link.address(nodes.clear.path)); } } }, icon("close"));
    const weight = slider(link, nodes.weight, `Weight of prompt ${slot}`);
    place(weight, nodes.weight);
    weight.querySelector("input").addEventListener("input", () => this.onWeight());
    const share = make("output", { className: "share", "aria-label": "Share of the blend" });
    const status = make("p", { className: "status" });
    const more = Object.values(nodes)
      .filter((node) => !OWN.has(node.name) && node.canSet && !node.tags.has("request"))
      .map((node) => controlFor(link, node));
    const tile = make("article", { className: "tile", "aria-label": `Prompt ${slot}`, style: { "--slot": css(slot) } },
      make("header", {}, make("b", { className: "slot", textContent: slot }), share, clear),
      text, weight, ...more, status);
    tile.show = (part) => {
      tile.style.setProperty("--share", part.toFixed(3));
      share.textContent = part > 0 ? `${Math.round(part * 100)} %` : "silent";
      const told = String(slots.get(slot, "status") || "");
      const [word, ...rest] = told.split(": ");
      const detail = rest.join(": ");
      tile.dataset.status = word;
      status.textContent = word === "ready" ? `heard as ${detail || "it is"}` : word === "encoding" ? "listening to the words …" : told;
    };
    return tile;
  }

  #adder() {
    const entry = make("input", { type: "text", className: "new", placeholder: "Add a prompt", maxLength: 500,
      "aria-label": "New prompt: what to play", autocomplete: "off", spellcheck: false, enterKeyHint: "done" });
    const add = (text) => {
      if (!text.trim()) return;
      this.slots.add(text.trim());
      entry.value = "";
    };
    const form = make("form", { className: "adder", on: { submit: (event) => { event.preventDefault(); add(entry.value); } } },
      make("p", { className: "empty" }, "Nothing is asked for yet. Say what you want to hear: a style, a mood, instruments, anything."),
      make("div", { className: "entry" }, icon("plus"), entry),
      make("div", { className: "ideas" }, ...IDEAS.map((idea) =>
        make("button", { type: "button", textContent: idea, on: { click: () => add(idea) } }))));
    return form;
  }
}
