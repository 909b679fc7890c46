// Plays 16-bit stereo that comes in pieces; what comes too fast is lost, oldest first.

class Player extends AudioWorkletProcessor {
  constructor({ processorOptions: { leadSamples, mostSamples } }) {
    super();
    this.lead = leadSamples;
    this.most = mostSamples;
    this.left = new Float32Array(1 << 17);
    this.right = new Float32Array(1 << 17);
    this.written = 0;
    this.read = 0;
    this.isRunning = false;
    this.gain = 0;
    this.port.onmessage = ({ data }) => this.take(data);
  }

  take(pcm) {
    const mask = this.left.length - 1;
    for (let i = 0; i < pcm.length; i += 2, this.written++) {
      this.left[this.written & mask] = pcm[i] / 32768;
      this.right[this.written & mask] = pcm[i + 1] / 32768;
    }
    if (this.written - this.read > this.most) this.read = this.written - this.lead;
    if (!this.isRunning && this.written - this.read >= this.lead) this.isRunning = true;
  }

  process(_, [[left, right]]) {
    const mask = this.left.length - 1;
    const fade = 1 / 240; // 5 ms, so that neither end clicks
    for (let i = 0; i < left.length; i++) {
      const waiting = this.written - this.read;
      const wanted = this.isRunning && waiting > 240 ? 1 : 0;
      this.gain += Math.max(-fade, Math.min(fade, wanted - this.gain));
      if (waiting > 0 && (this.isRunning || this.gain > 0)) {
        left[i] = this.left[this.read & mask] * this.gain;
        right[i] = this.right[this.read & mask] * this.gain;
        this.read++;
      }
      if (this.gain === 0 && waiting <= 240) this.isRunning = false;
    }
    return true;
  }
}

registerProcessor("oscine-player", Player);
