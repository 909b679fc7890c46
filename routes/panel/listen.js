// Listening: the sound as it goes out, played by this browser a moment later.

import { secure } from "./link.js";

const RATE_HZ = 48000;
const LEAD_SECONDS = 0.25;
const MOST_SECONDS = 1.2;

export class Listening extends EventTarget {
  constructor() {
    super();
    this.state = "off"; // off, connecting, on
    this.heard = 0; // samples that came
  }

  toggle() {
    if (this.state === "off") this.#begin();
    else this.#end();
  }

  #tell(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }

  async #begin() {
    this.#tell("connecting");
    try {
      this.context = new AudioContext({ sampleRate: RATE_HZ, latencyHint: "interactive" });
      if (this.context.audioWorklet) {
        this.player = await worklet(this.context);
        this.play = (pcm) => this.player.port.postMessage(pcm, [pcm.buffer]);
      } else this.play = buffers(this.context);
      await this.context.resume();
    } catch (error) {
      this.#end();
      this.dispatchEvent(new CustomEvent("trouble", { detail: String(error.message || error) }));
      return;
    }
    this.#open();
  }

  #open() {
    if (this.state === "off") return;
    const socket = new WebSocket(`${secure}${location.host}/panel/stream/sound`);
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => {
      const pcm = new Int16Array(data);
      this.heard += pcm.length / 2;
      if (this.state === "connecting") this.#tell("on");
      this.play(pcm);
    };
    socket.onclose = () => {
      if (this.socket !== socket || this.state === "off") return;
      this.#tell("connecting");
      setTimeout(() => this.#open(), 1500);
    };
    this.socket = socket;
  }

  #end() {
    const socket = this.socket;
    this.socket = null;
    socket?.close();
    this.context?.close();
    this.context = null;
    this.#tell("off");
  }
}

async function worklet(context) {
  await context.audioWorklet.addModule("listen-worklet.js");
  const player = new AudioWorkletNode(context, "oscine-player", {
    numberOfInputs: 0,
    outputChannelCount: [2],
    processorOptions: { leadSamples: LEAD_SECONDS * RATE_HZ, mostSamples: MOST_SECONDS * RATE_HZ },
  });
  player.connect(context.destination);
  return player;
}

// Browsers give worklets to secure pages only: on a phone that came by plain HTTP the
// pieces are put one behind the other.
function buffers(context) {
  let end = 0;
  return (pcm) => {
    const length = pcm.length / 2;
    if (!length) return;
    const piece = context.createBuffer(2, length, RATE_HZ);
    for (const channel of [0, 1]) {
      const samples = piece.getChannelData(channel);
      for (let i = 0; i < length; i++) samples[i] = pcm[2 * i + channel] / 32768;
    }
    const now = context.currentTime;
    if (end < now + 0.01) end = now + LEAD_SECONDS;
    if (end > now + MOST_SECONDS) return;
    const source = context.createBufferSource();
    source.buffer = piece;
    source.connect(context.destination);
    source.start(end);
    end += piece.duration;
  };
}
