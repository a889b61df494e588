import "../styles/messages_more.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNetworks } from "../app/use_names";
import { dropped } from "../files/returned";
import { counted, named, t } from "../i18n";
import { dayOf, sameDay } from "../moments";
import type { Entry } from "../outbox_entry";
import { refused, shownThread } from "../store/shown";
import { threadOf as rootOf, find, type SpaceView } from "../store/state";
import type { Command, RefusalCode, Uuid } from "../wire";
import { useAnchoredScroll } from "./anchored_scroll";
import { Announcer } from "./announcer";
import { Composer } from "./composer";
import { answering, correcting } from "./draft";
import { MessageRow } from "./message_row";
import { minute } from "./minute";
import { RefusedEntries } from "./refused_entries";
import { mayPost } from "./rights";
import { goesOn, walk } from "./timeline";
import { useSaying } from "./use_saying";
import { useThreadDraft } from "./use_thread_draft";
import { WritingLine } from "./writing_line";

interface Props {
  readonly client: Client;
  readonly space: number;
  /** One of its messages; any one will do. */
  readonly message: Uuid;
}

/** A message with everything that answers it, directly or not, in the order in which it was said. */
export function ThreadScreen({ client, space, message }: Props) {
  const { views, spaces, people } = client.state.value;
  const view = views.get(space);
  const nameOf = (person: number) => people.get(person) ?? t("someone");
  const title = view?.title ?? spaces?.find((each) => each.id === space)?.title ?? t("app");
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useReading(client, view, space, message);
  const thread = threadShown(view, message);
  const name = thread ? t("thread_of", { name: thread.root.author === client.self.id ? t("thread_you") : nameOf(thread.root.author) }) : t("thread");
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${name} · ${title}`), [name, title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space, message]);
  return (
    <main class="community thread">
      <a class="skip" href="#composer">{t("skip_to_composer")}</a>
      <header class="bar page-bar">
        <a class="bar-button" href={thread ? pathOf.message(space, thread.root.id) : pathOf.space(space)} aria-label={t("thread_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1} dir="auto">{name}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      {view && thread ? (
        <Read client={client} view={{ ...view, thread }} />
      ) : (
        <p class="plain-notice" role="status">{asked === "message_unknown" ? t("message_not_found") : asked ? named("refusals", asked) : t(client.link.value.phase.name === "open" ? "thread_loading" : "thread_offline")}</p>
      )}
    </main>
  );
}

// The thread that was read last may be another one.
function threadShown(view: SpaceView | undefined, message: Uuid) {
  const thread = view?.thread;
  if (!thread) return undefined;
  return thread.root.id === message || thread.answers.some(({ id }) => id === message) ? thread : undefined;
}

/** Reads it from the beginning, whenever what is at hand may not be whole. The code: why it cannot be read. */
function useReading(client: Client, view: SpaceView | undefined, space: number, message: Uuid): RefusalCode | undefined {
  const [code, setCode] = useState<RefusalCode>();
  const online = client.link.value.phase.name === "open";
  const wanted = online && view !== undefined && threadShown(view, message) === undefined;
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    setCode(undefined);
    const found = view && find(view, message);
    void client.readThread(space, found ? rootOf(found) : message).then((answer) => {
      if (current && answer.name === "refused") setCode(answer.code);
    });
    return () => {
      current = false;
    };
  }, [client, space, message, wanted]);
  return code;
}

function Read({ client, view }: { readonly client: Client; readonly view: SpaceView & { readonly thread: NonNullable<SpaceView["thread"]> } }) {
  minute.value; // times are relative
  const { people } = client.state.value;
  const { space, thread } = view;
  const networks = useNetworks(client, space, view.members);
  const [draft, change] = useThreadDraft(client, space, thread.root.id);
  const input = useRef<HTMLTextAreaElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<Uuid>();
  const [, setAtEnd] = useState(true);
  const scroll = useAnchoredScroll(scroller, rows, setAtEnd);
  const self = client.self.id;
  const entries = client.entries.value;
  const messages = shownThread(view, entries, self);
  const nameOf = (person: number) => people.get(person) ?? t("someone");
  const { problem, ask, takeBack } = useSaying(client, space, change, nameOf, () => input.current?.focus());
  const byId = new Map(messages.map(({ message }) => [message.id, message]));
  const online = client.link.value.phase.name === "open";
  const now = client.now();
  const tabbable = current && byId.has(current) ? current : messages.at(-1)?.message.id;
  const count = messages.length - 1;

  // A thread is read from its beginning; what is written there is in sight.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [thread.root.id]);
  const newest = messages.at(-1);
  useEffect(() => {
    if (newest?.waiting?.do.type === "post_message") scroll.toEnd();
  }, [newest?.message.id]);

  // What is written here answers the thread, unless it answers one of its answers.
  const answer = (command: Command, ...files: Parameters<typeof ask> extends [unknown, ...infer Rest] ? Rest : never) =>
    ask(command.type === "post_message" && !command.reply_to ? { ...command, reply_to: thread.root.id } : command, ...files);
  const ownRefusals = refused(space, entries).filter((entry) => concerns(entry, byId));

  return (
    <>
      <div class="timeline">
        <div class="scroller" ref={scroller} tabIndex={-1}>
          <ol class="rows" ref={rows} aria-label={t("thread_label")} onKeyDown={walk} onFocusIn={(event) => setCurrent((event.target as Element).closest("li")?.dataset["id"])}>
            {messages.map((each, index) => {
              const { message } = each;
              const before = messages[index - 1]?.message;
              const root = index === 0;
              return (
                <MessageRow
                  key={message.id}
                  client={client}
                  shown={each}
                  space={space}
                  roles={view.roles}
                  self={self}
                  day={!before || !sameDay(before.at, message.at) ? dayOf(message.at, now) : undefined}
                  continued={index > 1 && goesOn(before, { ...message, ...(message.reply_to === thread.root.id ? { reply_to: undefined } : {}) } as typeof message)}
                  quoted={!root && message.reply_to && message.reply_to !== thread.root.id ? (byId.get(message.reply_to) ?? "missing") : undefined}
                  now={now}
                  online={online}
                  tabbable={tabbable === message.id}
                  targeted={false}
                  news={undefined}
                  inThread
                  nameOf={nameOf}
                  network={networks.get(message.author)}
                  reply={(to) => {
                    change((draft) => answering(draft, to.id));
                    input.current?.focus();
                  }}
                  edit={(which) => {
                    change((draft) => correcting(draft, which, nameOf));
                    input.current?.focus();
                  }}
                  withdraw={(which) => void ask({ type: "withdraw_message", message: which.id })}
                  react={(which, reaction, on) => void ask({ type: "react", message: which.id, reaction, on })}
                  takeBack={takeBack}
                />
              );
            })}
          </ol>
          <p class="thread-foot" role="status">{count === 0 ? t("thread_none") : thread.more ? "" : counted("answers", count)}</p>
          {thread.more ? <More client={client} space={space} thread={thread} online={online} /> : null}
        </div>
      </div>
      <WritingLine client={client} space={space} nameOf={nameOf} />
      <Announcer view={view} self={self} nameOf={nameOf} />
      <div class="foot">
        <RefusedEntries entries={ownRefusals} nameOf={nameOf} rewrite={(entry) => void takeBack(entry)} drop={(entry) => void dropped(client, entry)} />
        <p class="field-problem foot-problem" role="alert">{problem}</p>
        {mayPost(view.roles) ? (
          <Composer ask={answer} writing={() => client.writing(space)} client={client} view={view} messages={messages} draft={draft} change={change} input={input} nameOf={nameOf} label={t("thread_composer")} placeholder={t("thread_placeholder")} />
        ) : (
          <p class="only-reading">{t("only_reading")}</p>
        )}
      </div>
    </>
  );
}

// What was refused elsewhere in the space is dealt with there.
function concerns({ do: asked }: Entry, thread: ReadonlyMap<Uuid, unknown>): boolean {
  if (asked.type === "post_message") return asked.reply_to !== undefined && thread.has(asked.reply_to);
  return "message" in asked && thread.has(asked.message);
}

function More({ client, space, thread, online }: { readonly client: Client; readonly space: number; readonly thread: NonNullable<SpaceView["thread"]>; readonly online: boolean }) {
  const [loading, setLoading] = useState(false);
  if (!online) return <p class="beginning">{t("thread_more_offline")}</p>;
  const load = () => {
    setLoading(true);
    void client.readThread(space, thread.root.id, thread.answers.at(-1)?.seq ?? 0).then(() => setLoading(false));
  };
  return (
    <p class="beginning">
      <button class="button" type="button" aria-disabled={loading} onClick={load}>{t(loading ? "thread_loading" : "thread_more")}</button>
    </p>
  );
}
