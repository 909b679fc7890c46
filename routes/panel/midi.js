// Learning MIDI: choose a control here, then move one there.

import { make } from "./dom.js";

export class Learning {
  // button switches it on; bar tells what to do.
  constructor(link, button, bar) {
    Object.assign(this, { link, button, bar, isOn: false, bound: new Map(), coming: new Map() });
    button.addEventListener("click", () => this.toggle());
    document.addEventListener("click", (event) => this.#choose(event), true);
    document.addEventListener("pointerdown", (event) => {
      // A slider must not move while it is chosen.
      if (this.isOn && event.target.closest(".can-learn") && !event.target.closest(".binding")) event.preventDefault();
    }, true);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.isOn) this.toggle(false);
    });
    link.addEventListener("reply", ({ detail }) => this.#hear(detail));
  }

  get #isThere() { return !/^(off|failed|starting)/.test(String(this.link.value("/midi/state", "off"))); }

  // Begin anew with a tree that was read anew.
  begin() {
    const learning = this.link.node("/midi/learning");
    const state = this.link.node("/midi/state");
    this.button.hidden = !learning || !this.link.node("/midi/learn");
    if (learning) this.link.watch(learning.path, () => this.#show());
    if (state) this.link.watch(state.path, () => this.#show());
    this.#show();
  }

  toggle(isOn = !this.isOn) {
    if (this.isOn && this.link.value("/midi/learning")) this.link.say("/midi/cancel");
    this.isOn = isOn;
    this.button.setAttribute("aria-pressed", String(isOn));
    document.body.classList.toggle("is-learning", isOn);
    if (isOn && this.#isThere) this.link.say("/midi/bindings");
    this.#show();
  }

  #choose(event) {
    if (!this.isOn) return;
    const chosen = event.target.closest(".can-learn");
    if (!chosen || event.target.closest(".binding") || !document.body.contains(chosen)) return;
    event.preventDefault();
    event.stopPropagation();
    this.link.say("/midi/learn", "s", this.link.address(chosen.dataset.path));
  }

  #hear({ address, values }) {
    if (address === "/midi/binding") {
      const [target, kind, number, channel, , , , , , , whose] = values;
      this.coming.set(target, { what: `${kind} ${number}`, channel, whose });
    } else if (address === "/midi/bindings.reply") {
      this.bound = this.coming;
      this.coming = new Map();
      this.#show();
    } else if (address === "/done" && /\/midi\/(learn|bind|unbind)$/.test(values[0])) {
      this.link.say("/midi/bindings");
    }
  }

  #show() {
    const { link, bar, isOn } = this;
    const waits = String(link.value("/midi/learning") || "");
    for (const old of document.querySelectorAll(".binding")) old.remove();
    for (const one of document.querySelectorAll("[data-path].waits")) one.classList.remove("waits");
    bar.hidden = !isOn;
    if (!isOn) return;
    bar.textContent = waits
      ? `Move a knob, fader or key for ${waits}. Escape leaves.`
      : !this.#isThere
        ? `There is no MIDI here: it is ${link.value("/midi/state", "off")}.`
        : "Choose a control here, then move one on your controller. Escape leaves.";
    for (const element of document.querySelectorAll("[data-path]")) {
      const address = link.address(element.dataset.path);
      if (waits && address === waits) element.classList.add("waits");
      const binding = this.bound.get(address);
      if (binding) element.append(this.#badge(address, binding));
    }
  }

  #badge(address, { what, channel, whose }) {
    const where = channel ? `, channel ${channel}` : "";
    return make("span", {
      className: "binding", role: "button", tabIndex: 0,
      title: `${what}${where}, ${whose}; click to unbind`, "aria-label": `Unbind ${what} from ${address}`,
      textContent: what,
      on: { click: (event) => { event.stopPropagation(); event.preventDefault(); this.link.say("/midi/unbind", "s", address); } },
    });
  }
}
