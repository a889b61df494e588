import { useEffect, useRef, useState } from "preact/hooks";

import { DownIcon } from "../app/icons";
import { useAnchoredScroll } from "../community/anchored_scroll";
import { minute } from "../community/minute";
import { counted, t } from "../i18n";
import type { Uuid } from "../wire";
import { ContributionCard, type CardActs } from "./contribution_card";
import { FamilyIcon } from "./family_icon";
import { PollForm } from "./poll_form";
import { PollOutcome } from "./poll_outcome";
import { answersLate } from "./polls";
import { kindNamed } from "./script";
import type { Session } from "./session";
import { byPhase, type KindGroup, type PhaseGroup, type ShownContribution } from "./shown";
import { present } from "./standing";

interface Props {
  readonly session: Session;
  readonly all: readonly ShownContribution[];
  readonly acts: CardActs;
  /** Only this group of the present phase; undefined: all that one may read. */
  readonly room: number | undefined;
  readonly leaveRoom: () => void;
}

/** Everything that was brought, phase by phase; the present one is open and the others a touch away. */
export function Contributions({ session, all, acts, room, leaveRoom }: Props) {
  minute.value;
  const { here } = session;
  const { conversation, script } = here;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const scroll = useAnchoredScroll(scroller, rows, setAtEnd);
  const over = conversation.stage === "ended";
  // What is over is read from its beginning.
  useEffect(() => {
    if (over) scroller.current?.scrollTo({ top: 0 });
  }, [over]);
  const groups = byPhase(all, script, over ? -1 : conversation.phase);
  const before = groups.filter(({ phase }) => over || phase !== conversation.phase);
  const ofNow = over ? undefined : groups.find(({ phase }) => phase === conversation.phase);
  const now = ofNow && room !== undefined ? { ...ofNow, rooms: ofNow.rooms.filter(({ group }) => group === room) } : ofNow;
  const said = now && now.rooms.length > 0 ? now : undefined;
  // Where nobody publishes one reads what is there; at the end all of it is the point.
  const asks = !over && (conversation.stage === "completing" ? answersLate(here, conversation.phase) : present(here).poll !== undefined);
  const reading = over || (present(here).grants.length === 0 && !asks);
  return (
    <div class="timeline">
      <div class="scroller" ref={scroller} tabIndex={0} role="region" aria-label={t("session_contributions")}>
        {room === undefined ? null : (
          <p class="room-bar"><span>{t("groups_looking", { number: room + 1 })}</span> <button class="button" type="button" onClick={leaveRoom}>{t("groups_leave")}</button></p>
        )}
        <div class="contributions" ref={rows}>
          <Outcomes session={session} />
          {before.map((group) => <Before key={group.phase} session={session} group={group} acts={acts} open={reading} />)}
          {asks ? <PollForm key={conversation.phase} session={session} /> : null}
          {said ? (
            <section class="phase-now" aria-label={`${t("session_contributions")}: ${script.phases[said.phase]!.title}`}>
              <Rooms session={session} group={said} acts={acts} />
            </section>
          ) : null}
          {said || over || reading || asks ? null : <p class="empty-phase">{t("session_phase_empty")}</p>}
          {over && before.length === 0 ? <p class="empty-phase">{t("session_empty")}</p> : null}
        </div>
      </div>
      {atEnd ? null : <button class="to-end" type="button" onClick={() => scroll.toEnd()}><DownIcon /> {t("to_newest")}</button>}
    </div>
  );
}

/** What came of the polls of earlier phases. */
function Outcomes({ session }: { readonly session: Session }) {
  const { conversation, script } = session.here;
  const wordsOf = (id: Uuid) => conversation.contributions.find((one) => one.id === id)?.text;
  return (
    <>
      {(conversation.polls ?? []).map((result) => {
        const phase = script.phases[result.phase];
        if (!phase?.poll) return null;
        return (
          <details key={result.phase} class="phase-before" open>
            <summary>
              <span class="phase-before-title" dir="auto">{phase.title}</span>
              <span class="phase-before-count">{t("session_poll_result")}</span>
            </summary>
            <PollOutcome poll={phase.poll} result={result} afterwards={conversation.afterwards?.find((one) => one.phase === result.phase)} nameOf={session.nameOf} wordsOf={wordsOf} />
          </details>
        );
      })}
    </>
  );
}

function Before({ session, group, acts, open }: { readonly session: Session; readonly group: PhaseGroup; readonly acts: CardActs; readonly open: boolean }) {
  const phase = session.here.script.phases[group.phase];
  return (
    <details class="phase-before" open={open}>
      <summary>
        <span class="phase-before-title" dir="auto">{phase?.title}</span>
        <span class="phase-before-count">{counted("session_count", group.count)}</span>
      </summary>
      <Rooms session={session} group={group} acts={acts} />
    </details>
  );
}

/** Group by group, where the phase has them. */
function Rooms({ session, group: { phase, rooms }, acts }: { readonly session: Session; readonly group: PhaseGroup; readonly acts: CardActs }) {
  const { script } = session.here;
  const board = script.phases[phase]?.board !== undefined;
  const apart = script.phases[phase]?.breakouts !== undefined;
  return (
    <>
      {rooms.map(({ group, kinds }) =>
        !apart ? <Kinds key="all" session={session} kinds={kinds} board={board} acts={acts} /> : (
          <section key={group ?? "none"} class="room" aria-label={group === undefined ? t("groups_said_apart") : t("groups_said_in", { number: group + 1, phase: phase + 1 })}>
            {group === undefined ? null : <h3 class="room-title">{t("group_number", { number: group + 1 })}</h3>}
            <Kinds session={session} kinds={kinds} board={board} acts={acts} />
          </section>
        ),
      )}
    </>
  );
}

function Kinds({ session, kinds, board, acts }: { readonly session: Session; readonly kinds: readonly KindGroup[]; readonly board: boolean; readonly acts: CardActs }) {
  return (
    <div class={board ? "kind-groups kind-board" : "kind-groups"}>
      {kinds.map((each, index) => <Kind key={`${each.kind} ${index}`} session={session} group={each} acts={acts} />)}
    </div>
  );
}

function Kind({ session, group, acts }: { readonly session: Session; readonly group: KindGroup; readonly acts: CardActs }) {
  const kind = kindNamed(session.here.script, group.kind);
  return (
    <section class={`kind-group color-${kind.color}`}>
      <h3 class="kind-head"><FamilyIcon family={kind.family} /> {kind.title}</h3>
      {group.threads.map(({ root, answers }) => (
        <div key={root.one.id} class="thread">
          <ContributionCard session={session} shown={root} acts={acts} withKind={false} />
          {answers.length > 0 ? (
            <div class="answers">
              {answers.map((answer) => <ContributionCard key={answer.one.id} session={session} shown={answer} acts={acts} withKind />)}
            </div>
          ) : null}
        </div>
      ))}
    </section>
  );
}
