import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { ApiError, confirmPassword, whyNot } from "../entry/api";
import { PasswordField } from "../entry/fields";
import { Form } from "../form";
import { counted, t } from "../i18n";
import { deviceTime } from "../time";
import type { Client } from "./client";
import { Mark } from "./icons";
import { leave, visitor } from "./visitor";

export const lockAfter = 5 * 60_000;
const lookEvery = 5_000;
const signs = ["pointerdown", "keydown", "scroll", "touchstart"] as const;

const unsent = (client: Client) => client.entries.value.filter((entry) => !entry.accepted).length;

/** On a device that other people use: nothing is shown after a while without a sign of life, until the password is given. */
export function Lock({ client, children }: { readonly client: Client; readonly children: ComponentChildren }) {
  const [locked, setLocked] = useState(false);
  useEffect(() => {
    let last = deviceTime.now();
    const alive = () => {
      last = deviceTime.now();
    };
    const look = setInterval(() => deviceTime.now() - last >= lockAfter && setLocked(true), lookEvery);
    // A phone that slept did not look.
    const shown = () => document.visibilityState === "visible" && deviceTime.now() - last >= lockAfter && setLocked(true);
    for (const sign of signs) addEventListener(sign, alive, { capture: true, passive: true });
    document.addEventListener("visibilitychange", shown);
    const warn = (event: BeforeUnloadEvent) => {
      // Nothing of this is on the disk: it goes with the page.
      if (unsent(client) > 0 || client.drafts.begun) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      clearInterval(look);
      for (const sign of signs) removeEventListener(sign, alive, { capture: true });
      document.removeEventListener("visibilitychange", shown);
      removeEventListener("beforeunload", warn);
    };
  }, [client, locked]);
  return locked ? <Locked client={client} unlock={() => setLocked(false)} /> : <>{children}</>;
}

function Locked({ client, unlock }: { readonly client: Client; readonly unlock: () => void }) {
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const waiting = unsent(client);
  const submit = async (form: HTMLFormElement) => {
    setBusy(true);
    try {
      await confirmPassword(password);
      unlock();
    } catch (problem) {
      // Only the password was asked for.
      setSaid(problem instanceof ApiError && problem.code === "credentials_wrong" ? t("locked_wrong") : whyNot(problem));
      setPassword("");
      setBusy(false);
      form.querySelector("input")?.focus();
    }
  };
  const out = () => {
    if (visitor.value.name === "in") leave(client, visitor.value.shelf).catch(() => setSaid(t("sign_out_failed")));
  };
  return (
    <main class="entry">
      <header class="entry-cloth"><div class="entry-brand"><Mark /><span>{t("app")}</span></div></header>
      <div class="entry-body">
        <h1 ref={heading} tabIndex={-1}>{t("locked_title")}</h1>
        <p class="lead" dir="auto">{t("locked_lead", { name: client.self.name })}</p>
        <Form class="form" strict busy={busy} send={(form) => void submit(form)}>
          <PasswordField label={t("password_label")} value={password} change={setPassword} autocomplete="off" />
          <button class="button button-main" type="submit" aria-disabled={busy}>{t("unlock")}</button>
        </Form>
        <p role="alert" class="field-problem">{said}</p>
        {waiting > 0 ? <p class="field-problem">{counted("locked_waiting", waiting)}</p> : null}
        {client.drafts.begun ? <p>{t("locked_draft")}</p> : null}
        <div><button class="button" type="button" onClick={out}>{t("sign_out")}</button></div>
      </div>
    </main>
  );
}
