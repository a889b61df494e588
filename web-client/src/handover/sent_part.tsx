import { useLayoutEffect, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { counted, t } from "../i18n";

export interface Sent {
  readonly to: number;
  readonly title: string;
  readonly messages: number;
}

interface Props {
  readonly client: Client;
  readonly sent: Sent;
  readonly again: () => void;
}

/** It is there, or on its way there. */
export function SentPart({ client, sent, again }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const entries = client.entries.value.filter((entry) => entry.space === sent.to && entry.do.type === "post_message" && !entry.accepted);
  const refused = entries.some((entry) => entry.refused);
  return (
    <section class="handover-part" aria-labelledby="handover-sent">
      <h2 ref={heading} id="handover-sent" tabIndex={-1} dir="auto">{t("handover_sent", { title: sent.title })}</h2>
      <p role="status">{t(refused ? "handover_refused" : entries.length > 0 ? "handover_waiting" : "handover_arrived")} {sent.messages > 1 ? counted("handover_messages_sent", sent.messages) : ""}</p>
      <div class="handover-acts">
        <a class="button button-main handover-open" href={pathOf.space(sent.to)} dir="auto">{t("handover_open", { title: sent.title })}</a>
        <button class="button" type="button" onClick={again}>{t("handover_again")}</button>
      </div>
    </section>
  );
}
