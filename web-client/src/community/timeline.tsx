import { Fragment, type RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { DownIcon } from "../app/icons";
import { capped } from "../app/title";
import { t } from "../i18n";
import { dayOf, sameDay } from "../moments";
import type { Entry } from "../outbox_entry";
import { unread } from "../store/reading";
import type { Shown } from "../store/shown";
import type { SpaceView } from "../store/state";
import type { Message, Reaction, Uuid } from "../wire";
import { useAnchoredScroll } from "./anchored_scroll";
import { useLanding } from "./landing";
import { MessageRow } from "./message_row";
import { minute } from "./minute";
import { SessionLeftRow } from "./session_left";
import { useReadingMarks } from "./reading_marks";

/** Messages of one author this close together read as one. */
const together = 5 * 60_000;

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly messages: readonly Shown[];
  readonly target: Uuid | undefined;
  /** Since they came here. */
  readonly hasWritten: RefObject<boolean>;
  readonly nameOf: (person: number) => string;
  /** Of which other network each is, where several meet. */
  readonly networks: ReadonlyMap<number, string>;
  readonly reply: (to: Message) => void;
  readonly edit: (which: Message) => void;
  readonly withdraw: (which: Message) => void;
  readonly react: (which: Message, reaction: Reaction, on: boolean) => void;
  readonly takeBack: (entry: Entry) => Promise<boolean>;
}

export function Timeline(props: Props) {
  const { client, view, messages, target } = props;
  minute.value; // times are relative
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const scroll = useAnchoredScroll(scroller, rows, setAtEnd);
  const [current, setCurrent] = useState<Uuid>();
  const missing = useTarget(client, view.space, target, (row) => scroll.show(row));
  const missed = useLanding(client, view, target, props.hasWritten, scroller, scroll.start);
  useReadingMarks(client, view, scroller, rows);
  useOwnWordsInSight(messages, client.self.id, scroll.toEnd);

  const now = client.now();
  const byId = new Map(messages.map(({ message }) => [message.id, message]));
  const tabbable = current && byId.has(current) ? current : messages.at(-1)?.message.id;
  const online = client.link.value.phase.name === "open";
  const { spaces = [] } = client.state.value;
  // Sessions that ended between two messages. What is further back than the first one shown comes with it.
  const leftBefore = (before: Shown | undefined, message: Message | undefined) => {
    const from = before?.message.seq ?? ((view.past ? !view.past.more : view.complete) ? 0 : Infinity);
    return (view.ledger?.sessions ?? []).filter(({ seq }) => seq > from && seq < (message?.seq ?? Infinity));
  };
  const fresh = unread(client.state.value, view.space, client.self.id);
  const toNewest = () => {
    if (view.past) client.toNewest(view.space);
    requestAnimationFrame(() => scroll.toEnd());
  };

  return (
    <div class="timeline">
      <div class="scroller" ref={scroller} tabIndex={-1}>
        <Beginning client={client} view={view} online={online} />
        {missing ? <p class="plain-notice" role="status">{t("message_not_found")}</p> : null}
        <ol
          class="rows"
          ref={rows}
          aria-label={t("timeline", { title: view.title })}
          onKeyDown={walk}
          onClick={(event) => {
            // The address may name this message already: going there again is still going there.
            const quote = (event.target as Element).closest<HTMLAnchorElement>("a.quote");
            if (quote?.pathname === location.pathname) goTo(target, scroll.show);
          }}
          onFocusOut={({ relatedTarget, currentTarget }) => {
            // Whoever leaves from the newest message comes back to the newest.
            const inside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
            if (!inside && current === messages.at(-1)?.message.id) setCurrent(undefined);
          }}
          onFocusIn={(event) => setCurrent((event.target as Element).closest("li")?.dataset["id"])}
        >
          {messages.map((each, index) => {
            const { message } = each;
            const before = messages[index - 1]?.message;
            const newDay = !before || !sameDay(before.at, message.at);
            const continued = goesOn(before, message);
            return (
              <Fragment key={message.id}>
              {leftBefore(messages[index - 1], message).map((left) => <SessionLeftRow key={left.seq} left={left} space={view.space} spaces={spaces} now={now} />)}
              <MessageRow
                client={client}
                shown={each}
                space={view.space}
                roles={view.roles}
                self={client.self.id}
                news={missed?.first === message.id ? <NewSince client={client} view={view} count={missed.count} /> : undefined}
                day={newDay ? dayOf(message.at, now) : undefined}
                continued={continued}
                quoted={message.reply_to ? (byId.get(message.reply_to) ?? "missing") : undefined}
                now={now}
                online={online}
                tabbable={tabbable === message.id}
                targeted={target === message.id}
                nameOf={props.nameOf}
                network={props.networks.get(message.author)}
                reply={props.reply}
                edit={props.edit}
                withdraw={props.withdraw}
                react={props.react}
                takeBack={props.takeBack}
              />
              </Fragment>
            );
          })}
          {(view.past ? [] : leftBefore(messages.at(-1), undefined)).map((left) => <SessionLeftRow key={left.seq} left={left} space={view.space} spaces={spaces} now={now} />)}
        </ol>
        {view.past ? <Onwards client={client} space={view.space} online={online} scroller={scroller} /> : null}
        {messages.length === 0 && !view.past && !view.ledger?.sessions.length ? (
          <div class="empty">
            <p class="empty-title">{t("timeline_empty")}</p>
            <p>{t(view.kind === "notebook" ? "open_notebook_lead" : "timeline_empty_lead")}</p>
          </div>
        ) : null}
      </div>
      {atEnd && !view.past ? null : (
        <button class="to-end" type="button" onClick={toNewest}>
          <DownIcon /> {fresh > 0 ? t("newer_many", { count: capped(fresh) }) : t("to_newest")}
        </button>
      )}
    </div>
  );
}

/** Does a message read on from the one above it? */
export function goesOn(before: Message | undefined, message: Message): boolean {
  if (!before || !sameDay(before.at, message.at)) return false;
  return before.author === message.author && message.at - before.at < together && !message.reply_to && !before.withdrawn && !message.withdrawn;
}

function Beginning({ client, view, online }: { readonly client: Client; readonly view: SpaceView; readonly online: boolean }) {
  const [loading, setLoading] = useState(false);
  if (view.past ? !view.past.more : view.complete) return view.messages > 0 ? <p class="beginning">{t("beginning")}</p> : null;
  if (!online) return <p class="beginning">{t("older_offline")}</p>;
  const load = () => {
    setLoading(true);
    void client.loadOlder(view.space).then(() => setLoading(false));
  };
  return (
    <p class="beginning">
      <button class="button" type="button" aria-disabled={loading} onClick={load}>{t(loading ? "older_loading" : "older")}</button>
    </p>
  );
}

/** Where what is new begins, for whoever was away. */
function NewSince({ client, view, count }: { readonly client: Client; readonly view: SpaceView; readonly count: number }) {
  const left = unread(client.state.value, view.space, client.self.id);
  return (
    <div class="new-since">
      <p><span>{t("new_since", { count: capped(count) })}</span></p>
      {left > 0 ? <button class="link-button" type="button" onClick={() => client.read(view.space, view.position.seq)}>{t("read_all")}</button> : null}
    </div>
  );
}

/** What follows a stretch of the past comes when its end is near. */
function Onwards({ client, space, online, scroller }: { readonly client: Client; readonly space: number; readonly online: boolean; readonly scroller: RefObject<HTMLElement | null> }) {
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!online || !end.current) return;
    const seen = new IntersectionObserver(([at]) => at?.isIntersecting && void client.loadNewer(space), { root: scroller.current, rootMargin: "400px" });
    seen.observe(end.current);
    return () => seen.disconnect();
  });
  return <p class="beginning" ref={end}>{t(online ? "newer_loading" : "newer_offline")}</p>;
}

/** What one has just written is in sight. */
function useOwnWordsInSight(messages: readonly Shown[], self: number, toEnd: () => void): void {
  const newest = messages.at(-1);
  const last = useRef(newest?.message.id);
  useLayoutEffect(() => {
    const fresh = newest && newest.message.id !== last.current && newest.waiting && newest.message.author === self;
    last.current = newest?.message.id;
    if (fresh) toEnd();
  }, [newest?.message.id]);
}

/** Goes to the message that the address names, reading back as far as it takes. True: it was not found. */
function useTarget(client: Client, space: number, target: Uuid | undefined, show: (row: HTMLElement) => void): boolean {
  const [missing, setMissing] = useState(false);
  const online = client.link.value.phase.name === "open";
  const reached = useRef<Uuid | undefined>(undefined);
  useEffect(() => {
    setMissing(false);
    if (!target || reached.current === target) return;
    let wanted = true;
    void client.openAt(space, target).then((found) => {
      if (!wanted) return;
      setMissing(!found && online);
      if (!found) return;
      reached.current = target;
      requestAnimationFrame(() => goTo(target, show));
    });
    return () => {
      wanted = false;
    };
  }, [client, space, target, online]);
  return missing;
}

function goTo(target: Uuid | undefined, show: (row: HTMLElement) => void): void {
  const row = document.getElementById(`m-${target}`);
  if (!row) return;
  show(row);
  row.focus({ preventScroll: true });
}

// One message has stops of the tab key: its links and its button. Arrows walk from message to message.
export function walk(event: KeyboardEvent): void {
  const from = event.target instanceof HTMLElement && event.target.classList.contains("more") ? event.target.closest("li") : null;
  if (!from) return;
  const stops = [...from.parentElement!.querySelectorAll<HTMLElement>(".more")];
  const at = stops.indexOf(event.target as HTMLElement);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: stops.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  stops[to]?.focus();
}
