// Small charts: pie, bar, line and area.

import { h, shape } from "./dom.js";

const COLOURS = ["#1264a3", "#2eb67d", "#ecb22e", "#e01e5a", "#7a3e9d", "#36c5f0"];
const WIDTH = 360;
const HEIGHT = 150;
const LEFT = 8;

export function chart(content) {
  const isPie = content.type === "pie";
  const box = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT + 22}`, class: "chart-picture", role: "img" });
  if (isPie) box.append(...pie(content.segments));
  else box.append(...axes(content), ...content.series.flatMap((one, index) => series(content, one, index)));
  const names = isPie ? content.segments.map((one) => `${one.label}: ${one.value}`) : content.series.map((one) => one.name);
  return h("div", {}, box, h("div", { class: "legend" }, names.map(entry)));
}

const entry = (name, index) => h("span", {}, h("span", { class: "colour-dot", style: { background: COLOURS[index % COLOURS.length] } }), name);

function pie(segments) {
  const whole = segments.reduce((sum, one) => sum + one.value, 0);
  const around = 2 * Math.PI * 35;
  let start = 0;
  return segments.map((one, index) => {
    const length = (one.value / whole) * around;
    const ring = shape("circle", {
      cx: WIDTH / 2, cy: HEIGHT / 2, r: 35, fill: "none", "stroke-width": 70,
      stroke: COLOURS[index % COLOURS.length], "stroke-dasharray": `${length} ${around - length}`, "stroke-dashoffset": -start,
    });
    start += length;
    return ring;
  });
}

const categories = (content) => content.axis_config.categories.length ? content.axis_config.categories : content.series[0].data.map((point) => point.label);
const highest = (content) => Math.max(1, ...content.series.flatMap((one) => one.data.map((point) => point.value)));
const step = (content) => (WIDTH - 2 * LEFT) / categories(content).length;

function axes(content) {
  const line = shape("line", { x1: LEFT, y1: HEIGHT, x2: WIDTH - LEFT, y2: HEIGHT, stroke: "#8d8d8d" });
  const labels = categories(content).map((name, index) =>
    shape("text", { x: LEFT + step(content) * (index + 0.5), y: HEIGHT + 15, "text-anchor": "middle", "font-size": 11, fill: "#616061" }, name),
  );
  return [line, ...labels];
}

function series(content, one, index) {
  const colour = COLOURS[index % COLOURS.length];
  const spots = one.data.map((point) => {
    const at = Math.max(0, categories(content).indexOf(point.label));
    return { at, y: HEIGHT - (Math.max(0, point.value) / highest(content)) * (HEIGHT - 12) };
  });
  if (content.type === "bar") {
    const width = (step(content) * 0.7) / content.series.length;
    return spots.map(({ at, y }) =>
      shape("rect", { x: LEFT + step(content) * (at + 0.15) + width * index, y, width, height: HEIGHT - y, fill: colour, rx: 2 }),
    );
  }
  const points = spots.map(({ at, y }) => `${LEFT + step(content) * (at + 0.5)},${y}`);
  const line = shape("polyline", { points: points.join(" "), fill: "none", stroke: colour, "stroke-width": 2.5 });
  if (content.type !== "area" || !points.length) return [line];
  const [first] = points[0].split(",");
  const [last] = points.at(-1).split(",");
  return [shape("polygon", { points: `${first},${HEIGHT} ${points.join(" ")} ${last},${HEIGHT}`, fill: colour, opacity: 0.2 }), line];
}
