import type { Entry } from "../outbox_entry";
import type { CommentRecording, RecordingComment, Uuid } from "../wire";

export type RemarkKind = RecordingComment["kind"];

export const remarkKinds: readonly RemarkKind[] = ["strength", "question", "suggestion", "note"];

/** A comment as the page shows it: what others read too, or what is on its way from this device. */
export interface Remark extends RecordingComment {
  /** While the others do not have it. */
  readonly waiting?: Entry;
}

/** A comment and what was answered to it, in the order of the clock. */
export interface Thread {
  readonly remark: Remark;
  readonly answers: readonly Remark[];
}

/** What this device wrote about a recording and the others do not have yet; refused ones among it. */
export const unsentOf = (entries: readonly Entry[], space: number, recording: Uuid): readonly Entry[] =>
  entries.filter((entry) => entry.space === space && entry.do.type === "comment_recording" && entry.do.recording === recording);

function asRemark(entry: Entry, self: number): Remark {
  const { at_ms, kind, text, answers } = entry.do as CommentRecording;
  return { comment: entry.id, by: self, at: entry.made_at, ...(at_ms === undefined ? {} : { at_ms }), kind, text, ...(answers === undefined ? {} : { answers }), waiting: entry };
}

/** First what is about the whole, then moment by moment. An answer to what is not there any more stands by itself. */
export function threadsOf(comments: readonly RecordingComment[], unsent: readonly Entry[], self: number): readonly Thread[] {
  const there = new Set(comments.map(({ comment }) => comment));
  const all: readonly Remark[] = [...comments, ...unsent.filter((entry) => !there.has(entry.id) && !entry.refused).map((entry) => asRemark(entry, self))];
  const ids = new Set(all.map(({ comment }) => comment));
  const root = ({ answers }: Remark) => answers === undefined || !ids.has(answers);
  return all
    .filter(root)
    .sort((a, b) => (a.at_ms ?? -1) - (b.at_ms ?? -1) || a.at - b.at)
    .map((remark) => ({ remark, answers: all.filter((each) => !root(each) && each.answers === remark.comment).sort((a, b) => a.at - b.at) }));
}

/** How many there are of each kind, answers not counted. */
export function countsOf(threads: readonly Thread[]): ReadonlyMap<RemarkKind, number> {
  const counts = new Map<RemarkKind, number>();
  for (const { remark } of threads) counts.set(remark.kind, (counts.get(remark.kind) ?? 0) + 1);
  return counts;
}

export const ofKind = (threads: readonly Thread[], kind: RemarkKind | undefined): readonly Thread[] =>
  kind === undefined ? threads : threads.filter(({ remark }) => remark.kind === kind);

/** As long as one looks at it after its moment. */
const shownFor = 8_000;

/** The comment that belongs to what is being shown: the last one whose moment has just come. */
export function currentAt(threads: readonly Thread[], at: number): Uuid | undefined {
  const come = threads.filter(({ remark: { at_ms } }) => at_ms !== undefined && at_ms <= at && at - at_ms < shownFor);
  return come[come.length - 1]?.remark.comment;
}
