import { useState } from "preact/hooks";

import { MaskIcon } from "../app/icons";
import { locale, t } from "../i18n";
import { soon } from "../moments";
import { isAsynchronous, overDays } from "./modes";
import { objectionToNext } from "./rights";
import type { Phase, Script } from "./script";
import { second, useSeconds } from "./second";
import { ActButton } from "./act_button";
import { Beforehand } from "./beforehand";
import { FormShown } from "./form_shown";
import { listed, roleTitle, type Session } from "./session";
import { present } from "./standing";
import { clockOf, timeLeft } from "./time_left";

/** Where are we, how long, what for, and what comes next. */
export function PhaseHead({ session }: { readonly session: Session }) {
  const { here } = session;
  const { conversation, script } = here;
  const [open, setOpen] = useState(false);
  const phase = present(here);
  const next = script.phases[conversation.phase + 1];
  return (
    <section class="now-head" aria-label={t("session_phase_label")}>
      <div class={overDays(conversation) ? "now-line now-line-days" : "now-line"}>
        <div class="now-words">
          <p class="now-count">{t("session_phase_of", { number: conversation.phase + 1, count: script.phases.length })}</p>
          <h2 class="now-title" dir="auto">{phase.title}</h2>
        </div>
        {overDays(conversation) ? <Closing session={session} /> : <Clock session={session} />}
      </div>
      <Road session={session} />
      <p class="now-purpose" dir="auto">{phase.purpose}</p>
      {phase.authorship === "named" ? null : <p class="now-anonymous"><MaskIcon /> {t(phase.authorship === "anonymous" ? "session_phase_anonymous" : "session_phase_anonymous_hidden")}</p>}
      <div class="now-under">
        <button class="link-button" type="button" aria-expanded={open} aria-controls="now-more" onClick={() => setOpen(!open)}>
          {t(open ? "session_less" : "session_more")}<span class="unseen">: {t("session_more_what")}</span>
        </button>
        <span class="now-next" dir="auto">{next ? t("session_then", { title: next.title }) : t("session_then_end")}</span>
      </div>
      <div id="now-more" class="now-more" hidden={!open}>
        {script.goal === "" ? null : <p class="now-goal" dir="auto"><strong>{t("session_goal")}</strong> {script.goal}</p>}
        <Beforehand script={script} />
        <p dir="auto">{phase.instructions}</p>
        {script.preparation && conversation.form ? (
          <details class="now-form" open={conversation.phase === 0}>
            <summary dir="auto">{script.preparation.title}</summary>
            <FormShown preparation={script.preparation} form={conversation.form} nameOf={session.nameOf} />
          </details>
        ) : null}
        {phase.prompts.length > 0 ? <ul class="now-prompts">{phase.prompts.map((each) => <li key={each} dir="auto">{each}</li>)}</ul> : null}
        <Plan script={script} at={conversation.phase} closes={isAsynchronous(conversation) ? conversation.closes : undefined} />
      </div>
      {session.facilitating && conversation.overtime && conversation.stage === "running" && !objectionToNext(here) ? (
        <ActButton session={session} main command={{ type: "next_phase", from: conversation.phase }}>
          {next ? t("session_next_to", { title: next.title }) : t("session_next_end")}
        </ActButton>
      ) : null}
    </section>
  );
}

/** Until when, on one's own clock: days are not counted down by the second. */
export function Closing({ session: { here } }: { readonly session: Session }) {
  const { stage, overtime, deadline } = here.conversation;
  const words = stage === "paused" ? t("session_paused_short") : overtime ? t("session_waits_for_lock") : undefined;
  return (
    <p class="closing-at">
      {words ?? <>{t("session_closes")} <time dateTime={new Date(deadline).toISOString()}>{soon(deadline)}</time></>}
    </p>
  );
}

// Read by eye: for the ear there are milestones, and the label says it whenever somebody asks.
function Clock({ session: { client, here } }: { readonly session: Session }) {
  useSeconds();
  second.value;
  const { conversation } = here;
  const { left } = timeLeft(conversation, client.now());
  const paused = conversation.stage === "paused";
  const over = !paused && (conversation.overtime || left <= 0);
  const state = paused ? "paused" : over ? "over" : left <= 60_000 ? "soon" : "going";
  const words = paused ? t("session_paused_short") : over ? t("session_time_over") : t("session_left");
  return (
    <p class={`clock clock-${state}`} role="timer" aria-live="off">
      <span class="clock-time">{over ? `+${clockOf(Math.max(0, -left))}` : clockOf(left)}</span>
      <span class="clock-words">{words}</span>
    </p>
  );
}

// A bar of threads, as long as the phases last: those that are over are woven.
function Road({ session: { client, here } }: { readonly session: Session }) {
  second.value;
  const { conversation, script } = here;
  const { share } = timeLeft(conversation, client.now());
  return (
    <div class="road" aria-hidden="true">
      {script.phases.map((phase, index) => {
        const done = index < conversation.phase ? 1 : index > conversation.phase ? 0 : share;
        return (
          <span key={phase.id} class={index === conversation.phase ? "road-part road-now" : "road-part"} style={{ flexGrow: Math.max(2, phase.seconds / 60) }}>
            <span class="road-done" style={{ width: `${Math.round(done * 1000) / 10}%` }} />
          </span>
        );
      })}
    </div>
  );
}

/** The whole way, phase by phase: who brings what, and how long. */
export function Plan({ script, at, closes }: { readonly script: Script; readonly at: number | undefined; readonly closes?: readonly number[] | undefined }) {
  return (
    <ol class="way">
      {script.phases.map((phase, index) => (
        <li key={phase.id} class={index === at ? "way-now" : at !== undefined && index < at ? "way-done" : ""} aria-current={index === at ? "step" : undefined}>
          <span class="way-title" dir="auto">{phase.title}</span>
          <span class="way-minutes">{closes?.[index] === undefined ? t("session_minutes", { count: Math.round(phase.seconds / 60) }) : `${t("session_closes")} ${soon(closes[index])}`}</span>
          <span class="way-who" dir="auto">{whoBrings(phase, script)}</span>
        </li>
      ))}
    </ol>
  );
}

/** "Amiga crítica: Pregunta aclaratoria · Presentadora: Respuesta", and who listens. */
export function whoBrings(phase: Phase, script: Script): string {
  const titles = (kinds: readonly string[]) => listed(kinds.map((id) => script.kinds.find((kind) => kind.id === id)?.title ?? id), locale());
  const roles = (ids: readonly string[]) => listed(ids.map((id) => roleTitle({ script }, id)), locale());
  const grants = phase.grants.map((grant) => t("session_brings", { roles: roles(grant.roles), kinds: titles(grant.kinds) }));
  if (phase.poll) grants.push(t("session_poll_by", { roles: roles(phase.poll.roles) }));
  if (grants.length === 0) return t("session_silence");
  return phase.silent.length > 0 ? [...grants, t("session_listens", { roles: roles(phase.silent) })].join(" · ") : grants.join(" · ");
}
