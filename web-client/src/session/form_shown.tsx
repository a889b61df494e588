import { t } from "../i18n";
import type { FormAnswer } from "../wire";
import type { Preparation } from "./script";

interface Props {
  readonly preparation: Preparation;
  readonly form: readonly FormAnswer[] | undefined;
  readonly nameOf: (person: number) => string;
}

/** What was filled in before the session, field by field. */
export function FormShown({ preparation, form = [], nameOf }: Props) {
  return (
    <dl class="form-shown">
      {preparation.fields.map(({ id, title }) => {
        const answer = form.find(({ field }) => field === id);
        return (
          <div key={id}>
            <dt dir="auto">{title}</dt>
            <dd dir="auto">
              {answer ? <>{answer.text ?? t("erased")} <span class="form-by">— {nameOf(answer.by)}</span></> : <span class="form-by">{t("plan_form_empty")}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What of the required is not there. */
export function formLacks(preparation: Preparation | undefined, form: readonly FormAnswer[] = []): string[] {
  return (preparation?.fields ?? []).filter(({ id, required }) => required && !form.some(({ field }) => field === id)).map(({ title }) => title);
}
