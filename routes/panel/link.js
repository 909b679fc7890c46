// The daemon, as this page sees it: the tree of all there is, the values as they are,
// and a connection that comes back by itself. No address is known here.

import { decode, encode } from "./osc.js";

const SOON_MS = 16; // a slider moves more often than is of use
const RESTS_MS = 400;
const WAITS_MS = [250, 500, 1000];

export const secure = location.protocol === "https:" ? "wss://" : "ws://";

export class Node {
  constructor(told, name) {
    this.path = told.FULL_PATH;
    this.name = name;
    this.type = told.TYPE;
    this.access = told.ACCESS || 0;
    this.doc = told.DESCRIPTION || "";
    this.unit = ((told.UNIT && told.UNIT[0]) || "").split(".")[1] || "";
    this.names = told.EXTENDED_TYPE || [];
    this.ranges = told.RANGE || [];
    this.tags = new Set();
    this.group = "";
    this.slot = 0;
    this.specials = [];
    for (const tag of told.TAGS || []) this.#note(tag);
    this.plain = this.plain || this.range;
  }

  get range() { return this.ranges[0] || null; }
  get canRead() { return (this.access & 1) !== 0; }
  get canSet() { return (this.access & 2) !== 0; }

  #note(tag) {
    const [word, ...rest] = tag.split(":");
    if (word === "group") this.group = rest.join(":");
    else if (word === "slot") this.slot = Number(rest[0]);
    else if (word === "special") {
      this.specials.push({ value: Number(rest[0]), meaning: rest.slice(1).join(":") });
    } else if (word === "range") this.plain = { MIN: Number(rest[0]), MAX: Number(rest[1]) };
    else this.tags.add(tag);
  }
}

export class Link extends EventTarget {
  constructor() {
    super();
    this.root = "";
    this.nodes = new Map(); // by path
    this.values = new Map(); // by path; always lists
    this.isOpen = false;
    this.info = {};
    this.#tries = 0;
  }

  #tries;
  #socket = null;
  #waiting = new Map();
  #resting = new Map();
  #watchers = new Map();

  start() { this.#connect(); }

  // Path of an address below the root, and back.
  at(address) { return this.root + address; }
  address(path) { return path.startsWith(this.root + "/") ? path.slice(this.root.length) : path; }
  node(address) { return this.nodes.get(this.at(address)); }
  value(address, otherwise = null) {
    const values = this.values.get(this.at(address));
    return values === undefined || !values.length ? otherwise : values[0];
  }

  // Call back with the values of a path, now and whenever they change.
  watch(path, call) {
    const calls = this.#watchers.get(path) || [];
    calls.push(call);
    this.#watchers.set(path, calls);
    if (this.values.has(path)) call(this.values.get(path));
  }

  // Set by hand: shown at once, sent in a moment, the newest only.
  set(path, ...values) {
    const node = this.nodes.get(path);
    const tags = [...node.type].slice(0, values.length)
      .map((tag, at) => (tag === "T" ? (values[at] ? "T" : "F") : tag)).join("");
    this.#keep(path, values);
    if (!this.#waiting.size) setTimeout(() => this.#flush(), SOON_MS);
    this.#waiting.set(path, encode(path, tags, values));
  }

  // Said once, in its turn, such as a trigger or a question.
  say(address, tags = "", ...values) {
    this.#flush();
    this.#send(encode(this.at(address), tags, values));
  }

  // Ask for a value as it is; it comes after all that was said before.
  ask(path) {
    this.#flush();
    this.#send(JSON.stringify({ COMMAND: "LISTEN", DATA: path }));
  }

  // What came from here is not told to us again, so once a hand rests the truth is asked.
  #confirm(path) {
    clearTimeout(this.#resting.get(path));
    this.#resting.set(path, setTimeout(() => {
      this.#resting.delete(path);
      this.ask(path);
    }, RESTS_MS));
  }

  #flush() {
    for (const [path, message] of this.#waiting) {
      this.#send(message);
      this.#confirm(path);
    }
    this.#waiting.clear();
  }

  #send(message) {
    if (this.#socket && this.#socket.readyState === WebSocket.OPEN) this.#socket.send(message);
  }

  #keep(path, values) {
    this.values.set(path, values);
    for (const call of this.#watchers.get(path) || []) call(values);
  }

  async #read() {
    const [tree, info] = await Promise.all(["/", "/?HOST_INFO"].map(async (where) => {
      const answer = await fetch(where, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }));
    this.info = info;
    this.nodes.clear();
    const walk = (told, name) => {
      const node = new Node(told, name);
      this.nodes.set(node.path, node);
      if (told.VALUE) this.#keep(node.path, told.VALUE);
      for (const [below, one] of Object.entries(told.CONTENTS || {})) walk(one, below);
    };
    walk(tree, "");
    // The root is as far down as there is only one way.
    let top = tree;
    this.root = "";
    while (top.CONTENTS && Object.keys(top.CONTENTS).length === 1) {
      top = Object.values(top.CONTENTS)[0];
      this.root = top.FULL_PATH;
    }
  }

  // Everything on the page is made anew, and watches anew.
  #tell() {
    this.#watchers.clear();
    this.dispatchEvent(new Event("tree"));
    for (const path of this.#watchers.keys()) this.ask(path);
  }

  #connect() {
    const socket = new WebSocket(secure + location.host + "/");
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    socket.onopen = async () => {
      try {
        await this.#read();
      } catch {
        socket.close();
        return;
      }
      this.#tries = 0;
      this.isOpen = true;
      this.#tell();
      this.dispatchEvent(new Event("open"));
    };
    socket.onclose = () => {
      const wait = WAITS_MS[Math.min(this.#tries++, WAITS_MS.length - 1)];
      this.#waiting.clear();
      this.isOpen = false;
      this.dispatchEvent(new Event("close"));
      setTimeout(() => this.#connect(), wait);
    };
    socket.onmessage = async (message) => {
      if (typeof message.data === "string") {
        if (JSON.parse(message.data).COMMAND === "PATH_CHANGED") {
          await this.#read();
          this.#tell();
        }
        return;
      }
      const [path, values] = decode(message.data);
      if (this.nodes.get(path)?.canRead) this.#keep(path, values);
      else this.dispatchEvent(new CustomEvent("reply", { detail: { address: this.address(path), values } }));
    };
  }
}
