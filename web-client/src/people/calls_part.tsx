import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { Form } from "../form";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { SpaceView } from "../store/state";
import type { CallPolicy } from "../wire";

const choices: readonly CallPolicy[] = ["direct", "relayed", "off"];

const meaning: Readonly<Record<CallPolicy, () => string>> = {
  direct: () => t("calls_direct_means"),
  relayed: () => t("calls_relayed_means"),
  off: () => t("calls_off_means"),
};

const naming: Readonly<Record<CallPolicy, () => string>> = {
  direct: () => t("calls_direct"),
  relayed: () => t("calls_relayed"),
  off: () => t("calls_none"),
};

/** What calls are in a network and below; who coordinates it says so. */
export function CallsPart({ client, view }: { readonly client: Client; readonly view: SpaceView }) {
  if (view.kind !== "network") return null;
  const now = view.calls ?? "direct";
  return (
    <section class="people-part" aria-labelledby="calls">
      <h2 id="calls">{t("calls_title")}</h2>
      <p>{meaning[now]()}</p>
      {view.roles.includes("coordinator") ? <Setting client={client} space={view.space} now={now} /> : null}
    </section>
  );
}

function Setting({ client, space, now }: { readonly client: Client; readonly space: number; readonly now: CallPolicy }) {
  const [chosen, choose] = useState(now);
  useEffect(() => choose(now), [now]); // somebody else may have changed it
  // Now or not at all: calls that are under way follow it at once.
  const { act, acting, problem } = useActing(client, space);
  return (
    <Form
      class="form"
      send={() => {
        if (chosen !== now && !acting) void act({ type: "set_calls", calls: chosen });
      }}
    >
      <label class="pick">
        <span>{t("calls_choose")}</span>
        <select value={chosen} onChange={({ currentTarget: { value } }) => choose(value as CallPolicy)}>
          {choices.map((each) => <option key={each} value={each}>{naming[each]()}</option>)}
        </select>
      </label>
      {chosen === now ? null : <p>{meaning[chosen]()}</p>}
      <button class="button" type="submit" aria-disabled={chosen === now || acting}>{t("calls_change")}</button>
      <p role="status">{acting ? t("calls_waits") : ""}</p>
      <p role="alert" class="field-problem">{problem}</p>
    </Form>
  );
}
