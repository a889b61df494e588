import type { ComponentChildren } from "preact";

import { pathOf } from "../app/route";
import { t } from "../i18n";
import { dayOf } from "../moments";
import { localDay } from "../session/days";
import { ended } from "../store/reduce_ledger";
import type { CommitmentTold, SpaceSummary } from "../wire";
import { DetailsShown } from "./details_shown";
import { dueWords } from "./due";

interface Props {
  readonly told: CommitmentTold;
  /** Server time. */
  readonly now: number;
  readonly self: number;
  readonly nameOf: (person: number) => string;
  readonly spaces: readonly SpaceSummary[];
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** One commitment: what, who, until when, from which session, and what became of it. */
export function CommitmentCard({ told, now, self, nameOf, spaces, children }: Props) {
  const { commitment, text, note, details } = told;
  const { owners, due, state, noted_by: notedBy, changed_at: changedAt } = commitment;
  const over = ended(commitment);
  const today = localDay(now);
  const late = !over && due !== undefined && due < today;
  return (
    <li class={over ? "commitment commitment-over" : "commitment"} data-commitment={commitment.id} tabIndex={-1}>
      <p class="commitment-words" dir="auto">{text ?? <em class="commitment-gone">{t("commitment_gone")}</em>}</p>
      <p class="commitment-owners" dir="auto">{owners.map((person) => (person === self ? t("you") : nameOf(person))).join(", ")}</p>
      <p class="commitment-state">
        <span class={`commitment-mark commitment-${state}`}>{t(`commitment_${state}`)}</span>
        {due === undefined || over ? null : <span> · {dueWords(due, today)}{late ? ` · ${t("commitment_how_goes")}` : ""}</span>}
        {over && changedAt !== undefined ? <span> · <time dateTime={new Date(changedAt).toISOString()}>{dayOf(changedAt, now)}</time></span> : null}
      </p>
      {details ? <DetailsShown details={details} /> : null}
      {note !== undefined ? (
        <blockquote class="commitment-note" dir="auto">
          {note}
          {notedBy === undefined ? null : <footer>{notedBy === self ? t("you") : nameOf(notedBy)}</footer>}
        </blockquote>
      ) : null}
      <Origin session={commitment.session} at={commitment.made_at} spaces={spaces} now={now} />
      {children}
    </li>
  );
}

/** Who was in the session reads its acta; to everybody else it only took place. What was proposed was taken on in no session. */
function Origin({ session, at, spaces, now }: { readonly session: number; readonly at: number; readonly spaces: readonly SpaceSummary[]; readonly now: number }) {
  const mine = spaces.find(({ id }) => id === session);
  if (session === 0 || (mine && mine.kind !== "session")) return <p class="commitment-origin">{t("commitment_from_proposal", { day: dayOf(at, now) })}</p>;
  const day = new Date(at).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long" });
  return (
    <p class="commitment-origin">
      {mine ? <a href={pathOf.acta(session)} dir="auto">{t("commitment_from", { title: mine.title })}</a> : t("commitment_from_day", { day })}
    </p>
  );
}
