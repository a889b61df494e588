import { useId } from "preact/hooks";

import { t } from "../i18n";
import { codePoints } from "../words";
import { ChipsField } from "./chips_field";
import { limits, type ListName, type Profile } from "./document";
import { marked, wordsOf, type Vocabulary } from "./vocabulary";

interface Props {
  readonly vocabulary: Vocabulary;
  readonly profile: Profile;
  readonly change: (what: Partial<Profile>) => void;
}

/** What I know and where I work, what I offer, and what I look for. */
export function ProfileFields({ vocabulary, profile, change }: Props) {
  const id = useId();
  const chips = (list: ListName, legend: string, hint?: string) => (
    <ChipsField legend={legend} {...(hint === undefined ? {} : { hint })} words={wordsOf(vocabulary, list)} chosen={profile[list]} choose={(values) => change({ [list]: values })} />
  );
  const mentoring = marked(vocabulary.offers, profile.offers, "mentoring");
  const looks = marked(vocabulary.seeks, profile.seeks, "mentoring") || marked(vocabulary.seeks, profile.seeks, "specialist");
  const left = limits.words - codePoints(profile.words);
  return (
    <>
      <section class="mat-part" aria-labelledby={`${id}-knows`}>
        <h3 id={`${id}-knows`}>{t("mat_knows")}</h3>
        {chips("subjects", t("mat_subjects"))}
        {chips("levels", t("mat_levels"))}
        {chips("specialties", t("mat_specialties"))}
        {chips("languages", t("mat_languages"), t("mat_languages_hint"))}
      </section>
      <section class="mat-part" aria-labelledby={`${id}-where`}>
        <h3 id={`${id}-where`}>{t("mat_where")}</h3>
        <ChipsField legend={t("mat_region")} words={vocabulary.regions} most={1} chosen={profile.region === "" ? [] : [profile.region]} choose={(values) => change({ region: values[0] ?? "" })} />
        <fieldset class="mat-choice">
          <legend>{t("mat_area")}</legend>
          {(["", "rural", "urban"] as const).map((area) => (
            <label key={area} class="mat-tick"><input type="radio" name={`${id}-area`} checked={profile.area === area} onChange={() => change({ area })} /><span>{t(area === "" ? "mat_area_unsaid" : area === "rural" ? "mat_area_rural" : "mat_area_urban")}</span></label>
          ))}
        </fieldset>
        {chips("schools", t("mat_schools"))}
      </section>
      <section class="mat-part" aria-labelledby={`${id}-offers`}>
        <h3 id={`${id}-offers`}>{t("mat_offers_title")}</h3>
        {chips("offers", t("mat_offers"))}
        {mentoring ? (
          <fieldset class="mat-choice">
            <legend>{t("mat_mentees")}</legend>
            <p class="field-hint">{t("mat_mentees_hint")}</p>
            {[1, 2, 3].map((count) => (
              <label key={count} class="mat-tick"><input type="radio" name={`${id}-mentees`} checked={Math.max(1, profile.mentees) === count} onChange={() => change({ mentees: count })} /><span>{count}</span></label>
            ))}
          </fieldset>
        ) : null}
      </section>
      <section class="mat-part" aria-labelledby={`${id}-seeks`}>
        <h3 id={`${id}-seeks`}>{t("mat_seeks_title")}</h3>
        {chips("seeks", t("mat_seeks"))}
        {looks || profile.seeks_in.length > 0 ? chips("seeks_in", t("mat_seeks_in"), t("mat_seeks_in_hint")) : null}
        {chips("meets", t("mat_meets"))}
      </section>
      <section class="mat-part" aria-labelledby={`${id}-words`}>
        <h3 id={`${id}-words`}>{t("mat_words")}</h3>
        <label class="unseen" for={`${id}-said`}>{t("mat_words")}</label>
        <textarea id={`${id}-said`} class="mat-words" rows={3} dir="auto" maxLength={limits.words * 2} value={profile.words} aria-describedby={`${id}-left`} aria-invalid={left < 0} onInput={(event) => change({ words: event.currentTarget.value })} />
        <p id={`${id}-left`} class={left < 0 ? "field-problem" : "field-hint"}>{left < 0 ? t("mat_words_over", { count: -left }) : t("mat_words_left", { count: left })}</p>
      </section>
    </>
  );
}
