import { useEffect, useState } from "preact/hooks";

import { whyNot } from "../entry/api";
import { Form } from "../form";
import { counted, locale, named, t } from "../i18n";
import type { SpaceRole } from "../wire";
import { liveInvitations, makeInvitation, revokeInvitation, type LiveInvitation } from "./api";
import { roleWords } from "./role_words";
import { SecretLink } from "./secret_link";

export const allRoles: readonly SpaceRole[] = ["coordinator", "mentor", "mentee", "teacher", "accompanier", "management", "guest", "observer"];

const day = (at: number) => new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long" }).format(at);

/** Making, listing and revoking links into a space; for who may bring people in. */
export function Invite({ space, title }: { readonly space: number; readonly title: string }) {
  const [role, setRole] = useState<SpaceRole>("teacher");
  const [days, setDays] = useState(14);
  const [uses, setUses] = useState(1);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState("");
  const [said, setSaid] = useState("");
  const [live, setLive] = useState<readonly LiveInvitation[]>();
  const load = () => void liveInvitations(space).then(setLive, (problem: unknown) => setSaid(whyNot(problem)));
  useEffect(load, [space]);

  const carryOut = async (what: () => Promise<void>) => {
    setBusy(true);
    setSaid("");
    await what().catch((problem: unknown) => setSaid(whyNot(problem)));
    setBusy(false);
    load();
  };
  const make = () =>
    void carryOut(async () => {
      const { secret } = await makeInvitation(space, { roles: [role], days, uses });
      setMade(`${location.origin}/invitacion#${secret}`);
      setSaid(t("invite_ready"));
    });
  const revoke = (id: number) =>
    void carryOut(async () => {
      await revokeInvitation(space, id);
      setMade("");
      setSaid(t("invite_revoked"));
    });

  return (
    <section class="people-part" aria-labelledby="invite">
      <h2 id="invite">{t("invite_title")}</h2>
      <p>{t("invite_lead")}</p>
      <Form class="form invite-form" busy={busy} send={make}>
        <label class="pick">
          <span>{t("invite_role")}</span>
          <select value={role} aria-describedby="invite-guest" onChange={(event) => setRole(event.currentTarget.value as SpaceRole)}>
            {allRoles.map((each) => <option key={each} value={each}>{named("roles", each)}</option>)}
          </select>
        </label>
        <p id="invite-guest" class="field-hint">{role === "guest" ? t("invite_guest") : ""}</p>
        <label class="pick">
          <span>{t("invite_days")}</span>
          <select value={String(days)} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {[1, 7, 14, 30, 90].map((each) => <option key={each} value={String(each)}>{counted("invite_days", each)}</option>)}
          </select>
        </label>
        <label class="pick">
          <span>{t("invite_uses")}</span>
          <select value={String(uses)} onChange={(event) => setUses(Number(event.currentTarget.value))}>
            {[1, 5, 20, 50, 200].map((each) => <option key={each} value={String(each)}>{counted("invite_uses", each)}</option>)}
          </select>
        </label>
        <button class="button button-main" type="submit" aria-disabled={busy}>{t("invite_make")}</button>
      </Form>
      <p role="status" class="said">{said}</p>
      {made ? <SecretLink link={made} label={named("roles", role)} share={t("share_text", { title })} /> : null}
      <h3>{t("invite_live")}</h3>
      {live?.length === 0 ? <p>{t("invite_live_none")}</p> : null}
      <ul class="lined">
        {live?.map((one) => (
          <li key={one.id}>
            <span class="lined-words">
              <strong>{roleWords(one.roles)}</strong>
              <span dir="auto">{t("invite_by", { name: one.by, until: day(one.expires_at) })}, {counted("invite_left", one.uses_left)}</span>
            </span>
            <button class="button" type="button" disabled={busy} onClick={() => revoke(one.id)}>{t("invite_revoke")}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
