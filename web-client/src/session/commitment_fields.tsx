import { useId } from "preact/hooks";

import { t } from "../i18n";
import type { Part } from "../shelf";
import { dayField, dayOfField } from "./days";
import type { Session } from "./session";

/** Who takes it on, and until when (rule C27). */
export function CommitmentFields({ session, part, today, change }: { readonly session: Session; readonly part: Part; readonly today: number; readonly change: (part: Part) => void }) {
  const { here, nameOf } = session;
  const id = useId();
  const people = [...new Set(here.conversation.seats.map(({ person }) => person))];
  const { due: _, ...undated } = part;
  const toggle = (person: number) => change({ ...part, owners: part.owners.includes(person) ? part.owners.filter((each) => each !== person) : [...part.owners, person] });
  return (
    <div class="commitment-fields">
      <fieldset class="owners">
        <legend>{t("session_owner")}</legend>
        {people.map((person) => (
          <label key={person} class="chip">
            <input type="checkbox" class="unseen" checked={part.owners.includes(person)} onChange={() => toggle(person)} />
            <span dir="auto">{person === here.self ? t("you") : nameOf(person)}</span>
          </label>
        ))}
      </fieldset>
      <div class="due">
        <label for={id}>{t("session_due_label")}</label>
        <input
          id={id}
          type="date"
          min={dayField(today)}
          value={dayField(part.due)}
          onInput={({ currentTarget }) => {
            const due = dayOfField(currentTarget.value);
            change(due === undefined ? undated : { ...undated, due });
          }}
        />
      </div>
    </div>
  );
}
