// Moments as Slack writes them, in the time zone of whoever looks.

import { now, zone } from "./world.js";

const DAY = 24 * 60 * 60 * 1000;
const formats = new Map();

function write(moment, options) {
  const key = JSON.stringify([zone(), options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-US", { timeZone: zone(), ...options }));
  return formats.get(key).format(moment);
}

const part = (moment, name, form) => write(moment, { [name]: form });

export const isoDay = (moment) =>
  [part(moment, "year", "numeric"), part(moment, "month", "2-digit"), part(moment, "day", "2-digit")].join("-");

export const clockTime = (moment) => write(moment, { hour: "numeric", minute: "2-digit" }).replace("\u202f", " ");

export function ordinal(day) {
  const ending = { 1: "st", 2: "nd", 3: "rd" }[day % 10];
  return `${day}${ending && Math.floor(day / 10) !== 1 ? ending : "th"}`;
}

// Whole days between two moments, as the wall calendar counts them.
function daysFromNow(moment) {
  const midnight = (when) => Date.parse(`${isoDay(when)}T00:00:00Z`);
  return Math.round((midnight(moment) - midnight(now())) / DAY);
}

const isNear = (moment) => Math.abs(daysFromNow(moment)) < 180;

function relative(moment, otherwise) {
  return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[daysFromNow(moment)] ?? otherwise;
}

function written(moment, month, weekday) {
  const day = ordinal(Number(part(moment, "day", "numeric")));
  const year = isNear(moment) ? "" : `, ${part(moment, "year", "numeric")}`;
  const first = weekday ? `${part(moment, "weekday", "long")}, ` : "";
  return `${first}${part(moment, "month", month)} ${day}${year}`;
}

function ago(moment) {
  const minutes = Math.round((now() - moment) / 60000);
  const size = Math.abs(minutes);
  const [count, unit] =
    size < 60 ? [size, "minute"] : size < 48 * 60 ? [Math.round(size / 60), "hour"] : [Math.round(size / 1440), "day"];
  const words = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return minutes < 0 ? `in ${words}` : `${words} ago`;
}

const TOKENS = {
  date_num: isoDay,
  date: (moment) => written(moment, "long", false),
  date_short: (moment) => written(moment, "short", false),
  date_long: (moment) => written(moment, "long", true),
  date_pretty: (moment) => relative(moment, written(moment, "long", false)),
  date_short_pretty: (moment) => relative(moment, written(moment, "short", false)),
  date_long_pretty: (moment) => relative(moment, written(moment, "long", true)),
  day_divider_pretty: (moment) => relative(moment, written(moment, "long", true)),
  time: clockTime,
  time_secs: (moment) => write(moment, { hour: "numeric", minute: "2-digit", second: "2-digit" }).replace("\u202f", " "),
  ago,
};

export function formatted(timestamp, format, fallback = "") {
  const moment = new Date(timestamp * 1000);
  if (Number.isNaN(moment.getTime())) return fallback;
  const known = [...format.matchAll(/\{(\w+)\}/g)].every(([, name]) => name in TOKENS);
  return known ? format.replace(/\{(\w+)\}/g, (_, name) => TOKENS[name](moment)) : fallback || format;
}

export const momentOf = (ts) => new Date(Number(ts) * 1000);

export function dayTitle(moment) {
  const words = TOKENS.date_long_pretty(moment);
  return words[0].toUpperCase() + words.slice(1);
}

export const barTime = (moment) =>
  `${part(moment, "weekday", "short")} ${part(moment, "day", "numeric")} ${part(moment, "month", "short")}, ${clockTime(moment)}`;

// The moment at which the wall clock of whoever looks shows this day and time.
export function epochOf(day, time) {
  const guess = Date.parse(`${day}T${time}:00Z`);
  const wall = (moment) =>
    Date.parse(`${isoDay(moment)}T${write(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}:00Z`);
  const first = new Date(guess - (wall(new Date(guess)) - guess));
  return (first.getTime() - (wall(first) - guess)) / 1000;
}

export const wallTime = (moment) => write(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
