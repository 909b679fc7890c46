// A program written for the cloud, with Google's own client for JavaScript: URL FOLDER.
// Plays, hears until it has enough, changes its prompts, begins anew, and stops; keeps
// the sound in heard.pcm and prints the rest as JSON.

import { writeFileSync } from "node:fs";
import { GoogleGenAI } from "@google/genai";

const [url, folder] = process.argv.slice(2);
const SECOND = 4 * 48000;
const sound = [];
const filtered = [];
const kinds = new Set();
let bytes = 0;
let last = null;
let waiting = null;
let isSetUp = false;

const ai = new GoogleGenAI({
  apiKey: "any",
  apiVersion: "v1alpha",
  httpOptions: { baseUrl: url },
});
const session = await ai.live.music.connect({
  model: "models/lyria-realtime-exp",
  callbacks: {
    onmessage: (message) => {
      if (message.setupComplete) isSetUp = true;
      if (message.filteredPrompt) filtered.push(message.filteredPrompt.text);
      const chunk = message.serverContent?.audioChunks?.[0];
      if (!chunk) return;
      const data = Buffer.from(chunk.data, "base64");
      sound.push(data);
      bytes += data.length;
      kinds.add(chunk.mimeType);
      last = chunk.sourceMetadata;
      waiting?.();
    },
    onerror: (event) => fail(event.message),
    onclose: () => {},
  },
});

function fail(why) {
  console.error(why);
  process.exit(1);
}

function hear(seconds, fits) {
  const enough = bytes + seconds * SECOND;
  return new Promise((resolve) => {
    waiting = () => {
      if (bytes >= enough && fits(last)) {
        waiting = null;
        resolve(last);
      }
    };
  });
}

await session.setWeightedPrompts({
  weightedPrompts: [
    { text: "440 hertz", weight: 1.0 },
    { text: "no pitch at all", weight: 0.5 },
  ],
});
await session.setMusicGenerationConfig({
  musicGenerationConfig: { bpm: 90, density: 0.5, scale: "D_MAJOR_B_MINOR" },
});
session.play();
const first = await hear(10, () => true);
await session.setWeightedPrompts({
  weightedPrompts: [{ text: "550 hertz", weight: 3.0 }],
});
await session.setMusicGenerationConfig({
  musicGenerationConfig: { bpm: 120, temperature: 1.5 },
});
const changed = await hear(
  1,
  (source) => source.clientContent.weightedPrompts[0].text === "550 hertz",
);
session.resetContext();
const anew = await hear(0.5, (source) => source.musicGenerationConfig.bpm === 120);
writeFileSync(`${folder}/heard.pcm`, Buffer.concat(sound));
session.stop();
session.close();
console.log(
  JSON.stringify({ first, changed, anew, filtered, kinds: [...kinds], isSetUp }),
);
