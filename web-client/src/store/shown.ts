import type { Entry } from "../outbox_entry";
import type { Message } from "../wire";
import { known, type SpaceView } from "./state";

/** A message as the screen shows it: what the space holds, and over it what this person did and the space has not yet. */
export interface Shown {
  readonly message: Message;
  /** What waits to be sent, or was sent and has not been seen in the space. */
  readonly waiting?: Entry;
}

/** Everything of a view with the outbox laid over it. Refused entries are not here: `refused` lists them. */
export function shown(view: SpaceView, outbox: readonly Entry[], self: number): Shown[] {
  const mine = outbox.filter((entry) => entry.space === view.space && !entry.refused);
  const all: Shown[] = [];
  const posted = new Set<string>();
  const changes = latestChanges(mine);
  const lay = (message: Message, waiting?: Entry) => {
    const change = changes.get(message.id);
    all.push(change ? { message: changed(message, change), waiting: change } : waiting ? { message, waiting } : { message });
  };
  for (const message of known(view)) {
    posted.add(message.id);
    lay(message);
  }
  if (view.past) return all;
  for (const entry of mine) {
    if (entry.do.type !== "post_message" || posted.has(entry.id)) continue;
    const { text, reply_to } = entry.do;
    const seq = view.position.seq + 1;
    const files = entry.files ? { attachments: [...entry.files] } : {};
    lay({ id: entry.id, seq, at: entry.made_at, author: self, text, ...(reply_to ? { reply_to } : {}), ...files, withdrawn: false }, entry);
  }
  return all;
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
  if (asked.type === "edit_message") return { ...message, text: asked.text, edited_at: made_at };
  const { text: _, attachments: __, ...marker } = message;
  return { ...marker, withdrawn: true };
}
