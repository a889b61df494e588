import "../styles/handover.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { Asked } from "../app/asked";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { t } from "../i18n";
import type { HandoverDraft } from "../shelf";
import { useDraft } from "../use_draft";
import { wordsMax } from "../words";
import { changing, draftSpace, emptyHandover, handoverOf, toggled } from "./draft";
import { LoggedPart } from "./logged_part";
import { loggedChoice } from "./logged_pieces";
import { Pick, type Picking } from "./pick";
import type { Piece } from "./piece";
import { RoomPart } from "./room_part";
import { SendingPart } from "./sending_part";
import { SentPart, type Sent } from "./sent_part";
import { TextPart } from "./text_part";
import { useLogged } from "./use_logged";

interface Props {
  readonly client: Client;
  /** The room that it is about. */
  readonly from: number | undefined;
}

/** What was worked on is handed on to whoever accompanies next: what of it, its teacher chooses (rule Y21). */
export function HandoverScreen({ client, from }: Props) {
  const [whole, changeWhole] = useDraft(client, draftSpace);
  const [sent, setSent] = useState<Sent>();
  const heading = useRef<HTMLHeadingElement>(null);
  const change = (how: (draft: HandoverDraft) => HandoverDraft) => changeWhole((now) => changing(now, how));
  useEffect(() => entitle(`${t("handover_title")} · ${t("app")}`), []);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const drop = () => {
    change(() => emptyHandover);
    heading.current?.focus();
  };
  const again = () => {
    setSent(undefined);
    heading.current?.focus();
  };
  return (
    <main class="page handover-page">
      <header class="bar page-bar">
        <a class={from === undefined ? "bar-button bar-back" : "bar-button"} href={from === undefined ? pathOf.spaces : pathOf.accompaniment(from)} aria-label={t(from === undefined ? "back_to_spaces" : "handover_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t("handover_title")}</h1>
          <p dir="auto">{client.self.name}</p>
        </div>
      </header>
      <div class="page-body">
        {sent ? <SentPart client={client} sent={sent} again={again} /> : (
          <Making client={client} from={from} draft={handoverOf(whole)} change={change} drop={drop}
            sent={({ id, title }, messages) => {
              change(() => emptyHandover);
              setSent({ to: id, title, messages });
            }} />
        )}
      </div>
    </main>
  );
}

interface MakingProps extends Props {
  readonly draft: HandoverDraft;
  readonly change: (how: (draft: HandoverDraft) => HandoverDraft) => void;
  readonly drop: () => void;
  readonly sent: Parameters<typeof SendingPart>[0]["sent"];
}

function Making({ client, from, draft, change, drop, sent }: MakingProps) {
  const logged = useLogged(client);
  const choices = logged.sessions.map(loggedChoice);
  const chosen = new Set(draft.chosen.map(({ id }) => id));
  const picking = { has: ({ id }: Piece) => chosen.has(id), toggle: (piece: Piece) => change((now) => toggled(now, piece)) };
  const words = (name: "before" | "after") => ({
    id: `handover-${name}`, rows: 3, dir: "auto" as const, maxLength: wordsMax, value: draft[name],
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => change((now) => ({ ...now, [name]: currentTarget.value })),
  });
  return (
    <>
      <p class="lead">{t("handover_lead")}</p>
      <ul class="handover-limits">
        <li>{t("handover_limit_room")}</li>
        <li>{t("handover_limit_cycle")}</li>
        <li>{t("handover_limit_brought")}</li>
      </ul>
      <div class="handover-field">
        <label for="handover-before">{t("handover_before")}</label>
        <p class="field-hint" id="handover-before-hint">{t("handover_before_hint")}</p>
        <textarea aria-describedby="handover-before-hint" {...words("before")} />
      </div>
      <RoomPart client={client} from={from} {...picking} />
      <LoggedPart logged={logged} choices={choices} {...picking} />
      <ChosenPart chosen={draft.chosen} {...picking} />
      <div class="handover-field">
        <label for="handover-after">{t("handover_after")}</label>
        <p class="field-hint" id="handover-after-hint">{t("handover_after_hint")}</p>
        <textarea aria-describedby="handover-after-hint" {...words("after")} />
      </div>
      <TextPart draft={draft} change={change} />
      <SendingPart client={client} draft={draft} change={change} sent={sent} />
      {draft === emptyHandover ? null : <Asked label={t("handover_drop")} question={t("handover_drop_question")} yes={t("handover_drop_yes")} act={drop} />}
    </>
  );
}

/** All that was chosen, wherever it was read: also what can not be read just now. */
function ChosenPart({ chosen, has, toggle }: Picking & { readonly chosen: readonly Piece[] }) {
  if (chosen.length === 0) return null;
  const leave = (piece: Piece) => {
    toggle(piece);
    focusAt(chosen.length === 1 ? "handover-after" : "handover-chosen-list");
  };
  return (
    <details class="handover-chosen">
      <summary id="handover-chosen-list">{t("handover_chosen_list")}</summary>
      <ul class="handover-picks">{chosen.map((piece) => <Pick key={piece.id} piece={piece} has={has} toggle={leave} />)}</ul>
    </details>
  );
}
