import { useState } from "preact/hooks";

import { whyNot } from "../entry/api";
import { Form } from "../form";
import { t } from "../i18n";
import { choose, type Results } from "./api";
import { dayOf } from "./application_card";

/** On what people will work: said by whoever coordinates, never by the figures. Nothing is marked before somebody marks it. */
export function ChoicePart({ results, chosen }: { readonly results: Results; readonly chosen: () => void }) {
  const { id, space, document, chosen: before, chooses } = results;
  const [marked, mark] = useState<readonly string[]>(before?.dimensions ?? []);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const titles = document.dimensions.filter((each) => before?.dimensions.includes(each.id)).map(({ title }) => title).join(" · ");
  const say = async () => {
    if (busy) return;
    setProblem(marked.length === 0 ? t("ins_work_none") : "");
    if (marked.length === 0) return;
    setBusy(true);
    try {
      const said = await choose(space, id, marked);
      if (said.outcome === "chosen") chosen();
      else setProblem(t("ins_work_open"));
    } catch (failed) {
      setProblem(whyNot(failed));
    }
    setBusy(false);
  };
  return (
    <section class="ins-section" aria-labelledby="ins-work">
      <h2 id="ins-work">{t("ins_work")}</h2>
      <p role="status" dir="auto">{before ? t("ins_work_chosen", { what: titles, name: before.by.name, day: dayOf(before.at) }) : ""}</p>
      {chooses ? (
        <Form class="ins-open" send={() => void say()}>
          <fieldset class="ins-item ins-parts">
            <legend>{t("ins_work_which")}</legend>
            <p class="field-hint">{t("ins_work_hint")}</p>
            <div class="ins-choices">
              {document.dimensions.map((each) => (
                <label key={each.id} class="ins-choice">
                  <input type="checkbox" checked={marked.includes(each.id)} onChange={({ currentTarget: { checked } }) => mark(checked ? [...marked, each.id] : marked.filter((one) => one !== each.id))} />
                  <span dir="auto">{each.title}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <p class="field-problem" role="alert">{problem}</p>
          <button class="button" type="submit" aria-disabled={busy}>{t(before ? "ins_work_change" : "ins_work_say")}</button>
        </Form>
      ) : null}
    </section>
  );
}
