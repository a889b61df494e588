import { useId, useRef, useState } from "preact/hooks";

import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { useActing } from "../session/use_acting";
import { lengths, type PlanEnding } from "../wire";
import { blank, codePoints, sendable } from "../words";
import type { PlanProps } from "./plan_shown";

const endings: readonly PlanEnding[] = ["fulfilled", "renewed", "left"];
const wordsMax = lengths.close_plan.words;

/** How a plan ended: it stays readable with its figures, and another one can begin. */
export function CloseForm({ client, view, plan }: Omit<PlanProps, "nameOf">) {
  const [asked, ask] = useState(false);
  const [how, setHow] = useState<PlanEnding>();
  const [words, setWords] = useState("");
  const { act, acting, problem } = useActing(client, view.space);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    ask(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const lacks = how === undefined ? t("plans_lacks_ending") : codePoints(words) > wordsMax ? t("plans_too_long", { most: wordsMax }) : "";
  const submit = () => {
    if (acting || how === undefined) return;
    void act({ type: "close_plan", plan: plan.id, how, ...(blank(words) ? {} : { words: sendable(words) }) });
  };
  if (!asked) return <div class="acc-acts plans-close"><button ref={opener} class="button" type="button" onClick={() => ask(true)}>{t("plans_close")}</button></div>;
  return (
    <InnerForm
      class="acc-form plans-close"
      lacks={lacks === "" ? undefined : `${id}-lacks`}
      send={submit}
      fresh
      close={close}
    >
      <p class="acc-form-title">{t("plans_close_title")}</p>
      <fieldset class="plans-endings">
        <legend>{t("plans_how_ended")}</legend>
        {endings.map((each) => (
          <label key={each} class="acc-month">
            <input type="radio" required name={`${id}-how`} checked={how === each} onChange={() => setHow(each)} />
            <span>{t(`plans_ending_${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="acc-field">
        <label for={`${id}-words`}>{t("plans_close_words")}</label>
        <textarea id={`${id}-words`} dir="auto" rows={3} value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
      </div>
      <p class="field-hint" id={`${id}-lacks`}>{lacks}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={acting || lacks !== ""} aria-describedby={`${id}-lacks`}>{t("plans_close_yes")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
