import { useEffect, useRef, useState } from "preact/hooks";

import type { ConnectionState } from "../connection";
import { counted, named, t } from "../i18n";
import type { Client } from "./client";
import { lookForUpdate, takeUpdate, updateReady } from "./update";
import { forgetLogin } from "./visitor";
import { way } from "./way";

/** A moment without a link is not worth a word. */
const silence = 1_500;

type Trouble = "none" | "offline" | "signed_out" | "client_too_old" | "misbehaved";

function troubleOf({ phase, attempts }: ConnectionState): Trouble {
  if (phase.name === "stopped") return phase.why;
  return phase.name === "waiting" || (attempts > 0 && (phase.name === "opening" || phase.name === "greeting")) ? "offline" : "none";
}

function useLasting(trouble: Trouble): Trouble {
  const [lasting, setLasting] = useState<Trouble>("none");
  useEffect(() => {
    if (trouble !== "offline") return setLasting(trouble);
    const timer = setTimeout(() => setLasting(trouble), silence);
    return () => clearTimeout(timer);
  }, [trouble]);
  return lasting;
}

export function ConnectionNotice({ client }: { readonly client: Client }) {
  const trouble = useLasting(troubleOf(client.link.value));
  const waiting = client.entries.value.filter((entry) => !entry.refused && !entry.accepted).length;
  const outdated = client.link.value.outdated;
  const missed = useRef(false);
  if (trouble === "offline") missed.current = true;
  useEffect(() => {
    if (outdated) lookForUpdate();
  }, [outdated]);
  return (
    <div role="status" class="notice-slot">
      {trouble === "none" ? (
        // Seen by the notice going; heard by this.
        <span class="unseen">{missed.current ? t(way.value === "polls" ? "back_online_polls" : "back_online") : ""}</span>
      ) : (
        <div class={`notice notice-${trouble}`}>
          <span>
            {trouble !== "offline" ? named("closes", trouble) : waiting > 0 ? counted("offline_waiting", waiting) : t("offline")}
          </span>
          <Remedy client={client} trouble={trouble} />
        </div>
      )}
    </div>
  );
}

function Remedy({ client, trouble }: { readonly client: Client; readonly trouble: Trouble }) {
  switch (trouble) {
    case "none":
      return null;
    case "offline":
      return <button class="notice-button" type="button" onClick={() => client.notice("online")}>{t("connect_now")}</button>;
    case "signed_out":
      return <button class="notice-button" type="button" onClick={() => void client.settle().then(() => forgetLogin(client))}>{t("sign_in_again")}</button>;
    case "client_too_old":
    case "misbehaved":
      return <button class="notice-button" type="button" onClick={() => void client.settle().then(takeUpdate)}>{t("update")}</button>;
  }
}

export function UpdateNotice({ client }: { readonly client: Client }) {
  return (
    <div role="status" class="notice-slot">
      {updateReady.value ? (
        <div class="notice notice-update">
          <span>{t("new_version")}. {t("new_version_lead")}</span>
          <button class="notice-button" type="button" onClick={() => void client.settle().then(takeUpdate)}>{t("update")}</button>
        </div>
      ) : null}
    </div>
  );
}
