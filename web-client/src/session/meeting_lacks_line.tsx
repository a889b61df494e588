import "../styles/meetings.css";

import { t } from "../i18n";
import type { MeetingLack } from "./meeting_lacks";

/** A remark, and in nobody's way. now: it can still be mended before it ends. */
export function MeetingLacks({ lacks, now }: { readonly lacks: readonly MeetingLack[]; readonly now: boolean }) {
  if (lacks.length === 0) return null;
  const what = lacks.length === 2 ? "both" : lacks[0]!;
  return <p class="meeting-lacks">{now ? t(`meeting_lacks_${what}`) : t(`meeting_lacked_${what}`)}</p>;
}
