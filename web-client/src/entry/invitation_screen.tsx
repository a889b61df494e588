import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { pathOf } from "../app/route";
import { Form, useWrong } from "../form";
import { t } from "../i18n";
import { roleWords } from "../people/role_words";
import { acceptInvitation, lookAtInvitation, signIn, useInvitation, whyNot, type Invitation, type Joined } from "./api";
import { EntryFrame, useEntering } from "./entry_frame";
import { PasswordField, TextField } from "./fields";
import { SignInForm } from "./sign_in_form";

/** The one screen between a link and a space: for somebody new, somebody with an account, somebody signed in. */
export function InvitationScreen({ secret }: { readonly secret: string }) {
  const [invitation, setInvitation] = useState<Invitation>();
  const { busy, problem, setProblem, enter } = useEntering();
  const heading = useRef<HTMLHeadingElement>(null);

  const load = () => {
    setProblem("");
    lookAtInvitation(secret).then(setInvitation, (reason: unknown) => setProblem(whyNot(reason)));
  };
  useEffect(load, [secret]);
  useLayoutEffect(() => heading.current?.focus(), [invitation]);

  const join = (ask: () => Promise<Joined>, shared = false) =>
    void enter(() => ask().then(({ self, space }) => ({ self, shared, path: pathOf.space(space) })));

  return (
    <EntryFrame>
      {invitation ? (
        <div class="invited">
          <h1 ref={heading} tabIndex={-1} dir="auto">{t("invited_title", { title: invitation.space.title })}</h1>
          <p class="lead" dir="auto">{t("invited_by", { name: invitation.by })}</p>
          <p>{t("invited_role", { roles: roleWords(invitation.roles) })}</p>
        </div>
      ) : (
        <h1>{t("app")}</h1>
      )}
      <p role="alert" class={problem ? "entry-status entry-failed" : "entry-status"}>{problem}</p>
      <p role="status" class="entry-status">{busy ? t("joining") : !invitation && !problem ? t("invited_loading") : ""}</p>
      {!invitation && problem ? <button class="button" type="button" onClick={load}>{t("try_again")}</button> : null}
      {invitation?.self ? (
        <Known
          name={invitation.self.name}
          busy={busy}
          join={() => join(() => useInvitation(secret))}
          other={() => setInvitation(withoutSelf(invitation))}
        />
      ) : invitation ? (
        <>
          <Newcomer invitation={invitation} busy={busy} join={(who) => join(() => acceptInvitation(secret, who))} />
          <section aria-labelledby="have">
            <h2 id="have">{t("invited_have")}</h2>
            <p>{t("invited_have_lead")}</p>
            <SignInForm busy={busy} enter={(handle, password, shared) => join(() => signIn(handle, password, shared).then(() => useInvitation(secret)), shared)} />
          </section>
        </>
      ) : null}
    </EntryFrame>
  );
}

function withoutSelf({ self: _, ...rest }: Invitation): Invitation {
  return rest;
}

interface KnownProps {
  readonly name: string;
  readonly busy: boolean;
  readonly join: () => void;
  readonly other: () => void;
}

function Known({ name, busy, join, other }: KnownProps) {
  return (
    <div class="question">
      <button class="button button-main" type="button" disabled={busy} onClick={join}>{t("join_as", { name })}</button>
      <button class="button" type="button" disabled={busy} onClick={other}>{t("join_other", { name })}</button>
    </div>
  );
}

interface NewcomerProps {
  readonly invitation: Invitation;
  readonly busy: boolean;
  readonly join: (who: { name: string; handle: string; password: string; consent: string }) => void;
}

function Newcomer({ invitation, busy, join }: NewcomerProps) {
  const [name, setName] = useState("");
  const [handle, setHandle] = useState("");
  const [password, setPassword] = useState("");
  const [agreed, setAgreed] = useState(false);
  const { wrong, told } = useWrong(agreed, t("consent_missing"));
  const submit = () => join({ name, handle, password, consent: agreed ? invitation.consent.version : "" });
  return (
    <section aria-labelledby="new">
      <h2 id="new">{t("invited_new")}</h2>
      <Form class="form" strict busy={busy} send={submit}>
        <TextField label={t("name_label")} value={name} change={setName} autocomplete="name" most={80} />
        <TextField label={t("handle_label")} hint={t("handle_hint")} value={handle} change={setHandle} autocomplete="username" />
        <PasswordField label={t("password_label")} hint={t("password_hint")} value={password} change={setPassword} autocomplete="new-password" />
        <div class="consent">
          <p id="consent">{invitation.consent.text}</p>
          <label class="tick">
            <input type="checkbox" required checked={agreed} {...told("consent")} onChange={(event) => setAgreed(event.currentTarget.checked)} />
            <span>{t("consent_label")}</span>
          </label>
          {wrong}
        </div>
        <button class="button button-main" type="submit" aria-disabled={busy}>{t("join_new")}</button>
      </Form>
    </section>
  );
}
