import { useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { SpaceView } from "../store/state";
import type { Cycle } from "../wire";
import { isUneven } from "./equals";
import { maySayRole } from "./rights";
import { useParties } from "./use_parties";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly cycle: Cycle;
}

/** In a cycle between equals: what that means; and while the places of any two are not the same, what makes them so (rule Y15). */
export function EqualPlaces({ client, view, cycle }: Props) {
  const { act, acting, problem } = useActing(client, view.space);
  const gives = maySayRole(view.roles);
  const parties = useParties(client, view.space, view.members, gives);
  const [given, give] = useState(false);
  const { script } = cycle;
  if (!isUneven(view.roles) && (given || !parties?.some(({ roles }) => isUneven(roles)))) return <p>{t("acc_equal")}</p>;
  const evenPlaces = async (document: string) => {
    const based_on = cycle.document;
    if (await act({ type: "edit_cycle", document, ...(based_on === undefined ? {} : { based_on }) })) give(true);
  };
  return (
    <div class="acc-changed">
      <p>{t("acc_equal")} {t(gives ? "acc_equal_give" : "acc_equal_ask")}</p>
      {gives && script !== undefined ? (
        <div class="acc-acts"><button class="button" type="button" aria-disabled={acting} onClick={() => void (acting || evenPlaces(script))}>{t("acc_equal_do")}</button></div>
      ) : null}
      <p class="field-problem" role="alert">{problem}</p>
    </div>
  );
}
