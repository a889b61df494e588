import { useEffect, useState } from "preact/hooks";

import { whyNot } from "../entry/api";
import { t } from "../i18n";
import { specialistsOf, type Specialists } from "./api";
import { Problem } from "./page";

/** Which specialist who rotates could serve whom; what nobody serves comes first (rules H9, Y20). */
export function SpecialistsPart({ space }: { readonly space: number }) {
  const [answer, setAnswer] = useState<Specialists>();
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    specialistsOf(space).then(
      (came) => {
        if (!current) return;
        setAnswer(came);
        setProblem("");
      },
      (failed: unknown) => current && setProblem(whyNot(failed)),
    );
    return () => {
      current = false;
    };
  }, [space, tries]);
  const none = answer !== undefined && answer.serving.length === 0 && answer.uncovered.length === 0 && answer.unsaid.length === 0;
  return (
    <section class="mat-part" aria-labelledby="mat-specialists">
      <h2 id="mat-specialists">{t("mat_specialists_title")}</h2>
      <p class="field-hint">{t(none ? "mat_specialists_none" : "mat_specialists_lead")}</p>
      <Problem problem={problem} again={() => setTries(tries + 1)} />
      {answer && answer.uncovered.length > 0 ? (
        <div class="mat-uncovered">
          <h3>{t("mat_uncovered")}</h3>
          <ul class="mat-reasons">
            {answer.uncovered.map(({ person, specialty, for_language: language }) => (
              <li key={`${person.id} ${specialty}`} dir="auto">{t(language ? "mat_uncovered_language" : "mat_uncovered_specialty", { name: person.name, specialty })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {answer && answer.unsaid.length > 0 ? <p dir="auto">{t("mat_unsaid", { names: answer.unsaid.map(({ name }) => name).join(", ") })}</p> : null}
      <ul class="mat-cards">
        {answer?.serving.map(({ person, serves }) => (
          <li key={person.id}>
            <article class="mat-card">
              <h3 dir="auto">{person.name}</h3>
              {serves.length === 0 ? <p class="field-hint">{t("mat_serves_nobody")}</p> : (
                <ul class="mat-reasons">
                  {serves.map((one) => (
                    <li key={`${one.person.id} ${one.specialty}`} dir="auto">
                      {one.language !== undefined ? t("mat_serves_in", { name: one.person.name, specialty: one.specialty, language: one.language })
                        : t(one.language_missing ? "mat_serves_without_language" : "mat_serves", { name: one.person.name, specialty: one.specialty })}
                    </li>
                  ))}
                </ul>
              )}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
