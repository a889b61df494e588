import { initials, threadOf } from "../community/author";
import { counted, t } from "../i18n";
import type { Person } from "../wire";
import type { ListName, Profile } from "./document";
import { titleOf, wordsOf, type Vocabulary } from "./vocabulary";

interface Props {
  readonly person: Person;
  readonly me: boolean;
  readonly profile: Profile;
  readonly vocabulary: Vocabulary;
}

const facts = [
  ["subjects", "mat_subjects"], ["levels", "mat_levels"], ["specialties", "mat_specialties"], ["languages", "mat_languages"], ["schools", "mat_schools"],
  ["offers", "mat_offers"], ["seeks", "mat_seeks"], ["seeks_in", "mat_seeks_in"], ["meets", "mat_meets"],
] as const satisfies readonly (readonly [ListName, string])[];

/** What somebody says of themselves. */
export function ProfileCard({ person, me, profile, vocabulary }: Props) {
  const where = [
    ...(profile.region === "" ? [] : [titleOf(vocabulary.regions, profile.region)]),
    ...(profile.area === "" ? [] : [t(profile.area === "rural" ? "mat_area_rural" : "mat_area_urban")]),
  ];
  return (
    <article class="mat-card">
      <h2><span class={`knot thread-${threadOf(person.id)}`} aria-hidden="true">{initials(person.name)}</span> <span dir="auto">{person.name}</span> {me ? t("member_you") : null}</h2>
      {where.length > 0 ? <p class="field-hint" dir="auto">{where.join(" · ")}</p> : null}
      {profile.words === "" ? null : <p class="mat-said" dir="auto">{profile.words}</p>}
      <dl class="mat-facts">
        {facts.filter(([list]) => profile[list].length > 0).map(([list, text]) => (
          <div key={list}>
            <dt>{t(text)}</dt>
            <dd dir="auto">{profile[list].map((value) => titleOf(wordsOf(vocabulary, list), value)).join(" · ")}</dd>
          </div>
        ))}
        {profile.mentees > 0 ? <div><dt>{t("mat_mentees")}</dt><dd>{counted("mat_mentees_count", profile.mentees)}</dd></div> : null}
      </dl>
    </article>
  );
}
