import { useId, useState } from "preact/hooks";

import { dateWords, namesIn } from "../accompaniment/words";
import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { Form } from "../form";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { Command, Topic, TopicPart } from "../wire";
import { missingParts, nameOn, offeredFor, parts, takenUp, type Activity, type Known, type TakenUp, type TieStands } from "./taken_up";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly topic: Topic;
  readonly known: Known;
  readonly may: boolean;
}

const pathTo = (space: number, activity: Activity) => ("session" in activity ? pathOf.space(activity.session.id) : pathOf.visit(space, activity.visit.id));

function titleOf(activity: Activity | undefined, now: number): string {
  if (activity === undefined) return t("prog_unknown");
  return "session" in activity ? activity.session.title : t("prog_visit_on", { day: dateWords(activity.visit.starts_at, now) });
}

/** A topic: what was done of it and is to come, by workshops, visits and meetings; and what is missing. */
export function TopicShown({ client, space, topic, known, may }: Props) {
  const id = useId();
  const { act, acting, problem } = useActing(client, space);
  const now = client.now();
  const missing = missingParts(topic, known);
  const title = topic.title ?? t("erased");
  const tell = (command: Command) => void (acting || act(command));
  return (
    <article class="acc-proposed prog-topic" aria-labelledby={id}>
      <h3 id={id} dir="auto">{title}</h3>
      <dl class="cyc-facts">
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`prog_part_${part}`)}</dt>
            <dd><Ties part={part} taken={takenUp(topic, part, known)} {...{ space, now, may, acting }} untie={(one) => tell({ type: "untie_topic", topic: topic.id, ...sameAs(one) })} /></dd>
          </div>
        ))}
      </dl>
      <p role="status">{missing.length === 0 ? t("prog_whole") : t("prog_missing", { parts: namesIn(missing.map((part) => t(`prog_a_${part}`))) })}</p>
      {may ? (
        <>
          <TieForm topic={topic} known={known} now={now} acting={acting} tie={(part, activity) => tell({ type: "tie_topic", topic: topic.id, part, ...nameOn(activity) })} />
          <details class="cyc-more">
            <summary>{t("prog_drop")}<span class="unseen"> «{title}»</span></summary>
            <p>{t("prog_drop_is")}</p>
            <div class="acc-acts"><button class="button" type="button" aria-disabled={acting} onClick={() => tell({ type: "drop_topic", topic: topic.id })}>{t("prog_drop_yes")}<span class="unseen"> «{title}»</span></button></div>
          </details>
        </>
      ) : null}
      <p class="field-problem" role="alert">{problem}</p>
    </article>
  );
}

const standsKey = (part: TopicPart, stands: TieStands) => (stands === "done" ? (`prog_done_${part}` as const) : stands === "to_come" ? "prog_to_come" : "prog_not_known");

const sameAs = ({ tie: { session, visit } }: TakenUp) => (session === undefined ? { ...(visit === undefined ? {} : { visit }) } : { session });

interface TiesProps {
  readonly part: TopicPart;
  readonly taken: readonly TakenUp[];
  readonly space: number;
  readonly now: number;
  readonly may: boolean;
  readonly acting: boolean;
  readonly untie: (one: TakenUp) => void;
}

function Ties({ part, taken, space, now, may, acting, untie }: TiesProps) {
  if (taken.length === 0) return <span class="cyc-aside">{t("prog_part_none")}</span>;
  return (
    <ul class="acc-passes">
      {taken.map((one) => {
        const title = titleOf(one.activity, now);
        return (
          <li key={one.tie.session ?? one.tie.visit}>
            <p>
              {one.activity === undefined ? title : <a class="acc-to" href={pathTo(space, one.activity)} dir="auto">{title}</a>} · {t(standsKey(part, one.stands))}
            </p>
            {may ? <button class="button" type="button" aria-disabled={acting} onClick={() => untie(one)}>{t("prog_untie")}<span class="unseen"> «{title}»</span></button> : null}
          </li>
        );
      })}
    </ul>
  );
}

interface TieProps {
  readonly topic: Topic;
  readonly known: Known;
  readonly now: number;
  readonly acting: boolean;
  readonly tie: (part: TopicPart, activity: Activity) => void;
}

function TieForm({ topic, known, now, acting, tie }: TieProps) {
  const id = useId();
  const [part, setPart] = useState<TopicPart>("workshop");
  const [chosen, choose] = useState("");
  const [lacks, setLacks] = useState(false);
  const offered = offeredFor(topic, part, known);
  const nameOf = (activity: Activity) => `${Object.values(nameOn(activity))[0]}`;
  const found = offered.find((each) => nameOf(each) === chosen);
  return (
    <details class="cyc-more">
      <summary>{t("prog_tie")}<span class="unseen"> «{topic.title ?? t("erased")}»</span></summary>
      <Form
        class="acc-form"
        send={() => {
          setLacks(found === undefined);
          if (found) tie(part, found);
          else document.getElementById(`${id}-what`)?.focus();
        }}
      >
        <div class="acc-field">
          <label for={`${id}-part`}>{t("prog_tie_part")}</label>
          <select id={`${id}-part`} value={part} onChange={({ currentTarget }) => (setPart(currentTarget.value as TopicPart), choose(""))}>
            {parts.map((each) => <option key={each} value={each}>{t(`prog_part_${each}`)}</option>)}
          </select>
        </div>
        <div class="acc-field">
          <label for={`${id}-what`}>{t("prog_tie_what")}</label>
          <select id={`${id}-what`} value={found ? chosen : ""} aria-invalid={lacks && !found} aria-describedby={`${id}-problem`} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="" disabled>{t(offered.length === 0 ? "prog_tie_none" : "obs_choose")}</option>
            {offered.map((each) => <option key={nameOf(each)} value={nameOf(each)}>{titleOf(each, now)}</option>)}
          </select>
        </div>
        <p class="field-problem" id={`${id}-problem`} role="alert">{lacks && !found ? t("prog_tie_lacks") : ""}</p>
        <div class="acc-acts"><button class="button" type="submit" aria-disabled={acting}>{t("prog_tie_do")}</button></div>
      </Form>
    </details>
  );
}
