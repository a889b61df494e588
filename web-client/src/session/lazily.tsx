import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";

type Screen = ComponentType<{ readonly client: Client; readonly space: number }>;

let loaded: Screen | undefined;

/** The screen of a session, which comes when the first one is opened: not everybody's first load carries it. */
export function SessionLazily({ client, space }: { readonly client: Client; readonly space: number }) {
  const [Screen, setScreen] = useState<Screen | undefined>(() => loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Screen) return;
    let current = true;
    import("./session_screen").then(
      (part) => {
        loaded = part.SessionScreen;
        if (current) setScreen(() => part.SessionScreen);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, []);
  if (Screen) return <Screen client={client} space={space} />;
  return (
    <main class="page">
      <p class="plain-notice" role={failed ? "alert" : "status"}>
        {t(failed ? "unreachable" : "space_loading")}{" "}
        {failed ? <button class="button" type="button" onClick={() => location.reload()}>{t("try_again")}</button> : null}
      </p>
    </main>
  );
}
