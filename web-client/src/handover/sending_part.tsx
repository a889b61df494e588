import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { mayPost } from "../community/rights";
import { counted, named, t } from "../i18n";
import { OutboxFull } from "../outbox";
import type { HandoverDraft } from "../shelf";
import type { SpaceKind, SpaceSummary } from "../wire";
import { shortened, textOf } from "./draft";
import { handOn } from "./hand_on";
import { messagesMax, parted } from "./split";

interface Props {
  readonly client: Client;
  readonly draft: HandoverDraft;
  readonly change: (how: (draft: HandoverDraft) => HandoverDraft) => void;
  /** All of it is on its way. */
  readonly sent: (to: SpaceSummary, messages: number) => void;
}

const kinds: ReadonlySet<SpaceKind> = new Set<SpaceKind>(["mentoring_room", "mesa", "notebook"]);

/** Where it goes, who reads it there, and off. */
export function SendingPart({ client, draft, change, sent }: Props) {
  const { spaces = [], views } = client.state.value;
  const places = spaces.filter(({ kind, roles }) => kinds.has(kind) && mayPost(roles));
  const to = places.find(({ id }) => id === draft.to);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const place = to?.id;
  useEffect(() => {
    if (place !== undefined) void client.follow(place);
  }, [client, place]);
  const text = textOf(draft);
  const messages = parted(text).length;
  const lacks = messages === 0 ? "handover_lacks_words" : messages > messagesMax ? "handover_too_long" : to === undefined ? "handover_lacks_place" : undefined;
  const said = [
    ...(to ? [readers(to.title, views.get(to.id)?.members)] : []),
    ...(messages > 1 && messages <= messagesMax ? [counted("handover_messages", messages)] : []),
  ];
  const send = async () => {
    if (under.current || lacks !== undefined || to === undefined) return;
    under.current = true;
    setBusy(true);
    setProblem("");
    let some = false;
    try {
      const count = await handOn(client, to.id, text, (rest) => {
        some = true;
        change((now) => shortened(now, rest));
      });
      sent(to, count);
    } catch (reason) {
      setProblem([...(some ? [t("handover_partly")] : []), t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep")].join(" "));
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  return (
    <section class="handover-part" aria-labelledby="handover-where">
      <h2 id="handover-where">{t("handover_where")}</h2>
      {places.length === 0 ? <p>{t("handover_nowhere")}</p> : null}
      <div class="handover-field">
        <label for="handover-to">{t("handover_to")}</label>
        <select id="handover-to" value={to === undefined ? "" : String(to.id)} onChange={({ currentTarget }) => change((now) => aimed(now, currentTarget.value))}>
          <option value="">{t("handover_choose")}</option>
          {places.map(({ id, title, kind }) => <option key={id} value={String(id)}>{`${title} (${named("kinds", kind)})`}</option>)}
        </select>
      </div>
      <p role="status" dir="auto">{said.join(" ")}</p>
      <p class="field-hint" id="handover-lacks">{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="handover-acts">
        <button class="button button-main" type="button" aria-disabled={busy || lacks !== undefined} aria-describedby="handover-lacks" onClick={() => void send()}>{t("handover_send")}</button>
      </div>
    </section>
  );
}

function aimed({ to: _, ...rest }: HandoverDraft, value: string): HandoverDraft {
  return value === "" ? rest : { ...rest, to: Number(value) };
}

function readers(title: string, members: number | undefined): string {
  if (members === undefined) return t("handover_readers", { title });
  return members === 1 ? t("handover_reader_only", { title }) : counted("handover_readers_known", members, { title });
}
