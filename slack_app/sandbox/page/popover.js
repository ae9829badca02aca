// One small window above the page: menus, lists of choices, a calendar.

import { h, icon } from "./dom.js";

const GAP = 4;
let open = null;

export function openPopover(anchor, content, { closed, wide = false, kind = "menu" } = {}) {
  closePopover();
  const box = h("div", { class: `popover popover-${kind}` }, content);
  document.body.append(box);
  open = { anchor, box, closed, wide };
  place();
  return box;
}

export function closePopover() {
  const last = open;
  open = null;
  last?.box.remove();
  last?.closed?.();
}

export const isOpenFor = (anchor) => open?.anchor === anchor;

// Below the anchor where there is room, above it where there is not.
export function place() {
  if (!open) return;
  const { anchor, box, wide } = open;
  const at = anchor.getBoundingClientRect();
  if (wide) box.style.width = `${Math.max(at.width, 220)}px`;
  const below = window.innerHeight - at.bottom - GAP;
  const goesUp = box.offsetHeight > below && at.top > below;
  box.style.maxHeight = `${Math.max(120, Math.min(320, (goesUp ? at.top : below) - 2 * GAP))}px`;
  box.style.top = `${goesUp ? at.top - box.offsetHeight - GAP : at.bottom + GAP}px`;
  box.style.left = `${Math.max(GAP, Math.min(at.left, window.innerWidth - box.offsetWidth - GAP))}px`;
}

export function openMenu(anchor, title, entries) {
  const rows = entries.map(({ label, hint, badge, picked, choose }) =>
    h(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: "menu-item",
        onclick: () => {
          closePopover();
          choose();
        },
      },
      badge,
      h("span", { class: "menu-words" }, h("span", { class: "menu-label" }, label), hint ? h("span", { class: "menu-hint" }, hint) : null),
      picked ? icon("check") : null,
    ),
  );
  const box = openPopover(anchor, [title ? h("div", { class: "menu-title" }, title) : null, rows]);
  box.setAttribute("role", "menu");
  box.querySelector("button")?.focus();
}

document.addEventListener("pointerdown", (event) => {
  if (open && !open.box.contains(event.target) && !open.anchor.contains(event.target)) closePopover();
});

document.addEventListener(
  "keydown",
  (event) => {
    if (!open) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      const { anchor } = open;
      closePopover();
      anchor.focus?.();
    } else if (open.box.getAttribute("role") === "menu" && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const rows = [...open.box.querySelectorAll("button")];
      const step = event.key === "ArrowDown" ? 1 : -1;
      rows[(rows.indexOf(document.activeElement) + step + rows.length) % rows.length]?.focus();
    }
  },
  true,
);

window.addEventListener("resize", closePopover);
document.addEventListener(
  "scroll",
  (event) => {
    if (open && !open.box.contains(event.target)) place();
  },
  true,
);
