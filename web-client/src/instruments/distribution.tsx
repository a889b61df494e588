import { counted, t } from "../i18n";
import type { Figure, Instrument } from "./api";
import { choicesOf, shownMean } from "./figures";

/** How the answers to each item are spread; what is written on a board, without names. */
export function Distribution({ document, figures }: { readonly document: Instrument; readonly figures: readonly Figure[] }) {
  return (
    <ul class="ins-items">
      {figures.map((figure) => {
        const item = document.items.find(({ id }) => id === figure.item);
        if (!item) return null;
        const choices = choicesOf(document, item);
        const most = Math.max(1, ...(figure.counts ?? []));
        return (
          <li key={figure.item} class="ins-figure">
            <h4 dir="auto">{item.text}</h4>
            <p class="field-hint">{counted("ins_answers", figure.answered)}{figure.mean === undefined ? "" : ` · ${t("ins_mean", { mean: shownMean(figure.mean) })}`}</p>
            {figure.counts && figure.counts.length > 0 ? (
              <table class="ins-spread">
                <caption class="unseen">{item.text}</caption>
                <thead class="unseen"><tr><th scope="col">{t("ins_choice")}</th><th scope="col">{t("ins_people")}</th></tr></thead>
                <tbody>
                  {choices.map((choice, at) => {
                    const count = figure.counts?.[at] ?? 0;
                    return (
                      <tr key={choice}>
                        <th scope="row" dir="auto">{choice}</th>
                        <td>
                          <svg class="ins-spark" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width={(count / most) * 100} height="10" class="ins-bar ins-bar-0" /></svg>
                          <span>{count}</span>
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            ) : null}
            {figure.texts ? <ul class="ins-board">{figure.texts.map((words, at) => <li key={at} dir="auto">{words}</li>)}</ul> : null}
          </li>
        );
      })}
    </ul>
  );
}
