import { useEffect, useState } from "preact/hooks";

import { pathOf } from "../app/route";
import { initials, threadOf } from "../community/author";
import { Form } from "../form";
import { t } from "../i18n";
import type { Person } from "../wire";
import { demoPeople, enterByLink, enterDemo, signIn, type DemoPerson } from "./api";
import { EntryFrame, useEntering } from "./entry_frame";
import { secretOf } from "./personal_link";
import { SignInForm } from "./sign_in_form";

export function EntryScreen({ secret }: { readonly secret: string }) {
  const { busy, problem, enter } = useEntering();
  const as = (ask: () => Promise<Person>, shared = false) =>
    void enter(() => ask().then((self) => ({ self, shared, path: location.pathname === "/entrar" ? pathOf.spaces : location.pathname })));
  useEffect(() => {
    if (secret) as(() => enterByLink(secret));
  }, [secret]);

  return (
    <EntryFrame>
      <h1>{t("entry_title")}</h1>
      <p class="lead">{t("entry_lead")}</p>
      <p role="status" class={problem ? "entry-status entry-failed" : "entry-status"}>{busy ? t("entering") : problem}</p>
      <section aria-labelledby="sign-in">
        <h2 id="sign-in">{t("sign_in_title")}</h2>
        <SignInForm busy={busy} enter={(handle, password, shared) => as(() => signIn(handle, password, shared), shared)} />
      </section>
      <Demo busy={busy} enter={(person) => as(() => enterDemo(person.id))} />
      <PersonalLink busy={busy} enter={(given) => as(() => enterByLink(given))} />
    </EntryFrame>
  );
}

function Demo({ busy, enter }: { readonly busy: boolean; readonly enter: (person: DemoPerson) => void }) {
  const [people, setPeople] = useState<readonly DemoPerson[] | "unreachable">([]);
  const load = () => void demoPeople().then(setPeople, () => setPeople("unreachable"));
  useEffect(load, []);
  if (people === "unreachable") {
    return (
      <p class="plain-notice">
        {t("unreachable")} <button class="button" type="button" onClick={load}>{t("try_again")}</button>
      </p>
    );
  }
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{t("demo_title")}</h2>
      <p>{t("demo_lead")}</p>
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <button class="person" type="button" disabled={busy} onClick={() => enter(person)}>
              <span class={`knot thread-${threadOf(person.id)}`} aria-hidden="true">{initials(person.name)}</span>
              <span class="person-words">
                <span class="unseen">{t("demo_enter")}</span>
                <span class="person-name" dir="auto">{person.name}</span>
                {person.about ? <span class="person-about" dir="auto">{person.about}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonalLink({ busy, enter }: { readonly busy: boolean; readonly enter: (secret: string) => void }) {
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (form: HTMLFormElement) => {
    const secret = secretOf(text);
    setMissing(!secret);
    if (secret) enter(secret);
    else form.querySelector("input")?.focus();
  };
  return (
    <section aria-labelledby="link">
      <h2 id="link">{t("link_title")}</h2>
      <p>{t("link_lead")}</p>
      <Form class="link-form" busy={busy} send={submit}>
        <label for="link-text">{t("link_label")}</label>
        <div class="link-row">
          <input id="link-text" type="url" inputMode="url" autocomplete="off" spellcheck={false} value={text}
            aria-invalid={missing} aria-describedby={missing ? "link-missing" : undefined}
            onInput={(event) => setText(event.currentTarget.value)} />
          <button class="button button-main" type="submit" aria-disabled={busy}>{t("link_enter")}</button>
        </div>
        {missing ? <p id="link-missing" class="field-problem">{t("link_missing")}</p> : null}
      </Form>
    </section>
  );
}
