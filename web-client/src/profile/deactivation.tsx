import { useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { forgetEverything, visitor } from "../app/visitor";
import { whyNot } from "../entry/api";
import { PasswordField } from "../entry/fields";
import { counted, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { deactivate, orphansIn, remains, type Orphan, type Remains } from "./api";

/** Leaving for good: what goes and what stays is said first, and the password is asked again. */
export function Deactivation({ client }: { readonly client: Client }) {
  const [asked, setAsked] = useState(false);
  const [stays, setStays] = useState<Remains>("all");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [orphans, setOrphans] = useState<readonly Orphan[]>([]);
  const waiting = client.entries.value.filter((entry) => !entry.accepted).length;
  const submit = async () => {
    setBusy(true);
    setSaid("");
    setOrphans([]);
    try {
      await deactivate(password, stays);
      if (visitor.value.name === "in") await forgetEverything(client, visitor.value.shelf);
    } catch (problem) {
      setOrphans(orphansIn(problem));
      setSaid(orphansIn(problem).length > 0 ? t("deactivate_orphans") : whyNot(problem));
      setBusy(false);
    }
  };
  return (
    <section class="people-part" aria-labelledby="deactivate">
      <h2 id="deactivate">{t("deactivate_title")}</h2>
      {asked ? (
        <InnerForm
          class="form"
          strict
          busy={busy}
          send={() => void submit()}
          close={() => setAsked(false)}
        >
          <p>{t("deactivate_goes")}</p>
          <p>{t("deactivate_take")}</p>
          <fieldset class="stay-choices">
            <legend>{t("deactivate_what_stays")}</legend>
            {remains.map((each) => (
              <label key={each} class="stay-choice">
                <input type="radio" name="stays" checked={each === stays} onChange={() => setStays(each)} />
                <span><b>{t(`deactivate_${each}`)}</b> <span class="field-hint">{t(`deactivate_${each}_hint`)}</span></span>
              </label>
            ))}
          </fieldset>
          {stays === "all" ? null : <p>{t("deactivate_copies")}</p>}
          {waiting > 0 ? <p class="field-problem">{counted("sign_out_waiting", waiting)}</p> : null}
          <PasswordField label={t("account_current")} value={password} change={setPassword} autocomplete="current-password" missing={t("deactivate_password_missing")} />
          <div class="question">
            <button class="button button-main" type="submit" aria-disabled={busy}>{t("deactivate_yes")}</button>
            <button class="button" type="button" onClick={() => setAsked(false)}>{t("cancel")}</button>
          </div>
        </InnerForm>
      ) : (
        <>
          <p>{t("deactivate_lead")}</p>
          <button class="button" type="button" onClick={() => setAsked(true)}>{t("deactivate_title")}</button>
        </>
      )}
      <div role="alert">
        <p class="field-problem">{said}</p>
        <ul>{orphans.map(({ id, title }) => <li key={id}><a href={pathOf.members(id)} dir="auto">{title}</a></li>)}</ul>
      </div>
    </section>
  );
}
