import { useState } from "preact/hooks";

import { counted, t } from "../i18n";
import type { Command } from "../wire";
import { ActButton } from "./act_button";
import { soon } from "../moments";
import { lacksNow } from "./meeting_lacks";
import { MeetingLacks } from "./meeting_lacks_line";
import { afterDays, isAsynchronous, overDays } from "./modes";
import { ReasonForm } from "./reason_form";
import { lacking, objectionToNext } from "./rights";
import { kindNamed } from "./script";
import { refusalText, type Session } from "./session";
import { present } from "./standing";

type Asking = "extend" | "shorten" | "pause" | "back" | "skip" | "end";

/** Everything that the facilitator decides about the way, in one place; what is missing is said before the touch. */
export function LeadPanel({ session }: { readonly session: Session }) {
  const { here, act, online, acting } = session;
  const { conversation, script } = here;
  const [asking, setAsking] = useState<Asking>();
  const { phase, stage } = conversation;
  const paused = stage === "paused";
  const next = script.phases[phase + 1];
  const ask = (what: Asking) => () => setAsking(asking === what ? undefined : what);
  const close = () => setAsking(undefined);
  const days = overDays(conversation);
  const completing = stage === "completing";
  return (
    <section class="side-panel lead-panel">
      <h2>{t("session_lead")}</h2>
      {paused ? (
        <ActButton session={session} main command={{ type: "resume_conversation" }}>{t("session_resume")}</ActButton>
      ) : days && !conversation.overtime ? (
        <p class="lead-lead">{t(completing ? "session_lead_completing" : "session_lead_days", { when: soon(conversation.deadline) })}</p>
      ) : (
        <Next session={session} title={next?.title} />
      )}
      <div class="lead-acts">
        {paused ? null : <button class="button" type="button" aria-expanded={asking === "extend"} onClick={ask("extend")}>{t("session_extend")}</button>}
        {paused || conversation.overtime || days ? null : <button class="button" type="button" aria-expanded={asking === "shorten"} onClick={ask("shorten")}>{t("session_shorten")}</button>}
        {paused || completing ? null : <button class="button" type="button" aria-expanded={asking === "pause"} onClick={ask("pause")}>{t("session_pause")}</button>}
        {paused || completing || phase === 0 ? null : <button class="button" type="button" aria-expanded={asking === "back"} onClick={ask("back")}>{t("session_back")}</button>}
        {paused || completing ? null : <button class="button" type="button" aria-expanded={asking === "skip"} onClick={ask("skip")}>{t(isAsynchronous(conversation) ? "session_close_early" : "session_skip")}</button>}
        <button class="button" type="button" aria-expanded={asking === "end"} onClick={ask("end")}>{t(completing ? "session_close_completing" : "session_end")}</button>
      </div>
      {conversation.of_stage && (next === undefined || asking === "end") ? <MeetingLacks now lacks={lacksNow(script, conversation.contributions)} /> : null}
      {asking ? <Asked key={asking} asking={asking} session={session} act={act} close={close} shut={!online || acting} /> : null}
    </section>
  );
}

function Next({ session, title }: { readonly session: Session; readonly title: string | undefined }) {
  const { here } = session;
  const { conversation, script } = here;
  const [sure, setSure] = useState(false);
  const missing = lacking(here);
  const why = objectionToNext(here);
  const command: Command = { type: "next_phase", from: conversation.phase };
  const label = title === undefined ? t("session_next_end") : t("session_next_to", { title });
  return (
    <div class="lead-next">
      {title === undefined && !sure && !why ? (
        <button class="button button-main" type="button" onClick={() => setSure(true)}>{label}</button>
      ) : title === undefined && !why ? (
        <div class="question" role="group" aria-label={label}>
          <p>{t("session_end_question")}</p>
          <ActButton session={session} main command={command}>{t("session_end_yes")}</ActButton>
          <button class="button" type="button" onClick={() => setSure(false)}>{t("cancel")}</button>
        </div>
      ) : (
        <ActButton session={session} main command={command} unless={why ? "lead-why" : undefined}>{label}</ActButton>
      )}
      {missing.map(({ requirement, there }) => (
        <p key={requirement.kind} class={requirement.lock ? "lead-lock" : "lead-warning"}>
          {t(requirement.lock ? "session_lock" : "session_warning", { what: counted("session_lack", requirement.atLeast - there, { kind: kindNamed(script, requirement.kind).title }) })}
        </p>
      ))}
      {why ? <p id="lead-why" class={missing.some(({ requirement }) => requirement.lock) ? "lead-warning" : "lead-lock"}>{refusalText(why)}</p> : null}
      {present(here).visibility === "at_end" && !why ? <p class="lead-warning">{t("session_will_reveal")}</p> : null}
    </div>
  );
}

const extensions = [1, 2, 3, 5, 10] as const;

interface AskedProps {
  readonly asking: Asking;
  readonly session: Session;
  readonly act: Session["act"];
  readonly close: () => void;
  readonly shut: boolean;
}

function Asked({ asking, session, act, close, shut }: AskedProps) {
  const { conversation } = session.here;
  // What is completed counts as the last phase, whichever one is looked at.
  const completing = conversation.stage === "completing";
  const phase = completing ? session.here.script.phases.length - 1 : conversation.phase;
  const [days, setDays] = useState(1);
  const until = afterDays(Math.max(conversation.deadline, session.client.now()), days);
  const [minutes, setMinutes] = useState<number>(asking === "extend" ? 3 : 1);
  const seconds = minutes * 60;
  const common = { close, shut };
  switch (asking) {
    case "extend":
      if (overDays(conversation)) {
        const more = Math.round((until - Math.max(conversation.deadline, session.client.now())) / 1000);
        return (
          <>
            <Days days={days} choose={setDays} />
            <ReasonForm {...common} title={t("session_extend_until", { when: soon(until) })} suggestions={[t("session_reason_voices"), t("session_reason_rich"), t("session_reason_connection")]} submit={t("session_extend")} send={(reason) => act({ type: "extend_phase", from: phase, seconds: more, reason })} />
          </>
        );
      }
      return (
        <>
          <Minutes minutes={minutes} choose={setMinutes} legend={t("session_extend")} />
          <ReasonForm {...common} title={t("session_extend_title", { count: minutes })} suggestions={[t("session_reason_rich"), t("session_reason_voices"), t("session_reason_connection")]} submit={t("session_extend")} send={(reason) => act({ type: "extend_phase", from: phase, seconds, reason })} />
        </>
      );
    case "shorten":
      return (
        <>
          <Minutes minutes={minutes} choose={setMinutes} legend={t("session_shorten")} />
          <ReasonForm {...common} title={t("session_shorten_title", { count: minutes })} suggestions={[t("session_reason_done"), t("session_reason_recover")]} submit={t("session_shorten")} send={(reason) => act({ type: "shorten_phase", from: phase, seconds, reason })} />
        </>
      );
    case "pause":
      return <ReasonForm {...common} title={t("session_pause_title")} suggestions={[t("session_reason_connection"), t("session_reason_break"), t("session_reason_care")]} submit={t("session_pause")} send={(reason) => act({ type: "pause_conversation", reason })} />;
    case "back":
      return <ReasonForm {...common} title={t("session_back_title")} lead={t("session_back_lead")} suggestions={[t("session_reason_unfinished"), t("session_reason_early")]} submit={t("session_back")} send={(reason) => act({ type: "go_back", from: phase, reason })} />;
    case "skip":
      if (isAsynchronous(conversation)) {
        return <ReasonForm {...common} title={t("session_close_early")} lead={t("session_close_early_lead")} suggestions={[t("session_reason_done"), t("session_reason_not_needed")]} submit={t("session_close_early")} send={(reason) => act({ type: "skip_phase", from: phase, reason })} />;
      }
      return <ReasonForm {...common} title={t("session_skip_title")} lead={t("session_skip_lead")} suggestions={[t("session_reason_done"), t("session_reason_recover"), t("session_reason_not_needed")]} submit={t("session_skip")} send={(reason) => act({ type: "skip_phase", from: phase, reason })} />;
    case "end":
      if (completing) {
        return <ReasonForm {...common} title={t("session_close_completing")} lead={t("session_end_question")} suggestions={[t("session_reason_done")]} submit={t("session_close_completing_yes")} send={(reason) => act({ type: "end_conversation", reason })} />;
      }
      return <ReasonForm {...common} title={t("session_end_title")} lead={t("session_end_question")} suggestions={[t("session_reason_done"), t("session_reason_connection"), t("session_reason_care")]} submit={t("session_end_yes")} send={(reason) => act({ type: "end_conversation", reason })} />;
  }
}

const moreDays = [1, 2, 3, 7] as const;

function Days({ days, choose }: { readonly days: number; readonly choose: (days: number) => void }) {
  return (
    <fieldset class="minutes">
      <legend class="unseen">{t("session_extend")}</legend>
      {moreDays.map((each) => (
        <label key={each} class="chip">
          <input type="radio" class="unseen" name="days" checked={each === days} onChange={() => choose(each)} />
          {counted("plan_days", each)}
        </label>
      ))}
    </fieldset>
  );
}

function Minutes({ minutes, choose, legend }: { readonly minutes: number; readonly choose: (minutes: number) => void; readonly legend: string }) {
  return (
    <fieldset class="minutes">
      <legend class="unseen">{legend}</legend>
      {extensions.map((each) => (
        <label key={each} class="chip">
          <input type="radio" class="unseen" name="minutes" checked={each === minutes} onChange={() => choose(each)} />
          {t("session_minutes", { count: each })}
        </label>
      ))}
    </fieldset>
  );
}
