// How it fares: numbers against what they may be, and what happened.

import { shown, unitOf } from "./controls.js";
import { make, words } from "./dom.js";

const NUMBERS_MS = 250; // a number that changes oftener cannot be read
const MAX_EVENTS = 60;

// What a number is measured against, where there is something; 1 is full.
const AGAINST = {
  "/engine/step_ms": (link, value) => {
    const budget = value * link.value("/engine/rtf", 0);
    return budget > 0 ? { part: value / budget, told: `of ${budget.toFixed(0)}` } : null;
  },
  "/engine/fill_ms": (link, value) => {
    const wanted = link.value("/buffer", 0);
    return wanted > 0 ? { part: value / wanted, told: `of ${wanted.toFixed(0)}`, isGoodFull: true } : null;
  },
};

export class Readouts {
  constructor(link, box, nodes) {
    const shared = nodes.map((node) => node.name).filter((name, at, all) => all.indexOf(name) !== at);
    this.shows = nodes.map((node) => {
      // Of one name twice: what it is about stands before it.
      const [name, about] = link.address(node.path).split("/").reverse();
      const label = words((shared.includes(name) ? `${about} ${name}` : name).replace(/_ms$/, ""));
      const number = make("output");
      const aside = make("small");
      const bar = make("i", { className: "gauge" });
      const card = make("div", { className: "readout", title: node.doc },
        make("span", { className: "name", textContent: label }),
        make("p", {}, number, aside), bar);
      return { node, card, number, aside, bar, last: "" };
    });
    this.link = link;
    box.replaceChildren(...this.shows.map((one) => one.card));
    for (const node of nodes) link.watch(node.path, () => {}); // shown by the clock
    clearInterval(Readouts.timer);
    Readouts.timer = setInterval(() => this.#show(), NUMBERS_MS);
    this.#show();
  }

  #show() {
    if (document.hidden) return;
    for (const one of this.shows) {
      const [value] = this.link.values.get(one.node.path) || [];
      if (typeof value !== "number") continue;
      const address = this.link.address(one.node.path);
      const against = AGAINST[address]?.(this.link, value);
      const isCount = one.node.type === "i" && !unitOf(one.node);
      const text = one.node.type === "i" ? String(value) : value < 10 ? value.toFixed(value < 1 ? 2 : 1) : value.toFixed(0);
      const told = `${text} ${against?.told || ""}`;
      if (told === one.last) continue;
      one.last = told;
      one.number.textContent = text;
      one.aside.textContent = [against?.told, unitOf(one.node)].filter(Boolean).join(" ");
      one.bar.hidden = !against;
      if (against) {
        one.bar.style.setProperty("--fill", Math.min(1, against.part).toFixed(3));
        const isBad = against.isGoodFull ? against.part < 0.3 : against.part > 0.85;
        one.card.classList.toggle("is-bad", isBad);
      }
      if (isCount) one.card.classList.toggle("is-marked", value > 0);
    }
  }
}

export class Events {
  constructor(list, said) {
    Object.assign(this, { list, said, last: "" });
  }

  add(text, kind = "") {
    const time = new Date().toTimeString().slice(0, 8);
    if (text === this.last && this.list.firstChild) {
      const again = this.list.firstChild.querySelector("b");
      again.textContent = `× ${Number(again.textContent.slice(2) || 1) + 1}`;
      return;
    }
    this.last = text;
    this.list.prepend(make("li", { className: kind }, make("time", { textContent: time }), make("span", { textContent: text }), make("b")));
    while (this.list.children.length > MAX_EVENTS) this.list.lastChild.remove();
    if (kind === "bad") this.#say(text); // what has a bar of its own is quiet
  }

  #say(text) {
    this.said.textContent = text;
    this.said.classList.add("is-shown");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.said.classList.remove("is-shown"), 5000);
  }

  // Tell of a value whenever it is another, but not of what it is at first.
  follow(link, node) {
    let known;
    const isCount = node.type === "i";
    link.watch(node.path, ([value]) => {
      const before = known;
      known = value;
      if (before === undefined || before === value || value === "") return;
      if (isCount) {
        if (value > before) this.add(`${words(node.name)}: ${value}`, "bad");
        return;
      }
      const told = String(value).length > 120 ? `${String(value).slice(0, 117)} …` : String(value);
      const name = link.address(node.path).slice(1).replaceAll("/", " ");
      this.add(`${name}: ${told}`, /^failed|waiting/.test(told) ? "bad" : "");
    });
  }
}
