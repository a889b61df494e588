import { useId } from "preact/hooks";

import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { inFull } from "../moments";
import type { Member } from "../people/api";
import { fromInput } from "../session/plan/when";
import type { VisitDraft } from "../shelf";
import { lengths, type ProposeObservation } from "../wire";
import { lookedAtBy, minutesMax, minutesMin, observedBy, observersMax, proposedVisit } from "./visit_draft";
import type { NameOf } from "./words";

interface Props {
  readonly draft: VisitDraft;
  readonly change: (draft: VisitDraft) => void;
  /** Among whom one chooses; undefined: not known now. */
  readonly parties: readonly Member[] | undefined;
  readonly nameOf: NameOf;
  readonly self: number;
  /** Server time. */
  readonly now: number;
  readonly shut: boolean;
  readonly problem: string;
  readonly send: (proposal: ProposeObservation) => void;
  readonly close: () => void;
  /** It was asked for just now, and did not come back with the page. */
  readonly fresh: boolean;
}

const most = lengths.propose_observation;

/** What to agree on before a class is observed. */
export function VisitForm({ draft, change, parties, nameOf, self, now, shut, problem, send, close, fresh }: Props) {
  const id = useId();
  const proposal = proposedVisit(draft, now);
  const lacks = typeof proposal === "string" ? proposal : undefined;
  const at = fromInput(draft.when);
  const chosen = [...(draft.observed === undefined ? [] : [draft.observed]), ...draft.observers];
  const people = [...(parties ?? []).map((member) => member.id), ...chosen].filter((person, place, all) => all.indexOf(person) === place);
  const name = (person: number) => (person === self ? nameOf(person) : (parties?.find((member) => member.id === person)?.name ?? nameOf(person)));
  const field = (of: "when" | "minutes" | "course" | "looks_at" | "records") => ({
    id: `${id}-${of}`, value: draft[of],
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => change({ ...draft, [of]: currentTarget.value }),
  });
  const title = t(draft.replaces === undefined ? "obs_propose" : "obs_replace");
  return (
    <InnerForm
      class="acc-form"
      aria-label={title}
      lacks={lacks && `${id}-lacks`}
      send={() => {
        if (!shut && typeof proposal !== "string") send(proposal);
      }}
      fresh={fresh}
      close={close}
      written={!fresh}
    >
      <p class="acc-form-title">{title}</p>
      <p>{t(draft.replaces === undefined ? "obs_propose_lead" : "obs_replace_lead")}</p>
      {parties === undefined ? <p class="field-hint" role="status">{t("obs_parties_unknown")}</p> : null}
      <div class="acc-field">
        <label for={`${id}-observed`}>{t("obs_observed_field")}</label>
        <select id={`${id}-observed`} value={draft.observed ?? ""} required onChange={({ currentTarget: { value } }) => value !== "" && change(observedBy(draft, Number(value)))}>
          <option value="" disabled>{t("obs_choose")}</option>
          {people.map((person) => <option key={person} value={person}>{name(person)}</option>)}
        </select>
      </div>
      <fieldset class="obs-people">
        <legend>{t("obs_observers_field", { most: observersMax })}</legend>
        {people.filter((person) => person !== draft.observed).map((person) => (
          <label key={person} class="obs-person">
            <input type="checkbox" checked={draft.observers.includes(person)} onChange={({ currentTarget: { checked } }) => change(lookedAtBy(draft, person, checked))} />
            <span dir="auto">{name(person)}</span>
          </label>
        ))}
      </fieldset>
      <div class="acc-pair">
        <div class="acc-field">
          <label for={`${id}-when`}>{t("obs_when_field")}</label>
          <input type="datetime-local" required {...field("when")} />
        </div>
        <div class="acc-field">
          <label for={`${id}-minutes`}>{t("obs_minutes_field")}</label>
          <input type="number" inputMode="numeric" min={minutesMin} max={minutesMax} step={1} required {...field("minutes")} />
        </div>
      </div>
      {at === undefined ? null : <p class="field-hint">{inFull(at)}</p>}
      <div class="acc-field">
        <label for={`${id}-course`}>{t("obs_course")}</label>
        <input type="text" autocomplete="off" maxLength={most.course} required dir="auto" {...field("course")} />
      </div>
      <div class="acc-field">
        <label for={`${id}-looks_at`}>{t("obs_looks")}</label>
        <textarea rows={3} maxLength={most.looks_at} required dir="auto" {...field("looks_at")} />
      </div>
      <div class="acc-field">
        <label for={`${id}-records`}>{t("obs_records")}</label>
        <p class="field-hint" id={`${id}-told`}>{t("obs_records_hint")}</p>
        <textarea rows={3} maxLength={most.records} required dir="auto" aria-describedby={`${id}-told`} {...field("records")} />
      </div>
      {chosen.includes(self) ? <p class="field-hint">{t(draft.observed === self ? "obs_consent_mine" : "obs_consent_looking")} {t("obs_copies")} {t("obs_consent_by_proposing")}</p> : null}
      <p class="field-hint" id={`${id}-lacks`}>{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={shut || lacks !== undefined} aria-describedby={`${id}-lacks`}>{t("obs_propose_send")}</button>
        <button class="button" type="button" onClick={close}>{t("acc_propose_drop")}</button>
      </div>
    </InnerForm>
  );
}
