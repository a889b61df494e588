// Generated from protocol/wire/messages.json by protocol/wire/generate.mjs; edit those.

export type Uuid = string;
/** Milliseconds since the Unix epoch, of the server's clock. */
export type Instant = number;

export const protocolCurrent = 1;

export const limits = {
  /** One frame from a client, in bytes. */
  frame_bytes_max: 65536,
  /** Nesting of arrays and objects in a frame. */
  depth_max: 16,
  /** Messages that a snapshot holds, the newest. */
  timeline_max: 50,
  /** Items in one window; what is missing comes as more windows. */
  window_items_max: 500,
  /** Spaces that one connection may have joined at once. */
  spaces_joined_max: 64,
  /** Commands of one connection that wait for their answer. */
  commands_waiting_max: 128,
} as const;

/** Code points that the texts of each command may have. */
export const lengths = {
  post_message: { text: 4000 },
  edit_message: { text: 4000 },
} as const;

/** What a space is. */
export type SpaceKind =
  | "network"
  | "community"
  | "session"
  | "mentoring_room"
  | "mesa"
  | "notebook";

/** What a member is in one space; a person may be something else in another. */
export type SpaceRole =
  | "coordinator"
  | "mentor"
  | "mentee"
  | "teacher"
  | "accompanier"
  | "management"
  | "observer"
  | "guest";

/** Why something was refused. temporary: the same command may succeed later. */
export const refusals = {
  /** Not JSON, not UTF-8, a key twice in one object, or not an object with a type. */
  malformed_frame: { temporary: false },
  /** The frame is larger than frame_bytes_max. */
  frame_too_large: { temporary: false },
  /** More than depth_max levels. */
  nested_too_deep: { temporary: false },
  /** No frame or command has this type. */
  unknown_type: { temporary: false },
  /** The field named by where does not belong here. */
  unknown_field: { temporary: false },
  /** The field named by where must be given. */
  missing_field: { temporary: false },
  /** The field named by where has a value of another type, or one outside its range. */
  wrong_type: { temporary: false },
  /** The text or array named by where is longer than allowed. */
  field_too_long: { temporary: false },
  /** The text named by where holds no words, or holds U+0000, or a name holds line breaks, control characters or characters that turn the direction of writing. */
  invalid_text: { temporary: false },
  /** The first frame must be hello. */
  hello_first: { temporary: false },
  /** This server no longer speaks the client's protocol: update it. */
  client_too_old: { temporary: false },
  /** The space is not one of yours, or does not exist. */
  not_a_member: { temporary: false },
  /** Join the space first. */
  not_joined: { temporary: false },
  /** Leave a space before joining another. */
  too_many_spaces: { temporary: false },
  /** Your role in this space does not allow it. */
  role_may_not: { temporary: false },
  /** There is no such message in this space. */
  message_unknown: { temporary: false },
  /** The message was withdrawn. */
  message_withdrawn: { temporary: false },
  /** Only its author may do this. */
  not_the_author: { temporary: false },
  /** The message was corrected too many times: write a new one. */
  edited_too_often: { temporary: false },
  /** There is no such person. */
  person_unknown: { temporary: false },
  /** A member has at least one role. */
  roles_missing: { temporary: false },
  /** The space exists already. */
  already_opened: { temporary: false },
  /** A space keeps at least one coordinator. */
  last_coordinator: { temporary: false },
  /** This command id was used for something else. */
  command_id_reused: { temporary: false },
  /** Too many commands at once: slow down. */
  too_fast: { temporary: true },
  /** The server has too much to do just now. */
  overloaded: { temporary: true },
  /** The server cannot write just now; nothing was lost. */
  storage_unavailable: { temporary: true },
  /** Sign in first. */
  signed_out: { temporary: false },
  /** The personal link is not valid, or no longer. */
  login_unknown: { temporary: false },
  /** One-click entry exists in demo networks only. */
  not_a_demo: { temporary: false },
  /** There is nothing at this address. */
  not_found: { temporary: false },
  /** The invitation has expired, was used up, or was never made. */
  invitation_unknown: { temporary: false },
  /** A name is one line of 1 to 80 characters, without control characters. */
  name_invalid: { temporary: false },
  /** A handle or e-mail address has 3 to 120 characters and no blanks. */
  handle_invalid: { temporary: false },
  /** Somebody else signs in with this handle. */
  handle_taken: { temporary: false },
  /** A password has at least 10 characters. */
  password_too_short: { temporary: false },
  /** The password is the handle itself. */
  password_is_handle: { temporary: false },
  /** Say yes to the purpose as it is shown now. */
  consent_missing: { temporary: false },
  /** The handle and the password do not belong together. */
  credentials_wrong: { temporary: false },
  /** Too many attempts: wait as long as retry-after says. */
  too_many_attempts: { temporary: true },
  /** The recovery link has expired, was used, was replaced by a newer one, or was never made. */
  recovery_unknown: { temporary: false },
  /** You do not coordinate every space of this person, whom the link would let in everywhere. */
  recovery_refused: { temporary: false },
  /** Choose a password first. */
  password_unset: { temporary: false },
  /** A token of a script may not do this: sign in as a person. */
  token_may_not: { temporary: false },
  /** You have no such token. */
  token_unknown: { temporary: false },
  /** You have as many tokens as anybody may: revoke one. */
  too_many_tokens: { temporary: false },
} as const satisfies Record<string, { temporary: boolean }>;

export type RefusalCode = keyof typeof refusals;

/** Why a connection was closed, by the number in the close frame. reconnect: the client comes back by itself. */
export const closes = {
  /** This node stops; another answers. */
  going_away: { code: 4000, reconnect: true },
  /** The client read too slowly and must resume. */
  too_slow: { code: 4001, reconnect: true },
  /** The database was restored: everything is fetched anew. */
  epoch_changed: { code: 4002, reconnect: true },
  /** This node met an event of a newer version. */
  cannot_read: { code: 4003, reconnect: true },
  /** Too many connections at once. */
  busy: { code: 4004, reconnect: true },
  /** Nothing was heard for too long. */
  idle: { code: 4005, reconnect: true },
  /** The login ended: sign in again. */
  signed_out: { code: 4100, reconnect: false },
  /** The client must be updated. */
  client_too_old: { code: 4101, reconnect: false },
  /** Too many frames that could not be read. */
  misbehaved: { code: 4102, reconnect: false },
} as const satisfies Record<string, { code: number; reconnect: boolean }>;

export type CloseCode = keyof typeof closes;

/** The name of a close number; undefined when it is not one of ours. */
export function closeCode(number: number): CloseCode | undefined {
  return (Object.keys(closes) as CloseCode[]).find((name) => closes[name].code === number);
}

/** How far a client has read one space. */
export interface Position {
  epoch: Uuid;
  seq: number;
}

/** A person's name, as the directory has it now. */
export interface Person {
  id: number;
  name: string;
}

/** A contribution in a community as this audience sees it now. text is absent once withdrawn or erased. */
export interface Message {
  id: Uuid;
  seq: number;
  at: Instant;
  author: number;
  text?: string;
  reply_to?: Uuid;
  edited_at?: Instant;
  withdrawn: boolean;
}

/** A member in a saved state; roles as bits, in the order of SpaceRole. */
export interface SavedMember {
  person: number;
  roles: number;
}

/** One of the newest messages in a saved state. Without versions it was withdrawn. */
export interface SavedMessage {
  id: Uuid;
  seq: number;
  at: Instant;
  author: number;
  reply_to?: Uuid;
  versions: Uuid[];
  edited_at?: Instant;
}

/** One of my spaces. */
export interface SpaceSummary {
  id: number;
  kind: SpaceKind;
  title: string;
  roles: SpaceRole[];
  head: number;
}

/** Write a message, or reply to one. */
export interface PostMessage {
  type: "post_message";
  text: string;
  reply_to?: Uuid;
}

/** Correct one's own message; earlier versions stay visible to the author. */
export interface EditMessage {
  type: "edit_message";
  message: Uuid;
  text: string;
}

/** Take back a message: a marker stays, the text goes. */
export interface WithdrawMessage {
  type: "withdraw_message";
  message: Uuid;
}

/** Bring a person in, or give a member other roles. */
export interface AddMember {
  type: "add_member";
  person: number;
  roles: SpaceRole[];
}

/** End a membership: one's own, or as coordinator another's. */
export interface RemoveMember {
  type: "remove_member";
  person: number;
}

export type Command =
  | PostMessage
  | EditMessage
  | WithdrawMessage
  | AddMember
  | RemoveMember;

/** A message was written. */
export interface MessagePostedItem {
  type: "message_posted";
  seq: number;
  at: Instant;
  id: Uuid;
  author: number;
  text?: string;
  reply_to?: Uuid;
}

/** Its author corrected it. */
export interface MessageEditedItem {
  type: "message_edited";
  seq: number;
  at: Instant;
  id: Uuid;
  text?: string;
}

/** Its text is gone; a marker stays. */
export interface MessageWithdrawnItem {
  type: "message_withdrawn";
  seq: number;
  at: Instant;
  id: Uuid;
}

/** Somebody came in. */
export interface MemberJoinedItem {
  type: "member_joined";
  seq: number;
  at: Instant;
  person: number;
}

/** Somebody's membership ended. */
export interface MemberLeftItem {
  type: "member_left";
  seq: number;
  at: Instant;
  person: number;
}

export type Item =
  | MessagePostedItem
  | MessageEditedItem
  | MessageWithdrawnItem
  | MemberJoinedItem
  | MemberLeftItem;

/** The first frame of every connection. */
export interface HelloFrame {
  type: "hello";
  protocol: number;
  client: string;
  lang?: string;
}

/** Follow a space from a position; without one, from a snapshot. */
export interface JoinFrame {
  type: "join";
  space: number;
  position?: Position;
}

/** Stop following a space. */
export interface LeaveFrame {
  type: "leave";
  space: number;
}

/** Ask for something to happen. id is made by the client, random, and the same when sent again. */
export interface CommandFrame {
  type: "command";
  id: Uuid;
  space: number;
  do: Command;
}

/** Which spaces am I a member of? */
export interface AskSpacesFrame {
  type: "ask_spaces";
  ref: number;
}

/** Names of people who share a space with me. */
export interface AskPeopleFrame {
  type: "ask_people";
  ref: number;
  space: number;
  ids: number[];
}

/** A page of messages older than `before`, oldest first. */
export interface AskHistoryFrame {
  type: "ask_history";
  ref: number;
  space: number;
  before: number;
  limit: number;
}

/** Is the link alive, and what time is it? sent comes back as it was. */
export interface ClockFrame {
  type: "clock";
  sent: number;
}

export type ClientFrame =
  | HelloFrame
  | JoinFrame
  | LeaveFrame
  | CommandFrame
  | AskSpacesFrame
  | AskPeopleFrame
  | AskHistoryFrame
  | ClockFrame;

/** The answer to hello. */
export interface WelcomeFrame {
  type: "welcome";
  protocol: number;
  epoch: Uuid;
  now: Instant;
  self: Person;
}

/** A space as this audience sees it at a position. It replaces everything known of the space. */
export interface SnapshotFrame {
  type: "snapshot";
  space: number;
  position: Position;
  kind: SpaceKind;
  title: string;
  roles: SpaceRole[];
  members: number;
  messages: number;
  timeline: Message[];
  people: Person[];
}

/** Everything that this audience may see of the events after `after` up to and including `upto`. */
export interface WindowFrame {
  type: "window";
  space: number;
  after: number;
  upto: number;
  items: Item[];
}

/** What one may see of the past has changed: drop the space and join it again. */
export interface ViewResetFrame {
  type: "view_reset";
  space: number;
}

/** This connection no longer follows the space. */
export interface LeftFrame {
  type: "left";
  space: number;
  code?: RefusalCode;
}

/** The command is durable. seq is the last event that it made, or the position that it found when it made none. */
export interface AcceptedFrame {
  type: "accepted";
  id: Uuid;
  space: number;
  seq: number;
}

/** A rule said no and nothing happened. temporary: the same command may succeed later, after retry_after milliseconds when given. */
export interface RefusedFrame {
  type: "refused";
  id?: Uuid;
  space?: number;
  ref?: number;
  code: RefusalCode;
  temporary: boolean;
  where?: string;
  retry_after?: number;
  text: string;
}

/** The answer to ask_spaces. */
export interface SpacesFrame {
  type: "spaces";
  ref: number;
  spaces: SpaceSummary[];
}

/** The answer to ask_people: those who were found. */
export interface PeopleFrame {
  type: "people";
  ref: number;
  people: Person[];
}

/** The answer to ask_history; more: are there older ones? */
export interface HistoryFrame {
  type: "history";
  ref: number;
  space: number;
  messages: Message[];
  people: Person[];
  more: boolean;
}

/** The answer to clock. */
export interface TimeFrame {
  type: "time";
  sent: number;
  now: Instant;
}

/** The server is about to close: reconnect after this many milliseconds. */
export interface ClosingFrame {
  type: "closing";
  code: CloseCode;
  retry_after: number;
}

export type ServerFrame =
  | WelcomeFrame
  | SnapshotFrame
  | WindowFrame
  | ViewResetFrame
  | LeftFrame
  | AcceptedFrame
  | RefusedFrame
  | SpacesFrame
  | PeopleFrame
  | HistoryFrame
  | TimeFrame
  | ClosingFrame;

type Shape = Readonly<Record<string, string>>;
type Shapes = Readonly<Record<string, Shape>>;

const enumValues: Readonly<Record<string, readonly string[]>> = {
  SpaceKind: ["network", "community", "session", "mentoring_room", "mesa", "notebook"],
  SpaceRole: ["coordinator", "mentor", "mentee", "teacher", "accompanier", "management", "observer", "guest"],
  RefusalCode: ["malformed_frame", "frame_too_large", "nested_too_deep", "unknown_type", "unknown_field", "missing_field", "wrong_type", "field_too_long", "invalid_text", "hello_first", "client_too_old", "not_a_member", "not_joined", "too_many_spaces", "role_may_not", "message_unknown", "message_withdrawn", "not_the_author", "edited_too_often", "person_unknown", "roles_missing", "already_opened", "last_coordinator", "command_id_reused", "too_fast", "overloaded", "storage_unavailable", "signed_out", "login_unknown", "not_a_demo", "not_found", "invitation_unknown", "name_invalid", "handle_invalid", "handle_taken", "password_too_short", "password_is_handle", "consent_missing", "credentials_wrong", "too_many_attempts", "recovery_unknown", "recovery_refused", "password_unset", "token_may_not", "token_unknown", "too_many_tokens"],
  CloseCode: ["going_away", "too_slow", "epoch_changed", "cannot_read", "busy", "idle", "signed_out", "client_too_old", "misbehaved"],
};

const typeShapes: Shapes = {
  Position: { epoch: "uuid", seq: "u64" },
  Person: { id: "u64", name: "text" },
  Message: { id: "uuid", seq: "u64", at: "instant", author: "u64", text: "text?", reply_to: "uuid?", edited_at: "instant?", withdrawn: "bool" },
  SavedMember: { person: "u64", roles: "u32" },
  SavedMessage: { id: "uuid", seq: "u64", at: "instant", author: "u64", reply_to: "uuid?", versions: "[uuid]", edited_at: "instant?" },
  SpaceSummary: { id: "u64", kind: "SpaceKind", title: "text", roles: "[SpaceRole]", head: "u64" },
};

const itemShapes: Shapes = {
  message_posted: { seq: "u64", at: "instant", id: "uuid", author: "u64", text: "text?", reply_to: "uuid?" },
  message_edited: { seq: "u64", at: "instant", id: "uuid", text: "text?" },
  message_withdrawn: { seq: "u64", at: "instant", id: "uuid" },
  member_joined: { seq: "u64", at: "instant", person: "u64" },
  member_left: { seq: "u64", at: "instant", person: "u64" },
};

const serverFrameShapes: Shapes = {
  welcome: { protocol: "u32", epoch: "uuid", now: "instant", self: "Person" },
  snapshot: { space: "u64", position: "Position", kind: "SpaceKind", title: "text", roles: "[SpaceRole]", members: "u64", messages: "u64", timeline: "[Message]", people: "[Person]" },
  window: { space: "u64", after: "u64", upto: "u64", items: "[item]" },
  view_reset: { space: "u64" },
  left: { space: "u64", code: "RefusalCode?" },
  accepted: { id: "uuid", space: "u64", seq: "u64" },
  refused: { id: "uuid?", space: "u64?", ref: "u32?", code: "RefusalCode", temporary: "bool", where: "text?", retry_after: "u32?", text: "text" },
  spaces: { ref: "u32", spaces: "[SpaceSummary]" },
  people: { ref: "u32", people: "[Person]" },
  history: { ref: "u32", space: "u64", messages: "[Message]", people: "[Person]", more: "bool" },
  time: { sent: "u64", now: "instant" },
  closing: { code: "CloseCode", retry_after: "u32" },
};

const unionShapes: Readonly<Record<string, Shapes>> = { item: itemShapes };

export type WireErrorCode = "malformed_frame" | "unknown_type" | "missing_field" | "wrong_type";

/** A frame that is not what the protocol says. `where` is a JSON pointer to what was wrong. */
export class WireError extends Error {
  readonly code: WireErrorCode;
  readonly where: string;

  constructor(code: WireErrorCode, where: string) {
    super(`${code} at "${where}"`);
    this.name = "WireError";
    this.code = code;
    this.where = where;
  }
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNatural(value: unknown, max: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= max;
}

function isScalar(type: string, value: unknown): boolean {
  switch (type) {
    case "uuid":
      return typeof value === "string" && uuidForm.test(value);
    case "u64":
    case "instant":
      return isNatural(value, Number.MAX_SAFE_INTEGER);
    case "u32":
      return isNatural(value, 0xffff_ffff);
    case "bool":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string";
    default:
      return typeof value === "string" && (enumValues[type]?.includes(value) ?? false);
  }
}

function decodeValue(type: string, value: unknown, where: string): unknown {
  if (type.startsWith("[")) {
    if (!Array.isArray(value)) throw new WireError("wrong_type", where);
    const element = type.slice(1, -1);
    return value.map((each, index) => decodeValue(element, each, `${where}/${index}`));
  }
  const union = unionShapes[type];
  if (union) return decodeUnion(union, value, where);
  const fields = typeShapes[type];
  if (fields) return decodeObject(fields, value, where, {});
  if (!isScalar(type, value)) throw new WireError("wrong_type", where);
  return value;
}

// Only what is known is taken over: a newer server may send more.
function decodeObject(
  fields: Shape,
  value: unknown,
  where: string,
  into: Record<string, unknown>,
): Record<string, unknown> {
  if (!isObject(value)) throw new WireError("wrong_type", where);
  for (const [name, notation] of Object.entries(fields)) {
    const optional = notation.endsWith("?");
    const place = `${where}/${name}`;
    if (!Object.hasOwn(value, name)) {
      if (!optional) throw new WireError("missing_field", place);
      continue;
    }
    into[name] = decodeValue(optional ? notation.slice(0, -1) : notation, value[name], place);
  }
  return into;
}

function decodeUnion(shapes: Shapes, value: unknown, where: string): Record<string, unknown> {
  const whole = where === "";
  if (!isObject(value)) throw new WireError(whole ? "malformed_frame" : "wrong_type", where);
  const place = `${where}/type`;
  if (!Object.hasOwn(value, "type")) throw new WireError(whole ? "malformed_frame" : "missing_field", place);
  const type = value["type"];
  if (typeof type !== "string") throw new WireError(whole ? "malformed_frame" : "wrong_type", place);
  const fields = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (!fields) throw new WireError("unknown_type", place);
  return decodeObject(fields, value, where, { type });
}

/** Throws WireError. Fields that this client does not know are dropped. */
export function decodeServerFrame(text: string): ServerFrame {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WireError("malformed_frame", "");
  }
  return decodeUnion(serverFrameShapes, value, "") as unknown as ServerFrame;
}

export function encodeClientFrame(frame: ClientFrame): string {
  return JSON.stringify(frame);
}
