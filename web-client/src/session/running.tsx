import { useEffect, useRef, useState } from "preact/hooks";

import { dropped } from "../files/returned";
import { refused } from "../store/shown";
import { counted, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import { Announcer } from "./announcer";
import { CompletingHead, toComplete } from "./completing_head";
import { answersLate } from "./polls";
import { Composer } from "./composer";
import { Contributions } from "./contributions";
import { Ended } from "./ended";
import { askedOfMe, asksOfPublic, inPublic } from "./gallery";
import { GalleryLine } from "./gallery_line";
import { lookingAt } from "./modes";
import { GroupLine } from "./group_line";
import { groupsOf, inGroups, breakoutsOf, seesAllGroups } from "./groups";
import { GroupsPanel } from "./groups_panel";
import { LeadPanel } from "./lead_panel";
import { LeftBehind, OthersBehind } from "./left_behind";
import { materialsShown, objectionToBringing } from "./materials";
import { MaterialsPanel } from "./materials_panel";
import { Notes } from "./notes";
import { NudgeLine } from "./nudge_line";
import { PendingPanel } from "./pending_panel";
import { aboveOf, ledgerAbove } from "./proposals_above";
import { PeoplePanel } from "./people_panel";
import { PhaseHead } from "./phase_head";
import { QuestionsPanel } from "./questions_panel";
import { RefusedContributions } from "./refused_contributions";
import { whyNothing } from "./rights";
import { kindNamed, type Script } from "./script";
import { refusalText, type Session } from "./session";
import { notesOf, shownContributions } from "./shown";
import { onlyObserves, present } from "./standing";
import { useWriting } from "./use_writing";
import { Ready, WordLine } from "./word_line";

type Panel = "talk" | "pending" | "lead" | "questions" | "groups" | "people" | "notes" | "materials";

/** A session that runs, is paused or is over: on a phone one panel at a time, where there is room the conversation and one beside it. */
export function Running({ session: whole }: { readonly session: Session }) {
  const completing = whole.here.conversation.stage === "completing";
  // While it is completed, the phase is the one that is chosen: first one in which something of mine is missing.
  const [completed, setCompleted] = useState<number>();
  const looked = completing ? (completed ?? toComplete(whole.here)[0]) : undefined;
  const session = looked === undefined ? whole : { ...whole, here: lookingAt(whole.here, looked) };
  const { client, view, here, online, facilitating } = session;
  const { conversation, script } = here;
  const over = conversation.stage === "ended";
  const input = useRef<HTMLTextAreaElement>(null);
  const writes = useWriting(session, input);
  // Those without a seat are there for the questions; who has one, for what is said.
  const open = asksOfPublic(script);
  const outside = open && inPublic(here);
  const [chosen, setPanel] = useState<Panel>(outside && !over ? "questions" : "talk");
  const wide = useWide();
  const brought = view.ledger?.commitments.length ?? 0;
  const above = over ? undefined : aboveOf(client, view.space, script.confidential);
  // What is proposed there is shown here too, also when nothing pending was brought.
  useEffect(() => void (above && client.follow(above.id)), [client, above?.id]);
  const proposed = (ledgerAbove(client, above)?.proposals?.length ?? 0) > 0;
  const entries = client.entries.value;
  const opening = brought > 0 && !over && conversation.phase === 0;
  const grouped: readonly Panel[] = groupsOf(conversation).length > 0 || (facilitating && !over && breakoutsOf(script)) ? ["groups"] : [];
  const asking: readonly Panel[] = open ? ["questions"] : [];
  // In every phase, for whoever is shown something or may bring it.
  const toLookAt = materialsShown(conversation, view.space, entries, here.self).length > 0 || (!over && objectionToBringing(here) !== "role_may_not");
  const materials: readonly Panel[] = toLookAt ? ["materials"] : [];
  const own: readonly Panel[] = outside ? [] : ["notes"];
  const others: readonly Panel[] = facilitating && !over ? ["lead", ...asking, ...grouped, "people", ...materials, ...own] : [...asking, ...grouped, "people", ...materials, ...own];
  const panels: readonly Panel[] = brought === 0 && !proposed ? ["talk", ...others] : opening ? ["talk", "pending", ...others] : ["talk", ...others, "pending"];
  const panel = !panels.includes(chosen) ? "talk" : chosen;
  const side = panel === "talk" ? panels[1]! : panel;
  const all = shownContributions(conversation, script, view.space, entries, here.self);
  const why = over ? undefined : whyNothing(here);
  const { writing } = writes;
  const [entered, setEntered] = useState<number>();
  // In one room at a time, of those which one reads; a touch brings all of them back.
  const room = inGroups(here) && seesAllGroups(here) ? entered : undefined;
  const enter = (group: number | undefined) => {
    setEntered(group);
    if (!wide && group !== undefined) setPanel("talk");
  };
  // Who votes is told so above: there is nothing else to say why nobody publishes.
  const votes = !over && (completing ? answersLate(here, conversation.phase) : present(here).poll !== undefined);
  // Who chose a phase goes on looking at it when their part in it is done.
  useEffect(() => {
    if (looked !== undefined) setCompleted(looked);
  }, [looked]);
  useOvertaken(session, entries);
  // Whoever is given the word writes where words are written.
  const heard = conversation.gallery?.word?.person === here.self;
  useEffect(() => {
    if (heard && !wide) setPanel("talk");
  }, [heard]);
  return (
    <div class={wide ? "running running-wide" : panel === "talk" ? "running" : "running running-aside"}>
      <div class="running-head">
        {over ? <Ended session={session} /> : completing ? <CompletingHead session={session} choose={setCompleted} /> : <PhaseHead session={session} />}
        {over || completing ? null : <GroupLine session={session} />}
        {over || completing ? null : <WordLine session={session} />}
        {over || completing ? null : <GalleryLine session={session} />}
        {over ? null : <Ready session={session} />}
        {over || !wide ? null : <NudgeLine session={session} />}
        <p id="session-offline" class="session-offline" hidden={online || over}>{t("session_offline_lead")}</p>
        <p class="session-problem" role="alert">{session.problem}</p>
      </div>
      <nav class="panel-tabs" aria-label={t("session_panels")}>
        {panels.map((each) =>
          wide && each === "talk" ? null : (
            <button key={each} class="panel-tab" type="button" aria-pressed={each === (wide ? side : panel)} onClick={() => setPanel(each)}>{t(`session_panel_${each}`)}</button>
          ),
        )}
      </nav>
      {over || wide ? null : <NudgeLine session={session} />}
      {opening && panel === "talk" && !wide ? (
        <p class="session-opening">
          <span>{counted("pending_opening", brought)}</span>{" "}
          <button class="button" type="button" onClick={() => setPanel("pending")}>{t("pending_see")}</button>
        </p>
      ) : null}
      {wide || panel === "talk" ? <Contributions session={session} all={all} acts={writes.acts} room={room} leaveRoom={() => enter(undefined)} /> : null}
      {wide || panel !== "talk" ? (
        <div class="side" tabIndex={0} role="region" aria-label={t(`session_panel_${side}`)}>
          {side === "pending" ? <PendingPanel session={session} /> : null}
          {side === "lead" ? <LeadPanel session={session} /> : null}
          {side === "questions" ? <QuestionsPanel session={session} entries={entries} text={writes.question} write={writes.writeQuestion} ask={(text) => writes.ask({ type: "ask_question", phase: conversation.phase, text })} drop={(entry) => void dropped(client, entry)} /> : null}
          {side === "groups" ? <GroupsPanel session={session} room={room} enter={enter} /> : null}
          {side === "people" ? <PeoplePanel session={session} /> : null}
          {side === "materials" ? <MaterialsPanel session={session} /> : null}
          {side === "notes" ? <Notes session={session} notes={notesOf(all, script)} acts={writes.acts} write={over ? undefined : () => { if (!wide) setPanel("talk"); writes.writeNote(); }} /> : null}
        </div>
      ) : null}
      <div class="foot" hidden={!wide && panel !== "talk"}>
        <RefusedContributions
          session={session}
          entries={refused(view.space, entries).filter(({ do: asked }) => asked.type !== "ask_question" && asked.type !== "attach_material")}
          rewrite={(entry) => void writes.rewrite(entry)}
          late={writes.refusedLate}
          note={writes.refusedNote}
          drop={(entry) => void dropped(client, entry)}
        />
        <p class="field-problem foot-problem" role="alert">{writes.problem}</p>
        <p class="note-kept" role="status">{writes.kept}</p>
        {over ? null : <OthersBehind session={session} parts={writes.othersBehind} take={writes.take} />}
        {writing?.behind ? <LeftBehind session={session} part={writing.part} late={writes.late} note={writes.asNote} carry={writes.carry} leave={writes.later} /> : null}
        {why && !(why === "phase_is_silent" && votes) && writing?.right?.kind.family === "note" && !writing.behind ? <p class="cannot">{why === "role_may_not_speak" && onlyObserves(here, here.self) ? t("session_observing") : refusalText(why)}</p> : null}
        {over ? null : writing ? (
          <Composer session={session} writing={writing} change={writes.put} choose={writes.choose} send={writes.send} giveUp={writes.giveUp} input={input} files={writes.files} />
        ) : why ? (
          <p class="only-reading">{outside ? t(askedOfMe(here) ? "gallery_public_now" : "gallery_public") : refusalText(why)}</p>
        ) : null}
      </div>
      <Announcer session={session} />
    </div>
  );
}

// A phase that ends while files go up: whoever sends is asked at once what becomes of it, not when the last byte is there.
function useOvertaken({ client, view, here: { conversation, script } }: Session, entries: readonly Entry[]): void {
  const overtaken = entries.filter((entry) => entry.space === view.space && !entry.refused && !client.goingUp.files.ready(entry) && isOvertaken(entry, conversation.phase, script));
  const orders = overtaken.map(({ order }) => order).join(" ");
  useEffect(() => {
    for (const entry of overtaken) client.giveUp(entry, "phase_over");
  }, [client, orders]);
}

function isOvertaken({ do: asked }: Entry, phase: number, script: Script): boolean {
  return asked.type === "contribute" && !asked.late && asked.phase < phase && kindNamed(script, asked.kind).family !== "note";
}

const roomy = "(min-width: 72rem)";

function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(roomy).matches);
  useEffect(() => {
    const query = matchMedia(roomy);
    const look = () => setWide(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return wide;
}
