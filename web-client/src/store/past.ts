import type { HistoryFrame, Message } from "../wire";
import { oldest, type SpaceView } from "./state";

/** A stretch of history that does not reach to the newest messages: where a link or what was missed lies. */
export interface Past {
  readonly messages: readonly Message[];
  /** There are older ones. */
  readonly more: boolean;
}

/** Kept at most; the far end goes first. */
export const pastMax = 600;

export function openedAt(view: SpaceView, page: HistoryFrame): SpaceView {
  return joined({ ...view, past: { messages: page.messages, more: page.more } }, page.newer);
}

export function continuedBack(view: SpaceView, page: HistoryFrame): SpaceView {
  const { past } = view;
  if (!past) return view;
  const first = past.messages[0]?.seq ?? Infinity;
  const before = page.messages.filter(({ seq }) => seq < first);
  return { ...view, past: { messages: [...before, ...past.messages].slice(0, pastMax), more: page.more } };
}

export function continuedOn(view: SpaceView, page: HistoryFrame): SpaceView {
  const { past } = view;
  if (!past) return view;
  const last = past.messages.at(-1)?.seq ?? 0;
  const messages = [...past.messages, ...page.messages.filter(({ seq }) => seq > last)];
  const surplus = Math.max(0, messages.length - pastMax);
  return joined({ ...view, past: { messages: messages.slice(surplus), more: past.more || surplus > 0 } }, page.newer);
}

export function withoutPast(view: SpaceView): SpaceView {
  if (!view.past) return view;
  const { past: _, ...rest } = view;
  return rest;
}

// Where it meets what follows, both are one.
function joined(view: SpaceView, newer: boolean): SpaceView {
  const { past } = view;
  const first = oldest(view)?.seq;
  const last = past?.messages.at(-1)?.seq ?? 0;
  if (!past || (first === undefined ? newer : last < first)) return view;
  const before = past.messages.filter(({ seq }) => first === undefined || seq < first);
  if (before.length === 0) return withoutPast(view);
  return { ...withoutPast(view), older: [...before, ...view.older], complete: !past.more };
}
