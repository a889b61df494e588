import { computed, effect } from "@preact/signals";

import type { Client } from "../app/client";
import { minute } from "../community/minute";
import type { Entry } from "../outbox_entry";
import { deadRemarks, hasWordsOfRecordings, withoutGone } from "../recordings/taken_back";
import type { Draft } from "../shelf";
import type { Observation, Uuid } from "../wire";

/** A draft without what is not to be kept: words of visits that were taken back, and notes that are shared. The same one where there is nothing of that. */
export function stillWanted(draft: Draft, observations: readonly Observation[], self: number): Draft {
  const { visit, notebooks = [], talks = [], ...rest } = draft;
  const of = (id: Uuid | undefined) => observations.find((each) => each.id === id);
  const gone = (id: Uuid | undefined) => of(id)?.withdrawn_at !== undefined;
  const arrived = (id: Uuid, sent: number | undefined) =>
    sent !== undefined && (of(id)?.notes.some(({ by, at }) => by === self && at > sent) ?? false);
  const books = notebooks.filter((each) => !gone(each.visit) && !arrived(each.visit, each.sent));
  const told = talks.filter((each) => !gone(each.visit) && of(each.visit)?.dialogue?.holds_since === undefined);
  const form = gone(visit?.replaces) ? undefined : visit;
  if (books.length === notebooks.length && told.length === talks.length && form === visit) return draft;
  return { ...rest, ...(form ? { visit: form } : {}), ...(books.length ? { notebooks: books } : {}), ...(told.length ? { talks: told } : {}) };
}

/** What waits in the outbox and has words of visits that were taken back, as far as it can be taken out of it. */
export function deadLetters(entries: readonly Entry[], space: number, observations: readonly Observation[]): readonly Entry[] {
  const gone = new Set(observations.flatMap(({ id, withdrawn_at }) => (withdrawn_at === undefined ? [] : [id])));
  return entries.filter(
    (entry) => entry.space === space && entry.do.type === "share_field_notes" && gone.has(entry.do.observation) && !entry.accepted && (!entry.sent || entry.refused !== undefined),
  );
}

/** Whatever page is open: what was taken back leaves this device as soon as it knows. The answer ends it. */
export function keepTakenBack(client: Client): () => void {
  const tried = new Set<Entry>();
  const online = computed(() => client.link.value.phase.name === "open");
  const ends = [
    effect(() => {
      if (online.value) void followNotebooks(client);
    }),
    effect(() => void tidy(client, tried)),
  ];
  return () => ends.forEach((end) => end());
}

function tidy(client: Client, tried: Set<Entry>): void {
  minute.value; // the time of a recording may be over
  const entries = client.entries.value;
  for (const [space, { accompaniment }] of client.state.value.views) {
    const { observations = [], recordings = [] } = accompaniment ?? {};
    if (observations.length + recordings.length === 0) continue;
    const now = client.now();
    const wanted = (draft: Draft) => withoutGone(stillWanted(draft, observations, client.self.id), recordings, now);
    const draft = client.drafts.of(space).value;
    if (wanted(draft) !== draft) client.drafts.change(space, wanted);
    for (const entry of [...deadLetters(entries, space, observations), ...deadRemarks(entries, space, recordings, now)]) {
      if (tried.has(entry)) continue;
      tried.add(entry);
      void client.takeBack(entry);
    }
  }
}

/** A space with a notebook, or with words of a recording, on this device is asked how things stand there, though nobody opens it. */
export async function followNotebooks(client: Client): Promise<void> {
  const all = await client.drafts.all().catch(() => []);
  const waiting = new Set(client.entries.peek().flatMap((entry) => (entry.do.type === "comment_recording" || entry.do.type === "mark_clip" ? [entry.space] : [])));
  for (const draft of all) if (draft.notebooks?.length || hasWordsOfRecordings(draft)) waiting.add(draft.space);
  for (const space of waiting) {
    if (!client.followed.has(space) && client.followed.size < notebooksFollowedMax) await client.follow(space);
  }
}

/** Fewer than are followed at once: what is open stays. */
const notebooksFollowedMax = 6;
