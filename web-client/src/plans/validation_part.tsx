import { useId, useState } from "preact/hooks";

import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { localDay } from "../moments";
import { dayField, dayOfField, dayWords } from "../session/days";
import { useActing } from "../session/use_acting";
import { lengths } from "../wire";
import { blank, codePoints, sendable } from "../words";
import { focusAt } from "../accompaniment/arrival";
import type { PlanProps } from "./plan_shown";
import { mayKeep } from "./rights";

const wordsMax = lengths.validate_plan.words;
const titleId = "plans-validations";

/** When the community validated the plan, who took part, and whether it has changed since (rule K7). */
export function ValidationPart({ client, view, plan, nameOf }: PlanProps) {
  const [asked, ask] = useState(false);
  const { act, acting, problem } = useActing(client, view.space);
  const validations = [...plan.validations].reverse();
  const close = () => {
    ask(false);
    focusAt(titleId);
  };
  return (
    <section class="acc-part" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>{t("plans_validation")}</h2>
      {validations.length === 0 ? <p>{t("plans_validation_none")}</p> : null}
      <ul class="plans-validations">
        {validations.map((one) => (
          <li key={one.at}>
            <p><b>{dayWords(one.on)}</b> <span class="cyc-aside" dir="auto">{t("plans_validated_by", { name: nameOf(one.by) })}{one.document === plan.document ? "" : ` · ${t("plans_changed_since")}`}</span></p>
            <p dir="auto" class="plans-words">{one.words ?? t("acc_words_gone")}</p>
          </li>
        ))}
      </ul>
      {!mayKeep(view) ? null : asked ? (
        <ValidationForm today={localDay(client.now())} shut={acting} problem={problem} close={close}
          send={async (on, words) => {
            if (await act({ type: "validate_plan", document: plan.document, on, words })) close();
          }} />
      ) : (
        <div class="acc-acts"><button class="button" type="button" onClick={() => ask(true)}>{t("plans_validate")}</button></div>
      )}
    </section>
  );
}

interface FormProps {
  readonly today: number;
  readonly shut: boolean;
  readonly problem: string;
  readonly close: () => void;
  readonly send: (on: number, words: string) => Promise<void>;
}

function ValidationForm({ today, shut, problem, close, send }: FormProps) {
  const [on, setOn] = useState<number | undefined>(today);
  const [words, setWords] = useState("");
  const id = useId();
  const lacks = on === undefined || on > today ? t("plans_lacks_day") : blank(words) ? t("plans_lacks_who") : codePoints(words) > wordsMax ? t("plans_too_long", { most: wordsMax }) : "";
  return (
    <InnerForm
      class="acc-form"
      lacks={lacks === "" ? undefined : `${id}-lacks`}
      send={() => {
        if (!shut && on !== undefined) void send(on, sendable(words));
      }}
      fresh
      close={close}
    >
      <div class="acc-field">
        <label for={`${id}-on`}>{t("plans_validated_on")}</label>
        <input id={`${id}-on`} type="date" required max={dayField(today)} value={dayField(on)} onInput={({ currentTarget }) => setOn(dayOfField(currentTarget.value))} />
      </div>
      <div class="acc-field">
        <label for={`${id}-words`}>{t("plans_validated_who")}</label>
        <textarea id={`${id}-words`} dir="auto" rows={3} required value={words} aria-describedby={`${id}-lacks`} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
      </div>
      <p class="field-hint" id={`${id}-lacks`}>{lacks}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={shut || lacks !== ""}>{t("plans_validate_yes")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
