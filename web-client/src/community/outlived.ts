import type { Retention } from "../wire";

/** Nothing is deleted for so long after a period was set. */
export const graceDays = 30;
const day = 86_400_000;

/** From when on older words are deleted. */
export const beginsAt = ({ since }: Retention): number => since + graceDays * day;

/** For how many months the words of then were kept, if that time is over. */
export function outlived(retention: Retention | undefined, at: number, now: number): number | undefined {
  if (!retention || now < beginsAt(retention)) return undefined;
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - retention.months);
  return at < oldest.getTime() ? retention.months : undefined;
}
