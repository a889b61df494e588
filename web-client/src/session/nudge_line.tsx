import { useState } from "preact/hooks";

import { t } from "../i18n";
import { nudgeFor, nudgeText } from "./nudges";
import type { Session } from "./session";

/** An invitation to speak: gentle, for one's own eyes, and gone when one says so. The announcer reads it out; nothing takes the focus. */
export function NudgeLine({ session: { here, nameOf } }: { readonly session: Session }) {
  const [thanked, setThanked] = useState(0);
  const nudge = nudgeFor(here.conversation, here.self);
  if (!nudge || nudge.at === thanked) return null;
  return (
    <div class="nudge-line" role="group" aria-label={t("nudge_label")}>
      <p dir="auto"><strong>{nudgeText(nudge)}</strong> <span class="nudge-from">{t("nudge_from", { name: nameOf(nudge.by) })}</span></p>
      <button class="button" type="button" onClick={() => setThanked(nudge.at)}>{t("nudge_thanks")}</button>
    </div>
  );
}
