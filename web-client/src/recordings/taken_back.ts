import type { Entry } from "../outbox_entry";
import type { Draft } from "../shelf";
import type { Recording, Uuid } from "../wire";

/** Those whose words are to stay nowhere: taken back, or over. A device without a network knows the latter by itself. */
const goneAmong = (recordings: readonly Recording[], now: number): ReadonlySet<Uuid> =>
  new Set(recordings.flatMap(({ recording, withdrawn_at, expired, until }) => (withdrawn_at !== undefined || expired || until <= now ? [recording] : [])));

/** A draft without words of recordings that are gone. The same one where there is nothing of that. */
export function withoutGone(draft: Draft, recordings: readonly Recording[], now: number): Draft {
  if (!hasWordsOfRecordings(draft)) return draft;
  const gone = goneAmong(recordings, now);
  const { recording, remarks = [], stretches = [], ...rest } = draft;
  const said = remarks.filter((each) => !gone.has(each.recording));
  const marked = stretches.filter((each) => !gone.has(each.recording));
  // What is shared is described by nobody any more, and a form for it would stand in the way of the next one.
  const settled = recordings.some((one) => one.recording === recording?.describes && (one.shared_at !== undefined || gone.has(one.recording)));
  const form = settled ? undefined : recording;
  if (said.length === remarks.length && marked.length === stretches.length && form === recording) return draft;
  return { ...rest, ...(form ? { recording: form } : {}), ...(said.length ? { remarks: said } : {}), ...(marked.length ? { stretches: marked } : {}) };
}

/** What waits in the outbox and has words of recordings that are gone, as far as it can be taken out of it. */
export function deadRemarks(entries: readonly Entry[], space: number, recordings: readonly Recording[], now: number): readonly Entry[] {
  const gone = goneAmong(recordings, now);
  return entries.filter(
    (entry) => entry.space === space && (entry.do.type === "comment_recording" || entry.do.type === "mark_clip") && gone.has(entry.do.recording) && !entry.accepted && (!entry.sent || entry.refused !== undefined),
  );
}

/** Has this device words of recordings of that space? Then it asks how things stand there, though nobody opens it. */
export const hasWordsOfRecordings = ({ recording, remarks, stretches }: Draft): boolean =>
  Boolean(remarks?.length || stretches?.length || recording?.describes !== undefined);
