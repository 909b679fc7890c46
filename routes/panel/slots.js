// The slots as the tree tells them: what each holds, and what is heard of it.

export class Slots {
  constructor(link) {
    this.link = link;
    this.all = new Map(); // by number: nodes by name
    this.whole = new Map(); // by number: the node that takes a text and a weight at once
    for (const node of link.nodes.values()) {
      if (!node.slot) continue;
      if (node.tags.has("shorthand")) {
        this.whole.set(node.slot, node);
        continue;
      }
      if (!this.all.has(node.slot)) this.all.set(node.slot, {});
      this.all.get(node.slot)[node.name] = node;
    }
    this.numbers = [...this.all.keys()].sort((a, b) => a - b);
  }

  get(slot, name) {
    const values = this.link.values.get(this.all.get(slot)?.[name]?.path);
    return values && values.length ? values[0] : null;
  }

  // What a slot plays, in words or as the name of a sound; empty for nothing.
  content(slot) { return String(this.get(slot, "text") || this.get(slot, "audio") || ""); }
  get filled() { return this.numbers.filter((slot) => this.content(slot)); }
  get free() { return this.numbers.find((slot) => !this.content(slot)); }
  place(slot) { return [this.get(slot, "x") || 0, this.get(slot, "y") || 0]; }

  // Pairs of slot and share of the blend, as the weights are now.
  get blend() {
    const filled = this.filled.map((slot) => [slot, this.get(slot, "weight") || 0]);
    const total = filled.reduce((sum, [, weight]) => sum + weight, 0);
    return filled.map(([slot, weight]) => [slot, total > 0 ? weight / total : 0]);
  }

  // Call back when any of these values of any slot is another.
  watch(names, call) {
    for (const nodes of this.all.values()) {
      for (const name of names) if (nodes[name]) this.link.watch(nodes[name].path, call);
    }
  }

  add(text) {
    const slot = this.free;
    if (slot === undefined) return null;
    const node = this.whole.get(slot);
    this.link.say(this.link.address(node.path), "s", text);
    this.link.ask(this.all.get(slot).text.path);
    return slot;
  }
}
