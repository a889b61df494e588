import { useId, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { initials, threadOf } from "../community/author";
import { whyNot } from "../entry/api";
import { named, t } from "../i18n";
import { InnerForm } from "../inner_form";
import type { Entry } from "../outbox_entry";
import type { SpaceRole } from "../wire";
import { makeRecovery, type Member } from "./api";
import { allRoles } from "./invite";
import { roleWords } from "./role_words";
import { SecretLink } from "./secret_link";
import { endOfDay, fieldOf, untilWords } from "./until";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly member: Member;
  /** The other network that they came from, if they did. */
  readonly network: string | undefined;
  /** When this membership ends by itself, if it does and one may know. */
  readonly until: number | undefined;
  /** What waits to be sent about this member, or was refused. */
  readonly entry: Entry | undefined;
  readonly manages: boolean;
}

type Asking = "nothing" | "roles" | "remove" | "recover";

export function MemberRow({ client, space, member, network, until, entry, manages }: Props) {
  const [asking, setAsking] = useState<Asking>("nothing");
  const me = member.id === client.self.id;
  const done = () => setAsking("nothing");
  return (
    <li class="member">
      <div class="member-line">
        <span class={`knot thread-${threadOf(member.id)}`} aria-hidden="true">{initials(member.name)}</span>
        <span class="lined-words">
          <strong dir="auto">{member.name} {me ? t("member_you") : ""}</strong>
          <span>
            {roleWords(member.roles)}
            {network === undefined ? null : <span dir="auto"> · {network}</span>}
            {until === undefined ? null : ` · ${t(me ? "member_until_mine" : "member_until", { day: untilWords(until, client.now()) })}`}
          </span>
          {entry ? <span class={entry.refused ? "field-problem" : "field-hint"}>{entry.refused ? t("member_refused", { why: entry.refused.text }) : t("member_pending")}</span> : null}
        </span>
        {entry?.refused ? <button class="button" type="button" onClick={() => void client.takeBack(entry)}>{t("recovered_seen")}</button> : null}
        {manages ? (
          <button class="button" type="button" aria-expanded={asking !== "nothing"} onClick={() => setAsking(asking === "nothing" ? "roles" : "nothing")}>
            <span aria-hidden="true">⋯</span><span class="unseen">{t("member_manage", { name: member.name })}</span>
          </button>
        ) : null}
      </div>
      {asking === "roles" ? <Roles client={client} space={space} member={member} until={until} done={done} ask={setAsking} me={me} /> : null}
      {asking === "remove" ? <Remove client={client} space={space} member={member} done={done} /> : null}
      {asking === "recover" ? <Recover space={space} member={member} done={done} /> : null}
    </li>
  );
}

interface Part {
  readonly space: number;
  readonly member: Member;
  readonly done: () => void;
}

function Roles(props: Part & { readonly client: Client; readonly until: number | undefined; readonly ask: (what: Asking) => void; readonly me: boolean }) {
  const { client, space, member, until, done, ask, me } = props;
  const id = useId();
  const [roles, setRoles] = useState<ReadonlySet<SpaceRole>>(new Set(member.roles));
  const toggle = (role: SpaceRole) => setRoles((now) => new Set(now.has(role) ? [...now].filter((each) => each !== role) : [...now, role]));
  const [day, setDay] = useState(until === undefined ? "" : fieldOf(until));
  const today = fieldOf(client.now());
  // Whoever coordinates does so until they leave it to somebody (rule E20).
  const endless = roles.has("coordinator");
  const wrong = !endless && day !== "" && day < today;
  const save = () => {
    if (roles.size === 0) return;
    // As it is, to the millisecond, where nobody chose another day.
    const same = until !== undefined && day === fieldOf(until);
    const end = endless ? undefined : same ? until : endOfDay(day);
    void client.ask(space, { type: "add_member", person: member.id, roles: allRoles.filter((role) => roles.has(role)), ...(end === undefined ? {} : { until: end }) }).then(done);
  };
  return (
    <InnerForm class="member-form" lacks={wrong ? `${id}-hint` : undefined} send={save} close={done}>
      <fieldset class="role-choices">
        <legend>{t("member_roles", { name: member.name })}</legend>
        {allRoles.map((role) => (
          <label key={role} class="tick">
            <input type="checkbox" checked={roles.has(role)} onChange={() => toggle(role)} />
            <span>{named("roles", role)}</span>
          </label>
        ))}
      </fieldset>
      <div class="pick">
        <label for={`${id}-until`}>{t("member_until_label")}</label>
        <input id={`${id}-until`} type="date" min={today} value={endless ? "" : day} disabled={endless} aria-describedby={`${id}-hint`} onInput={({ currentTarget }) => setDay(currentTarget.value)} />
        <p id={`${id}-hint`} class={wrong ? "field-problem" : "field-hint"}>{t(endless ? "member_until_endless" : wrong ? "member_until_past" : "member_until_hint")}</p>
      </div>
      <div class="question">
        <button class="button button-main" type="submit" aria-disabled={roles.size === 0 || wrong}>{t("member_save")}</button>
        {me ? null : <button class="button" type="button" onClick={() => ask("remove")}>{t("member_remove")}</button>}
        {me ? null : <button class="button" type="button" onClick={() => ask("recover")}>{t("member_recover")}</button>}
        <button class="button" type="button" onClick={done}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}

function Remove({ client, space, member, done }: Part & { readonly client: Client }) {
  const remove = () => void client.ask(space, { type: "remove_member", person: member.id }).then(done);
  return (
    <div class="question member-form" role="group" aria-label={t("member_remove")}>
      <p>{t("member_remove_question", { name: member.name })}</p>
      <button class="button button-main" type="button" onClick={remove}>{t("member_remove_yes")}</button>
      <button class="button" type="button" onClick={done}>{t("cancel")}</button>
    </div>
  );
}

function Recover({ space, member, done }: Part) {
  const [link, setLink] = useState("");
  const [said, setSaid] = useState("");
  const make = () =>
    void makeRecovery(space, member.id).then(
      ({ secret }) => setLink(`${location.origin}/recuperar#${secret}`),
      (problem: unknown) => setSaid(whyNot(problem)),
    );
  return (
    <div class="member-form" role="group" aria-label={t("member_recover")}>
      {link ? (
        <>
          <SecretLink link={link} label={t("recover_link", { name: member.name })} />
          <button class="button" type="button" onClick={done}>{t("close")}</button>
        </>
      ) : (
        <div class="question">
          <p>{t("member_recover_question", { name: member.name })}</p>
          <button class="button button-main" type="button" onClick={make}>{t("member_recover_yes")}</button>
          <button class="button" type="button" onClick={done}>{t("cancel")}</button>
        </div>
      )}
      <p role="alert" class="field-problem">{said}</p>
    </div>
  );
}
