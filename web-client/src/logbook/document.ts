import type { CommitmentState, FieldNoteKind, StageMove, Story } from "../wire";

export interface Change {
  readonly state: CommitmentState;
  readonly at: number;
  /** Days since 1970-01-01. */
  readonly due: number | null;
  readonly note: { readonly text: string; readonly mine: boolean } | null;
}

/** What was said of a commitment besides its words. */
export interface Details {
  readonly moves: string | null;
  readonly evidence: string | null;
  readonly goal: string | null;
}

/** Evidence that I brought; `files`: what they are called. */
export interface Brought {
  readonly id: string;
  readonly at: number;
  readonly text: string | null;
  readonly files: readonly string[];
}

/** What I took on; `state` null: what became of it is not told to me. */
export interface TakenOn {
  readonly id: string;
  readonly text: string;
  readonly due: number | null;
  readonly state: CommitmentState | null;
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** Absent in what a device kept before there were any; so with evidence. */
  readonly details?: Details | null;
  /** Oldest first. */
  readonly evidence?: readonly Brought[];
}

/** A session that I was part of (rule P23). */
export interface LoggedSession {
  readonly space: number;
  readonly title: string;
  readonly member: boolean;
  readonly began_at: number;
  readonly ended_at: number | null;
  readonly conversation: string;
  readonly roles: readonly string[];
  readonly above: { readonly id: number; readonly title: string } | null;
  readonly commitments: readonly TakenOn[];
}

export interface LogbookPage {
  readonly sessions: readonly LoggedSession[];
  readonly before: number | null;
}

/** What I noted in a class of somebody else and shared with its people. */
export interface OwnNote {
  readonly at: number;
  readonly kind: FieldNoteKind;
  readonly text: string;
}

/** A class that I observed, or that I let others observe. */
export interface LoggedVisit {
  readonly id: string;
  readonly starts_at: number;
  readonly minutes: number;
  /** It was my class. */
  readonly observed: boolean;
  readonly course: string;
  readonly looks_at: string;
  readonly records: string;
  readonly notes: readonly OwnNote[];
  /** It took place; `session`: in which, where I was in it. */
  readonly dialogue: { readonly at: number; readonly session: number | null } | null;
  /** What came of the dialogue, where I was the one to tell it. */
  readonly told: string | null;
}

export interface LoggedStage {
  readonly at: number;
  readonly cycle: string;
  readonly stage: string;
  readonly how: StageMove;
}

/** A mentoring room or a mesa that I am or was in. */
export interface LoggedRoom {
  readonly space: number;
  readonly title: string;
  readonly member: boolean;
  readonly agreement: { readonly since: number; readonly every_days: number | null; readonly minutes: number | null } | null;
  readonly stages: readonly LoggedStage[];
  readonly visits: readonly LoggedVisit[];
}

export interface RoomsPage {
  readonly rooms: readonly LoggedRoom[];
  readonly before: string | null;
}

/** What I took on outside of a session, of what was proposed to me (rule K2). */
export interface LoggedTakenOn {
  readonly space: number;
  readonly title: string;
  readonly member: boolean;
  readonly at: number;
  /** What they are called; null where one of us is no member there. */
  readonly proposed_by: string | null;
  readonly commitment: TakenOn;
}

export interface TakenOnPage {
  readonly taken_on: readonly LoggedTakenOn[];
  readonly before: string | null;
}

/** A story with the notebook that it is in. */
export interface LoggedStory {
  readonly space: number;
  readonly story: Story;
}
