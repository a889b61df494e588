import { t } from "../i18n";
import { ContributionCard, type CardActs } from "./contribution_card";
import type { Session } from "./session";
import type { ShownContribution } from "./shown";

/** What I wrote for myself, apart from everything that others see (rule C31). */
export function Notes({ session, notes, acts, write }: { readonly session: Session; readonly notes: readonly ShownContribution[]; readonly acts: CardActs; readonly write: (() => void) | undefined }) {
  const live = notes.filter(({ one }) => !one.withdrawn);
  return (
    <section class="side-panel notes-panel">
      <h2>{t("session_notes")}</h2>
      <p class="side-lead">{t("session_notes_lead")}</p>
      {write ? <button class="button" type="button" onClick={write}>{t("session_note_new")}</button> : null}
      {live.length === 0 ? <p class="side-empty">{t("session_notes_none")}</p> : null}
      <ul class="notes-list">
        {live.map((shown) => <li key={shown.one.id}><ContributionCard session={session} shown={shown} acts={acts} withKind={false} /></li>)}
      </ul>
    </section>
  );
}
