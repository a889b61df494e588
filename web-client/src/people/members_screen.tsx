import "../styles/people.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { agreesHere } from "../accompaniment/rights";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNetworks } from "../app/use_names";
import { whyNot } from "../entry/api";
import { counted, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import type { Command } from "../wire";
import { firstMembers, memberEnds, type Member } from "./api";
import { Invite } from "./invite";
import { MemberRow } from "./member_row";
import { MatchingLinks } from "./matching_links";
import { ReadsAll } from "./reads_all";
import { CallsPart } from "./calls_part";
import { RetentionPart } from "./retention_part";

/** Enough for a region; a longer list is asked for page by page. */
const pagesAtOnce = 3;

const concerned = (command: Command) => (command.type === "add_member" || command.type === "remove_member" ? command.person : undefined);

/** Who is in a space, and what is done about it. */
export function MembersScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const summary = spaces?.find((each) => each.id === space);
  const title = view?.title ?? summary?.title ?? t("app");
  const manages = (view?.roles ?? summary?.roles ?? []).includes("coordinator");
  const kind = view?.kind ?? summary?.kind;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  useEffect(() => entitle(`${t("members_title")} · ${title}`), [title]);

  // What was accepted is done, although a window without anything to show may not have come: the list is asked again.
  const entries = client.entries.value.filter((entry) => entry.space === space && !entry.accepted && concerned(entry.do) !== undefined);
  const waiting = entries.filter((entry) => !entry.refused).length;
  const inside = client.link.value.phase.name === "open";
  const { members, ends, more, problem, ask } = useMembers(space, [view?.members, waiting, inside]);
  const networks = useNetworks(client, space, view?.members ?? 0);
  const [wanted, setWanted] = useState("");
  const shown = sorted(members ?? []).filter(({ name }) => folded(name).includes(folded(wanted)));
  const entryOf = (person: number): Entry | undefined => entries.find((entry) => concerned(entry.do) === person);

  return (
    <main class="page members">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("members_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t("members_title")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="page-body">
        {kind === undefined ? null : <MatchingLinks space={space} kind={kind} />}
        {problem ? <p class="plain-notice" role="alert">{problem}</p> : null}
        {!members && !problem ? <p role="status">{t("members_loading")}</p> : null}
        {members ? (
          <section aria-label={t("members_title")}>
            <p class="members-count">{counted("members", view?.members ?? members.length)}</p>
            {members.length > 12 ? (
              <label class="pick">
                <span>{t("members_find")}</span>
                <input type="search" value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
              </label>
            ) : null}
            {shown.length === 0 ? null : (
              <ul class="lined">
                {shown.map((member) => (
                  <MemberRow key={member.id} client={client} space={space} member={member} network={networks.get(member.id)} until={ends.get(member.id)} entry={entryOf(member.id)} manages={manages} />
                ))}
              </ul>
            )}
            <p role="status">{shown.length === 0 ? t("members_none") : ""}</p>
            {more ? <button class="button" type="button" onClick={ask}>{t("members_more")}</button> : null}
          </section>
        ) : null}
        {manages && kind !== undefined && agreesHere(kind) ? <ReadsAll space={space} /> : null}
        {manages && kind !== "notebook" ? <Invite space={space} title={title} /> : null}
        {view ? <CallsPart client={client} view={view} /> : null}
        {view && kind !== "notebook" ? <RetentionPart client={client} view={view} /> : null}
        {members?.some(({ id }) => id === client.self.id) ? <LeaveSpace client={client} space={space} entry={entryOf(client.self.id)} /> : null}
      </div>
    </main>
  );
}

function useMembers(space: number, changes: readonly unknown[]) {
  const [members, setMembers] = useState<readonly Member[]>();
  const [ends, setEnds] = useState<ReadonlyMap<number, number>>(new Map());
  const [more, setMore] = useState(false);
  const [problem, setProblem] = useState("");
  const [pages, setPages] = useState(pagesAtOnce);
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const { members: all, whole } = await firstMembers(space, pages);
      const until = new Map((await memberEnds(space)).map(({ person, at }) => [person, at]));
      if (!wanted) return;
      setMembers(all);
      setEnds(until);
      setMore(!whole);
      setProblem("");
    };
    read().catch((reason: unknown) => wanted && setProblem(whyNot(reason)));
    return () => {
      wanted = false;
    };
  }, [space, pages, ...changes]);
  return { members, ends, more, problem, ask: () => setPages((now) => now + pagesAtOnce) };
}

// Who coordinates comes first: it is whom one asks.
function sorted(members: readonly Member[]): readonly Member[] {
  const first = (member: Member) => (member.roles.includes("coordinator") ? 0 : 1);
  return [...members].sort((a, b) => first(a) - first(b) || a.name.localeCompare(b.name, "es"));
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

function LeaveSpace({ client, space, entry }: { readonly client: Client; readonly space: number; readonly entry: Entry | undefined }) {
  const [asked, setAsked] = useState(false);
  const leave = () => void client.ask(space, { type: "remove_member", person: client.self.id }).then(() => setAsked(false));
  return (
    <section class="people-part">
      {asked ? (
        <div class="question" role="group" aria-label={t("leave_space")}>
          <p>{t("leave_space_question")}</p>
          <button class="button button-main" type="button" onClick={leave}>{t("leave_space_yes")}</button>
          <button class="button" type="button" onClick={() => setAsked(false)}>{t("cancel")}</button>
        </div>
      ) : (
        <button class="button" type="button" onClick={() => setAsked(true)}>{t("leave_space")}</button>
      )}
      <p role="alert" class="field-problem">{entry?.refused ? entry.refused.text : ""}</p>
    </section>
  );
}
