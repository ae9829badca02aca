// Elements out of values. Text is always set as text: nothing that an app or a person wrote is ever read as HTML.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  back: "M12.5 4.5 7 10l5.5 5.5",
  bolt: "M11.5 2.5 4.5 11.5h5l-1 6 7-9h-5z",
  calendar: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3",
  check: "M4.5 10.5 8.5 14.5 15.5 6",
  close: "M5 5l10 10M15 5 5 15",
  down: "M5.5 8 10 12.5 14.5 8",
  eye: "M2 10c3.5-6 12.5-6 16 0-3.5 6-12.5 6-16 0zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  hash: "M8 3.5 6.5 16.5M13.5 3.5 12 16.5M4 7.5h13M3 12.5h13",
  lock: "M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  more: "M10 5.5v.01M10 10v.01M10 14.5v.01",
  next: "M7.5 4.5 13 10l-5.5 5.5",
  reply: "M3.5 4.5h13v9h-6l-3.5 3v-3h-3.5zM6.5 8h7M6.5 10.5h4.5",
  send: "M3.5 3.5 17 10 3.5 16.5 5.5 10zM5.5 10h6",
};

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") Object.assign(node.style, value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 20 20");
  picture.setAttribute("class", `icon icon-${name}`);
  picture.setAttribute("aria-hidden", "true");
  picture.append(shape("path", { d: ICONS[name] }));
  return picture;
}

export function shape(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const versions = new WeakMap();

// Show items in their order; what has not changed keeps its element, and with it focus, selection and open menus.
export function keep(container, items) {
  const known = new Map([...container.children].map((node) => [node.dataset.key, node]));
  let before = null;
  for (const { key, version, build } of items) {
    let node = known.get(key);
    known.delete(key);
    if (!node || versions.get(node) !== version) {
      const fresh = build();
      fresh.dataset.key = key;
      versions.set(fresh, version);
      if (node) node.replaceWith(fresh);
      node = fresh;
    }
    const place = before ? before.nextSibling : container.firstChild;
    if (place !== node) container.insertBefore(node, place);
    before = node;
  }
  for (const node of known.values()) node.remove();
}

export function later(milliseconds, work) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), milliseconds);
  };
}
