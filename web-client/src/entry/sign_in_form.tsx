import { useState } from "preact/hooks";

import { t } from "../i18n";
import { PasswordField, TextField } from "./fields";

export function SignInForm({ busy, enter }: { readonly busy: boolean; readonly enter: (handle: string, password: string) => void }) {
  const [handle, setHandle] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    enter(handle, password);
  };
  return (
    <form class="form" onSubmit={submit}>
      <TextField label={t("handle_label")} value={handle} change={setHandle} autocomplete="username" />
      <PasswordField label={t("password_label")} value={password} change={setPassword} autocomplete="current-password" />
      <button class="button button-main" type="submit" disabled={busy}>{t("sign_in")}</button>
    </form>
  );
}
