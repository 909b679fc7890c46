// Colours: one hue for each slot, evenly bright, mixed as the eye mixes (OKLab).

const GOLDEN = 137.508;
const FIRST = 70;
export const LIGHT = 0.8;
export const CHROMA = 0.125;

export const hue = (slot) => (FIRST + (slot - 1) * GOLDEN) % 360;
export const css = (slot) => `oklch(${LIGHT * 100}% ${CHROMA} ${hue(slot).toFixed(1)})`;

// The a and b of OKLab for each slot, 1 to 16.
const AB = Array.from({ length: 17 }, (_, slot) => {
  const angle = (hue(slot) * Math.PI) / 180;
  return [Math.cos(angle) * CHROMA, Math.sin(angle) * CHROMA];
});

// [a, b] of a blend; parts are pairs of slot and share.
export function mix(parts) {
  let a = 0, b = 0, total = 0;
  for (const [slot, share] of parts) {
    a += AB[slot][0] * share;
    b += AB[slot][1] * share;
    total += share;
  }
  return total > 0 ? [a / total, b / total] : [0, 0];
}

const byte = (x) => {
  const c = x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055;
  return Math.max(0, Math.min(255, Math.round(c * 255)));
};

// OKLab to sRGB, after Björn Ottosson's definition.
export function rgb(lightness, a, b) {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    byte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

export const text = ([r, g, b], alpha = 1) => `rgb(${r} ${g} ${b} / ${alpha})`;
