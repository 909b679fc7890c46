// Small words for making the page.

export const byId = (id) => document.getElementById(id);

export function make(kind, given = {}, ...inside) {
  const { data, style, on, ...rest } = given;
  const element = document.createElement(kind);
  for (const [name, value] of Object.entries(rest)) {
    if (value === null || value === undefined) continue;
    if (name in element && !name.startsWith("aria")) element[name] = value;
    else element.setAttribute(name, value);
  }
  Object.assign(element.dataset, data || {});
  for (const [name, value] of Object.entries(style || {})) element.style.setProperty(name, value);
  for (const [name, call] of Object.entries(on || {})) element.addEventListener(name, call);
  element.append(...inside.filter((one) => one !== null && one !== undefined));
  return element;
}

export function icon(name) {
  const holder = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  holder.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  holder.append(use);
  return holder;
}

export const words = (name) => {
  const said = name.replaceAll("_", " ");
  // What cannot be spoken is an abbreviation.
  return /^[^aeiou ]+$/.test(said) ? said.toUpperCase() : said[0].toUpperCase() + said.slice(1);
};

// Draw before the next picture, once, however often it is asked for.
export function drawing(draw) {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    requestAnimationFrame((now) => {
      due = false;
      draw(now);
    });
  };
}

// Canvas that has as many dots as the screen; gives its context, or null while hidden.
export function fit(canvas) {
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (!width || !height) return null;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  return canvas.getContext("2d");
}
