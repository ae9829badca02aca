// What is known of the workspace: who acts, who is who, which conversations there are, what time it is.

export const world = {
  me: null,
  team: null,
  app: { name: "App", id: "", colour: "" },
  commands: [],
  shortcuts: [],
  hasHome: false,
  takesMessages: true,
  users: new Map(),
  conversations: [],
  ahead: 0,
};

// The product's time; a demo may have moved its clock.
export const now = () => new Date(Date.now() + world.ahead);

export const zone = () => world.users.get(world.me)?.tz ?? "UTC";

export const isApp = (user) => user?.id === world.team?.bot_user_id;

export const person = (id) => world.users.get(id);

export function nameOf(id) {
  const user = person(id);
  return user ? user.real_name || user.name : id === "USLACKBOT" ? "Slackbot" : "Somebody";
}

export function nameOfConversation(conversation) {
  return conversation.kind === "im" ? world.app.name : conversation.name;
}

export function learn(screen) {
  world.team = screen.team;
  world.users = new Map(screen.users.map((user) => [user.id, user]));
  world.conversations = screen.conversations;
  world.ahead = screen.now === null ? 0 : screen.now * 1000 - Date.now();
}
