// Error messages that go away by themselves.

import { Refused, Unreachable } from "./api.js";
import { h } from "./dom.js";

const SECONDS = 6;

export function toast(text) {
  const box = h("div", { class: "toast" }, text);
  document.getElementById("toasts").append(box);
  setTimeout(() => box.remove(), SECONDS * 1000);
}

// Say what the sandbox refused; a mistake of the page's own is not hidden.
export function complain(problem) {
  if (!(problem instanceof Refused || problem instanceof Unreachable)) throw problem;
  toast(problem.message);
}
