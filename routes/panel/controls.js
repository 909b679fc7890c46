// One control for each node that can be set, by what the tree tells of it.

import { icon, make, words } from "./dom.js";

const UNITS = { db: "dB", bpm: "bpm", ms: "ms", second: "s", hz: "Hz" };
const HELD_MS = 400; // what comes this soon after a hand does not fight it

export const unitOf = (node) => UNITS[node.unit] || "";

// A number as a person reads it: no more digits than its range needs.
export function shown(value, node) {
  if (typeof value !== "number") return String(value);
  const special = node.specials.find((one) => one.value === value);
  if (special) return special.meaning.startsWith("the model") ? "auto" : special.meaning;
  if (node.type.startsWith("i")) return String(Math.round(value));
  const span = node.plain && "MAX" in node.plain ? node.plain.MAX - node.plain.MIN : 100;
  const digits = span > 60 ? (span > 1000 || Number.isInteger(value) ? 0 : 1) : 2;
  return (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value).toFixed(digits);
}

export function controlFor(link, node, label = words(node.name)) {
  const made = kindOf(node)(link, node, label);
  place(made, node);
  return made;
}

// Let an element be found as the control of a node.
export function place(element, node) {
  element.title = node.doc;
  element.dataset.path = node.path;
  element.classList.toggle("unsupported", node.tags.has("unsupported"));
  // What a knob can move: one number, switch or choice, or a trigger.
  const isOne = node.type.length === 1 && (node.type !== "s" || Boolean(node.range?.VALS));
  element.classList.toggle("can-learn", isOne);
}

function kindOf(node) {
  if (/^N?$/.test(node.type)) return button;
  if (node.type === "T") return toggle;
  if (node.range && node.range.VALS) return menu;
  if (node.type === "s") return line;
  return slider;
}

export function button(link, node, label) {
  return make("button", {
    className: "act", type: "button",
    on: { click: () => link.say(link.address(node.path)) },
  }, label);
}

function toggle(link, node, label) {
  const made = make("button", { className: "toggle", type: "button", role: "switch" },
    make("i"), make("span", { textContent: label }));
  let isOn = false;
  link.watch(node.path, ([value]) => {
    isOn = Boolean(value);
    made.setAttribute("aria-checked", String(isOn));
  });
  made.addEventListener("click", () => link.set(node.path, !isOn));
  return made;
}

function menu(link, node, label) {
  const list = make("select", { "aria-label": label });
  list.append(...node.range.VALS.map((value) => make("option", { value, textContent: value })));
  list.addEventListener("change", () => link.set(node.path, list.value));
  link.watch(node.path, ([value]) => { list.value = value; });
  return make("label", { className: "row menu" }, make("span", { className: "name", textContent: label }), list);
}

function line(link, node, label) {
  const field = make("input", { type: "text", spellcheck: false, autocomplete: "off", "aria-label": label, placeholder: label });
  field.addEventListener("change", () => link.set(node.path, field.value));
  link.watch(node.path, ([value]) => { if (document.activeElement !== field) field.value = value; });
  return make("label", { className: "row line" }, make("span", { className: "name", textContent: label }), field);
}

// Where a number lies on its slider: ranges of many sizes are spread evenly by ear.
function scaleOf(node) {
  const { MIN: low, MAX: high } = node.plain || { MIN: 0, MAX: 1 };
  const isWide = low > 0 && high / low >= 100;
  return isWide
    ? { to: (v) => Math.log(Math.max(v, low) / low) / Math.log(high / low), from: (p) => low * (high / low) ** p }
    : { to: (v) => (v - low) / (high - low), from: (p) => low + p * (high - low) };
}

export function slider(link, node, label) {
  const { MIN: low, MAX: high } = node.plain || {};
  if (low === undefined || high === undefined || high - low > 1e6) return field(link, node, label);
  const scale = scaleOf(node);
  const isWhole = node.type.startsWith("i");
  const track = make("input", {
    type: "range", min: 0, max: 1, "aria-label": label,
    step: isWhole && high - low <= 200 ? 1 / (high - low) : 0.0005,
  });
  const number = make("output", { className: "number" });
  const special = node.specials[0];
  const auto = special && make("button", {
    type: "button", className: "auto", "aria-label": `${label}: ${special.meaning}`,
    textContent: shown(special.value, node), "aria-pressed": "false",
  });
  let held = -HELD_MS;
  let kept = scale.from(0.5);
  const show = (value) => {
    const isSpecial = node.specials.some((one) => one.value === value);
    if (!isSpecial) kept = value;
    const place = Math.max(0, Math.min(1, scale.to(kept)));
    if (performance.now() - held > HELD_MS) track.value = place;
    row.style.setProperty("--fill", place);
    row.classList.toggle("is-special", isSpecial);
    number.textContent = isSpecial ? "" : shown(value, node);
    if (!isSpecial && unitOf(node)) number.append(make("small", { textContent: unitOf(node) }));
    if (auto) auto.setAttribute("aria-pressed", String(isSpecial));
    track.setAttribute("aria-valuetext", isSpecial ? special.meaning : `${shown(value, node)} ${unitOf(node)}`);
  };
  track.addEventListener("input", () => {
    held = performance.now();
    const value = scale.from(Number(track.value));
    link.set(node.path, isWhole ? Math.round(value) : Number(value.toPrecision(5)));
  });
  if (auto) {
    auto.addEventListener("click", () => {
      link.set(node.path, auto.getAttribute("aria-pressed") === "true" ? kept : special.value);
    });
  }
  const row = make("div", { className: "row slider" },
    make("span", { className: "name", textContent: label }), track, auto || null, number);
  link.watch(node.path, ([value]) => show(value));
  return row;
}

// A number too wide for a slider, such as a seed.
function field(link, node, label) {
  const entry = make("input", { type: "number", step: node.type === "i" ? 1 : "any", "aria-label": label });
  const special = node.specials[0];
  const auto = special && make("button", {
    type: "button", className: "auto", textContent: shown(special.value, node),
    "aria-label": `${label}: ${special.meaning}`, "aria-pressed": "false",
    on: { click: () => link.set(node.path, special.value) },
  });
  entry.addEventListener("change", () => { if (entry.value !== "") link.set(node.path, Number(entry.value)); });
  const row = make("div", { className: "row field" },
    make("span", { className: "name", textContent: label }), entry, auto || null);
  link.watch(node.path, ([value]) => {
    const isSpecial = node.specials.some((one) => one.value === value);
    if (document.activeElement !== entry) entry.value = isSpecial ? "" : value;
    entry.placeholder = isSpecial ? special.meaning : "";
    row.classList.toggle("is-special", isSpecial);
    if (auto) auto.setAttribute("aria-pressed", String(isSpecial));
  });
  return row;
}

// The transport: triggers with a picture, lit while what they do holds.
export function transport(link, nodes, state) {
  const buttons = nodes.map((node) => {
    const known = document.getElementById(`i-${node.name}`);
    const made = make("button", { type: "button", className: `transport ${node.name}`, title: node.doc, "aria-label": words(node.name) },
      known ? icon(node.name) : node.name);
    place(made, node);
    made.addEventListener("click", () => link.say(link.address(node.path)));
    return made;
  });
  if (state) {
    link.watch(state.path, ([value]) => {
      document.body.dataset.transport = value;
      for (const made of buttons) {
        const name = made.dataset.path.split("/").pop();
        // playing begins with play, paused with pause, stopped with stop.
        made.setAttribute("aria-pressed", String(String(value).startsWith(name)));
      }
    });
  }
  return buttons;
}
