import type { CommitmentTold } from "../wire";

/** What comes due first stands first, what has no day after it; never by person. */
export function byDay(all: readonly CommitmentTold[]): CommitmentTold[] {
  const day = ({ commitment: { due } }: CommitmentTold) => due ?? Number.MAX_SAFE_INTEGER;
  return [...all].sort((a, b) => day(a) - day(b));
}
