import { dateWords } from "../accompaniment/words";
import { pathOf } from "../app/route";
import { t } from "../i18n";
import { sameDay } from "../moments";
import { mayOpen } from "../spaces/nesting";
import { dialogueId } from "./dialogue_part";
import { lacksDialogue } from "./monitoring";
import { endOf, mayTell, standingOf } from "./standing";
import type { VisitProps } from "./visit_shown";

/** What stands in the place of the dialogue while what was noted comes. */
export const awaitedId = "obs-awaited";

/** With which conversation it is talked about. */
const conversation = "dialogo-reflexivo";

/** From the end of the class on: the dialogue is due, and two ways to it. */
export function DueNote({ client, view, one }: VisitProps) {
  const now = client.now();
  const standing = standingOf(one, now);
  if (standing === "told" && lacksDialogue(one, now)) return <p class="acc-changed obs-late">{t("obs_talk_late")}</p>;
  if (standing !== "due" || !mayTell(one, client.self.id, now)) return null;
  const end = endOf(one);
  const title = sameDay(end, now) ? t("obs_talk_today") : t("obs_talk_since", { day: dateWords(end, now) });
  return (
    <div class="acc-changed obs-due" role="group" aria-label={title}>
      <h3>{title}</h3>
      <p>{t("obs_talk_lead")}</p>
      {lacksDialogue(one, now) ? <p class="obs-late">{t("obs_talk_late")}</p> : null}
      <div class="acc-acts">
        {mayOpen(view.kind, view.roles).includes("session") ? <a class="button acc-to" href={pathOf.openWith(view.space, conversation)}>{t("obs_talk_plan")}</a> : null}
        <button class="button button-main" type="button" onClick={() => (document.getElementById(dialogueId) ?? document.getElementById(awaitedId))?.focus()}>{t("obs_talk_told")}</button>
      </div>
    </div>
  );
}
