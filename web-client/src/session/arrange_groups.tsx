import { useId, useState } from "preact/hooks";

import { initials, threadOf } from "../community/author";
import { Form } from "../form";
import { counted, t } from "../i18n";
import type { Command, Conversation } from "../wire";
import { GroupChoice } from "./group_choice";
import { groupOf, groupsAtMost, groupsBegun, groupsOf, leadsGroup, peopleOfGroups, speaksForGroup, usualCount } from "./groups";
import type { Script } from "./script";

interface Props {
  readonly conversation: Conversation;
  readonly script: Script;
  readonly self: number;
  readonly nameOf: (person: number) => string;
  /** Forms and moves. Undefined: may only look. */
  readonly arrange: ((command: Command) => Promise<boolean>) | undefined;
  readonly shut: boolean;
  /** What stands below a group. */
  readonly under?: ((group: number) => preact.ComponentChildren) | undefined;
}

/** Who is in which group: before they open, at random or by hand; afterwards, one by one. */
export function ArrangeGroups(props: Props) {
  const { conversation, script, arrange } = props;
  const here = { conversation, script };
  const groups = groupsOf(conversation);
  const outside = peopleOfGroups(here).filter((person) => groupOf(conversation, person) === undefined);
  const begun = groupsBegun(here);
  return (
    <div class="groups">
      {groups.length === 0 ? <p class="field-hint">{t(begun ? "groups_none" : "groups_none_yet")}</p> : null}
      {arrange && !begun ? <AtRandom {...props} arrange={arrange} /> : null}
      {groups.map((members, group) => (
        <section key={group} class="group-card" aria-label={t("group_number", { number: group + 1 })}>
          <h3>{t("group_number", { number: group + 1 })} <span class="group-size">{counted("groups_people", members.length)}</span></h3>
          {members.length === 0 ? <p class="field-hint">{t("groups_empty")}</p> : <ul>{members.map((person) => <Member key={person} {...props} person={person} group={group} />)}</ul>}
          {props.under?.(group)}
        </section>
      ))}
      {outside.length > 0 && conversation.stage !== "ended" ? (
        <section class="group-card" aria-label={t("groups_without")}>
          <h3>{t("groups_without")}</h3>
          <ul>{outside.map((person) => <Member key={person} {...props} person={person} group={undefined} />)}</ul>
        </section>
      ) : null}
    </div>
  );
}

function AtRandom({ conversation, script, arrange, shut }: Props & { readonly arrange: (command: Command) => Promise<boolean> }) {
  const people = peopleOfGroups({ conversation, script }).length;
  const most = Math.max(1, Math.min(groupsAtMost(script), people));
  const [chosen, setCount] = useState<number>();
  const [sure, setSure] = useState(false);
  const count = Math.min(most, chosen ?? usualCount(script, people));
  const id = useId();
  const formed = groupsOf(conversation).length > 0;
  const form = () => {
    if (!shut && people > 0) void arrange({ type: "form_groups", count }).then(() => setSure(false));
  };
  return (
    <Form
      class="groups-random"
      send={() => {
        if (formed && !sure) setSure(true);
        else form();
      }}
    >
      <label for={id}>{t("groups_count")}</label>
      <div class="groups-random-row">
        <input id={id} type="number" inputMode="numeric" min={1} max={most} value={count} onInput={({ currentTarget: { valueAsNumber } }) => setCount(Number.isFinite(valueAsNumber) ? Math.max(1, Math.round(valueAsNumber)) : undefined)} />
        <button class="button" type="submit" aria-disabled={shut || people === 0}>{t(formed ? "groups_random_again" : "groups_random")}</button>
      </div>
      {sure ? (
        <div class="question" role="group" aria-label={t("groups_random_again")}>
          <p>{t("groups_random_question")}</p>
          <button class="button button-main" type="button" aria-disabled={shut} onClick={form}>{t("groups_random_yes")}</button>
          <button class="button" type="button" onClick={() => setSure(false)}>{t("cancel")}</button>
        </div>
      ) : null}
      <p class="field-hint">{t("groups_random_hint")}</p>
    </Form>
  );
}

function Member({ conversation, script, self, nameOf, arrange, shut, person, group }: Props & { readonly person: number; readonly group: number | undefined }) {
  const here = { conversation, script };
  const groups = groupsOf(conversation);
  const name = nameOf(person);
  const states = [];
  if (group !== undefined && leadsGroup(here, group) === person) states.push(t("groups_state_leads"));
  if (group !== undefined && speaksForGroup(here, group) === person) states.push(t("groups_state_speaks"));
  const others = groups.map((_, place) => place).filter((place) => place !== group);
  const more = groups.length < groupsAtMost(script) ? [groups.length] : [];
  return (
    <li class="taker-person">
      <span class={`knot knot-small thread-${threadOf(person)}`} aria-hidden="true">{initials(name)}</span>
      <div class="taker-words">
        <p class="taker-name" dir="auto">{person === self ? t("session_you", { name }) : name}</p>
        {states.length > 0 ? <p class="taker-state">{states.join(" · ")}</p> : null}
      </div>
      {arrange && conversation.stage !== "ended" ? (
        <GroupChoice
          label={t("groups_move", { name })}
          shut={shut}
          choices={[...others, ...more].map((place) => ({
            key: place,
            words: t(place === groups.length ? "groups_new" : "groups_move_to", { number: place + 1 }),
            choose: () => arrange({ type: "move_to_group", person, group: place }),
          }))}
        />
      ) : null}
    </li>
  );
}
