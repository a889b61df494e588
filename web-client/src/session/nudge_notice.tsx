import { useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { t } from "../i18n";
import { nudgeFor, nudgeText } from "./nudges";

/** Invitations to speak in sessions that one follows and does not look at, each with the way there. Nothing takes the focus. */
export function NudgeNotice({ client, here }: { readonly client: Client; readonly here: number | undefined }) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { views, people } = client.state.value;
  const all = [...views.values()].flatMap((view) => {
    const { space, title, conversation } = view;
    if (space === here || conversation?.stage !== "running" || !client.followed.has(space)) return [];
    const nudge = nudgeFor(conversation, client.self.id);
    const key = `${space}/${nudge?.at}`;
    return nudge && !dismissed.has(key) ? [{ key, space, title, nudge }] : [];
  });
  return (
    <>
      {all.map(({ key, space, title, nudge }) => (
        <div key={key} class="notice notice-update notice-nudge">
          <span dir="auto">{t("nudge_elsewhere", { name: people.get(nudge.by) ?? t("someone"), title, text: nudgeText(nudge) })}</span>
          <a class="notice-button" href={pathOf.space(space)}>{t("nudge_go")}</a>
          <button class="notice-button" type="button" onClick={() => setDismissed(new Set(dismissed).add(key))}>{t("nudge_thanks")}</button>
        </div>
      ))}
    </>
  );
}
