import { useEffect, useState } from "preact/hooks";

import { whyNot } from "../entry/api";
import { TextField } from "../entry/fields";
import { Form } from "../form";
import { counted, locale, t } from "../i18n";
import { makeToken, myTokens, revokeToken, type Token } from "./api";

const day = (at: number) => new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(at);

/** Keys with which a person's own programs act for them. */
export function MyTokens() {
  const [tokens, setTokens] = useState<readonly Token[]>();
  const [name, setName] = useState("");
  const [days, setDays] = useState(90);
  const [made, setMade] = useState("");
  const [said, setSaid] = useState("");
  const load = () => void myTokens().then(setTokens, (problem: unknown) => setSaid(whyNot(problem)));
  useEffect(load, []);
  const carryOut = (what: Promise<void>) => void what.catch((problem: unknown) => setSaid(whyNot(problem))).then(load);
  const make = () =>
    carryOut(makeToken(name, days).then((secret) => {
      setMade(secret);
      setName("");
      setSaid(t("token_ready"));
    }));
  return (
    <section class="people-part" aria-labelledby="tokens">
      <h2 id="tokens">{t("tokens_title")}</h2>
      <p>{t("tokens_lead")}</p>
      {tokens?.length === 0 ? <p>{t("tokens_none")}</p> : null}
      <ul class="lined">
        {tokens?.map((token) => (
          <li key={token.id}>
            <span class="lined-words">
              <strong dir="auto">{token.name}</strong>
              <span>{t("token_made", { made: day(token.made_at), until: day(token.expires_at) })}; {token.used_at === null ? t("token_unused") : t("token_used", { at: day(token.used_at) })}</span>
            </span>
            <button class="button" type="button" onClick={() => carryOut(revokeToken(token.id).then(() => { setMade(""); setSaid(""); }))}>{t("token_revoke")}</button>
          </li>
        ))}
      </ul>
      <Form class="form invite-form" strict send={make}>
        <TextField label={t("token_name")} value={name} change={setName} autocomplete="off" most={80} />
        <label class="pick">
          <span>{t("token_days")}</span>
          <select value={String(days)} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {[7, 30, 90, 365].map((each) => <option key={each} value={String(each)}>{counted("invite_days", each)}</option>)}
          </select>
        </label>
        <button class="button" type="submit">{t("token_make")}</button>
      </Form>
      <p role="status" class="said">{said}</p>
      {made ? (
        <div class="secret-link">
          <label class="secret-label">
            <span>{t("tokens_title")}</span>
            <input type="text" readOnly value={made} dir="ltr" onFocus={(event) => event.currentTarget.select()} />
          </label>
          {navigator.clipboard ? <button class="button button-main" type="button" onClick={() => void navigator.clipboard.writeText(made).then(() => setSaid(t("token_copied")))}>{t("token_copy")}</button> : null}
        </div>
      ) : null}
    </section>
  );
}
