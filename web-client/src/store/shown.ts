import type { Entry } from "../outbox_entry";
import type { Message, PostMessage, Uuid } from "../wire";
import { afterReactions } from "./reactions";
import { asMarker } from "./reduce";
import { find, known, threadOf, type SpaceView } from "./state";

/** A message as the screen shows it: what the space holds, and over it what this person did and the space has not yet. */
export interface Shown {
  readonly message: Message;
  /** What waits to be sent, or was sent and has not been seen in the space. */
  readonly waiting?: Entry;
}

/** Everything of a view with the outbox laid over it; what is unsent stands after the newest, and after no page of the past. Refused entries are not here: `refused` lists them. */
export function shown(view: SpaceView, outbox: readonly Entry[], self: number): Shown[] {
  return laidOver(view, [...known(view)], outbox, self, view.past ? () => false : () => true);
}

/** The same of the thread that is being read: the message that it began with, then its answers. */
export function shownThread(view: SpaceView, outbox: readonly Entry[], self: number): Shown[] {
  const { thread } = view;
  if (!thread) return [];
  return laidOver(view, [thread.root, ...thread.answers], outbox, self, (message) => threadOf(message) === thread.root.id);
}

function laidOver(view: SpaceView, messages: readonly Message[], outbox: readonly Entry[], self: number, belongs: (unsent: Message) => boolean): Shown[] {
  const mine = outbox.filter((entry) => entry.space === view.space && !entry.refused);
  const posted = new Set(messages.map(({ id }) => id));
  const unsent = mine
    .filter((entry) => (entry.do.type === "post_message" || entry.do.type === "bring_evidence") && !posted.has(entry.id))
    .map((entry) => ({ message: asMessage(entry, view, mine, self), waiting: entry }))
    .filter(({ message }) => belongs(message));
  const changes = latestChanges(mine);
  return [...messages.map((message) => ({ message })), ...unsent].map((each) => {
    const change = changes.get(each.message.id);
    const message = reacted(each.message, mine, self);
    return change ? { message: changed(message, change), waiting: change } : { ...each, message };
  });
}

// As it will stand in the space.
function asMessage({ id, do: asked, made_at, files }: Entry, view: SpaceView, mine: readonly Entry[], self: number): Message {
  const { text = "", reply_to, mentions } = asked as Partial<PostMessage>;
  const thread = reply_to && threadFrom(reply_to, view, mine);
  return {
    id,
    seq: view.position.seq + 1,
    at: made_at,
    author: self,
    text,
    ...(reply_to ? { reply_to } : {}),
    ...(thread ? { thread } : {}),
    ...(mentions?.length ? { mentions } : {}),
    ...(files ? { attachments: [...files] } : {}),
    withdrawn: false,
  };
}

// What is answered may wait to be sent itself.
function threadFrom(answered: Uuid, view: SpaceView, mine: readonly Entry[]): Uuid {
  const { thread } = view;
  const message = find(view, answered) ?? [...(thread ? [thread.root, ...thread.answers] : [])].find(({ id }) => id === answered);
  if (message) return threadOf(message);
  const before = mine.find(({ id }) => id === answered)?.do;
  return before?.type === "post_message" && before.reply_to ? threadFrom(before.reply_to, view, mine.filter(({ id }) => id !== answered)) : answered;
}

/** What this person did about it and the space does not show yet, one after the other. */
function reacted(message: Message, mine: readonly Entry[], self: number): Message {
  return mine.reduce((now, { do: asked }) => {
    if (asked.type !== "react" || asked.message !== message.id || message.withdrawn) return now;
    const change = { reaction: asked.reaction, on: asked.on ? [self] : [], off: asked.on ? [] : [self] };
    return afterReactions(now, [change]);
  }, message);
}

export function refused(space: number, outbox: readonly Entry[]): Entry[] {
  return outbox.filter((entry) => entry.space === space && entry.refused);
}

function latestChanges(entries: readonly Entry[]): Map<string, Entry> {
  const changes = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.do.type === "edit_message" || entry.do.type === "withdraw_message") changes.set(entry.do.message, entry);
  }
  return changes;
}

function changed(message: Message, { do: asked, made_at }: Entry): Message {
  if (message.withdrawn) return message;
  if (asked.type !== "edit_message") return asMarker(message);
  const { mentions: _, ...kept } = message;
  return { ...kept, text: asked.text, ...(asked.mentions?.length ? { mentions: asked.mentions } : {}), edited_at: made_at };
}
