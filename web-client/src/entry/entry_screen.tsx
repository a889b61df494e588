import { useEffect, useState } from "preact/hooks";

import { Mark } from "../app/icons";
import { Languages } from "../app/languages";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { becomeVisitor, visitor } from "../app/visitor";
import { initials, threadOf } from "../community/author";
import { t } from "../i18n";
import type { Person } from "../wire";
import { demoPeople, enterByLink, enterDemo, signIn, whyNot, type DemoPerson } from "./api";
import { secretOf } from "./personal_link";
import { SignInForm } from "./sign_in_form";

type Entering = { readonly state: "idle" | "busy" } | { readonly state: "failed"; readonly why: string };

export function EntryScreen({ secret }: { readonly secret: string }) {
  const [entering, setEntering] = useState<Entering>({ state: "idle" });

  const enter = async (ask: () => Promise<Person>) => {
    setEntering({ state: "busy" });
    try {
      const person = await ask();
      if (visitor.value.name === "in") visitor.value.client.stop();
      go(location.pathname === "/entrar" ? pathOf.spaces : location.pathname, "replace");
      await becomeVisitor(person);
    } catch (problem) {
      setEntering({ state: "failed", why: whyNot(problem) });
    }
  };

  useEffect(() => {
    if (secret) void enter(() => enterByLink(secret));
  }, [secret]);

  return (
    <main class="entry">
      <header class="entry-cloth">
        <div class="entry-brand"><Mark /><span>{t("app")}</span></div>
        <p class="entry-tagline">{t("tagline")}</p>
      </header>
      <div class="entry-body">
        <h1>{t("entry_title")}</h1>
        <p class="lead">{t("entry_lead")}</p>
        <p role="status" class={entering.state === "failed" ? "entry-status entry-failed" : "entry-status"}>
          {entering.state === "busy" ? t("entering") : entering.state === "failed" ? entering.why : ""}
        </p>
        <Demo busy={entering.state === "busy"} enter={(person) => void enter(() => enterDemo(person.id))} />
        <section aria-labelledby="sign-in">
          <h2 id="sign-in">{t("sign_in_title")}</h2>
          <SignInForm busy={entering.state === "busy"} enter={(handle, password) => void enter(() => signIn(handle, password))} />
        </section>
        <PersonalLink busy={entering.state === "busy"} enter={(given) => void enter(() => enterByLink(given))} />
        <Languages />
      </div>
    </main>
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
  const submit = (event: Event) => {
    event.preventDefault();
    const secret = secretOf(text);
    setMissing(!secret);
    if (secret) enter(secret);
  };
  return (
    <section aria-labelledby="link">
      <h2 id="link">{t("link_title")}</h2>
      <p>{t("link_lead")}</p>
      <form class="link-form" onSubmit={submit} noValidate>
        <label for="link-text">{t("link_label")}</label>
        <div class="link-row">
          <input id="link-text" type="url" inputMode="url" autocomplete="off" spellcheck={false} value={text}
            aria-invalid={missing} aria-describedby={missing ? "link-missing" : undefined}
            onInput={(event) => setText(event.currentTarget.value)} />
          <button class="button button-main" type="submit" disabled={busy}>{t("link_enter")}</button>
        </div>
        {missing ? <p id="link-missing" class="field-problem">{t("link_missing")}</p> : null}
      </form>
    </section>
  );
}
