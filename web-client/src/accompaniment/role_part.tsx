import { useMemo, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Guide } from "../cycles/document";
import { keptFor } from "../cycles/kept_for";
import { useRead } from "../cycles/use_read";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { SpaceView } from "../store/state";
import type { AccompanierRole, RoleTaken } from "../wire";
import { maySayRole } from "./rights";
import { dateWords } from "./words";

const all: readonly AccompanierRole[] = ["acompanante", "facilitador", "orientador", "articulador"];

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly roles: readonly RoleTaken[];
  readonly nameOf: (person: number) => string;
}

/** What whoever accompanies is now: the guide says when each fits, and they say which one it is. */
export function RolePart({ client, view, roles, nameOf }: Props) {
  const kept = useMemo(() => keptFor(client), [client]);
  const guide = useRead<Guide>(kept, "/api/accompaniment").value;
  const { act, acting, problem } = useActing(client, view.space);
  const may = maySayRole(view.roles);
  const present = roles[roles.length - 1];
  const now = client.now();
  // It does not close under the hand of whoever has just said it.
  const [open] = useState(present === undefined);
  if (!may && !present) return null;
  const words = (role: AccompanierRole) => guide?.roles.find(({ id }) => id === role);
  return (
    <section class="acc-part" aria-labelledby="acc-role">
      <h2 id="acc-role">{t("acc_role")}</h2>
      <p role="status">{present ? t("acc_role_present", { role: t(`acc_role_${present.role}`), day: dateWords(present.at, now) }) : t("acc_role_none")}</p>
      {may ? (
        <details class="cyc-more" open={open}>
          <summary>{t("acc_role_choose")}</summary>
          <p class="field-hint">{t("cyc_roles_hint")}</p>
          <ul class="acc-roles" aria-label={t("acc_role_choose")}>
            {all.map((role) => (
              <li key={role}>
                <button class="acc-role" type="button" aria-pressed={present?.role === role} aria-disabled={acting} aria-describedby={`acc-role-${role}`}
                  onClick={() => void (present?.role === role ? undefined : act({ type: "take_role", role }))}>{t(`acc_role_${role}`)}</button>
                <div id={`acc-role-${role}`}>
                  {words(role) ? <p dir="auto">{words(role)!.when}</p> : null}
                  {words(role) ? <p class="cyc-aside" dir="auto">{words(role)!.does}</p> : null}
                </div>
              </li>
            ))}
          </ul>
          <p class="field-problem" role="alert">{problem}</p>
        </details>
      ) : null}
      {roles.length < 2 ? null : (
        <details class="cyc-more">
          <summary>{t("acc_role_before")}</summary>
          <ol class="acc-passes">
            {roles.map((each) => <li key={each.at}><p>{t(`acc_role_${each.role}`)} · {t("acc_since", { day: dateWords(each.at, now) })} · <span dir="auto">{nameOf(each.by)}</span></p></li>)}
          </ol>
        </details>
      )}
    </section>
  );
}
