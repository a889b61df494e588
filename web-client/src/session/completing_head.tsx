import { useId, useState } from "preact/hooks";

import { MaskIcon } from "../app/icons";
import { locale, t } from "../i18n";
import { Closing } from "./phase_head";
import { rights } from "./rights";
import { lookingAt } from "./modes";
import { answersLate, myVote } from "./polls";
import { listed, type Session } from "./session";
import { contributedIn, partyOf, present, type Here } from "./standing";
import { choosable } from "./target";

/** The phases in which my part is missing and can still be brought. */
export function toComplete(here: Here): number[] {
  return here.script.phases.flatMap(({ grants }, phase) => {
    const there = lookingAt(here, phase);
    const may = rights(there).some((right) => right.kind.family !== "note" && choosable(right));
    const brought = grants.some((grant) => {
      const party = partyOf(there, there.self, grant);
      return party !== undefined && contributedIn(there, phase, party, grant).length > 0;
    });
    return (may && !brought) || (answersLate(here, phase) && myVote(there.conversation) === undefined) ? [phase] : [];
  });
}

interface Props {
  readonly session: Session;
  /** `session.here` looks at the phase that is chosen. */
  readonly choose: (phase: number) => void;
}

/** Its phases are over, and whoever was absent completes their part, phase by phase, until a date (rule C124). */
export function CompletingHead({ session, choose }: Props) {
  const { here } = session;
  const { conversation, script } = here;
  const phase = present(here);
  const mine = toComplete(here);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section class="now-head" aria-label={t("session_completing_title")}>
      <div class="now-line now-line-days">
        <div class="now-words"><h2 class="now-title">{t("session_completing_title")}</h2></div>
        <Closing session={session} />
      </div>
      <p class="now-purpose">
        {mine.length === 0 ? t("session_nothing_to_complete") : t("session_to_complete", { phases: listed(mine.map((each) => script.phases[each]!.title), locale()) })}
      </p>
      <div class="field completing-phase">
        <label for={id}>{t("session_completing_phase")}</label>
        <select id={id} value={conversation.phase} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
          {script.phases.map((each, place) => (
            <option key={each.id} value={place}>{place + 1}. {each.title}{mine.includes(place) ? ` · ${t("session_missing_part")}` : ""}</option>
          ))}
        </select>
      </div>
      {phase.authorship === "named" ? null : <p class="now-anonymous"><MaskIcon /> {t(phase.authorship === "anonymous" ? "session_phase_anonymous" : "session_late_named")}</p>}
      <div class="now-under">
        <button class="link-button" type="button" aria-expanded={open} aria-controls={`${id}-more`} onClick={() => setOpen(!open)}>
          {t(open ? "session_less" : "session_more")}<span class="unseen">: {t("session_more_what")}</span>
        </button>
      </div>
      <div id={`${id}-more`} class="now-more" hidden={!open}>
        <p dir="auto">{phase.purpose}</p>
        <p dir="auto">{phase.instructions}</p>
        {phase.prompts.length > 0 ? <ul class="now-prompts">{phase.prompts.map((each) => <li key={each} dir="auto">{each}</li>)}</ul> : null}
      </div>
    </section>
  );
}
