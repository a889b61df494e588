import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
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
  const { views, spaces = [] } = client.state.value;
  return (
    <main class="page">
      <header class="bar page-bar">
        <a class="bar-button bar-back" href={pathOf.spaces} aria-label={t("back_to_spaces")}><BackIcon /></a>
        <div class="bar-words"><h1 dir="auto">{views.get(space)?.title ?? spaces.find(({ id }) => id === space)?.title ?? t("app")}</h1></div>
      </header>
      <p class="plain-notice" role={failed ? "alert" : "status"}>
        {failed ? t("unreachable") : spaceAwaited(client)}{" "}
        {failed ? <button class="button" type="button" onClick={() => location.reload()}>{t("try_again")}</button> : null}
      </p>
    </main>
  );
}
