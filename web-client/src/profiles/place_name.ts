import { t } from "../i18n";

const texts = {
  subjects: "mat_subjects", levels: "mat_levels", specialties: "mat_specialties", languages: "mat_languages", schools: "mat_schools", region: "mat_region", area: "mat_area",
  offers: "mat_offers", mentees: "mat_mentees", seeks: "mat_seeks", seeks_in: "mat_seeks_in", meets: "mat_meets", words: "mat_words",
} as const;

/** What the form calls the place of a problem that the server found. */
export function placeName(place: string): string {
  const [, field = ""] = /^profile\.(\w+)/.exec(place) ?? [];
  if (field in texts) return t(texts[field as keyof typeof texts]);
  return t("mat_hours_title");
}
