import { focusAt } from "../accompaniment/arrival";
import { t } from "../i18n";
import type { LoggedChoice } from "./logged_pieces";
import { Pick, PickCommitment, type Picking } from "./pick";
import type { Logged } from "./use_logged";

interface Props extends Picking {
  readonly logged: Logged;
  readonly choices: readonly LoggedChoice[];
}

const idOf = (session: string) => `handover-${session.replace(" ", "-")}`;

/** What there is to choose of one's own logbook. */
export function LoggedPart({ logged, choices, ...picking }: Props) {
  const { busy, kept, more, problem } = logged;
  const earlier = async () => {
    const first = await logged.readOn();
    if (first) focusAt(idOf(`session ${first.space}`));
  };
  return (
    <section class="handover-part" aria-labelledby="handover-logbook">
      <h2 id="handover-logbook">{t("handover_logbook")}</h2>
      <p class="field-hint">{t("handover_logbook_lead")}</p>
      <p class="field-hint" role="status">{busy ? t("logbook_loading") : kept ? t("logbook_old") : choices.length === 0 && problem === "" ? t("handover_logbook_none") : ""}</p>
      <ul class="handover-sessions">
        {choices.map(({ session, commitments }) => (
          <Pick key={session.id} piece={session} id={idOf(session.id)} {...picking}>
            {commitments.length === 0 ? null : (
              <ul class="handover-picks" aria-label={t("logbook_taken_on", { title: session.text })}>
                {commitments.map((one) => <PickCommitment key={one.piece.id} commitment={one} {...picking} />)}
              </ul>
            )}
          </Pick>
        ))}
      </ul>
      {problem === "" ? null : <p class="field-problem" role="alert">{problem}</p>}
      {more && (choices.length > 0 || problem !== "") ? (
        <button class="button" type="button" aria-disabled={busy} onClick={() => void earlier()}>{t(problem === "" ? "logbook_more" : "try_again")}</button>
      ) : null}
    </section>
  );
}
