import "../styles/people.css";

import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { Languages } from "../app/languages";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { leave, visitor } from "../app/visitor";
import { way } from "../app/way";
import { counted, t } from "../i18n";
import { focused } from "../inner_form";
import { MyAccesses } from "./accesses";
import { MyCredential } from "./credential";
import { DataSaving } from "./data_saving";
import { Deactivation } from "./deactivation";
import { OwnData } from "./own_data";
import { MyRecoveries } from "./recoveries";
import { MyTokens } from "./tokens";

export function ProfileScreen({ client }: { readonly client: Client }) {
  useEffect(() => entitle(`${t("profile_title")} · ${t("app")}`), []);
  return (
    <main class="page profile">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.spaces} aria-label={t("back_to_spaces")}><BackIcon /></a>
        <h1 ref={focused} tabIndex={-1}>{t("profile_title")}</h1>
      </header>
      <div class="page-body">
        <p class="profile-name" dir="auto">{client.self.name}</p>
        <p><a class="button profile-logbook" href={pathOf.logbook}>{t("logbook_title")}</a></p>
        <Languages />
        <DataSaving client={client} />
        <MyCredential />
        <SignOut client={client} />
        <MyRecoveries />
        <MyAccesses />
        <MyTokens />
        <OwnData />
        <Deactivation client={client} />
        {way.value === "polls" ? <p class="profile-version">{t("way_polls")}</p> : null}
        <p class="profile-version">{t("version", { version: __VERSION__ })}</p>
      </div>
    </main>
  );
}

function SignOut({ client }: { readonly client: Client }) {
  const [asked, setAsked] = useState<"here" | "everywhere">();
  const [failed, setFailed] = useState(false);
  const waiting = client.entries.value.filter((entry) => !entry.accepted).length;
  const yes = () => {
    if (visitor.value.name !== "in") return;
    leave(client, visitor.value.shelf, asked === "everywhere").catch(() => setFailed(true));
  };
  return (
    <section class="sign-out">
      <p>{t("sign_out_lead")}</p>
      {!asked ? (
        <>
          <button class="button" type="button" onClick={() => setAsked("here")}>{t("sign_out")}</button>
          <p>{t("sign_out_everywhere_lead")}</p>
          <button class="button" type="button" onClick={() => setAsked("everywhere")}>{t("sign_out_everywhere")}</button>
        </>
      ) : (
        <div class="question" role="group" aria-label={t(asked === "here" ? "sign_out" : "sign_out_everywhere")}>
          {waiting > 0 ? <p class="field-problem">{counted("sign_out_waiting", waiting)}</p> : null}
          <p>{t("sign_out_drafts")}</p>
          <button class="button button-main" type="button" onClick={yes}>{t("sign_out_yes")}</button>
          <button class="button" type="button" onClick={() => setAsked(undefined)}>{t("cancel")}</button>
        </div>
      )}
      <p role="status">{failed ? t("sign_out_failed") : ""}</p>
    </section>
  );
}
