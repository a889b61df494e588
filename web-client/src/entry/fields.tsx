import { useId, useState } from "preact/hooks";

import { useWrong } from "../form";
import { t } from "../i18n";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly autocomplete: "name" | "username" | "current-password" | "new-password" | "off";
  readonly hint?: string;
  readonly most?: number;
  /** In place of the usual words, when there is nothing in it. */
  readonly missing?: string;
}

function useBeside({ value, missing, hint }: FieldProps) {
  const id = useId();
  const { wrong, told } = useWrong(value, missing ?? t("field_empty"));
  return { id, wrong, hinted: hint ? <p id={`${id}-hint`} class="field-hint">{hint}</p> : null, told: told(hint ? `${id}-hint` : undefined) };
}

export function TextField(props: FieldProps) {
  const { label, value, change, autocomplete, most = 120 } = props;
  const { id, hinted, wrong, told } = useBeside(props);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hinted}
      <input id={id} type="text" required maxLength={most} value={value} autocomplete={autocomplete} autocapitalize={autocomplete === "name" ? "words" : "none"}
        spellcheck={false} {...told} onInput={(event) => change(event.currentTarget.value)} />
      {wrong}
    </div>
  );
}

/** A password that can be looked at: on a phone, what cannot be seen is often mistyped. */
export function PasswordField(props: FieldProps) {
  const { label, value, change, autocomplete } = props;
  const { id, hinted, wrong, told } = useBeside(props);
  const [shown, setShown] = useState(false);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hinted}
      <input id={id} type={(shown ? "text" : "password") as "text"} required maxLength={1024} value={value} autocomplete={autocomplete} autocapitalize="none"
        spellcheck={false} {...told} onInput={(event) => change(event.currentTarget.value)} />
      {wrong}
      <label class="tick">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{t("password_show")}</span>
      </label>
    </div>
  );
}
