import type { Draft, RemarkDraft, StretchDraft } from "../shelf";
import { lengths, type CommentRecording, type MarkClip, type Uuid } from "../wire";
import { blank, sendable } from "../words";
import { momentIn } from "./moment";

export const remarkMax = lengths.comment_recording.text;
export const stretchTitleMax = lengths.mark_clip.title;
const second = 1_000;
const stretchMax = 600 * second;

const isOf = (recording: Uuid, answers: Uuid | undefined) => (each: RemarkDraft) => each.recording === recording && each.answers === answers;

/** What is written of it; nothing at first, whatever is written elsewhere in the space. */
export const writtenIn = ({ remarks = [] }: Draft, recording: Uuid, answers?: Uuid): RemarkDraft | undefined => remarks.find(isOf(recording, answers));

export const unwritten = (recording: Uuid, answers?: Uuid): RemarkDraft => ({
  recording, ...(answers === undefined ? {} : { answers }), kind: answers === undefined ? "strength" : "note", text: "", moment: "",
});

export const remarkIn = (draft: Draft, recording: Uuid, answers?: Uuid): RemarkDraft => writtenIn(draft, recording, answers) ?? unwritten(recording, answers);

/** Nothing of it was written or chosen. An open answer is one although nothing stands in it yet. */
const isUnwritten = ({ recording, answers, kind, text, moment }: RemarkDraft) =>
  answers === undefined && text === "" && moment === "" && kind === unwritten(recording).kind;

export function withRemark({ remarks = [], ...rest }: Draft, remark: RemarkDraft): Draft {
  const others = remarks.filter((each) => !isOf(remark.recording, remark.answers)(each));
  const all = isUnwritten(remark) ? others : [...others, remark];
  return all.length === 0 ? rest : { ...rest, remarks: all };
}

export function withoutRemark({ remarks = [], ...rest }: Draft, recording: Uuid, answers?: Uuid): Draft {
  const others = remarks.filter((each) => !isOf(recording, answers)(each));
  return others.length === 0 ? rest : { ...rest, remarks: others };
}

export const isAnswering = ({ remarks = [] }: Draft, recording: Uuid, answers: Uuid): boolean => remarks.some(isOf(recording, answers));

export type RemarkLack = "rec_remark_empty" | "rec_moment_wrong" | "rec_moment_beyond";

/** Within a recording of this many seconds, as far as somebody said how long it takes. */
const beyond = (at: number, seconds: number | undefined) => seconds !== undefined && at > seconds * second;

export function remarkOf({ recording, answers, kind, text, moment }: RemarkDraft, seconds: number | undefined): CommentRecording | RemarkLack {
  if (blank(text)) return "rec_remark_empty";
  const base = { type: "comment_recording", recording, kind, text: sendable(text), ...(answers === undefined ? {} : { answers }) } as const;
  if (moment.trim() === "") return base;
  const at = momentIn(moment);
  if (at === undefined) return "rec_moment_wrong";
  return beyond(at, seconds) ? "rec_moment_beyond" : { ...base, at_ms: at };
}

/** A comment that was refused, as its form had it. */
export const remarkFrom = ({ recording, answers, kind, text }: CommentRecording, moment: string): RemarkDraft => ({
  recording, ...(answers === undefined ? {} : { answers }), kind, text, moment,
});

export const stretchIn = ({ stretches = [] }: Draft, recording: Uuid): StretchDraft | undefined => stretches.find((each) => each.recording === recording);

export const withStretch = ({ stretches = [], ...rest }: Draft, stretch: StretchDraft): Draft => ({
  ...rest, stretches: [...stretches.filter(({ recording }) => recording !== stretch.recording), stretch],
});

export function withoutStretch({ stretches = [], ...rest }: Draft, recording: Uuid): Draft {
  const others = stretches.filter((each) => each.recording !== recording);
  return others.length === 0 ? rest : { ...rest, stretches: others };
}

export type StretchLack = "rec_stretch_from" | "rec_stretch_to" | "rec_stretch_length" | "rec_moment_beyond" | "rec_stretch_title";

export function stretchOf({ recording, title, from, to }: StretchDraft, seconds: number | undefined): MarkClip | StretchLack {
  const [from_ms, to_ms] = [momentIn(from), momentIn(to)];
  if (from_ms === undefined) return "rec_stretch_from";
  if (to_ms === undefined) return "rec_stretch_to";
  if (to_ms - from_ms < second || to_ms - from_ms > stretchMax) return "rec_stretch_length";
  if (beyond(to_ms, seconds)) return "rec_moment_beyond";
  if (blank(title)) return "rec_stretch_title";
  return { type: "mark_clip", recording, from_ms, to_ms, title: sendable(title) };
}
