import { limits, type ReadingFrame, type ReadingState, type SpaceSummary } from "../wire";
import { oldest, type SpaceView, type State } from "./state";

export type Reading = Omit<ReadingState, "space">;
export type Readings = ReadonlyMap<number, Reading>;

const most = limits.unread_counted_max;

/** As the server listed it; what this device has read since is not forgotten. */
export function listed(before: Readings, spaces: readonly SpaceSummary[]): Readings {
  const all = new Map<number, Reading>();
  for (const { id, head, read, unread } of spaces) {
    const known = before.get(id);
    if (read === undefined || unread === undefined) {
      if (known) all.set(id, known);
    } else all.set(id, newer(known, { read, unread, head }));
  }
  return all;
}

export function told(before: Readings, frame: ReadingFrame): Readings {
  const all = new Map(before);
  for (const { space, ...now } of frame.spaces) all.set(space, newer(before.get(space), now));
  return all;
}

function newer(known: Reading | undefined, now: Reading): Reading {
  if (known?.read === undefined || (now.read !== undefined && now.read >= known.read)) return now;
  return { ...now, read: known.read, unread: Math.min(known.unread, now.unread) };
}

/** Everything that came after `read` is known here, without a hole. */
export function covers(view: SpaceView, read: number): boolean {
  const first = oldest(view);
  return view.complete || (first !== undefined && first.seq <= read + 1);
}

function unreadIn(view: SpaceView, self: number, after: number): number {
  let count = 0;
  for (const messages of [view.older, view.timeline]) {
    for (const { seq, author, text } of messages) if (seq > after && author !== self && text !== undefined) ++count;
  }
  return count;
}

/** Messages of others that this person has not read: `limits.unread_counted_max` for so many or more. */
export function unread(state: State, space: number, self: number): number {
  const reading = state.reading.get(space);
  if (reading?.read === undefined) return 0;
  const view = state.views.get(space);
  if (!view || view.position.seq < reading.head) return reading.unread;
  const count = covers(view, reading.read) ? unreadIn(view, self, reading.read) : reading.unread + unreadIn(view, self, Math.max(reading.head, reading.read));
  return Math.min(most, count);
}

/** This device has shown every message up to here. */
export function readUpTo(state: State, space: number, seq: number, self: number): State {
  const reading = state.reading.get(space);
  if (reading?.read !== undefined && reading.read >= seq) return state;
  const view = state.views.get(space);
  const known = view && reading?.read !== undefined ? unreadIn(view, self, reading.read) - unreadIn(view, self, seq) : 0;
  const now: Reading = { read: seq, unread: Math.max(0, (reading?.unread ?? 0) - known), head: reading?.head ?? seq };
  return { ...state, reading: new Map(state.reading).set(space, now) };
}

export function unreadInAll(state: State, self: number): number {
  let sum = 0;
  for (const { id } of state.spaces ?? []) sum += unread(state, id, self);
  return sum;
}
