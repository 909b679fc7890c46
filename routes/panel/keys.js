// Keys to strike, for nodes that take a pitch and a velocity; what is held is lit.

import { make } from "./dom.js";

const FIRST = 48;
const COUNT = 25;
const BLACK = new Set([1, 3, 6, 8, 10]);
const NAMES = ["C", "D flat", "D", "E flat", "E", "F", "G flat", "G", "A flat", "A", "B flat", "B"];
const TYPED = "awsedftgyhujkolp";
const VELOCITY = 100;

export class Keys {
  constructor(link, box, node, held) {
    const address = link.address(node.path);
    const sounding = new Map(); // by pointer or key: pitch
    const strike = (who, pitch) => {
      if (sounding.get(who) === pitch) return;
      release(who);
      sounding.set(who, pitch);
      link.say(address, "ii", pitch, VELOCITY);
    };
    const release = (who) => {
      const pitch = sounding.get(who);
      sounding.delete(who);
      if (pitch !== undefined && ![...sounding.values()].includes(pitch)) link.say(address, "ii", pitch, 0);
    };
    const keys = Array.from({ length: COUNT }, (_, at) => {
      const pitch = FIRST + at;
      const isBlack = BLACK.has(pitch % 12);
      const key = make("button", { type: "button", className: isBlack ? "key black" : "key", tabIndex: -1,
        "aria-label": `${NAMES[pitch % 12]} ${Math.floor(pitch / 12) - 1}`, data: { pitch } });
      return key;
    });
    const at = (event) => {
      const key = document.elementFromPoint(event.clientX, event.clientY)?.closest(".key");
      return key && board.contains(key) ? Number(key.dataset.pitch) : null;
    };
    const board = make("div", { className: "board", tabIndex: 0, role: "group",
      "aria-label": "Keys. Letters A to P play them while this is in focus.", title: node.doc }, ...keys);
    board.addEventListener("pointerdown", (event) => {
      if (document.body.classList.contains("is-learning")) return;
      board.setPointerCapture(event.pointerId);
      const pitch = at(event);
      if (pitch !== null) strike(event.pointerId, pitch);
    });
    board.addEventListener("pointermove", (event) => {
      const pitch = sounding.has(event.pointerId) ? at(event) : null;
      if (pitch !== null) strike(event.pointerId, pitch);
    });
    for (const end of ["pointerup", "pointercancel"]) board.addEventListener(end, (event) => release(event.pointerId));
    board.addEventListener("keydown", (event) => {
      const place = TYPED.indexOf(event.key.toLowerCase());
      if (place < 0 || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      strike(event.key.toLowerCase(), FIRST + 12 + place);
    });
    board.addEventListener("keyup", (event) => release(event.key.toLowerCase()));
    board.addEventListener("blur", () => [...sounding.keys()].forEach(release));
    if (held) {
      link.watch(held.path, ([told]) => {
        const now = new Set(String(told).split(" "));
        for (const key of keys) key.classList.toggle("is-held", now.has(key.dataset.pitch));
      });
    }
    box.hidden = false;
    box.replaceChildren(board);
  }
}
