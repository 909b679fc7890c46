// OSC packets, as far as the daemon sends and takes them over a WebSocket.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encode(path, tags, values) {
  const bytes = [];
  const text = (t) => {
    bytes.push(...encoder.encode(String(t).replaceAll("\0", "")), 0);
    while (bytes.length % 4) bytes.push(0);
  };
  text(path);
  text("," + tags);
  [...tags].forEach((tag, at) => {
    if (tag === "s") text(values[at]);
    if (tag !== "f" && tag !== "i") return;
    const four = new DataView(new ArrayBuffer(4));
    if (tag === "f") four.setFloat32(0, values[at]);
    else four.setInt32(0, Math.round(values[at]));
    bytes.push(...new Uint8Array(four.buffer));
  });
  return new Uint8Array(bytes);
}

export function decode(buffer) {
  const view = new DataView(buffer);
  const all = new Uint8Array(buffer);
  let at = 0;
  const text = () => {
    const end = all.indexOf(0, at);
    const t = decoder.decode(all.subarray(at, end));
    at = (end + 4) & ~3;
    return t;
  };
  const path = text();
  const values = [];
  for (const tag of text().slice(1)) {
    if (tag === "s") values.push(text());
    else if (tag === "T" || tag === "F" || tag === "N") values.push({ T: true, F: false, N: null }[tag]);
    else {
      values.push(tag === "f" ? view.getFloat32(at) : view.getInt32(at));
      at += 4;
    }
  }
  return [path, values];
}
