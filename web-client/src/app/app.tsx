import { useEffect } from "preact/hooks";

import { ActaLazily } from "../acta/lazily";
import { CommunityScreen } from "../community/community_screen";
import { EntryScreen } from "../entry/entry_screen";
import { InvitationScreen } from "../entry/invitation_screen";
import { t } from "../i18n";
import { SessionLazily } from "../session/lazily";
import { OpenScreen } from "../spaces/open_screen";
import { SpacesScreen } from "../spaces/spaces_screen";
import { unreadInAll } from "../store/reading";
import { RecoveryScreen } from "../entry/recovery_screen";
import type { Client } from "./client";
import { Contained } from "./contained";
import { Lock } from "./lock";
import { ConnectionNotice, UpdateNotice } from "./notices";
import { BackIcon } from "./icons";
import { InvitedElsewhere } from "./invited_elsewhere";
import { onDemand } from "./on_demand";
import { pathOf, type Route } from "./route";
import { route } from "./router";
import { entitle, showNews } from "./title";
import { visitor } from "./visitor";

export function App() {
  const who = visitor.value;
  const where = route.value;
  switch (who.name) {
    case "unknown":
      return <p class="opening">{t("app")}</p>;
    case "cannot_keep":
      return <main class="page"><p class="plain-notice" role="alert">{t("device_cannot_keep")}</p></main>;
    case "nobody":
      if (where.name === "invited") return <InvitationScreen secret={where.secret} />;
      if (where.name === "recover") return <RecoveryScreen secret={where.secret} />;
      return <EntryScreen secret={where.name === "enter" ? where.secret : ""} />;
    case "in":
      if (where.name === "enter") return <EntryScreen secret={where.secret} />;
      if (where.name === "invited") return <InvitationScreen secret={where.secret} />;
      if (where.name === "recover") return <RecoveryScreen secret={where.secret} />;
      if (who.shared) return <Lock client={who.client}><Signed client={who.client} where={where} /></Lock>;
      return <Signed client={who.client} where={where} />;
  }
}

const MembersScreen = onDemand(() => import("../people/members_screen").then((part) => part.MembersScreen));
const CommitmentsScreen = onDemand(() => import("../commitments/commitments_screen").then((part) => part.CommitmentsScreen));
const ConversationsScreen = onDemand(() => import("../templates/list_screen").then((part) => part.ConversationsScreen));
const EditorScreen = onDemand(() => import("../templates/editor_screen").then((part) => part.EditorScreen));
const InstrumentsScreen = onDemand(() => import("../instruments/list_screen").then((part) => part.InstrumentsScreen));
const ApplicationScreen = onDemand(() => import("../instruments/application_screen").then((part) => part.ApplicationScreen));
const OwnInstrumentsScreen = onDemand(() => import("../instruments/making/list_screen").then((part) => part.OwnInstrumentsScreen));
const OwnInstrumentScreen = onDemand(() => import("../instruments/making/editor_screen").then((part) => part.OwnInstrumentScreen));
const CyclesScreen = onDemand(() => import("../cycles/list_screen").then((part) => part.CyclesScreen));
const CycleScreen = onDemand(() => import("../cycles/cycle_screen").then((part) => part.CycleScreen));
const AccompanimentScreen = onDemand(() => import("../accompaniment/accompaniment_screen").then((part) => part.AccompanimentScreen));
const VisitScreen = onDemand(() => import("../observations/visit_screen").then((part) => part.VisitScreen));
const RecordingScreen = onDemand(() => import("../recordings/recording_screen").then((part) => part.RecordingScreen));
const CycleEditorScreen = onDemand(() => import("../accompaniment/editing/editor_screen").then((part) => part.CycleEditorScreen));
const PlanScreen = onDemand(() => import("../plans/plan_screen").then((part) => part.PlanScreen));
const PlanEditorScreen = onDemand(() => import("../plans/editing/editor_screen").then((part) => part.PlanEditorScreen));
const FiguresScreen = onDemand(() => import("../figures/figures_screen").then((part) => part.FiguresScreen));
const LogbookScreen = onDemand(() => import("../logbook/logbook_screen").then((part) => part.LogbookScreen));
const MatchingScreen = onDemand(() => import("../profiles/matching_screen").then((part) => part.MatchingScreen));
const HandoverScreen = onDemand(() => import("../handover/handover_screen").then((part) => part.HandoverScreen));
const NoticesScreen = onDemand(() => import("../notices/notices_screen").then((part) => part.NoticesScreen));
const ThreadScreen = onDemand(() => import("../community/thread_screen").then((part) => part.ThreadScreen));
const CallBar = onDemand(() => import("../call/call_bar").then((part) => part.CallBar));
const GoingLine = onDemand(() => import("../recordings/going_line").then((part) => part.GoingLine));
const ProfileScreen = onDemand(() => import("../profile/profile_screen").then((part) => part.ProfileScreen));

function Signed({ client, where }: { readonly client: Client; readonly where: Route }) {
  const inSpace = where.name === "space" || where.name === "thread" || where.name === "members" || where.name === "commitments" || where.name === "conversations" || where.name === "conversation" || where.name === "instruments" || where.name === "own_instruments" || where.name === "cycles" || where.name === "cycle" || where.name === "accompaniment" || where.name === "visit" || where.name === "recording" || where.name === "matching" || where.name === "cycle_editor" || where.name === "plan" || where.name === "plan_editor" || where.name === "figures";
  const alone = where.name === "spaces";
  const titled = inSpace || where.name === "acta" || where.name === "notices" || where.name === "logbook" || where.name === "handover" || where.name === "profile" || where.name === "open";
  useEffect(() => {
    if (!titled) entitle(t("app"));
  }, [titled]);
  const news = unreadInAll(client.state.value, client.self.id) + client.notices.unseen.value;
  useEffect(() => showNews(news), [news]);
  return (
    <div class={alone ? "shell shell-alone" : "shell"}>
      <div class="notices">
        <UpdateNotice client={client} />
        <ConnectionNotice client={client} />
        <InvitedElsewhere client={client} here={where.name === "space" ? where.space : undefined} />
        {client.entries.value.some((entry) => entry.do.type === "bring_recording") ? <GoingLine client={client} here={where.name === "accompaniment" ? where.space : undefined} /> : null}
        {client.calls.space.value === undefined ? null : <CallBar client={client} />}
      </div>
      <SpacesScreen client={client} alone={alone} chosen={inSpace || where.name === "acta" ? where.space : undefined} />
      <Contained key={where.name === "space" ? where.space : where.name === "open" ? `open-${where.parent}` : where.name}>
        <Beside client={client} where={where} />
      </Contained>
    </div>
  );
}

function Beside({ client, where }: { readonly client: Client; readonly where: Route }) {
  switch (where.name) {
    case "space":
      if (isSession(client, where.space)) return <SessionLazily client={client} space={where.space} />;
      return <CommunityScreen client={client} space={where.space} message={where.message} />;
    case "thread":
      return <ThreadScreen key={where.message} client={client} space={where.space} message={where.message} />;
    case "open":
      return <OpenScreen client={client} parent={where.parent} template={where.template} stage={where.stage} />;
    case "acta":
      return <ActaLazily key={where.space} client={client} space={where.space} />;
    case "members":
      return <MembersScreen client={client} space={where.space} />;
    case "commitments":
      return <CommitmentsScreen client={client} space={where.space} />;
    case "conversations":
      return <ConversationsScreen client={client} space={where.space} />;
    case "conversation":
      return <EditorScreen key={where.template} client={client} space={where.space} template={where.template} />;
    case "instruments":
      if (where.application) return <ApplicationScreen key={where.application} client={client} space={where.space} application={where.application} />;
      return <InstrumentsScreen key={where.space} client={client} space={where.space} />;
    case "own_instruments":
      if (where.template) return <OwnInstrumentScreen key={where.template} client={client} space={where.space} template={where.template} />;
      return <OwnInstrumentsScreen key={where.space} client={client} space={where.space} />;
    case "cycles":
      return <CyclesScreen client={client} space={where.space} />;
    case "cycle":
      return <CycleScreen key={where.cycle} client={client} space={where.space} cycle={where.cycle} />;
    case "accompaniment":
      return <AccompanimentScreen key={where.space} client={client} space={where.space} about={where.about} />;
    case "visit":
      return <VisitScreen key={where.observation} client={client} space={where.space} observation={where.observation} />;
    case "recording":
      return <RecordingScreen key={where.recording} client={client} space={where.space} recording={where.recording} />;
    case "cycle_editor":
      return <CycleEditorScreen key={where.space} client={client} space={where.space} />;
    case "plan":
      return <PlanScreen key={where.space} client={client} space={where.space} />;
    case "plan_editor":
      return <PlanEditorScreen key={where.space} client={client} space={where.space} />;
    case "matching":
      return <MatchingScreen key={`${where.space} ${where.part}`} client={client} space={where.space} part={where.part} />;
    case "figures":
      return <FiguresScreen key={where.space} client={client} space={where.space} />;
    case "logbook":
      return <LogbookScreen client={client} />;
    case "handover":
      return <HandoverScreen client={client} from={where.space} />;
    case "notices":
      return <NoticesScreen client={client} />;
    case "profile":
      return <ProfileScreen client={client} />;
    case "unknown":
      return (
        <main class="page">
          <header class="bar page-bar">
            <a class="bar-button bar-back" href={pathOf.spaces} aria-label={t("back_to_spaces")}><BackIcon /></a>
            <div class="bar-words"><h1>{t("app")}</h1></div>
          </header>
          <p class="plain-notice">{t("not_found")}</p>
        </main>
      );
    case "spaces":
    case "enter":
    case "invited":
    case "recover":
      return <div class="cloth" aria-hidden="true" />;
  }
}

function isSession(client: Client, space: number): boolean {
  const { views, spaces } = client.state.value;
  return (views.get(space)?.kind ?? spaces?.find(({ id }) => id === space)?.kind) === "session";
}
