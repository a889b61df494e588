import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { minute } from "../../community/minute";
import { language, t } from "../../i18n";
import { InnerForm } from "../../inner_form";
import { inFull, inFullAt } from "../../moments";
import type { SpaceView } from "../../store/state";
import type { Conversation } from "../../wire";
import { zoneHere, zoneName } from "../../zone";
import { readScript } from "../script";
import { closesOf, paceOf } from "./pace";
import { PhaseDays, Until } from "./pace_choice";
import { useAsking } from "./use_asking";
import { fromInput, toInput } from "./when";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly conversation: Conversation;
  /** May I choose another date? */
  readonly plans: boolean;
  /** What else may be done to the plan. */
  readonly children: ComponentChildren;
}

/** When a session is, on one's own clock (rule C92), for one's own calendar, and how it gets another date. */
export function SessionDate({ client, view, conversation, plans, children }: Props) {
  minute.value;
  const [changing, setChanging] = useState(false);
  const at = conversation.starts_at;
  if (changing) return <OtherDate client={client} view={view} conversation={conversation} close={() => setChanging(false)} />;
  const change = plans ? <button class="button" type="button" onClick={() => setChanging(true)}>{t(at === undefined ? "plan_set_date" : "plan_change_date")}</button> : null;
  if (at === undefined) return <><p class="plan-when">{t("plan_no_date")}</p><div class="plan-buttons">{change}{children}</div></>;
  return (
    <>
      <p class="plan-when">
        <time dateTime={new Date(at).toISOString()}>{inFull(at)}</time>
        <span class="field-hint"> {t("plan_zone", { zone: zoneName() })}</span>
        {client.now() > at ? <span class="plan-due-now"> {t("plan_time_has_come")}</span> : null}
      </p>
      <Elsewhere at={at} zone={conversation.zone} />
      <div class="plan-buttons">
        {/* Apart: whatever becomes of it, one stays here. */}
        <a class="button" href={`/api/spaces/${view.space}/session.ics?lang=${language()}&zone=${encodeURIComponent(zoneHere())}`} target="_blank" rel="noopener">{t("plan_to_calendar")}</a>
        {change}
        {children}
      </div>
    </>
  );
}

/** What the clock says where the date was chosen, when it is another one. */
function Elsewhere({ at, zone }: { readonly at: number; readonly zone: string | undefined }) {
  if (zone === undefined || zone === zoneHere()) return null;
  const there = inFullAt(at, zone);
  if (there === undefined || there === inFull(at)) return null;
  return <p class="field-hint plan-elsewhere">{t("plan_chosen_as", { when: there, zone: zoneName(zone) })}</p>;
}

interface OtherDateProps {
  readonly client: Client;
  readonly view: SpaceView;
  readonly conversation: Conversation;
  readonly close: () => void;
}

/** The windows of its phases move along, as many days as they had, and can be changed. */
function OtherDate({ client, view, conversation, close }: OtherDateProps) {
  const at = conversation.starts_at;
  const script = readScript(conversation.script);
  const [pace, setPace] = useState(() => paceOf(conversation));
  const [when, setWhen] = useState(at === undefined ? "" : toInput(at));
  const { tell, asking, problem } = useAsking(client, view.space);
  const id = useId();
  const startsAt = fromInput(when);
  const date = async (chosen: number | undefined) => {
    const closes = closesOf(pace, chosen, script?.phases.length ?? 0);
    if (await tell({ type: "date_session", ...(chosen === undefined ? {} : { starts_at: chosen, zone: zoneHere() }), ...(closes ? { closes } : {}) })) close();
  };
  return (
    <InnerForm
      class="plan-date"
      busy={asking}
      send={() => {
        if (startsAt !== undefined) void date(startsAt);
      }}
      fresh
      close={close}
    >
      <div class="field">
        <label for={id}>{t("plan_when")}</label>
        <p id={`${id}-hint`} class="field-hint">{t("plan_when_hint", { zone: zoneName() })}</p>
        <input id={id} type="datetime-local" required value={when} aria-describedby={`${id}-hint`} onInput={(event) => setWhen(event.currentTarget.value)} />
        {startsAt === undefined ? null : <p class="field-hint" aria-live="polite">{inFull(startsAt)}</p>}
      </div>
      {pace.mode === "asynchronous" ? <PhaseDays pace={pace} choose={setPace} script={script} startsAt={startsAt} /> : null}
      {pace.mode === "hybrid" ? <Until pace={pace} choose={setPace} /> : null}
      <p class="field-problem" role="alert">{problem}</p>
      <div class="plan-buttons">
        <button class="button button-main" type="submit" aria-disabled={asking || startsAt === undefined}>{t("plan_save_date")}</button>
        {at === undefined || pace.mode === "asynchronous" ? null : <button class="button" type="button" aria-disabled={asking} onClick={() => asking || void date(undefined)}>{t("plan_drop_date")}</button>}
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
