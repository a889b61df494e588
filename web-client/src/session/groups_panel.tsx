import { useId, useRef, useState } from "preact/hooks";

import { Form } from "../form";
import { counted, locale, t } from "../i18n";
import { writingIn } from "../store/presence";
import { lengths } from "../wire";
import { blank, sendable } from "../words";
import { ArrangeGroups } from "./arrange_groups";
import { groupsOf, inGroups, seesAllGroups } from "./groups";
import { listed, nameInside, type Session } from "./session";

interface Props {
  readonly session: Session;
  /** Which group is being looked at, of those whose words one reads; undefined: all. */
  readonly room: number | undefined;
  readonly enter: (group: number | undefined) => void;
}

/** All groups: who is in each, who leads it and speaks for it, and for whoever facilitates, what happens in it. */
export function GroupsPanel({ session, room, enter }: Props) {
  const { here, act, online, acting, facilitating, nameOf } = session;
  const { conversation, script } = here;
  const open = inGroups(here);
  const sees = open && seesAllGroups(here);
  return (
    <section class="side-panel groups-panel">
      <h2>{t("groups_title")}</h2>
      {facilitating && open ? <CallForm session={session} /> : null}
      {room !== undefined ? <button class="button" type="button" onClick={() => enter(undefined)}>{t("groups_see_all")}</button> : null}
      <ArrangeGroups
        conversation={conversation}
        script={script}
        self={here.self}
        nameOf={nameOf}
        arrange={facilitating && conversation.stage !== "ended" ? act : undefined}
        shut={!online || acting}
        under={sees ? (group) => <Inside session={session} group={group} room={room} enter={enter} /> : undefined}
      />
    </section>
  );
}

function Inside({ session, group, room, enter }: Props & { readonly group: number }) {
  const { here, client, view } = session;
  const { conversation } = here;
  const said = conversation.contributions.filter((one) => one.group === group && one.phase === conversation.phase && !one.withdrawn).length;
  const members = groupsOf(conversation)[group] ?? [];
  const present = client.presence.value.get(view.space);
  const writing = (present ? writingIn(present) : []).filter((person) => members.includes(person));
  return (
    <div class="group-inside">
      <p class="group-said">{counted("session_count", said)}{writing.length > 0 ? ` · ${t("groups_writing", { names: listed(writing.map((person) => nameInside(session, person)), locale()) })}` : ""}</p>
      <button class="button" type="button" aria-pressed={room === group} onClick={() => enter(room === group ? undefined : group)}>{t("groups_enter", { number: group + 1 })}</button>
    </div>
  );
}

/** Something that all groups should know now, such as the time that is left. */
function CallForm({ session }: { readonly session: Session }) {
  const { act, online, acting } = session;
  const [text, setText] = useState("");
  const [done, setDone] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const ready = !blank(text) && online && !acting;
  return (
    <Form
      class="reason-form groups-call"
      send={() => {
        if (!ready) return;
        void act({ type: "call_groups", text: sendable(text) }).then((did) => {
          if (!did) return;
          setText("");
          setDone(t("groups_call_done"));
          input.current?.focus();
        });
      }}
    >
      <h3>{t("groups_call")}</h3>
      <label for={id}>{t("groups_call_label")}</label>
      <div class="reason-suggestions">
        {[t("groups_call_five"), t("groups_call_one"), t("groups_call_voice")].map((each) => <button key={each} class="chip" type="button" aria-pressed={text === each} onClick={() => setText(each)}>{each}</button>)}
      </div>
      <input ref={input} id={id} type="text" dir="auto" maxLength={lengths.call_groups.text / 2} value={text} onInput={({ currentTarget }) => { setDone(""); setText(currentTarget.value); }} />
      <div class="reason-acts"><button class="button button-main" type="submit" aria-disabled={!ready}>{t("groups_call_send")}</button></div>
      <p class="groups-call-done" role="status">{done}</p>
    </Form>
  );
}
