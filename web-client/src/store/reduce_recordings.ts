import type { ConsentGiven, Item, Recording } from "../wire";

export type RecordingItem = Extract<
  Item,
  {
    readonly type:
      | "recording_brought" | "recording_described" | "recording_consented" | "recording_shared" | "recording_withdrawn" | "recording_expired"
      | "recording_commented" | "recording_comment_withdrawn" | "clip_marked" | "clip_withdrawn";
  }
>;

/** The recordings of a space after an item; the same ones where it is about none of them. */
export function afterRecordingItem(before: Recording[], item: RecordingItem): Recording[] {
  if (item.type === "recording_brought") return [...before, item.recording];
  if (!before.some(({ recording }) => recording === item.recording)) return before;
  return before.map((each) => (each.recording === item.recording ? changed(each, item) : each));
}

function changed(one: Recording, item: Exclude<RecordingItem, { readonly type: "recording_brought" }>): Recording {
  switch (item.type) {
    case "recording_described":
      return heard({ ...one, people: item.people, consents: [], minors: item.minors, until: item.until });
    case "recording_consented":
      return heard({ ...one, consents: consented(one.consents, { by: item.by, consent: item.consent }) });
    case "recording_shared":
      return { ...one, readers: item.readers, shared_at: item.at, sound_only: item.sound_only };
    case "recording_withdrawn":
      return { ...one, comments: 0, clips: 0, withdrawn_at: item.at, withdrawn_by: item.by };
    case "recording_expired":
      return { ...one, comments: 0, clips: 0, expired: true };
    case "recording_commented":
      return { ...one, comments: one.comments + 1 };
    case "recording_comment_withdrawn":
      return { ...one, comments: one.comments - 1 };
    case "clip_marked":
      return { ...one, clips: one.clips + 1 };
    case "clip_withdrawn":
      return { ...one, clips: one.clips - 1 };
  }
}

function consented(before: ConsentGiven[], given: ConsentGiven): ConsentGiven[] {
  const has = before.some(({ by }) => by === given.by);
  return has ? before.map((each) => (each.by === given.by ? given : each)) : [...before, given];
}

/** What follows from what its people consented to and from what is declared (rule R6). */
const heard = (one: Recording): Recording => ({ ...one, sound_only: one.minors === "unauthorised" || one.consents.some(({ consent }) => consent === "sound_only") });

/** Everybody whom it names. */
export const peopleOfRecording = ({ by, people, readers, withdrawn_by }: Recording): number[] => [by, ...people, ...readers, ...(withdrawn_by === undefined ? [] : [withdrawn_by])];
