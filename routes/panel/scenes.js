// Scenes: what is set now, kept under a name, and fetched back at once or gliding.

import { icon, make } from "./dom.js";

const SURE_MS = 2500;

export class Scenes {
  constructor(link, box) {
    Object.assign(this, { link, box });
    this.list = make("div", { className: "scene-list" });
    link.addEventListener("reply", ({ detail }) => this.#hear(detail));
  }

  begin() {
    const { link, box } = this;
    const recall = link.node("/scene/recall");
    box.hidden = !recall;
    if (!recall) return;
    const seconds = recall.ranges[1] || { MIN: 0, MAX: 600 };
    const kept = this.glide ? this.glide.value : 4;
    this.glide = make("input", { type: "number", min: seconds.MIN, max: seconds.MAX, step: "any", value: kept, "aria-label": "Seconds to glide to a scene" });
    const name = make("input", { type: "text", placeholder: "Keep what is set as …", "aria-label": "Name of a new scene", autocomplete: "off", enterKeyHint: "done" });
    const save = make("form", { className: "entry", on: { submit: (event) => {
      event.preventDefault();
      if (name.value.trim()) link.say("/scene/save", "s", name.value.trim());
      name.value = "";
    } } }, icon("plus"), name);
    box.replaceChildren(
      make("header", {}, make("h2", { id: "scenes-title", textContent: "Scenes" }),
        make("label", { className: "glide" }, "glide", this.glide, "s")),
      this.list, save);
    this.#ask();
  }

  #ask() { this.link.say("/scene/list"); }

  #hear({ address, values }) {
    if (address === "/scene/list.reply") this.#show(values);
    else if (address === "/done" && /\/scene\/(save|delete)$/.test(values[0])) this.#ask();
  }

  #show(names) {
    this.list.replaceChildren(...names.map((name) => this.#scene(name)));
    if (!names.length) this.list.append(make("p", { className: "empty", textContent: "None is kept yet." }));
  }

  #scene(name) {
    const recall = make("button", { type: "button", className: "scene", textContent: name, on: { click: () => {
      this.link.say("/scene/recall", "sf", name, Math.max(0, Number(this.glide.value) || 0));
    } } });
    let isSure = false;
    const remove = make("button", { type: "button", className: "forget", "aria-label": `Forget scene ${name}` }, icon("close"));
    remove.addEventListener("click", () => {
      if (isSure) { this.link.say("/scene/delete", "s", name); return; }
      isSure = true;
      remove.replaceChildren("forget?");
      setTimeout(() => { isSure = false; remove.replaceChildren(icon("close")); }, SURE_MS);
    });
    return make("div", { className: "scene-row" }, recall, remove);
  }
}
