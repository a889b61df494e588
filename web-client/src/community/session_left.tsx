import { pathOf } from "../app/route";
import { counted, t } from "../i18n";
import { clock, dayOf } from "../moments";
import type { SessionLeft, SpaceSummary } from "../wire";

/** A session below has ended: who was in it finds its acta, everybody what was agreed. */
export function SessionLeftRow({ left, space, spaces, now }: { readonly left: SessionLeft; readonly space: number; readonly spaces: readonly SpaceSummary[]; readonly now: number }) {
  const mine = spaces.find(({ id }) => id === left.session);
  return (
    <li class="session-left">
      <p dir="auto">
        {mine ? t("session_ended_below_mine", { title: mine.title }) : t("session_ended_below")}{" "}
        <time dateTime={new Date(left.ended_at).toISOString()}>{dayOf(left.ended_at, now)}, {clock(left.ended_at)}</time>
      </p>
      {left.beyond > 0 ? <p>{counted("session_ended_below_beyond", left.beyond)}</p> : null}
      <p class="session-left-links">
        {mine ? <a href={pathOf.acta(left.session)}>{t("session_ended_below_acta")}<span class="unseen"> · {mine.title}</span></a> : null}
        {left.commitments > 0 ? <a href={pathOf.commitments(space)}>{counted("session_ended_below_commitments", left.commitments)}</a> : null}
      </p>
    </li>
  );
}
