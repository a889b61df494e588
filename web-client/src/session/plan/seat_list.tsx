import { useRef, useState } from "preact/hooks";

import { initials, threadOf } from "../../community/author";
import { counted, t } from "../../i18n";
import type { RotationFrame } from "../../wire";
import { givenByGroup } from "../groups";
import { PersonPicker, type Candidate } from "./person_picker";
import { proposed, whenLast } from "./rotation";
import { mayGive, mayTake, places, type Places, type Planner } from "./seats";

interface Props {
  readonly planner: Planner;
  readonly nameOf: (person: number) => string;
  readonly candidates: readonly Candidate[];
  readonly rotation: RotationFrame | undefined;
  readonly busy: boolean;
  readonly take: (role: string) => void;
  readonly give: (role: string, candidate: Candidate) => void;
  readonly leave: (role: string, person: number) => void;
}

/** Who has which role, what each is for, and what is still free. */
export function SeatList(props: Props) {
  return (
    <ul class="plan-seat-list">
      {places(props.planner).map((place) => <SeatCard key={place.role.id} {...props} place={place} />)}
    </ul>
  );
}

function SeatCard({ planner, place, nameOf, candidates, rotation, busy, take, give, leave }: Props & { readonly place: Places }) {
  const { role, people, free, missing } = place;
  const [picking, setPicking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const giving = mayGive(planner);
  const seated = new Set(planner.conversation.seats.map(({ person }) => person));
  const next = giving && free > 0 && missing > 0 ? proposed(rotation, role, candidates, seated) : [];
  const close = () => {
    setPicking(false);
    queueMicrotask(() => opener.current?.focus());
  };
  return (
    <li class={missing > 0 ? "plan-seat-card plan-seat-missing" : "plan-seat-card"}>
      <div class="plan-seat-head">
        <h3 dir="auto">{role.title}</h3>
        <p class="plan-seat-count">{missing > 0 ? counted("plan_missing", missing) : free > 0 ? counted("plan_free", free) : t(givenByGroup(planner.script, role.id) ? "plan_group_chooses" : "plan_full")}</p>
      </div>
      {role.description === "" ? null : <p class="plan-seat-description" dir="auto">{role.description}</p>}
      {people.length === 0 ? null : (
        <ul class="plan-seat-people">
          {people.map((person) => (
            <li key={person} class="plan-seat-person">
              <span class={`knot thread-${threadOf(person)}`} aria-hidden="true">{initials(nameOf(person))}</span>
              <span class="plan-seat-name" dir="auto">
                {person === planner.self ? t("session_you", { name: nameOf(person) }) : nameOf(person)}
                {person === planner.conversation.facilitator && role.duty === "facilitates" && people.length > 1 ? <span class="plan-seat-self"> · {t("plan_facilitates")}</span> : null}
              </span>
              {person === planner.self || giving ? (
                <button class="button plan-seat-leave" type="button" disabled={busy} onClick={() => leave(role.id, person)}
                  aria-label={t(person === planner.self ? "plan_leave_seat" : "plan_take_from", { role: role.title, name: nameOf(person) })}>
                  {t(person === planner.self ? "plan_leave" : "plan_free_seat")}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {next.length === 0 || picking ? null : (
        <div class="plan-rotation">
          <p class="plan-rotation-lead">{t("rotation_proposed")}</p>
          <ul>
            {next.map((candidate) => (
              <li key={candidate.person}>
                <button class="plan-picker-person" type="button" disabled={busy} onClick={() => give(role.id, candidate)}>
                  <span class={`knot thread-${threadOf(candidate.person)}`} aria-hidden="true">{initials(candidate.name)}</span>
                  <span class="plan-picker-words">
                    <span dir="auto">{candidate.name}</span>
                    <span class="field-hint">{whenLast(rotation, role, candidate.person)}</span>
                  </span>
                  <span class="unseen">{t("rotation_give", { role: role.title })}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {picking ? (
        <PersonPicker
          label={t("plan_give_role", { role: role.title })}
          candidates={candidates.filter(({ person }) => !people.includes(person))}
          about={(person) => whenLast(rotation, role, person)}
          pick={(candidate) => {
            give(role.id, candidate);
            close();
          }}
          leave={close}
        />
      ) : (
        <div class="plan-buttons">
          {mayTake(planner, place) ? (
            <button class="button" type="button" disabled={busy} aria-label={t("plan_take_role", { role: role.title })} onClick={() => take(role.id)}>{t("plan_take")}</button>
          ) : null}
          {giving && free > 0 ? (
            <button ref={opener} class="button" type="button" disabled={busy} aria-label={t("plan_give_role", { role: role.title })} onClick={() => setPicking(true)}>{t("plan_give")}</button>
          ) : null}
        </div>
      )}
    </li>
  );
}
