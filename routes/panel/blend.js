// The shares that the surface gives, for the picture of it; daemon/blend_surface.py
// decides what is heard, and a test holds both together.

const LEAST = 0.005;
const NEAREST = 1e-6;

// places: pairs of slot and [x, y]; gives pairs of slot and share.
export function shares([x, y], places, falloff, snap) {
  if (!places.length) return [];
  const distances = places.map(([, [px, py]]) => Math.max(Math.hypot(px - x, py - y) - snap, NEAREST));
  const nearest = Math.min(...distances);
  const raw = distances.map((distance) => (nearest / distance) ** falloff);
  const sum = raw.reduce((a, b) => a + b, 0);
  const heard = raw.map((one) => (one / sum >= LEAST ? one : 0));
  const total = heard.reduce((a, b) => a + b, 0);
  return places.map(([slot], at) => [slot, heard[at] / total]);
}
