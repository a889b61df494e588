import { useId, useState } from "preact/hooks";

import { Form } from "../form";
import { t } from "../i18n";
import { PasswordField, TextField } from "./fields";

interface Props {
  readonly busy: boolean;
  readonly enter: (handle: string, password: string, shared: boolean) => void;
}

export function SignInForm({ busy, enter }: Props) {
  const [handle, setHandle] = useState("");
  const [password, setPassword] = useState("");
  const [shared, setShared] = useState(false);
  const lead = useId();
  return (
    <Form class="form" strict busy={busy} send={() => enter(handle, password, shared)}>
      <TextField label={t("handle_label")} value={handle} change={setHandle} autocomplete={shared ? "off" : "username"} />
      <PasswordField label={t("password_label")} value={password} change={setPassword} autocomplete={shared ? "off" : "current-password"} />
      <label class="tick">
        <input type="checkbox" checked={shared} aria-describedby={lead} onChange={(event) => setShared(event.currentTarget.checked)} />
        <span>{t("shared_device")}</span>
      </label>
      <p id={lead} class="field-hint">{shared ? t("shared_device_lead") : ""}</p>
      <button class="button button-main" type="submit" aria-disabled={busy}>{t("sign_in")}</button>
      <p class="field-hint">{t("forgotten")}</p>
    </Form>
  );
}
