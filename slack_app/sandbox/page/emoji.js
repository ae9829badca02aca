// The emoji that people and apps use by name; others stay as they are written.

const KNOWN = {
  "+1": "👍", "-1": "👎", alarm_clock: "⏰", arrow_right: "➡️", arrows_counterclockwise: "🔄", ballot_box_with_check: "☑️",
  bell: "🔔", blush: "😊", briefcase: "💼", bulb: "💡", bust_in_silhouette: "👤", busts_in_silhouette: "👥",
  calendar: "📆", chart_with_upwards_trend: "📈", clap: "👏", clipboard: "📋", clock9: "🕘", coffee: "☕",
  construction: "🚧", date: "📅", dart: "🎯", email: "📧", exclamation: "❗", eyes: "👀", fire: "🔥",
  grey_question: "❔", hand: "✋", handshake: "🤝", heart: "❤️", heavy_check_mark: "✔️", hourglass: "⌛",
  hourglass_flowing_sand: "⏳", house: "🏠", information_source: "ℹ️", joy: "😂", large_blue_circle: "🔵",
  large_green_circle: "🟢", large_yellow_circle: "🟡", link: "🔗", lock: "🔒", mag: "🔍", mega: "📣", memo: "📝",
  no_entry: "⛔", office: "🏢", ok_hand: "👌", party_popper: "🎉", phone: "☎️", point_right: "👉", pray: "🙏",
  pushpin: "📌", question: "❓", raised_hands: "🙌", red_circle: "🔴", rocket: "🚀", rotating_light: "🚨",
  seedling: "🌱", slightly_smiling_face: "🙂", smile: "😄", sparkles: "✨", speech_balloon: "💬", star: "⭐",
  tada: "🎉", telephone_receiver: "📞", thinking_face: "🤔", thumbsdown: "👎", thumbsup: "👍", thread: "🧵",
  trophy: "🏆", warning: "⚠️", wave: "👋", white_check_mark: "✅", wink: "😉", x: "❌", zap: "⚡", zzz: "💤",
};

export function emoji(name, unicode) {
  if (KNOWN[name]) return KNOWN[name];
  if (/^[0-9a-f-]+$/i.test(unicode ?? "")) {
    return String.fromCodePoint(...unicode.split("-").map((code) => Number.parseInt(code, 16)));
  }
  return `:${name}:`;
}

export const withEmoji = (text) => text.replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name));
