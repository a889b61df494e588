import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { AccompanimentLine } from "../accompaniment/line";
import { PlanLine } from "../plans/line";
import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { onDemand } from "../app/on_demand";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNetworks } from "../app/use_names";
import { counted, named, t } from "../i18n";
import { refused, shown } from "../store/shown";
import type { SpaceView } from "../store/state";
import type { SpaceKind, Uuid } from "../wire";
import { Announcer } from "./announcer";
import { Composer } from "./composer";
import { dropped } from "../files/returned";
import { answering, correcting } from "./draft";
import { RefusedEntries } from "./refused_entries";
import { keepsCommitments, mayPost } from "./rights";
import { Timeline } from "./timeline";
import { useDraft } from "../use_draft";
import { useSaying } from "./use_saying";
import { WhoIsHere } from "./who_is_here";
import { WritingLine } from "./writing_line";

const CallDoor = onDemand(() => import("../call/door").then((part) => part.CallDoor));
const hasCall = (kind: SpaceKind) => kind === "mentoring_room" || kind === "mesa";

interface Props {
  readonly client: Client;
  readonly space: number;
  /** Open at this message. */
  readonly message: Uuid | undefined;
}

export function CommunityScreen({ client, space, message }: Props) {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const title = view?.title ?? spaces?.find((each) => each.id === space)?.title ?? t("app");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => {
    entitle(`${title} · ${t("app")}`);
  }, [title]);
  const shut = view === undefined && isStranger(client, space);
  // Whoever was writing when they were shown out is not left nowhere.
  useLayoutEffect(() => {
    if (shut && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [shut]);
  // Somebody who came by keyboard or screen reader starts at the name of the place.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);

  return (
    <main class="community">
      <a class="skip" href="#composer">{t("skip_to_composer")}</a>
      <header class="bar page-bar">
        <a class="bar-button bar-back" href={pathOf.spaces} aria-label={t("back_to_spaces")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1} dir="auto">{title}</h1>
          {view ? (
            <p class="bar-facts">
              <span class="bar-kind">{named("kinds", view.kind)}</span>{" "}
              {view.kind === "notebook" ? null : <a class="bar-link" href={pathOf.members(space)} title={t("members_open", { title })}>{counted("members", view.members)}</a>}{" "}
              {view.ledger || keepsCommitments(view.kind) ? <a class="bar-link" href={pathOf.commitments(space)}>{!view.ledger || view.ledger.commitments.length === 0 ? t("commitments") : counted("commitments_pending_count", view.ledger.commitments.length)}</a> : null}{" "}
              {view.kind === "network" ? <a class="bar-link" href={pathOf.conversations(space)}>{t("tpl_list")}</a> : null}{" "}
              {view.kind === "network" && view.roles.includes("coordinator") ? <a class="bar-link" href={pathOf.figures(space)}>{t("fig_link")}</a> : null}{" "}
              <a class="bar-link" href={pathOf.instruments(space)}>{t("ins_list")}</a>
              {" "}<a class="bar-link" href={pathOf.accompaniment(space)} title={t("acc_title")}>{t("cyc_link")}</a>
            </p>
          ) : null}
        </div>
        {view && hasCall(view.kind) ? <div class="call-slot"><CallDoor client={client} view={view} /></div> : null}
        {view ? <WhoIsHere client={client} space={space} /> : null}
      </header>
      {view ? <AccompanimentLine view={view} self={client.self.id} /> : null}
      {view?.ledger?.proposals?.some(({ to }) => to === client.self.id) ? <a class="acc-line acc-line-waits" href={pathOf.commitments(space)}>{t("proposal_line")}</a> : null}
      {view ? <PlanLine view={view} now={client.now()} /> : null}
      {view ? <Opened client={client} view={view} message={message} /> : <Unopened client={client} space={space} shut={shut} />}
    </main>
  );
}

function isStranger(client: Client, space: number): boolean {
  const { spaces } = client.state.value;
  return client.link.value.phase.name === "open" && spaces !== undefined && !spaces.some((each) => each.id === space);
}

// Words that could not be published any more stay readable: they are their author's (G11).
function Unopened({ client, space, shut }: { readonly client: Client; readonly space: number; readonly shut: boolean }) {
  const [draft] = useDraft(client, space);
  return (
    <div class="unopened">
      <p class="plain-notice" role="status">{shut ? t("space_unavailable") : spaceAwaited(client)}</p>
      <RefusedEntries entries={refused(space, client.entries.value)} nameOf={(person) => client.state.value.people.get(person) ?? t("someone")} drop={(entry) => void dropped(client, entry)} />
      {draft.text === "" ? null : (
        <section class="refusal">
          <h2>{t("draft_kept")}</h2>
          <blockquote dir="auto">{draft.text}</blockquote>
        </section>
      )}
    </div>
  );
}

function Opened({ client, view, message }: { readonly client: Client; readonly view: SpaceView; readonly message: Uuid | undefined }) {
  const { people } = client.state.value;
  const [draft, change] = useDraft(client, view.space);
  const input = useRef<HTMLTextAreaElement>(null);
  const hasWritten = useRef(false);
  const self = client.self.id;
  const entries = client.entries.value;
  const messages = shown(view, entries, self);
  const nameOf = (person: number) => people.get(person) ?? t("someone");
  const networks = useNetworks(client, view.space, view.members);

  const { problem, ask: say, takeBack } = useSaying(client, view.space, change, nameOf, () => input.current?.focus());
  const ask: typeof say = (command, files) => {
    // What is written is seen where it stands: at the end.
    if (command.type === "post_message") {
      hasWritten.current = true;
      client.toNewest(view.space);
    }
    return say(command, files);
  };

  return (
    <>
      <Timeline
        client={client}
        view={view}
        messages={messages}
        target={message}
        hasWritten={hasWritten}
        nameOf={nameOf}
        networks={networks}
        reply={(to) => {
          change((now) => answering(now, to.id));
          input.current?.focus();
        }}
        edit={(which) => {
          change((now) => correcting(now, which, nameOf));
          input.current?.focus();
        }}
        withdraw={(which) => void ask({ type: "withdraw_message", message: which.id })}
        react={(which, reaction, on) => void ask({ type: "react", message: which.id, reaction, on })}
        takeBack={takeBack}
      />
      <WritingLine client={client} space={view.space} nameOf={nameOf} />
      <Announcer view={view} self={self} nameOf={nameOf} />
      <div class="foot">
        <RefusedEntries entries={refused(view.space, entries)} nameOf={nameOf} rewrite={(entry) => void takeBack(entry)} drop={(entry) => void dropped(client, entry)} />
        <p class="field-problem foot-problem" role="alert">{problem}</p>
        {mayPost(view.roles) ? (
          <Composer ask={ask} writing={() => client.writing(view.space)} client={client} view={view} messages={messages} draft={draft} change={change} input={input} nameOf={nameOf} />
        ) : (
          <p class="only-reading">{t("only_reading")}</p>
        )}
      </div>
    </>
  );
}
