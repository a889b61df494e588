import { useId } from "preact/hooks";

import { t } from "../i18n";
import type { Member } from "../people/api";
import type { RecordingDraft } from "../shelf";
import { lengths, type Minors } from "../wire";
import { inIt, peopleMax, untilBounds } from "./recording_draft";
import type { NameOf } from "./words";

interface Props {
  readonly draft: RecordingDraft;
  readonly change: (draft: RecordingDraft) => void;
  /** Among whom one chooses; undefined: not known now. */
  readonly members: readonly Member[] | undefined;
  readonly nameOf: NameOf;
  readonly self: number;
  /** Server time. */
  readonly now: number;
}

const most = lengths.bring_recording;
const minorsChoices: readonly Minors[] = ["none", "authorised", "unauthorised"];

/** What a recording is, who is in it, and until when it stays: each with why it is asked. */
export function DescribedFields({ draft, change, members, nameOf, self, now }: Props) {
  const id = useId();
  const [earliest, latest] = untilBounds(now);
  const people = [...(members ?? []).map((member) => member.id), ...draft.people].filter((person, place, all) => person !== self && all.indexOf(person) === place);
  const name = (person: number) => members?.find((member) => member.id === person)?.name ?? nameOf(person);
  const field = (of: "title" | "purpose" | "others" | "until") => ({
    id: `${id}-${of}`, value: draft[of], "aria-describedby": `${id}-${of}-why`,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => change({ ...draft, [of]: currentTarget.value }),
  });
  return (
    <>
      <div class="acc-field">
        <label for={`${id}-title`}>{t("rec_title_field")}</label>
        <p class="field-hint" id={`${id}-title-why`}>{t("rec_title_why")}</p>
        <input type="text" autocomplete="off" maxLength={most.title} required dir="auto" {...field("title")} />
      </div>
      <div class="acc-field">
        <label for={`${id}-purpose`}>{t("rec_purpose_field")}</label>
        <p class="field-hint" id={`${id}-purpose-why`}>{t("rec_purpose_why")}</p>
        <textarea rows={3} maxLength={most.purpose} required dir="auto" {...field("purpose")} />
      </div>
      <fieldset class="obs-people" aria-describedby={`${id}-people-why`}>
        <legend>{t("rec_people_field", { most: peopleMax })}</legend>
        <p class="field-hint" id={`${id}-people-why`}>{t(members === undefined ? "rec_people_unknown" : "rec_people_why")}</p>
        {people.map((person) => (
          <label key={person} class="obs-person">
            <input type="checkbox" checked={draft.people.includes(person)} onChange={({ currentTarget: { checked } }) => change(inIt(draft, person, checked))} />
            <span dir="auto">{name(person)}</span>
          </label>
        ))}
      </fieldset>
      <div class="acc-field">
        <label for={`${id}-others`}>{t("rec_others_field")}</label>
        <p class="field-hint" id={`${id}-others-why`}>{t("rec_others_why")}</p>
        <textarea rows={2} maxLength={most.others} dir="auto" {...field("others")} />
      </div>
      <fieldset class="obs-people" aria-describedby={`${id}-minors-why`}>
        <legend>{t("rec_minors_field")}</legend>
        <p class="field-hint" id={`${id}-minors-why`}>{t("rec_minors_why")}</p>
        {minorsChoices.map((each) => (
          <label key={each} class="obs-person">
            <input type="radio" name={`${id}-minors`} value={each} checked={draft.minors === each} onChange={() => change({ ...draft, minors: each })} />
            <span>{t(`rec_minors_${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="acc-field">
        <label for={`${id}-until`}>{t("rec_until_field")}</label>
        <p class="field-hint" id={`${id}-until-why`}>{t("rec_until_why")}</p>
        <input type="date" min={earliest} max={latest} required {...field("until")} />
      </div>
    </>
  );
}
