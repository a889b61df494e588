import type { Client } from "../app/client";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { SpaceView } from "../store/state";
import type { Cycle } from "../wire";
import { isUneven } from "./equals";
import { maySayRole } from "./rights";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly cycle: Cycle;
}

/** In a cycle between equals: what that means; and where the places are not the same yet, what makes them so (rule Y15). */
export function EqualPlaces({ client, view, cycle }: Props) {
  const { act, acting, problem } = useActing(client, view.space);
  const { script } = cycle;
  if (!isUneven(view)) return <p>{t("acc_equal")}</p>;
  return (
    <div class="acc-changed">
      <p>{t("acc_equal")} {t(maySayRole(view.roles) ? "acc_equal_give" : "acc_equal_ask")}</p>
      {maySayRole(view.roles) && script !== undefined ? (
        <div class="acc-acts"><button class="button" type="button" aria-disabled={acting} onClick={() => void (acting || act({ type: "edit_cycle", document: script }))}>{t("acc_equal_do")}</button></div>
      ) : null}
      <p class="field-problem" role="alert">{problem}</p>
    </div>
  );
}
