import type { ServerFrame } from "../wire";

/** Who is in one space now, as the server said last. */
export interface Attendance {
  /** False: others may be here too. */
  readonly trusted: boolean;
  readonly count: number;
  /** Undefined: too many to be listed. */
  readonly here?: readonly number[];
  readonly writing: readonly number[];
}

export type Presence = ReadonlyMap<number, Attendance>;

export const nobodyKnown: Presence = new Map();

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
      // What somebody was writing is there: they need not be seen to write it still.
      const known = presence.get(frame.space);
      const authors = frame.items.flatMap((item) => (item.type === "message_posted" ? [item.author] : []));
      if (!known?.writing.some((person) => authors.includes(person))) return presence;
      return withSpace(presence, frame.space, { ...known, writing: known.writing.filter((person) => !authors.includes(person)) });
    }
    case "view_reset":
    case "left":
      return without(presence, frame.space);
    default:
      return presence;
  }
}

function withSpace(presence: Presence, space: number, attendance: Attendance): Presence {
  return new Map(presence).set(space, attendance);
}

function without(presence: Presence, space: number): Presence {
  if (!presence.has(space)) return presence;
  const rest = new Map(presence);
  rest.delete(space);
  return rest;
}
