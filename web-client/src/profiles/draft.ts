import type { Draft } from "../shelf";
import { emptyProfile, type OwnProfile, type Profile } from "./document";
import { blocksOf, rowOf, type Row } from "./week";

/** One's own profile while it is being changed: on the device until it is saved. */
export interface ProfileDraft {
  /** What it is a change of. */
  readonly base: number;
  readonly profile: Profile;
  readonly rows: readonly Row[];
  /** Whose clock the rows are on, as IANA calls the zone. */
  readonly zone: string;
}

export const draftFrom = (own: OwnProfile | undefined, zone: string): ProfileDraft => ({
  base: own?.revision ?? 0,
  profile: own?.profile ?? emptyProfile,
  rows: own?.hours?.blocks.map(rowOf) ?? [],
  zone: own?.hours?.zone ?? zone,
});

/** As it is sent; hours only where some are given. */
export function sentOf({ base, profile, rows, zone }: ProfileDraft, offersMentoring: boolean) {
  const blocks = blocksOf(rows);
  return {
    base,
    profile: { ...profile, mentees: offersMentoring ? Math.max(1, profile.mentees) : 0, words: profile.words.trim() },
    ...(blocks.length > 0 ? { hours: { zone, blocks } } : {}),
  };
}

export function withoutProfile({ profile: _, ...rest }: Draft): Draft {
  return rest;
}
