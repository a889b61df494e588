import type { Draft, DraftFile, Part } from "../shelf";
import { blank } from "../words";

// What is being written for a conversation: one draft for each kind in each phase, so that nothing that is begun replaces
// anything else (rule C32).

/** Notes belong to no phase while they are written. */
export const anyPhase = -1;
/** What is being filled in before the first phase, under the field. */
export const beforehand = -2;
/** What somebody of the public begins to ask the stage. */
const toStage = -3;
const partsMax = 60;

export function emptyPart(phase: number, kind: string): Part {
  return { phase, kind, text: "", owners: [] };
}

export function partFor(draft: Draft, phase: number, kind: string): Part {
  return draft.parts?.find((part) => !part.editing && part.phase === phase && part.kind === kind) ?? emptyPart(phase, kind);
}

export function questionOf(draft: Draft): string {
  return partFor(draft, toStage, "question").text;
}

export function withQuestion(draft: Draft, text: string): Draft {
  return withPart(draft, { ...emptyPart(toStage, "question"), text });
}

export function correctionOf(draft: Draft, contribution: string): Part | undefined {
  return draft.parts?.find((part) => part.editing === contribution);
}

export function samePart(one: Part, other: Part): boolean {
  if (one.editing || other.editing) return one.editing === other.editing;
  return one.phase === other.phase && one.kind === other.kind;
}

/** The draft with this part as it is now. One in which nothing is left is dropped; the oldest go when there are too many. */
export function withPart(draft: Draft, part: Part): Draft {
  const rest = withoutPart(draft, part);
  return isIdle(part) ? rest : { ...rest, parts: [...(rest.parts ?? []), part].slice(-partsMax) };
}

export function withoutPart(draft: Draft, part: Part): Draft {
  const { parts, ...rest } = draft;
  const others = (parts ?? []).filter((each) => !samePart(each, part));
  return others.length === 0 ? rest : { ...rest, parts: others };
}

/** Words for a phase that is over, which wait for somebody to say what becomes of them. */
export function leftBehind(draft: Draft, phase: number): readonly Part[] {
  return (draft.parts ?? []).filter((part) => !part.editing && part.phase >= 0 && part.phase < phase && begun(part));
}

/** There is something to send: words, files or both. */
export function begun(part: Pick<Part, "text" | "files">): boolean {
  return !blank(part.text) || !!part.files?.length;
}

/** A file for exactly this one, whatever is being written by now. */
export function withPartFiles(draft: Draft, part: Part, how: (files: readonly DraftFile[]) => readonly DraftFile[]): Draft {
  const now = (part.editing ? correctionOf(draft, part.editing) : undefined) ?? partFor(draft, part.phase, part.kind);
  const { files: before, ...rest } = now;
  const files = how(before ?? []);
  return withPart(draft, files.length > 0 ? { ...rest, files } : rest);
}

/** Words that come back join what is being written; they never replace it. */
export function joined(part: Part, came: Part): Part {
  const text = blank(part.text) ? came.text : blank(came.text) ? part.text : `${part.text}\n\n${came.text}`;
  const files = [...(part.files ?? []), ...(came.files ?? [])];
  const reply_to = part.reply_to ?? came.reply_to;
  const rests_on = part.rests_on ?? came.rests_on;
  const due = part.due ?? came.due;
  const details = part.details ?? came.details;
  return {
    ...part,
    text,
    owners: part.owners.length > 0 ? part.owners : came.owners,
    ...(reply_to ? { reply_to } : {}),
    ...(rests_on ? { rests_on } : {}),
    ...(due === undefined ? {} : { due }),
    ...(details ? { details } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
}

// A correction from which everything was deleted is still one, until it is given up.
function isIdle({ text, owners, reply_to, rests_on, due, editing, files, details }: Part): boolean {
  return !editing && text === "" && !files?.length && owners.length === 0 && !reply_to && !rests_on && due === undefined && !details;
}
