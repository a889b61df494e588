import { dayField, dayOfField, localDay } from "../session/days";
import type { Draft, RecordingDraft } from "../shelf";
import { lengths, limits, type BringRecording, type DescribeRecording, type Recording, type RecordingFrame } from "../wire";
import { blank, codePoints, sendable } from "../words";

export const peopleMax = limits.recording_people_max;
const day = 86_400_000;
/** A year, unless somebody says otherwise. */
const keptFor = 365 * day;
/** Twenty-four months, with a day to spare for zones and leap years. */
const keptAtMost = 728 * day;

const fieldOf = (at: number): string => dayField(localDay(at));

/** The last moment of the day that a date field says, here; undefined: it says none. */
function endOfDay(field: string): number | undefined {
  if (dayOfField(field) === undefined) return undefined;
  const [year = 0, month = 1, date = 1] = field.split("-").map(Number);
  return new Date(year, month - 1, date + 1).getTime() - 1;
}

/** The first and the last day that may be chosen, as a date field has them. */
export const untilBounds = (now: number): readonly [string, string] => [fieldOf(now + day), fieldOf(now + keptAtMost)];

export const freshRecording = (now: number): RecordingDraft => ({ title: "", purpose: "", people: [], others: "", until: fieldOf(now + keptFor) });

/** What there is to change of one that is there. */
export const describedFrom = (one: Recording, { title, purpose, others = "" }: RecordingFrame): RecordingDraft => ({
  title, purpose, people: one.people, others, minors: one.minors, until: fieldOf(one.until), describes: one.recording,
});

export const withRecording = (draft: Draft, recording: RecordingDraft): Draft => ({ ...draft, recording });

export function withoutRecording({ recording: _, ...rest }: Draft): Draft {
  return rest;
}

export function inIt(draft: RecordingDraft, person: number, is: boolean): RecordingDraft {
  const others = draft.people.filter((each) => each !== person);
  return { ...draft, people: is ? [...others, person] : others };
}

export type RecordingLack =
  | "rec_lacks_file" | "rec_lacks_title" | "rec_lacks_purpose" | "rec_many_people" | "rec_lacks_minors" | "rec_lacks_until" | "rec_until_soon" | "rec_until_late" | "rec_too_long";

type Described = Omit<DescribeRecording, "type" | "recording">;

function described(draft: RecordingDraft, now: number): Described | RecordingLack {
  const { title, purpose, people, others, minors } = draft;
  const until = endOfDay(draft.until);
  const most = lengths.bring_recording;
  if (blank(title)) return "rec_lacks_title";
  if (blank(purpose)) return "rec_lacks_purpose";
  if (codePoints(title) > most.title || codePoints(purpose) > most.purpose || codePoints(others) > most.others) return "rec_too_long";
  if (people.length > peopleMax) return "rec_many_people";
  if (minors === undefined) return "rec_lacks_minors";
  if (until === undefined) return "rec_lacks_until";
  if (until < now + day) return "rec_until_soon";
  if (until > now + keptAtMost + 2 * day) return "rec_until_late";
  return { title: sendable(title), purpose: sendable(purpose), people: [...people], ...(blank(others) ? {} : { others: sendable(others) }), minors, until };
}

/** What is brought, or what is still missing of it. */
export function broughtBy(draft: RecordingDraft, now: number): BringRecording | RecordingLack {
  const { file } = draft;
  if (!file) return "rec_lacks_file";
  const words = described(draft, now);
  if (typeof words === "string") return words;
  return { type: "bring_recording", file: file.id, ...(file.seconds === undefined ? {} : { seconds: file.seconds }), ...words };
}

export function describedAnew(draft: RecordingDraft, now: number): DescribeRecording | RecordingLack {
  const words = described(draft, now);
  if (typeof words === "string") return words;
  return { type: "describe_recording", recording: draft.describes!, ...words };
}

/** A recording that was not taken, as its form had it. Its file is one that is here, or is to be chosen again. */
export function broughtBack({ seconds, title, purpose, people, others = "", minors, until }: BringRecording, file: RecordingDraft["file"]): RecordingDraft {
  return { ...(file ? { file: { ...file, ...(seconds === undefined ? {} : { seconds }) } } : {}), title, purpose, people, others, minors, until: fieldOf(until) };
}
