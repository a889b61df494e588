import { useEffect, useState } from "preact/hooks";
import type { ComponentType } from "preact";

import type { Client } from "../app/client";
import { t } from "../i18n";
import type { SpaceView } from "../store/state";

type PlanScreen = ComponentType<{ readonly client: Client; readonly view: SpaceView }>;

// Planning loads apart: who comes to a session that runs does not need it.
const parts = import.meta.glob<{ readonly PlanScreen: PlanScreen }>("./plan/plan_screen.tsx");

/** Before it begins: the plan, the seats, the start. */
export function Planning({ client, view }: { readonly client: Client; readonly view: SpaceView }) {
  const [Screen, setScreen] = useState<PlanScreen>();
  useEffect(() => {
    let current = true;
    void parts["./plan/plan_screen.tsx"]?.().then((part) => current && setScreen(() => part.PlanScreen));
    return () => {
      current = false;
    };
  }, []);
  return Screen ? <Screen client={client} view={view} /> : <p class="plain-notice" role="status">{t("session_before")}</p>;
}
