// What is heard, for the eyes: a spectrum that scrolls, and two levels.

import { mix, rgb, text } from "./colour.js";
import { fit, make } from "./dom.js";
import { secure } from "./link.js";

const AGAIN_MS = 1500;
const LOWEST_DB = -54;
const FALL_DB = 0.9; // of the mark that holds a peak, each picture
const MARKS = [-48, -36, -24, -12, -6, 0];

export class Spectrogram {
  constructor(canvas) {
    this.canvas = canvas;
    this.waiting = [];
    this.beats = [];
    this.colours = [];
    this.level = 0; // how much comes, 0 to 1, for what glows with it
    this.tint([0, 0]);
    document.addEventListener("visibilitychange", () => this.#open());
    this.#open();
    const draw = () => {
      this.#draw();
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  }

  // From now on in the colour of the blend.
  tint([a, b]) {
    this.colours = Array.from({ length: 256 }, (_, level) => {
      const part = level / 255;
      const depth = Math.sin(Math.min(1, part * 1.25) * Math.PI * 0.72) * 1.25;
      return rgb(0.195 + 0.77 * part ** 1.5, a * depth, b * depth);
    });
  }

  beat(isFirst) { this.beats.push(isFirst); }

  #open() {
    if (document.hidden) {
      this.socket?.close();
      return;
    }
    if (this.socket && this.socket.readyState < WebSocket.CLOSING) return;
    const socket = new WebSocket(`${secure}${location.host}/panel/stream/spectrum`);
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => {
      if (this.waiting.length < 30) this.waiting.push(new Uint8Array(data));
    };
    socket.onclose = () => setTimeout(() => this.#open(), AGAIN_MS);
    this.socket = socket;
  }

  #draw() {
    if (!this.waiting.length) return;
    const { canvas } = this;
    const before = { width: canvas.width, height: canvas.height };
    const pen = fit(canvas);
    if (!pen) return;
    if (before.width !== canvas.width || before.height !== canvas.height) {
      pen.fillStyle = text(this.colours[0]);
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }
    const step = Math.max(1, Math.round(1.6 * (canvas.width / canvas.clientWidth)));
    const moved = step * this.waiting.length;
    pen.drawImage(canvas, -moved, 0);
    this.waiting.forEach((bands, at) => {
      const x = canvas.width - moved + at * step;
      this.#column(pen, x, step, bands);
    });
    const bands = this.waiting[this.waiting.length - 1];
    this.level = bands.reduce((sum, one) => sum + one, 0) / (255 * bands.length);
    for (const isFirst of this.beats.splice(0)) {
      pen.fillStyle = text([255, 255, 255], isFirst ? 0.5 : 0.16);
      const tall = canvas.height * (isFirst ? 0.07 : 0.035);
      pen.fillRect(canvas.width - step, canvas.height - tall, Math.max(1, step / 2), tall);
    }
    this.waiting.length = 0;
  }

  #column(pen, x, step, bands) {
    const { height } = this.canvas;
    const picture = pen.createImageData(step, height);
    for (let row = 0; row < height; row++) {
      // Between two bands, so that no band is a stripe.
      const place = (1 - (row + 0.5) / height) * (bands.length - 1);
      const low = Math.floor(place);
      const level = bands[low] + (place - low) * ((bands[low + 1] ?? bands[low]) - bands[low]);
      const [r, g, b] = this.colours[Math.round(level)];
      for (let column = 0; column < step; column++) picture.data.set([r, g, b, 255], (row * step + column) * 4);
    }
    pen.putImageData(picture, x, 0);
  }
}

// Levels of nodes whose values are decibels: a bar for what it is, a mark for what it was.
export class Meters {
  constructor(box, link, peak, mean) {
    this.canvas = make("canvas");
    box.replaceChildren(this.canvas);
    this.box = box;
    this.held = [LOWEST_DB, LOWEST_DB];
    this.peak = [LOWEST_DB, LOWEST_DB];
    this.mean = [LOWEST_DB, LOWEST_DB];
    link.watch(peak.path, (values) => {
      this.peak = values;
      this.#draw();
    });
    if (mean) link.watch(mean.path, (values) => { this.mean = values; });
  }

  #draw() {
    const pen = fit(this.canvas);
    if (!pen) return;
    const { width, height } = this.canvas;
    const dot = width / this.canvas.clientWidth;
    const part = (db) => Math.max(0, Math.min(1, (db - LOWEST_DB) / (6 - LOWEST_DB)));
    const y = (db) => height - part(db) * height;
    pen.clearRect(0, 0, width, height);
    const room = 24 * dot;
    const gap = 3 * dot;
    const wide = (width - room - gap) / 2;
    [0, 1].forEach((channel) => {
      const x = channel * (wide + gap);
      pen.fillStyle = "rgb(255 255 255 / 0.06)";
      pen.fillRect(x, 0, wide, height);
      const peak = this.peak[channel];
      this.held[channel] = Math.max(peak, this.held[channel] - FALL_DB);
      pen.fillStyle = "rgb(255 255 255 / 0.22)";
      pen.fillRect(x, y(peak), wide, height - y(peak));
      pen.fillStyle = peak > -1 ? "#ee6a5d" : "#d9d6cf";
      const top = y(Math.min(this.mean[channel], peak));
      pen.fillRect(x, top, wide, height - top);
      const held = this.held[channel];
      pen.fillStyle = held > -1 ? "#ee6a5d" : "#ffffff";
      if (held > LOWEST_DB) pen.fillRect(x, y(held), wide, 2 * dot);
    });
    pen.font = `${10 * dot}px system-ui, sans-serif`;
    pen.textAlign = "right";
    pen.textBaseline = "middle";
    pen.fillStyle = "rgb(255 255 255 / 0.42)";
    const marks = height > 130 * dot ? MARKS : [-48, -36, -24, -12, 0];
    for (const db of marks) pen.fillText(String(db), width, Math.min(height - 6 * dot, y(db)));
    const loudest = Math.max(...this.peak);
    this.box.setAttribute("aria-label", `Levels, loudest ${loudest.toFixed(0)} dB`);
  }
}
