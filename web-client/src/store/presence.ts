import type { ServerFrame } from "../wire";

/** Who is in one space now, as the server said last. */
export interface Attendance {
  /** False: others may be here too. */
  readonly trusted: boolean;
  readonly count: number;
  /** Undefined: too many to be listed. */
  readonly here?: readonly number[];
  readonly writing: readonly number[];
  /** Whose words have just arrived, and who are said to write still: perhaps these words, perhaps the next. */
  readonly arrived?: readonly number[];
}

export type Presence = ReadonlyMap<number, Attendance>;

export const nobodyKnown: Presence = new Map();

/** Who is seen to write: nobody what is there already. */
export function writingIn({ writing, arrived = [] }: Attendance): readonly number[] {
  return writing.filter((person) => !arrived.includes(person));
}

/** Who is where after a frame. Pure. Never kept on the device: it is gone with the link. */
export function attend(presence: Presence, frame: ServerFrame): Presence {
  switch (frame.type) {
    case "presence": {
      const { trusted, count, here, writing } = frame;
      return withSpace(presence, frame.space, { trusted, count, writing, ...(here ? { here } : {}) });
    }
    case "presence_changed": {
      const known = presence.get(frame.space);
      if (!known) return presence;
      const { trusted, count, writing } = frame;
      const here = known.here?.filter((person) => !frame.went.includes(person)).concat(frame.came);
      return withSpace(presence, frame.space, { trusted, count, writing, ...(here ? { here } : {}) });
    }
    case "window": {
      const known = presence.get(frame.space);
      const authors = frame.items.flatMap((item) => (item.type === "message_posted" ? [item.author] : []));
      return withArrived(presence, frame.space, [...(known?.arrived ?? []), ...authors]);
    }
    case "view_reset":
    case "left":
      return without(presence, frame.space);
    default:
      return presence;
  }
}

/** Whether they write the next words is seen now. */
export function settled(presence: Presence, space: number, person: number): Presence {
  return withArrived(presence, space, (presence.get(space)?.arrived ?? []).filter((each) => each !== person));
}

// A server that stops saying that somebody writes, and says so again, may leave out both: it is believed a while later, not at once.
function withSpace(presence: Presence, space: number, attendance: Attendance): Presence {
  const all = new Map(presence).set(space, attendance);
  return withArrived(all, space, presence.get(space)?.arrived ?? []);
}

function withArrived(presence: Presence, space: number, people: readonly number[]): Presence {
  const known = presence.get(space);
  if (!known) return presence;
  const { arrived: before = [], ...rest } = known;
  const arrived = known.writing.filter((person) => people.includes(person));
  if (arrived.length === before.length && arrived.every((person) => before.includes(person))) return presence;
  return new Map(presence).set(space, arrived.length > 0 ? { ...rest, arrived } : rest);
}

function without(presence: Presence, space: number): Presence {
  if (!presence.has(space)) return presence;
  const rest = new Map(presence);
  rest.delete(space);
  return rest;
}
