import type { CommitmentState } from "../wire";

export interface Change {
  readonly state: CommitmentState;
  readonly at: number;
  /** Days since 1970-01-01. */
  readonly due: number | null;
  readonly note: { readonly text: string; readonly mine: boolean } | null;
}

/** What I took on in a session; `state` null: what became of it is not told to me. */
export interface TakenOn {
  readonly id: string;
  readonly text: string;
  readonly due: number | null;
  readonly state: CommitmentState | null;
  /** Oldest first. */
  readonly changes: readonly Change[];
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
