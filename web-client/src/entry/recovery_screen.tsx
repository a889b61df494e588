import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { pathOf } from "../app/route";
import { Form } from "../form";
import { t } from "../i18n";
import { lookAtRecovery, useRecovery, whyNot, type Recoverable } from "./api";
import { EntryFrame, useEntering } from "./entry_frame";
import { PasswordField, TextField } from "./fields";

/** The end of a recovery link: choosing a new password. */
export function RecoveryScreen({ secret }: { readonly secret: string }) {
  const [found, setFound] = useState<Recoverable>();
  const [handle, setHandle] = useState("");
  const [password, setPassword] = useState("");
  const { busy, problem, setProblem, enter } = useEntering();
  const heading = useRef<HTMLHeadingElement>(null);
  const load = () => {
    setProblem("");
    lookAtRecovery(secret).then(setFound, (reason: unknown) => setProblem(whyNot(reason)));
  };
  useEffect(load, [secret]);
  useLayoutEffect(() => heading.current?.focus(), [found]);
  const submit = () => void enter(() => useRecovery(secret, handle, password).then((self) => ({ self, path: pathOf.spaces })));
  return (
    <EntryFrame>
      <h1 ref={heading} tabIndex={-1} dir="auto">{found ? t("recovery_title", { name: found.name }) : t("app")}</h1>
      {found ? <p class="lead" dir="auto">{found.by === null ? t("recovery_by_operator") : t("recovery_by", { name: found.by })}</p> : null}
      <p role="alert" class={problem ? "entry-status entry-failed" : "entry-status"}>{problem}</p>
      <p role="status" class="entry-status">{busy ? t("joining") : !found && !problem ? t("recovery_loading") : ""}</p>
      {!found && problem ? <button class="button" type="button" onClick={load}>{t("try_again")}</button> : null}
      {found ? (
        <Form class="form" strict busy={busy} send={submit}>
          {found.handle === null ? (
            <TextField label={t("handle_label")} hint={t("handle_hint")} value={handle} change={setHandle} autocomplete="username" />
          ) : (
            <p>{t("recovery_handle", { handle: found.handle })}</p>
          )}
          <PasswordField label={t("account_new")} hint={t("password_hint")} value={password} change={setPassword} autocomplete="new-password" />
          <button class="button button-main" type="submit" aria-disabled={busy}>{t("recovery_use")}</button>
        </Form>
      ) : null}
    </EntryFrame>
  );
}
