// Error messages that go away by themselves.

import { h } from "./dom.js";

const SECONDS = 6;

export function toast(text) {
  const box = h("div", { class: "toast" }, text);
  document.getElementById("toasts").append(box);
  setTimeout(() => box.remove(), SECONDS * 1000);
}
