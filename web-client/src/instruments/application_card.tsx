import { pathOf } from "../app/route";
import { counted, locale, t } from "../i18n";
import type { Application } from "./api";

export const dayOf = (at: number) => new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric" }).format(at);

/** About what, at which moment and until when, in a line. */
export function factsOf({ moment, about, person, ends_at, open }: Application): string {
  const whom = person ? t("ins_about_person", { name: person.name }) : t(`ins_about_${about}`);
  return [t(`ins_moment_${moment}`), whom, t(open ? "ins_until" : "ins_ended_on", { day: dayOf(ends_at) })].join(" · ");
}

export function ApplicationCard({ application }: { readonly application: Application }) {
  const { id, space, title, open, mine, submitted } = application;
  const act = open ? (mine === "submitted" ? "ins_look" : mine === "begun" ? "ins_go_on" : "ins_answer") : "ins_results";
  return (
    <li class="ins-card">
      <h3 dir="auto">{title}</h3>
      <p class="field-hint">{factsOf(application)}</p>
      <p class="field-hint">{counted("ins_answers", submitted)}{mine === "submitted" ? ` · ${t("ins_yours_too")}` : ""}</p>
      <a class="button ins-link" href={pathOf.instrument(space, id)} aria-label={`${t(act)}: ${title}`}>{t(act)}</a>
    </li>
  );
}
