import { initials, threadOf } from "../community/author";
import { t } from "../i18n";
import { PersonActs } from "./person_acts";
import type { Session } from "./session";
import { belongs, silenced, words } from "./standing";

/** Who is here and in which seat, and how each stands just now. The facilitator finds here what they may do for somebody. */
export function PeoplePanel({ session }: { readonly session: Session }) {
  const { here } = session;
  const { conversation, script } = here;
  return (
    <section class="side-panel">
      <h2>{t("session_people")}</h2>
      {script.roles.map((role) => {
        const holders = conversation.seats.filter((seat) => seat.role === role.id);
        if (holders.length === 0) return null;
        return (
          <div key={role.id} class="taker-group">
            <h3 dir="auto">{role.title}</h3>
            <ul>{holders.map(({ person }) => <Person key={person} session={session} person={person} />)}</ul>
          </div>
        );
      })}
    </section>
  );
}

function Person({ session, person }: { readonly session: Session; readonly person: number }) {
  const { here, nameOf, facilitating } = session;
  const { conversation } = here;
  const going = conversation.stage !== "planned" && conversation.stage !== "ended";
  const states = [];
  if (conversation.facilitator === person) states.push(t("session_state_facilitates"));
  if (going && words(here).some(({ turn }) => turn.holder && belongs(conversation, person, turn.holder))) states.push(t("session_state_word"));
  if (going && silenced(here, person)) states.push(conversation.excepted.includes(person) ? t("session_state_excepted") : t("session_state_silent"));
  if (going && conversation.ready.includes(person)) states.push(t("session_state_ready"));
  return (
    <li class="taker-person">
      <span class={`knot knot-small thread-${threadOf(person)}`} aria-hidden="true">{initials(nameOf(person))}</span>
      <div class="taker-words">
        <p class="taker-name" dir="auto">{person === here.self ? t("session_you", { name: nameOf(person) }) : nameOf(person)}</p>
        {states.length > 0 ? <p class="taker-state">{states.join(" · ")}</p> : null}
      </div>
      {facilitating && going ? <PersonActs session={session} person={person} /> : null}
    </li>
  );
}
