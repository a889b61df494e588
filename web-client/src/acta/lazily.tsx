import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";

type Screen = ComponentType<{ readonly client: Client; readonly space: number }>;

let loaded: Screen | undefined;

/** The acta comes apart: most visits read none. */
export function ActaLazily({ client, space }: { readonly client: Client; readonly space: number }) {
  const [Screen, setScreen] = useState<Screen | undefined>(() => loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Screen) return;
    let current = true;
    import("./acta_screen").then(
      (part) => {
        loaded = part.ActaScreen;
        if (current) setScreen(() => part.ActaScreen);
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
        {t(failed ? "unreachable" : "acta_loading")}{" "}
        {failed ? <button class="button" type="button" onClick={() => location.reload()}>{t("try_again")}</button> : null}
      </p>
    </main>
  );
}
