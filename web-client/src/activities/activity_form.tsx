import { useId, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { counted, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import { dayField, dayOfField } from "../session/days";
import type { ActivityDraft } from "../shelf";
import type { ActivityKind, ActivityMode, ActivityReach } from "../wire";
import { blank, codePoints } from "../words";
import { aboutMax, activityDaysMax, daysBeforeMax, noted, settingActivity, type ActivityLack } from "./activity_draft";
import { activityKinds, activityModes, activityReaches, hasReach, kindName, takesDays } from "./kinds";

/** A session that is over; title: empty where it cannot be read. */
export interface SessionChoice {
  readonly session: number;
  readonly on: number;
  readonly title: string;
  readonly name: string;
}

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly draft: ActivityDraft;
  readonly sessions: readonly SessionChoice[];
  readonly today: number;
  /** It was asked for just now, and did not come back with the page. */
  readonly fresh: boolean;
  readonly change: (how: (activity: ActivityDraft) => ActivityDraft) => void;
  readonly close: (sent: boolean) => void;
}

const none = "";

/** What was held, when and how. It goes through the outbox, and so without a connection too. */
export function ActivityForm({ client, space, draft, sessions, today, fresh, change, close }: Props) {
  const id = useId();
  const [lack, setLack] = useState<ActivityLack>();
  const [problem, setProblem] = useState("");
  const edit = (how: (activity: ActivityDraft) => ActivityDraft) => {
    setLack(undefined);
    change(how);
  };
  const fieldOf: Readonly<Record<ActivityLack, string>> = { activities_lacks_day: "on", activities_lacks_days: "days", activities_lacks_about: "about", activities_too_long: "about" };
  const send = async () => {
    setProblem("");
    const command = noted(draft, today);
    if (typeof command === "string") {
      setLack(command);
      document.getElementById(`${id}-${fieldOf[command]}`)?.focus();
      return;
    }
    const failure = await client.ask(space, command).then(() => undefined, (reason: unknown) => reason);
    if (failure !== undefined) return setProblem(t(failure instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    close(true);
  };
  const wrong = (name: string) => (lack !== undefined && fieldOf[lack] === name ? { "aria-invalid": true, "aria-describedby": `${id}-lacks` } : {});
  const left = aboutMax - codePoints(draft.about);
  // What it was is said even where it is not offered any more.
  const { session } = draft;
  const offered = session === undefined || sessions.some((one) => one.session === session) ? sessions : [...sessions, { session, on: 0, title: "", name: t("activities_session_chosen") }];
  const chooseSession = (value: string) => {
    const one = sessions.find((each) => `${each.session}` === value);
    edit((activity) => (one ? { ...activity, session: one.session, on: one.on, about: blank(activity.about) ? one.title : activity.about } : settingActivity(activity, "session", undefined)));
  };
  return (
    <InnerForm
      class="acc-form"
      aria-label={t("activities_note")}
      send={send}
      fresh={fresh}
      close={() => close(false)}
      written={draft.about !== ""}
    >
      <p class="acc-form-title">{t("activities_note")}</p>
      <div class="acc-field">
        <label for={`${id}-what`}>{t("activities_what")}</label>
        <select id={`${id}-what`} value={draft.what} onChange={({ currentTarget }) => edit((activity) => ({ ...activity, what: currentTarget.value as ActivityKind }))}>
          {activityKinds.map((kind) => <option key={kind} value={kind}>{kindName(kind)}</option>)}
        </select>
      </div>
      {offered.length === 0 ? null : (
        <div class="acc-field">
          <label for={`${id}-session`}>{t("activities_session")}</label>
          <select id={`${id}-session`} value={session === undefined ? none : `${session}`} onChange={({ currentTarget }) => chooseSession(currentTarget.value)}>
            <option value={none}>{t("activities_session_none")}</option>
            {offered.map((one) => <option key={one.session} value={`${one.session}`}>{one.name}</option>)}
          </select>
        </div>
      )}
      <div class="acc-pair acc-pair-level">
        <div class="acc-field">
          <label for={`${id}-on`}>{t(takesDays(draft.what) ? "activities_last_day" : "activities_day")}</label>
          <input id={`${id}-on`} type="date" min={dayField(today - daysBeforeMax)} max={dayField(today)} value={dayField(draft.on)} {...wrong("on")}
            onInput={({ currentTarget }) => edit((activity) => settingActivity(activity, "on", dayOfField(currentTarget.value)))} />
        </div>
        {takesDays(draft.what) ? (
          <div class="acc-field">
            <label for={`${id}-days`}>{t("activities_days")}</label>
            <input id={`${id}-days`} type="number" inputMode="numeric" min={1} max={activityDaysMax} step={1} value={draft.days} {...wrong("days")}
              onInput={({ currentTarget }) => edit((activity) => ({ ...activity, days: currentTarget.value }))} />
          </div>
        ) : null}
        <div class="acc-field">
          <label for={`${id}-mode`}>{t("activities_mode")}</label>
          <select id={`${id}-mode`} value={draft.mode} onChange={({ currentTarget }) => edit((activity) => ({ ...activity, mode: currentTarget.value as ActivityMode }))}>
            {activityModes.map((mode) => <option key={mode} value={mode}>{t(`activities_mode_${mode}`)}</option>)}
          </select>
        </div>
        {hasReach(draft.what) ? (
          <div class="acc-field">
            <label for={`${id}-reach`}>{t("activities_reach")}</label>
            <select id={`${id}-reach`} value={draft.reach ?? none}
              onChange={({ currentTarget: { value } }) => edit((activity) => settingActivity(activity, "reach", value === none ? undefined : (value as ActivityReach)))}>
              <option value={none}>{t("activities_reach_none")}</option>
              {activityReaches.map((reach) => <option key={reach} value={reach}>{t(`activities_reach_${reach}`)}</option>)}
            </select>
          </div>
        ) : null}
      </div>
      <div class="acc-field">
        <label for={`${id}-about`}>{t("activities_about")}</label>
        <p class="field-hint" id={`${id}-hint`}>{t("activities_about_hint")}</p>
        <textarea id={`${id}-about`} rows={2} dir="auto" value={draft.about} aria-describedby={`${id}-hint ${id}-lacks`} aria-invalid={left < 0 || (lack !== undefined && fieldOf[lack] === "about")}
          onInput={({ currentTarget }) => edit((activity) => ({ ...activity, about: currentTarget.value }))} />
        {left < 0 ? <p class="field-problem" role="alert">{counted("over", -left)}</p> : null}
      </div>
      <p class="field-problem" id={`${id}-lacks`} role="alert">{lack === undefined ? "" : t(lack)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit">{t("activities_send")}</button>
        <button class="button" type="button" onClick={() => close(false)}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
