import type { Uuid } from "../wire";

/** In the order in which a handover tells of them. */
export const abouts = ["agreement", "cycle", "session", "commitment"] as const;
export type About = (typeof abouts)[number];

/** What can be handed on by choosing it (rule Y21): one's own words, or what was agreed on or taken on, and nobody's name. */
export interface Piece {
  /** The same wherever it is read: what is chosen twice is told once. */
  readonly id: string;
  readonly about: About;
  readonly at: number;
  readonly text: string;
  /** A note of one's own: the commitment that it is about. */
  readonly of?: Uuid;
}

export const ofCommitment = (commitment: Uuid): string => `commitment ${commitment}`;
