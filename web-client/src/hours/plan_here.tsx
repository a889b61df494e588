import type { Client } from "../app/client";
import { t } from "../i18n";
import { inFull, soon } from "../moments";
import { withMeant } from "../spaces/meant";
import { OpenHere } from "../spaces/open_here";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly at: number;
  readonly leave: () => void;
}

/** Opens a session whose plan begins with this time. */
export function PlanHere({ client, space, at, leave }: Props) {
  return (
    <OpenHere
      client={client}
      space={space}
      label={t("mat_plan_here")}
      opens={{ kind: "session" }}
      called={t("mat_session_name", { when: soon(at) })}
      act={t("mat_plan_open")}
      opened={(title) => client.drafts.change(space, (draft) => withMeant(draft, title, { at }))}
      leave={leave}
    >
      <p><b>{inFull(at)}</b></p>
      <p class="field-hint">{t("mat_plan_then")}</p>
    </OpenHere>
  );
}
