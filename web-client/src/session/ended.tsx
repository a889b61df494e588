import { pathOf } from "../app/route";
import { t } from "../i18n";
import { inFull } from "../moments";
import { ActButton } from "./act_button";
import { kindNamed } from "./script";
import type { Session } from "./session";

/** It is over: how, and where what remains of it is. */
export function Ended({ session }: { readonly session: Session }) {
  const { here, view } = session;
  const { conversation, script } = here;
  const how = conversation.ending === "abandoned" ? t("session_ended_abandoned") : conversation.ending === "facilitator" ? t("session_ended_early") : t("session_ended_whole");
  return (
    <section class="ended" aria-label={t("session_ended_title")}>
      <h2>{t("session_ended_title")}</h2>
      <p dir="auto">{script.title}{conversation.ended_at === undefined ? "" : ` · ${inFull(conversation.ended_at)}`}</p>
      <p>{how}</p>
      <a class="button button-main" href={pathOf.acta(view.space)}>{t("session_to_acta")}</a>
      {here.conversation.seats.some(({ person }) => person === here.self) && !here.conversation.confirmed?.some(({ person }) => person === here.self)
        ? <p class="field-hint">{t("session_acta_waits")}</p> : null}
      <p><a class="session-instruments" href={pathOf.instruments(view.space)}>{t("ins_of_session")}</a></p>
      <Carrying session={session} />
    </section>
  );
}

/** What found no room above, or was closed there by mistake, is brought there once more by those whom it concerns (rule K14). */
function Carrying({ session }: { readonly session: Session }) {
  const { client, view, here, facilitating } = session;
  const { views, spaces } = client.state.value;
  const parent = spaces?.find(({ id }) => id === view.space)?.parent;
  if (parent === undefined) return null;
  const there = new Set(views.get(parent)?.ledger?.commitments.map(({ id }) => id));
  const all = facilitating || view.roles.includes("coordinator");
  const mine = here.conversation.contributions.filter(({ id, kind, shown, withdrawn, owners, author }) =>
    kindNamed(here.script, kind).family === "commitment" && shown === "everybody" && !withdrawn && !there.has(id) &&
    (all || (owners.length === 0 ? author === here.self : owners.includes(here.self))));
  if (mine.length === 0) return null;
  return (
    <details class="carrying">
      <summary>{t("carry_title")}</summary>
      <p class="field-hint">{t("carry_lead")}</p>
      <ul>
        {mine.map(({ id, text }) => (
          <li key={id}>
            <p dir="auto">{text ?? t("erased")}</p>
            <ActButton session={session} command={{ type: "carry_commitment", commitment: id }} label={`${t("carry")}: ${text ?? ""}`}>{t("carry")}</ActButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
