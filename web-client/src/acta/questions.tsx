import { counted, t } from "../i18n";
import type { Question } from "../wire";
import type { Reading } from "./acta_document";

/** What the public asked, what most people wanted answered first (rule C160). */
export function Questions({ reading: { acta, nameOf } }: { readonly reading: Reading }) {
  return (
    <ol class="acta-questions">
      {(acta.questions ?? []).map((question) => (
        <li key={question.id} class="acta-asked">
          <p class="acta-votes">{counted("acta_question_votes", question.votes)}</p>
          <div>
            <p class="acta-words" dir="auto">{question.text ?? t("erased")}</p>
            <p class="acta-by"><span dir="auto">{nameOf(question.author)}</span><span class="acta-mark"> · {t(whatBecame(question))}</span></p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function whatBecame({ standing }: Question) {
  if (standing === undefined) return "acta_question_waiting";
  return standing === "answered" ? "acta_question_answered" : "acta_question_aside";
}
