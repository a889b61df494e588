import { useState } from "preact/hooks";

import { Form } from "../form";
import { locale, t } from "../i18n";
import { madeBy } from "../instruments/made_by";
import type { AskedByLink } from "./api";

/** Said before anybody answers: who asks, what for, who reads what, and that nothing tells whose it was. */
export function Before({ asked, begin }: { readonly asked: AskedByLink; readonly begin: (consent?: string) => void }) {
  const { space, network, group, document, consent, ends_at } = asked;
  const [yes, setYes] = useState(false);
  const [missing, setMissing] = useState(false);
  const day = new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long" }).format(ends_at);
  return (
    <Form class="rsp-before" send={() => {
      if (consent && !yes) return setMissing(true);
      begin(consent?.version);
    }}>
      <p class="lead" dir="auto">{network === null ? t("rsp_asks", { space: space.title }) : t("rsp_asks_in", { space: space.title, network })}</p>
      <p dir="auto">{document.purpose}</p>
      {document.network ? <p class="field-hint" dir="auto">{madeBy(document)}</p> : null}
      <ul class="rsp-told">
        <li dir="auto">{t("rsp_for", { group })}</li>
        <li>{t("rsp_anonymous")}</li>
        <li dir="auto">{t("rsp_readers", { space: space.title })}</li>
        {document.board ? <li>{t("rsp_board")}</li> : null}
        <li>{t("rsp_final")}</li>
        <li>{t("rsp_free")}</li>
        <li>{t("rsp_until", { day })}</li>
      </ul>
      {consent ? (
        <section class="rsp-guardian" aria-labelledby="rsp-guardian">
          <h2 id="rsp-guardian">{t("rsp_guardian")}</h2>
          <p>{t("rsp_guardian_lead")}</p>
          <p class="rsp-consent" id="rsp-consent" dir="auto">{consent.text}</p>
          <label class="ins-choice">
            <input type="checkbox" checked={yes} aria-describedby="rsp-consent rsp-missing" aria-invalid={missing} onChange={({ currentTarget }) => {
              setYes(currentTarget.checked);
              setMissing(false);
            }} />
            <span>{t("rsp_guardian_yes")}</span>
          </label>
          <p class="field-problem" id="rsp-missing" role="alert">{missing ? t("rsp_guardian_missing") : ""}</p>
        </section>
      ) : null}
      <button class="button button-main" type="submit">{t("rsp_begin")}</button>
    </Form>
  );
}
