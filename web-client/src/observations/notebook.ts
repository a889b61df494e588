import type { Draft, DraftNote, NotebookDraft } from "../shelf";
import type { FieldNote, FieldNoteKind, Uuid } from "../wire";
import { blank, sendable } from "../words";

/** As in the description of the wire. */
export const notesMax = 200;
export const noteMax = 600;
/** As all notes leave in one frame. */
export const bytesMax = 40_000;

export const kinds: readonly FieldNoteKind[] = ["evidence", "interpretation", "strength", "question"];

export const freshNotebook = (visit: Uuid): NotebookDraft => ({ visit, notes: [], kind: "evidence", text: "" });

export const notebookIn = ({ notebooks = [] }: Draft, visit: Uuid): NotebookDraft | undefined => notebooks.find((each) => each.visit === visit);

const nothingIn = ({ notes, kind, text }: NotebookDraft) => notes.length === 0 && kind === "evidence" && text === "";

/** The draft with the notebook of this visit changed; a notebook with nothing in it is none. */
export function withNotebook(draft: Draft, visit: Uuid, how: (notebook: NotebookDraft) => NotebookDraft): Draft {
  const { notebooks = [], ...rest } = draft;
  const changed = how(notebooks.find((each) => each.visit === visit) ?? freshNotebook(visit));
  const all = [...notebooks.filter((each) => each.visit !== visit), ...(nothingIn(changed) ? [] : [changed])];
  return all.length === 0 ? rest : { ...rest, notebooks: all };
}

export function withoutNotebook(draft: Draft, visit: Uuid): Draft {
  return withNotebook(draft, visit, () => freshNotebook(visit));
}

/** What was changed was not sent so. */
const unsent = ({ sent: _, ...rest }: NotebookDraft): NotebookDraft => rest;

export const stopSending = unsent;

export const writing = (notebook: NotebookDraft, what: Partial<Pick<NotebookDraft, "kind" | "text" | "rests_on">>): NotebookDraft => unsent({ ...notebook, ...what });

export const inOrder = (notes: readonly DraftNote[]): readonly DraftNote[] => [...notes].sort((a, b) => a.at - b.at || a.number - b.number);

export const evidenceIn = ({ notes }: Pick<NotebookDraft, "notes">): readonly DraftNote[] => inOrder(notes).filter(({ kind }) => kind === "evidence");

/** On which evidence an interpretation rests: the one that was chosen, or the newest. */
export function restsOn(notebook: Pick<NotebookDraft, "notes">, chosen: number | undefined): number | undefined {
  const evidence = evidenceIn(notebook);
  return (evidence.find(({ number }) => number === chosen) ?? evidence[evidence.length - 1])?.number;
}

export type Hindrance = "obs_note_empty" | "obs_needs_evidence" | "obs_notes_full" | "obs_place_full";

/** Why what is being written is no note yet. */
export function hindrance(notebook: NotebookDraft): Hindrance | undefined {
  if (notebook.notes.length >= notesMax) return "obs_notes_full";
  if (notebook.kind === "interpretation" && restsOn(notebook, notebook.rests_on) === undefined) return "obs_needs_evidence";
  if (blank(notebook.text)) return "obs_note_empty";
  return bytesIn(notebook.notes) + bytesOf(notebook.text) > bytesMax ? "obs_place_full" : undefined;
}

/** What was being written becomes a note of this time. */
export function noted(notebook: NotebookDraft, at: number): NotebookDraft {
  if (hindrance(notebook)) return notebook;
  const { rests_on: chosen, ...rest } = unsent(notebook);
  const number = 1 + Math.max(0, ...rest.notes.map((each) => each.number));
  const on = rest.kind === "interpretation" ? restsOn(rest, chosen) : undefined;
  return { ...rest, text: "", notes: [...rest.notes, { number, at, kind: rest.kind, text: sendable(rest.text), ...(on === undefined ? {} : { rests_on: on }) }] };
}

export interface Correction {
  readonly kind: FieldNoteKind;
  readonly text: string;
  readonly rests_on?: number;
}

/** A note says something else, at the time when it was made. */
export function corrected(notebook: NotebookDraft, number: number, { kind, text, rests_on }: Correction): NotebookDraft {
  const change = (note: DraftNote): DraftNote => ({
    number, at: note.at, kind, text: sendable(text), ...(kind === "interpretation" && rests_on !== undefined ? { rests_on } : {}),
  });
  return unsent({ ...notebook, notes: notebook.notes.map((note) => (note.number === number ? change(note) : note)) });
}

export const removed = (notebook: NotebookDraft, number: number): NotebookDraft => unsent({ ...notebook, notes: notebook.notes.filter((note) => note.number !== number) });

export const restored = (notebook: NotebookDraft, note: DraftNote): NotebookDraft =>
  notebook.notes.some(({ number }) => number === note.number) ? notebook : unsent({ ...notebook, notes: [...notebook.notes, note] });

const encoder = new TextEncoder();

/** As it travels: in a text of JSON. */
export const bytesOf = (text: string): number => encoder.encode(JSON.stringify(text)).length - 2;

export const bytesIn = (notes: readonly DraftNote[]): number => notes.reduce((sum, { text }) => sum + bytesOf(text), 0);

export type NotebookLack = "obs_lacks_strength" | "obs_lacks_evidence" | "obs_lacks_support" | "obs_place_full";

const supported = ({ notes }: Pick<NotebookDraft, "notes">) => {
  const evidence = new Set(notes.flatMap(({ kind, number }) => (kind === "evidence" ? [number] : [])));
  return ({ kind, rests_on }: DraftNote) => kind !== "interpretation" || (rests_on !== undefined && evidence.has(rests_on));
};

/** An interpretation whose evidence is not there any more. */
export const isLoose = (notebook: Pick<NotebookDraft, "notes">, note: DraftNote): boolean => !supported(notebook)(note);

/** What it needs before others may read it. */
export function lacking(notebook: Pick<NotebookDraft, "notes">): readonly NotebookLack[] {
  const has = (wanted: FieldNoteKind) => notebook.notes.some(({ kind }) => kind === wanted);
  return [
    ...(has("strength") ? [] : (["obs_lacks_strength"] as const)),
    ...(has("evidence") ? [] : (["obs_lacks_evidence"] as const)),
    ...(notebook.notes.every(supported(notebook)) ? [] : (["obs_lacks_support"] as const)),
    ...(bytesIn(notebook.notes) > bytesMax ? (["obs_place_full"] as const) : []),
  ];
}

/** The notes as they are sent: by time, an interpretation behind the evidence that it rests on, which it names by its place. */
export function listed({ notes }: Pick<NotebookDraft, "notes">): FieldNote[] {
  const byNumber = new Map(notes.map((note) => [note.number, note]));
  const base = ({ rests_on }: DraftNote) => (rests_on === undefined ? undefined : byNumber.get(rests_on));
  // The clock of a device may have been put right in between.
  const timeOf = (note: DraftNote) => Math.max(note.at, base(note)?.at ?? 0);
  const later = (note: DraftNote) => (note.kind === "interpretation" ? 1 : 0);
  const ordered = [...notes].sort((a, b) => timeOf(a) - timeOf(b) || later(a) - later(b) || a.number - b.number);
  const places = new Map(ordered.map(({ number }, place) => [number, place]));
  return ordered.map((note) => {
    const on = note.kind === "interpretation" && note.rests_on !== undefined ? places.get(note.rests_on) : undefined;
    return { at: timeOf(note), kind: note.kind, text: note.text, ...(on === undefined ? {} : { rests_on: on }) };
  });
}

/** What was shared, to be corrected. */
export function notebookFrom(visit: Uuid, shared: readonly FieldNote[]): NotebookDraft {
  return {
    ...freshNotebook(visit),
    notes: shared.map(({ at, kind, text, rests_on }, place) => ({ number: place + 1, at, kind, text, ...(rests_on === undefined ? {} : { rests_on: rests_on + 1 }) })),
  };
}
