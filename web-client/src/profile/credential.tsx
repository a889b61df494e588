import { useEffect, useState } from "preact/hooks";

import { chooseCredential, myHandle, whyNot } from "../entry/api";
import { PasswordField, TextField } from "../entry/fields";
import { Form } from "../form";
import { t } from "../i18n";

/** What I sign in with. Unknown while the server has not said: without signal nothing can be changed here. */
export function MyCredential() {
  const [known, setKnown] = useState<string | null>();
  const [handle, setHandle] = useState("");
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    myHandle().then((answer) => {
      setKnown(answer);
      setHandle(answer ?? "");
    }, () => setSaid(t("unreachable")));
  }, []);

  const submit = async () => {
    setBusy(true);
    try {
      setKnown(await chooseCredential({ handle, password, current }));
      setPassword("");
      setCurrent("");
      setSaid(t("account_saved"));
    } catch (problem) {
      setSaid(whyNot(problem));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section class="profile-part" aria-labelledby="credential">
      <h2 id="credential">{t("account_title")}</h2>
      {known !== undefined ? (
        <Form class="form" strict busy={busy} send={() => void submit()}>
          <p>{known === null ? t("account_none") : t("account_has", { handle: known })}</p>
          <TextField label={t("handle_label")} value={handle} change={setHandle} autocomplete="username" />
          {known === null ? null : (
            <PasswordField label={t("account_current")} value={current} change={setCurrent} autocomplete="current-password" />
          )}
          <PasswordField label={t("account_new")} hint={t("password_hint")} value={password} change={setPassword} autocomplete="new-password" />
          <button class="button button-main" type="submit" aria-disabled={busy}>{t("account_save")}</button>
        </Form>
      ) : null}
      <p role="status">{said}</p>
    </section>
  );
}
