import { counted, locale, t } from "../i18n";
import { clock, inFull, sameDay, soon } from "../moments";
import { Beforehand } from "../session/beforehand";
import { lacksIn } from "../session/meeting_lacks";
import { MeetingLacks } from "../session/meeting_lacks_line";
import { PollOutcome } from "../session/poll_outcome";
import { authorWords } from "../session/authored";
import { FormShown } from "../session/form_shown";
import { breakoutsOf } from "../session/groups";
import { Leads } from "../session/material_leads";
import { kindNamed, readScript, type Script } from "../session/script";
import type { Acta } from "../wire";
import { Answers, Corrections } from "./corrections";
import { Questions } from "./questions";
import { Commitments, Files, Pending, SaidList } from "./said";
import { byId, byKind, chosen, departures, heldUntil, minutes, phases, roles, sum } from "./shape";
import { told } from "./told";

/** How an acta names people and what it was run by. */
export interface Reading {
  readonly acta: Acta;
  readonly script: Script;
  readonly nameOf: (person: number) => string;
}

/** The acta as one document: nothing in it can be pressed, so that paper holds all of it. */
export function ActaDocument({ acta, nameOf }: Omit<Reading, "script">) {
  const script = readScript(acta.script);
  if (!script) return <p class="plain-notice" role="alert">{t("acta_unreadable")}</p>;
  const reading: Reading = { acta, script, nameOf };
  return (
    <article class="acta" lang={locale()}>
      <Head {...reading} />
      <Prepared {...reading} />
      <Materials {...reading} />
      <Question {...reading} />
      <Section title={t("acta_commitments")} when={true}>
        {acta.commitments.length === 0 ? <p>{t("acta_no_commitments")}</p> : <Commitments reading={reading} all={chosen(acta, acta.commitments)} />}
      </Section>
      <Polls {...reading} />
      <Section title={t("acta_questions")} when={acta.questions !== undefined}>
        <Questions reading={reading} />
      </Section>
      <Section title={t("acta_closing")} when={acta.closing.length > 0}>
        <div class="acta-closing">
          {byKind(chosen(acta, acta.closing), script).map(({ kind, said }) => (
            <div key={kind.id} class={`acta-kind dye-${kind.color}`}>
              <h3 dir="auto">{kind.title}</h3>
              <SaidList reading={reading} said={said} />
            </div>
          ))}
        </div>
      </Section>
      <Section title={t("acta_pending")} when={acta.pending.length > 0}>
        <Pending reading={reading} />
      </Section>
      <Participants {...reading} />
      <Groups {...reading} />
      <Conversation {...reading} />
      <Times {...reading} />
      <Departures {...reading} />
      <Section title={t("acta_answers")} when={true}>
        <Answers reading={reading} />
      </Section>
      <p class="acta-foot">{t("acta_foot")}</p>
    </article>
  );
}

function Section({ title, when, children }: { readonly title: string; readonly when: boolean; readonly children: preact.ComponentChildren }) {
  if (!when) return null;
  return (
    <section class="acta-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Head({ acta, script }: Reading) {
  const { started_at: started } = acta;
  const ended = heldUntil(acta);
  const used = minutes(sum(acta).used);
  return (
    <header class="acta-head">
      <p class="acta-kicker">{t("acta_kicker", { template: script.title })}</p>
      <p class="acta-title" role="heading" aria-level={2} dir="auto">{acta.title}</p>
      <p class="acta-when">
        {started === undefined ? inFull(ended) : sameDay(started, ended) ? t("acta_from_to", { from: inFull(started), to: clock(ended) }) : t("acta_from_to", { from: inFull(started), to: inFull(ended) })}
        {acta.mode === "asynchronous" ? null : ` · ${counted("acta_minutes", used)}`}
      </p>
      <Mode acta={acta} />
      {acta.ending === "completed" ? null : <p class="acta-ending">{t(acta.ending === "abandoned" ? "acta_abandoned" : "acta_ended_early")}</p>}
      {script.goal === "" ? null : (
        <div class="acta-goal">
          <p class="acta-label">{t("acta_goal")}</p>
          <blockquote dir="auto">{script.goal}</blockquote>
        </div>
      )}
      <Beforehand script={script} />
      {acta.of_stage ? <MeetingLacks now={false} lacks={lacksIn(acta)} /> : null}
    </header>
  );
}

/** What was filled in before it began, for those who may see it. */
function Prepared({ acta, script, nameOf }: Reading) {
  if (!script.preparation || !acta.form) return null;
  return (
    <Section title={script.preparation.title} when={true}>
      <FormShown preparation={script.preparation} form={acta.form} nameOf={nameOf} />
    </Section>
  );
}

/** What was attached for everybody to look at; on paper a file is its name, and an address stands there whole. */
function Materials({ acta, nameOf }: Reading) {
  const all = acta.materials ?? [];
  return (
    <Section title={t("materials")} when={all.length > 0}>
      <ul class="materials">
        {all.map((one) => (
          <li key={one.id} class="material">
            <p class="material-title" dir="auto">{one.title ?? t("erased")}</p>
            <Leads space={acta.space} material={one} title={one.title ?? t("erased")} held={undefined} />
            <p class="acta-paper-files" dir="auto">{one.address ?? one.attachments?.map(({ name }) => name).join(", ")}</p>
            <p class="acta-by" dir="auto">{nameOf(one.by)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How its people met, and what came after its time. */
function Mode({ acta: { mode, closes, contributions, ended_at } }: { readonly acta: Acta }) {
  if (mode === undefined) return null;
  const late = contributions.filter((one) => one.late).length;
  return (
    <p class="acta-mode">
      {mode === "hybrid" && closes?.[0] !== undefined ? t("acta_mode_hybrid", { until: inFull(closes[0]), closed: inFull(ended_at) }) : t("acta_mode_asynchronous")}
      {late > 0 ? ` ${counted("acta_came_late", late)}` : ""}
    </p>
  );
}

/** What was to be thought over: as it was, and as it became. */
function Question(reading: Reading) {
  const { acta, script, nameOf } = reading;
  const all = byId(acta);
  return (
    <>
      {acta.rethought.map(({ kind, before, after }) => {
        const [first, last] = [all.get(before), after === undefined ? undefined : all.get(after)];
        return (
          <Section key={kind} title={kindNamed(script, kind).title} when={first?.text !== undefined}>
            <div class="acta-question">
              <div>
                <p class="acta-label">{t("acta_before")}</p>
                <blockquote dir="auto">{first?.text}</blockquote>
                <Files reading={reading} one={first} />
                <Corrections reading={reading} of={before} />
                {first && last && first.author !== last.author ? <p class="acta-by" dir="auto">{authorWords(first, undefined, nameOf)}</p> : null}
              </div>
              <div class="acta-after">
                <p class="acta-label">{t("acta_after")}</p>
                {last ? <blockquote dir="auto">{last.text}</blockquote> : <p>{t("acta_not_rethought")}</p>}
                <Files reading={reading} one={last} />
                {last ? <Corrections reading={reading} of={last.id} /> : null}
                {last ? <p class="acta-by" dir="auto">{authorWords(last, undefined, nameOf)}</p> : null}
              </div>
            </div>
          </Section>
        );
      })}
    </>
  );
}

/** What was put to the vote, and what came of it. */
function Polls({ acta, script, nameOf }: Reading) {
  const all = byId(acta);
  return (
    <Section title={t("acta_polls")} when={acta.polls.length > 0}>
      {acta.polls.map((result) => {
        const phase = script.phases[result.phase];
        if (!phase?.poll) return null;
        return (
          <section key={result.phase} class="acta-phase">
            <h3 dir="auto">{result.phase + 1}. {phase.title}</h3>
            <PollOutcome poll={phase.poll} result={result} afterwards={acta.afterwards?.find((one) => one.phase === result.phase)} nameOf={nameOf} wordsOf={(id) => all.get(id)?.text} />
          </section>
        );
      })}
    </Section>
  );
}

function Participants({ acta, script, nameOf }: Reading) {
  return (
    <Section title={t("acta_participants")} when={true}>
      <dl class="acta-roles">
        {roles(acta, script).map(({ role, people }) => (
          <div key={role?.id ?? ""}>
            <dt dir="auto">{role ? role.title : t("acta_left_role")}</dt>
            <dd dir="auto">{people.map(nameOf).join(", ")}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Who was in which group in the end, and who spoke for it. */
function Groups({ acta, script, nameOf }: Reading) {
  const speaks = breakoutsOf(script)?.speaks;
  const voices = new Set(acta.participants.filter(({ roles: held }) => speaks !== undefined && held.includes(speaks)).map(({ person }) => person));
  return (
    <Section title={t("acta_groups")} when={acta.groups !== undefined}>
      <dl class="acta-roles">
        {(acta.groups ?? []).map(({ members }, group) => (
          <div key={group}>
            <dt>{t("group_number", { number: group + 1 })}</dt>
            <dd dir="auto">{members.length === 0 ? t("groups_empty") : members.map((person) => (voices.has(person) ? t("acta_voice", { name: nameOf(person) }) : nameOf(person))).join(", ")}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Conversation(reading: Reading) {
  const parts = phases(reading.acta, reading.script);
  return (
    <Section title={t("acta_said")} when={parts.length > 0}>
      {parts.map(({ index, phase, rooms }) => (
        <section key={index} class="acta-phase">
          <h3 dir="auto">{index + 1}. {phase.title}</h3>
          {rooms.map(({ group, kinds }) => (
            <div key={group ?? "all"} class={group === undefined ? undefined : "acta-room"}>
              {group === undefined ? null : <h4 class="acta-room-title">{t("group_number", { number: group + 1 })}</h4>}
              {kinds.map(({ kind, said }) => (
                <div key={kind.id} class={`acta-kind dye-${kind.color}`}>
                  {group === undefined ? <h4 dir="auto">{kind.title}</h4> : <h5 dir="auto">{kind.title}</h5>}
                  <SaidList reading={reading} said={said} />
                </div>
              ))}
            </div>
          ))}
        </section>
      ))}
    </Section>
  );
}

/** The windows of phases of days: as planned, and as they were. */
function Windows({ acta, script }: Reading) {
  return (
    <Section title={t("acta_windows")} when={true}>
      <table class="acta-times acta-windows">
        <thead>
          <tr><th scope="col">{t("acta_phase")}</th><th scope="col">{t("acta_window_planned")}</th><th scope="col">{t("acta_window_held")}</th></tr>
        </thead>
        <tbody>
          {script.phases.map((phase, index) => {
            const held = acta.held?.find((each) => each.phase === index);
            const closes = acta.closes?.[index];
            return (
              <tr key={phase.id}>
                <th scope="row" dir="auto">{phase.title}</th>
                <td>{closes === undefined ? "" : soon(closes)}</td>
                <td>{held ? t("acta_from_to", { from: soon(held.opened), to: soon(held.closed ?? acta.ended_at) }) : t("acta_not_done")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

function Times({ acta, script }: Reading) {
  if (acta.mode === "asynchronous") return <Windows acta={acta} script={script} nameOf={() => ""} />;
  const all = sum(acta);
  const whole = (milliseconds: number) => counted("acta_minutes", minutes(milliseconds));
  return (
    <Section title={t("acta_times")} when={true}>
      <table class="acta-times">
        <thead>
          <tr><th scope="col">{t("acta_phase")}</th><th scope="col">{t("acta_planned")}</th><th scope="col">{t("acta_used")}</th></tr>
        </thead>
        <tbody>
          {script.phases.map((phase, index) => {
            const time = acta.phases[index];
            if (!time) return null;
            return (
              <tr key={phase.id}>
                <th scope="row" dir="auto">{phase.title}</th>
                <td>{whole(time.planned)}</td>
                <td>{time.used === 0 ? t("acta_not_done") : whole(time.used)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr><th scope="row">{t("acta_total")}</th><td>{whole(all.planned)}</td><td>{whole(all.used)}</td></tr>
        </tfoot>
      </table>
      <p class="field-hint">{t("acta_times_hint")}</p>
    </Section>
  );
}

function Departures(reading: Reading) {
  const all = departures(reading.acta);
  return (
    <Section title={t("acta_departures")} when={all.length > 0}>
      <ul class="acta-departures">
        {all.map((departure, place) => (
          <li key={place}>
            <span class="acta-at">{(reading.acta.mode === undefined ? clock : soon)(departure.incident.at)}</span>
            <span dir="auto">{told(departure, reading)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
