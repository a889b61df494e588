import { initials, threadOf } from "../community/author";
import { counted, t } from "../i18n";
import { PersonActs } from "./person_acts";
import { HeardLine } from "./heard_line";
import { lastNudge } from "./nudges";
import type { Session } from "./session";
import { belongs, mayFacilitate, silenced, words } from "./standing";
import { heardOf, useEquity, type Heard } from "./use_equity";
import { lately } from "../moments";

/** Who is here and in which seat, and how each stands just now. The facilitator finds here what they may do for somebody. */
export function PeoplePanel({ session }: { readonly session: Session }) {
  const { here } = session;
  const { conversation, script } = here;
  const equity = useEquity(session);
  const firstSeat = (person: number, role: string) => conversation.seats.find((seat) => seat.person === person)?.role === role;
  return (
    <section class="side-panel">
      <h2>{t("session_people")}</h2>
      {equity ? <p class="heard-lead">{equityWords(equity)}</p> : null}
      {script.roles.map((role) => {
        const holders = conversation.seats.filter((seat) => seat.role === role.id);
        if (holders.length === 0) return null;
        return (
          <div key={role.id} class="taker-group">
            <h3 dir="auto">{role.title}</h3>
            <ul>{holders.map(({ person }) => <Person key={person} session={session} person={person} heard={equity && firstSeat(person, role.id) ? heardOf(equity, person) : undefined} />)}</ul>
          </div>
        );
      })}
    </section>
  );
}

// Where nobody is told of, that is said; where not all of it is known, how much.
function equityWords({ apart, frame }: NonNullable<ReturnType<typeof useEquity>>): string {
  if (apart) return t("equity_apart");
  const minutes = Math.round((frame?.unwitnessed ?? 0) / 60);
  const lead = frame?.people.some(({ time_share }) => time_share !== undefined) ? t("equity_lead") : t("equity_lead_alone");
  return minutes > 0 ? `${lead} ${counted("equity_unwitnessed", minutes)}` : lead;
}

interface PersonProps {
  readonly session: Session;
  readonly person: number;
  readonly heard: Heard | undefined;
}

function Person({ session, person, heard }: PersonProps) {
  const { here, nameOf, facilitating, client } = session;
  const { conversation } = here;
  const going = conversation.stage !== "planned" && conversation.stage !== "ended";
  const states = [];
  if (conversation.facilitator === person) states.push(t("session_state_facilitates"));
  if (going && words(here).some(({ turn }) => turn.holder && belongs(conversation, person, turn.holder))) states.push(t("session_state_word"));
  if (going && silenced(here, person)) states.push(conversation.excepted.includes(person) ? t("session_state_excepted") : t("session_state_silent"));
  if (going && conversation.ready.includes(person)) states.push(t("session_state_ready"));
  const nudge = going && mayFacilitate(here, here.self) ? lastNudge(conversation, person) : undefined;
  if (nudge && person !== here.self) states.push(t("nudge_state", { when: lately(nudge.at, client.now()) }));
  return (
    <li class="taker-person">
      <span class={`knot knot-small thread-${threadOf(person)}`} aria-hidden="true">{initials(nameOf(person))}</span>
      <div class="taker-words">
        <p class="taker-name" dir="auto">{person === here.self ? t("session_you", { name: nameOf(person) }) : nameOf(person)}</p>
        {states.length > 0 ? <p class="taker-state">{states.join(" · ")}</p> : null}
        {heard ? <HeardLine session={session} heard={heard} /> : null}
      </div>
      {facilitating && going ? <PersonActs session={session} person={person} /> : null}
    </li>
  );
}
