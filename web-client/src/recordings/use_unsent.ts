import { useRef } from "preact/hooks";

import type { Client } from "../app/client";
import type { Entry } from "../outbox_entry";
import type { RecordingFrame, Uuid } from "../wire";
import { unsentOf } from "./timeline";

/**
 * What this device wrote and the answer of the server does not have yet. What has arrived stays until it is among what everybody reads:
 * between the two it would be gone for a moment.
 */
export function useUnsent(client: Client, space: number, recording: Uuid, frame: RecordingFrame): readonly Entry[] {
  const arrived = useRef(new Map<Uuid, Entry>());
  const now = unsentOf(client.entries.value, space, recording);
  const there = new Set([...frame.comments.map(({ comment }) => comment), ...now.map(({ id }) => id)]);
  for (const id of [...arrived.current.keys()]) if (there.has(id)) arrived.current.delete(id);
  const left = [...arrived.current.values()];
  for (const entry of now) if (entry.sent && !entry.refused) arrived.current.set(entry.id, entry);
  return [...left, ...now];
}
