import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { lengths } from "../wire";
import { blank, sendable } from "../words";
import type { Guiding } from "./use_guiding";

type Props = Guiding["form"] & {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  /** Without a reason it cannot be done. */
  readonly required?: boolean;
  readonly send: (reason: string) => void;
  /** What else is chosen. */
  readonly children?: ComponentChildren;
};

/** A step that is asked once more before it is taken, with a few words where somebody wants to leave them. */
export function MoveForm({ title, lead, submit, required = false, reason, say, fresh, shut, problem, send, close, children }: Props) {
  const id = useId();
  const lacks = required && blank(reason);
  return (
    <InnerForm
      class="acc-form"
      aria-label={title}
      lacks={lacks ? `${id}-lacks` : undefined}
      send={() => {
        if (!shut) send(blank(reason) ? "" : sendable(reason));
      }}
      fresh={fresh}
      close={close}
      written={reason !== ""}
    >
      <p class="acc-form-title" dir="auto">{title}</p>
      {lead ? <p dir="auto">{lead}</p> : null}
      {children}
      <div class="acc-field">
        <label for={`${id}-reason`}>{t(required ? "acc_reason_required" : "acc_reason")}</label>
        <textarea id={`${id}-reason`} dir="auto" rows={2} maxLength={lengths.enter_stage.reason} required={required} aria-describedby={lacks ? `${id}-lacks` : undefined}
          value={reason} onInput={({ currentTarget }) => say(currentTarget.value)} />
        {lacks ? <p class="field-hint" id={`${id}-lacks`}>{t("acc_reason_lacks")}</p> : null}
      </div>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={shut || lacks} aria-describedby={lacks ? `${id}-lacks` : undefined}>{submit}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
