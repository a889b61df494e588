import { useEffect, useState } from "preact/hooks";

import { whyNot } from "../entry/api";
import { counted, t } from "../i18n";
import { membersAfter, type Member } from "../people/api";
import { folded } from "../people/folded";

interface Props {
  readonly space: number;
  readonly chosen: readonly number[];
  readonly choose: (people: readonly number[]) => void;
}

const most = 40;
const shownAtOnce = 20;

/** Which members of a network are looked at together, for whoever coordinates it. */
export function PeopleChoice({ space, chosen, choose }: Props) {
  const [open, setOpen] = useState(false);
  const [people, setPeople] = useState<readonly Member[]>();
  const [problem, setProblem] = useState("");
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (!open || people) return;
    let current = true;
    const read = async () => {
      const all: Member[] = [];
      for (let more = true; more; ) {
        const page = await membersAfter(space, all.at(-1)?.id ?? 0);
        all.push(...page.members);
        more = page.more;
      }
      if (current) setPeople(all);
    };
    read().catch((failed: unknown) => current && setProblem(whyNot(failed)));
    return () => {
      current = false;
    };
  }, [space, open, people]);
  const wanted = folded(typed.trim());
  const fitting = (people ?? []).filter(({ id, name }) => chosen.includes(id) || folded(name).includes(wanted));
  const shown = [...fitting.filter(({ id }) => chosen.includes(id)), ...fitting.filter(({ id }) => !chosen.includes(id))].slice(0, Math.max(shownAtOnce, chosen.length));
  const toggle = (id: number) => choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <details class="mat-more-filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{chosen.length === 0 ? t("mat_choose_people") : counted("mat_chosen_people", chosen.length)}</summary>
      <p class="field-hint">{t("mat_choose_people_hint", { most })}</p>
      {problem === "" ? null : <p class="field-problem" role="alert">{problem}</p>}
      {people === undefined ? (problem === "" ? <p role="status">{t("mat_loading")}</p> : null) : (
        <>
          <label class="pick"><span>{t("mat_find_person")}</span><input type="search" dir="auto" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} /></label>
          <div class="mat-people">
            {shown.map(({ id, name }) => (
              <label key={id} class="mat-tick"><input type="checkbox" checked={chosen.includes(id)} disabled={!chosen.includes(id) && chosen.length >= most} onChange={() => toggle(id)} /><span dir="auto">{name}</span></label>
            ))}
          </div>
          {chosen.length > 0 ? <button class="button" type="button" onClick={() => choose([])}>{t("mat_choose_nobody")}</button> : null}
        </>
      )}
    </details>
  );
}
