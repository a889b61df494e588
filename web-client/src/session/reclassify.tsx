import { useState } from "preact/hooks";

import { t } from "../i18n";
import type { Contribution } from "../wire";
import { FamilyIcon } from "./family_icon";
import { ReasonForm } from "./reason_form";
import type { Kind } from "./script";
import type { Session } from "./session";

/** Gives a contribution the kind that it is (rule C34); its author sees that. */
export function Reclassify({ session, one, done }: { readonly session: Session; readonly one: Contribution; readonly done: () => void }) {
  const { here, act, online, acting } = session;
  const kinds = here.script.kinds.filter(({ id, family }) => id !== one.kind && family !== "note" && family !== "commitment");
  const [chosen, setChosen] = useState<Kind>();
  if (chosen) {
    return (
      <div class="question">
        <ReasonForm
          title={t("session_reclassify_as", { kind: chosen.title })}
          suggestions={[t("session_reason_disguised"), t("session_reason_mistaken_kind")]}
          submit={t("session_reclassify")}
          send={(reason) => act({ type: "reclassify", contribution: one.id, kind: chosen.id, reason })}
          close={done}
          shut={!online || acting}
        />
      </div>
    );
  }
  return (
    <div class="question" role="group" aria-label={t("session_reclassify")}>
      <p>{t("session_reclassify_lead")}</p>
      {kinds.map((kind) => (
        <button
          key={kind.id}
          class={`choice-button color-${kind.color}`}
          type="button"
          aria-disabled={!online || acting}
          onClick={() => online && !acting && setChosen(kind)}
        >
          <FamilyIcon family={kind.family} /> {kind.title}
        </button>
      ))}
      <button class="button" type="button" onClick={done}>{t("cancel")}</button>
    </div>
  );
}
