// The panel: what the tree tells, put where a hand expects it.
//
// Controls are made of the tree, whatever is in it. Only what has a picture of its own
// is known by name: prompts, the pad, levels, health.

import { controlFor, transport } from "./controls.js";
import { css, mix, rgb, text } from "./colour.js";
import { byId, drawing, make, words } from "./dom.js";
import { Events, Readouts } from "./health.js";
import { Keys } from "./keys.js";
import { Link } from "./link.js";
import { Listening } from "./listen.js";
import { Learning } from "./midi.js";
import { Pad } from "./pad.js";
import { Prompts } from "./prompts.js";
import { Scenes } from "./scenes.js";
import { Slots } from "./slots.js";
import { Meters, Spectrogram } from "./sound.js";

const link = new Link();
const spectrogram = new Spectrogram(byId("spectrogram"));
const events = new Events(byId("event-list"), byId("said"));
const learning = new Learning(link, byId("learn"), byId("learn-bar"));
const scenes = new Scenes(link, byId("scenes"));
const listening = new Listening();

// Where the controls of a group stand, if not among the others.
const PLACES = { Surface: "stage-controls", Prompts: "prompts-actions" };
// Which of them stand there.
const FITS = { Surface: () => true, Prompts: (made) => made.matches(".act") };
const APART = new Set(["Transport"]);

function isControl(node) {
  return node.canSet && node.type && !node.slot && !node.tags.has("request")
    && !node.tags.has("keys") && !node.tags.has("pair") && !node.tags.has("shorthand");
}

function build() {
  document.title = link.info.NAME || "Oscine";
  const slots = new Slots(link);
  const nodes = [...link.nodes.values()];
  const groups = new Map();
  for (const node of nodes.filter(isControl)) {
    if (!groups.has(node.group)) groups.set(node.group, []);
    groups.get(node.group).push(node);
  }
  buildTransport(groups.get("Transport") || []);
  for (const place of Object.values(PLACES)) byId(place).replaceChildren();
  for (const old of byId("stage").querySelectorAll("header .toggle")) old.remove();
  byId("controls").replaceChildren();
  // What a place has no room for comes last.
  const inOrder = [...groups].sort(([one], [other]) => (one in PLACES) - (other in PLACES));
  for (const [group, members] of inOrder) {
    if (APART.has(group)) continue;
    const made = members.map((node) => controlFor(link, node, labelOf(node)));
    const fits = FITS[group] || (() => false);
    const apart = made.filter(fits);
    const rest = made.filter((one) => !fits(one));
    if (apart.length) byId(PLACES[group]).append(...apart);
    if (group === "Surface") byId("stage").querySelector("header").append(...apart.filter((one) => one.matches(".toggle")));
    if (rest.length) byId("controls").append(section(group, rest));
  }
  const pad = buildPad(slots, nodes);
  new Prompts(link, slots, byId("tiles"), () => pad?.release());
  const keys = nodes.find((node) => node.tags.has("keys") && /^ii/.test(node.type));
  if (keys) new Keys(link, byId("keys"), keys, link.node("/notes/held"));
  buildSound(slots);
  buildHealth(nodes);
  scenes.begin();
  learning.begin();
}

// The last word of the address; what a trigger is done to stands behind it, and where
// the heading does not say what it is about, that stands before it.
function labelOf(node) {
  const [last, before] = link.address(node.path).slice(1).split("/").reverse();
  if (node.type === "N" && before) return words(`${last} ${before}`);
  const isSaid = !before || node.group.toLowerCase().startsWith(before);
  return words(isSaid ? last : `${before} ${last}`);
}

function section(title, made) {
  const isSwitch = (one) => one.matches(".toggle, .act");
  const switches = made.filter(isSwitch);
  return make("section", { className: "card group" },
    make("header", {}, make("h2", { textContent: title })),
    ...made.filter((one) => !isSwitch(one)),
    switches.length ? make("div", { className: "switches" }, ...switches) : null);
}

function buildTransport(nodes) {
  byId("transport").replaceChildren(...transport(link, nodes, link.node("/transport")));
}

function buildPad(slots, nodes) {
  const cursor = nodes.find((node) => node.tags.has("pair") && !node.slot);
  byId("stage").hidden = !cursor;
  if (!cursor) return null;
  const parts = Object.fromEntries(nodes.filter((node) => node.group === cursor.group && node !== cursor).map((node) => [node.name, node]));
  const pad = new Pad(link, slots, byId("pad"), cursor, parts);
  for (const node of [parts.x, parts.y]) document.querySelector(`[data-path="${node.path}"]`)?.classList.add("is-drawn");
  const hint = drawing(() => {
    byId("stage-hint").textContent = !slots.filled.length ? "" : pad.isOn ? "" : "touch to blend";
  });
  if (parts.enabled) link.watch(parts.enabled.path, hint);
  slots.watch(["text", "audio"], hint);
  hint();
  return pad;
}

function buildSound(slots) {
  const peak = link.node("/meter/peak");
  if (peak) new Meters(byId("meters"), link, peak, link.node("/meter/rms"));
  const tint = drawing(() => {
    const blend = slots.blend.filter(([, share]) => share > 0);
    const [a, b] = mix(blend);
    spectrogram.tint([a, b]);
    const glow = blend.length ? rgb(0.8, a, b) : [217, 214, 207];
    document.documentElement.style.setProperty("--glow", text(glow));
    document.documentElement.style.setProperty("--glow-soft", text(glow, 0.16));
  });
  slots.watch(["weight", "text", "audio"], tint);
  tint();
  const beat = link.node("/beat");
  if (beat) link.watch(beat.path, showBeat);
}

function showBeat([bar, beat]) {
  const box = byId("beat");
  const dots = Math.max(4, beat);
  if (box.children.length !== dots + 1) {
    box.replaceChildren(make("b"), ...Array.from({ length: dots }, () => make("i")));
  }
  box.firstChild.textContent = bar;
  [...box.querySelectorAll("i")].forEach((dot, at) => dot.classList.toggle("is-now", at === beat - 1));
  spectrogram.beat(beat === 1);
}

function buildHealth(nodes) {
  const isRead = (node) => node.type && node.canRead && !node.canSet && !node.slot;
  const measured = nodes.filter((node) => isRead(node) && /^[fi]$/.test(node.type)
    && /^\/(engine|audio)\//.test(link.address(node.path)) && node.unit !== "hz");
  new Readouts(link, byId("readouts"), measured);
  for (const node of nodes) {
    const isTold = isRead(node) && !node.tags.has("stream") && node.unit !== "hz" && /^[si]$/.test(node.type);
    const isState = node.type === "s" && node.canRead && !node.canSet && node.slot;
    if ((isTold && node.group !== "Keys") || isState) events.follow(link, node);
  }
  const model = link.node("/model");
  const show = () => {
    const engine = String(link.value("/engine/state", ""));
    const [word] = engine.split(": ");
    const health = String(link.value("/health", "ok"));
    const isWell = (word === "ready" || word === "") && (health === "ok" || health === "starting");
    byId("model").dataset.state = isWell ? "" : word === "ready" ? "failed" : word;
    byId("model").textContent = isWell ? link.value("/model", "") : word === "ready" ? health : engine;
    byId("model").title = [engine, link.value("/audio/state", "")].filter(Boolean).join(" · ");
  };
  for (const node of [model, link.node("/health"), link.node("/engine/state"), link.node("/audio/state")]) if (node) link.watch(node.path, show);
}

link.addEventListener("tree", build);
link.addEventListener("open", () => {
  document.body.classList.remove("is-away");
  byId("away-bar").hidden = true;
  byId("link").textContent = "live";
  events.add(`connected to ${location.host}`);
});
link.addEventListener("close", () => {
  if (!document.body.classList.contains("is-away")) events.add("the connection is lost", "bad quiet");
  document.body.classList.add("is-away");
  byId("away-bar").hidden = false;
  byId("link").textContent = "away";
});
link.addEventListener("reply", ({ detail: { address, values } }) => {
  if (address === "/error" || address === "/fail") {
    const [about, why] = values.map(String);
    events.add(`${link.address(about)}: ${why}`, "bad");
  }
});
listening.addEventListener("change", () => {
  byId("listen").setAttribute("aria-pressed", String(listening.state !== "off"));
  byId("listen").dataset.state = listening.state;
});
listening.addEventListener("trouble", ({ detail }) => events.add(`listening: ${detail}`, "bad"));
byId("listen").addEventListener("click", () => listening.toggle());

// Space plays and pauses, wherever nothing else wants it.
document.addEventListener("keydown", (event) => {
  const isFree = !event.target.closest("input, textarea, select, button, [tabindex]") || event.target === document.body;
  if (event.key !== " " || !isFree || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  link.say(link.value("/transport") === "playing" ? "/pause" : "/play");
});

// For whoever measures this page.
window.oscine = { link, listening, spectrogram, css };
link.start();
