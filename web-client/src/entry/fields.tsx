import { useId, useState } from "preact/hooks";

import { t } from "../i18n";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly autocomplete: "name" | "username" | "current-password" | "new-password" | "off";
  readonly hint?: string;
  readonly most?: number;
  /** What is wrong with it, said by the form. */
  readonly problem?: string;
}

export function TextField({ label, value, change, autocomplete, hint, most = 120 }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? <p id={`${id}-hint`} class="field-hint">{hint}</p> : null}
      <input id={id} type="text" required maxLength={most} value={value} autocomplete={autocomplete} autocapitalize={autocomplete === "name" ? "words" : "none"}
        spellcheck={false} aria-describedby={hint ? `${id}-hint` : undefined} onInput={(event) => change(event.currentTarget.value)} />
    </div>
  );
}

/** A password that can be looked at: on a phone, what cannot be seen is often mistyped. */
export function PasswordField({ label, value, change, autocomplete, hint, problem = "" }: FieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? <p id={`${id}-hint`} class="field-hint">{hint}</p> : null}
      <input id={id} type={(shown ? "text" : "password") as "text"} required maxLength={1024} value={value} autocomplete={autocomplete} autocapitalize="none"
        spellcheck={false} aria-invalid={problem !== ""} aria-describedby={problem !== "" ? `${id}-problem` : hint ? `${id}-hint` : undefined} onInput={(event) => change(event.currentTarget.value)} />
      {problem !== "" ? <p id={`${id}-problem`} class="field-problem" role="alert">{problem}</p> : null}
      <label class="tick">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{t("password_show")}</span>
      </label>
    </div>
  );
}
