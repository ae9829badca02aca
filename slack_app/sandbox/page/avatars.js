// A face for everybody: initials on a colour of their own, the app's colour for the app.

import { h } from "./dom.js";
import { isApp, nameOf, person, world } from "./world.js";

const COLOURS = ["#8a3ffc", "#007a5a", "#b5390e", "#0b6bcb", "#a8226a", "#5b6b00", "#7a4b00", "#00708a"];

export function avatar(id, size = "") {
  const name = nameOf(id);
  const initials = name.split(/\s+/).map((word) => [...word][0]).filter(Boolean);
  const shown = isApp(person(id)) ? initials[0] : [initials[0], initials.length > 1 ? initials.at(-1) : ""].join("");
  return h("span", { class: `avatar ${size}`, "aria-hidden": "true", style: { background: colourOf(id, name) } }, shown.toUpperCase());
}

function colourOf(id, name) {
  if (isApp(person(id)) && /^#[0-9a-f]{3,8}$/i.test(world.app.colour)) return world.app.colour;
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.codePointAt(0)) % 9973, 7);
  return COLOURS[sum % COLOURS.length];
}
