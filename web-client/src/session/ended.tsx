import { pathOf } from "../app/route";
import { t } from "../i18n";
import { inFull } from "../moments";
import type { Session } from "./session";

/** It is over: how, and where what remains of it is. */
export function Ended({ session: { here, view } }: { readonly session: Session }) {
  const { conversation, script } = here;
  const how = conversation.ending === "abandoned" ? t("session_ended_abandoned") : conversation.ending === "facilitator" ? t("session_ended_early") : t("session_ended_whole");
  return (
    <section class="ended" aria-label={t("session_ended_title")}>
      <h2>{t("session_ended_title")}</h2>
      <p dir="auto">{script.title}{conversation.ended_at === undefined ? "" : ` · ${inFull(conversation.ended_at)}`}</p>
      <p>{how}</p>
      <a class="button button-main" href={pathOf.acta(view.space)}>{t("session_to_acta")}</a>
    </section>
  );
}
