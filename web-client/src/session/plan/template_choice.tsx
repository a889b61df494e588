import { useEffect, useId, useRef, useState } from "preact/hooks";

import { whyNot } from "../../entry/api";
import { counted, t } from "../../i18n";
import type { Script } from "../script";
import { PhaseTimeline } from "./phase_timeline";
import { publicLine } from "./public_line";
import { everything, purposes, sieved, times, type Sieve } from "./sieve";
import { template, templates, type Serves, type TemplateSummary } from "./templates";

interface Props {
  readonly space: number;
  /** The id of the one that is chosen; empty: none yet. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly startsAt: number | undefined;
}

/** The chosen one whole, or all of them to choose from: each with what it is for, when to use it, its phases and its time. */
export function TemplateChoice({ space, chosen, choose, startsAt }: Props) {
  const [all, setAll] = useState<readonly TemplateSummary[]>();
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  const [asked, setOpen] = useState<boolean>();
  const open = asked ?? chosen === "";
  const shown = useRef<HTMLHeadingElement>(null);
  const find = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let current = true;
    templates(space).then(
      (came) => {
        if (!current) return;
        setAll(came);
        setProblem("");
        if (chosen !== "" || came.length !== 1) return;
        choose(came[0]!.id);
        setOpen(false);
      },
      (failed: unknown) => current && setProblem(whyNot(failed)),
    );
    return () => {
      current = false;
    };
  }, [tries]);
  const pick = (id: string) => {
    choose(id);
    setOpen(false);
    requestAnimationFrame(() => shown.current?.focus());
  };
  const look = () => {
    setOpen(true);
    requestAnimationFrame(() => find.current?.focus());
  };
  const one = all?.find(({ id }) => id === chosen);
  const title = useId();
  return (
    <section class="template-choice" aria-labelledby={title}>
      <h3 id={title}>{t("plan_template")}</h3>
      {problem === "" ? null : (
        <p class="field-problem" role="alert">
          {problem} <button class="button" type="button" onClick={() => setTries(tries + 1)}>{t("try_again")}</button>
        </p>
      )}
      {all || problem !== "" ? null : <p role="status">{t("plan_templates_loading")}</p>}
      {all && one && !open ? (
        <div class="template-card template-chosen">
          <h4 ref={shown} class="template-title" tabIndex={-1} dir="auto">{one.title}</h4>
          <p class="template-minutes">{counted("plan_minutes", one.minutes)}</p>
          <OwnMark one={one} />
          <p class="template-purpose" dir="auto">{one.purpose}</p>
          <p class="template-when" dir="auto"><b>{t("plan_when_to_use")}</b> {one.when}</p>
          <ChosenPhases space={space} one={one} startsAt={startsAt} />
          {all.length > 1 ? <button class="button template-other" type="button" onClick={look}>{t("plan_choose_other")}</button> : null}
        </div>
      ) : all ? (
        <Choices all={all} chosen={chosen} find={find} pick={pick} />
      ) : null}
    </section>
  );
}

interface ChoicesProps {
  readonly all: readonly TemplateSummary[];
  readonly chosen: string;
  readonly find: { readonly current: HTMLInputElement | null };
  readonly pick: (id: string) => void;
}

function Choices({ all, chosen, find, pick }: ChoicesProps) {
  const [sieve, setSieve] = useState<Sieve>(everything);
  const id = useId();
  const found = sieved(all, sieve);
  return (
    <>
      <div class="template-sieve">
        <div class="field">
          <label for={`${id}-text`}>{t("plan_find_template")}</label>
          <input ref={find} id={`${id}-text`} type="search" autocomplete="off" enterkeyhint="search" value={sieve.text}
            onInput={(event) => setSieve({ ...sieve, text: event.currentTarget.value })}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()} />
        </div>
        <div class="field">
          <label for={`${id}-for`}>{t("plan_for")}</label>
          <select id={`${id}-for`} value={sieve.serves ?? ""} onChange={(event) => setSieve({ ...sieve, serves: (event.currentTarget.value || undefined) as Serves | undefined })}>
            <option value="">{t("plan_for_anything")}</option>
            {purposes(all).map((each) => <option key={each} value={each}>{t(`plan_serves_${each}`)}</option>)}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-time`}>{t("plan_time")}</label>
          <select id={`${id}-time`} value={sieve.minutes ?? ""} onChange={(event) => setSieve({ ...sieve, minutes: Number(event.currentTarget.value) || undefined })}>
            <option value="">{t("plan_time_any")}</option>
            {times.map((minutes) => <option key={minutes} value={minutes}>{t("plan_time_up_to", { minutes })}</option>)}
          </select>
        </div>
      </div>
      <p class="field-hint template-count" role="status">
        {found.length === 0 ? t("plan_no_template") : counted("plan_templates_found", found.length)}
        {found.length === 0 ? <button class="button" type="button" onClick={() => setSieve(everything)}>{t("plan_all_templates")}</button> : null}
      </p>
      <ul class="template-list">
        {found.map((one) => <Choice key={one.id} one={one} chosen={one.id === chosen} pick={() => pick(one.id)} />)}
      </ul>
    </>
  );
}

function Choice({ one, chosen, pick }: { readonly one: TemplateSummary; readonly chosen: boolean; readonly pick: () => void }) {
  return (
    <li class={chosen ? "template-card template-chosen" : "template-card"}>
      <h4 class="template-title" dir="auto">{one.title}</h4>
      <p class="template-minutes">{counted("plan_minutes", one.minutes)}</p>
      <span class="template-rhythm" aria-hidden="true">
        {one.phases.map(({ minutes }, place) => <span key={place} style={{ flexGrow: minutes }} />)}
      </span>
      <OwnMark one={one} />
      <p class="template-purpose" dir="auto">{one.purpose}</p>
      <details class="template-more">
        <summary>{t("plan_template_more")}<span class="unseen">: {one.title}</span></summary>
        <p class="template-when" dir="auto"><b>{t("plan_when_to_use")}</b> {one.when}</p>
        <ol class="template-phases">
          {one.phases.map(({ title, minutes, public: may }, place) => (
            <li key={place}>
              <span dir="auto">{title}</span> <span class="template-minutes">{t("plan_minutes_short", { minutes })}</span>
              {may ? <span class="plan-phase-public">{publicLine(may)}</span> : null}
            </li>
          ))}
        </ol>
      </details>
      <button class="button template-pick" type="button" onClick={pick} aria-label={t("plan_choose_this", { title: one.title })}>{t(chosen ? "plan_keep" : "plan_choose")}</button>
    </li>
  );
}

/** That the network made it, and of what. */
function OwnMark({ one }: { readonly one: TemplateSummary }) {
  if (!one.own) return null;
  return <p class="template-own" dir="auto">{t("plan_of_network")}{one.from === undefined ? "" : ` · ${t("plan_adapted_from", { title: one.from })}`}</p>;
}

function ChosenPhases({ space, one, startsAt }: { readonly space: number; readonly one: TemplateSummary; readonly startsAt: number | undefined }) {
  const [script, setScript] = useState<Script>();
  useEffect(() => {
    let current = true;
    template(space, one).then((came) => current && setScript(came), () => {});
    return () => {
      current = false;
    };
  }, [space, one.id]);
  return script ? <PhaseTimeline script={script} startsAt={startsAt} /> : null;
}
