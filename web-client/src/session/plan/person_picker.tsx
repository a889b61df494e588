import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { initials, threadOf } from "../../community/author";
import { counted, t } from "../../i18n";
import { folded } from "../../people/folded";

export interface Candidate {
  readonly person: number;
  readonly name: string;
  /** Undefined: nobody has said so here. */
  readonly member: boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly candidates: readonly Candidate[];
  /** What is worth knowing of somebody here. */
  readonly about?: (person: number) => string | undefined;
  readonly pick: (candidate: Candidate) => void;
  readonly leave: () => void;
}

const shownAtOnce = 30;

/** Finds somebody by a part of their name. */
export function PersonPicker({ label, candidates, about, pick, leave }: Props) {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  const found = useMemo(() => {
    const wanted = folded(text.trim());
    return candidates
      .filter(({ name }) => folded(name).includes(wanted))
      .sort((one, other) => Number(other.member ?? false) - Number(one.member ?? false) || one.name.localeCompare(other.name));
  }, [candidates, text]);
  return (
    <div
      class="plan-picker"
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        leave();
      }}
    >
      <div class="field">
        <label for={id}>{t("plan_find_person")}</label>
        <input ref={field} id={id} type="search" autocomplete="off" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </div>
      <p class="field-hint" role="status">{found.length === 0 ? t("plan_nobody_found") : counted("plan_people_found", found.length)}</p>
      <ul class="plan-picker-people">
        {found.slice(0, shownAtOnce).map((candidate) => (
          <li key={candidate.person}>
            <button class="plan-picker-person" type="button" onClick={() => pick(candidate)}>
              <span class={`knot thread-${threadOf(candidate.person)}`} aria-hidden="true">{initials(candidate.name)}</span>
              <span class="plan-picker-words">
                <span dir="auto">{candidate.name}</span>
                {about?.(candidate.person) === undefined ? null : <span class="field-hint">{about(candidate.person)}</span>}
                {candidate.member === false ? <span class="field-hint">{t("plan_brings_in")}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button class="button" type="button" onClick={leave}>{t("cancel")}</button>
    </div>
  );
}
