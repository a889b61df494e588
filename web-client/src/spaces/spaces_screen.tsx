import { useEffect, useRef, useState } from "preact/hooks";

import { Mark, OpenIcon } from "../app/icons";
import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { capped } from "../app/title";
import { initials, threadOf } from "../community/author";
import { counted, named, t } from "../i18n";
import { roleWords } from "../people/role_words";
import type { Entry } from "../outbox_entry";
import { Bell } from "../notices/bell";
import { RecoveryNotice } from "../profile/recoveries";
import { unread } from "../store/reading";
import type { SpaceSummary } from "../wire";
import { grouped, type Branch } from "./groups";
import { mayOpen, mayOpenNotebook } from "./nesting";

export const spacesHeading = "spaces-title";

/** My spaces: a screen of its own on a phone, the side of every other where there is room. */
export function SpacesScreen(props: { readonly client: Client; readonly alone: boolean; readonly chosen: number | undefined }) {
  const { client, alone, chosen } = props;
  const { spaces } = client.state.value;
  const groups = grouped(spaces ?? []);
  const opening = client.entries.value.filter(({ do: asked, refused }) => asked.type === "open_space" && !refused);
  // A long list beside a space shows where one is.
  const list = useRef<HTMLUListElement>(null);
  const listed = spaces !== undefined;
  useEffect(() => list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" }), [chosen, listed]);
  const Part = alone ? "main" : "nav";
  const Title = alone ? "h1" : "h2";
  return (
    <Part class="spaces" aria-label={t("spaces_title")}>
      <header class="bar">
        <a class="brand" href={pathOf.spaces}><Mark /><span>{t("app")}</span></a>
        <Bell client={client} />
        <a class="knot-link" href={pathOf.profile}>
          <span class="unseen">{t("profile_open", { name: client.self.name })}</span>
          <span class={`knot thread-${threadOf(client.self.id)}`} aria-hidden="true">{initials(client.self.name)}</span>
        </a>
      </header>
      <div class="spaces-body">
        <p class="spaces-greeting" dir="auto">{t("spaces_greeting", { name: client.self.name })}</p>
        {alone ? <RecoveryNotice /> : null}
        <Title id={spacesHeading} class="spaces-title" tabIndex={-1}>{t("spaces_title")}</Title>
        {spaces === undefined ? <p class="plain-notice">{t("spaces_unknown")}</p> : null}
        {spaces?.length === 0 ? <p class="plain-notice">{t("spaces_empty")}</p> : null}
        <ul class="space-list" ref={list}>
          {groups.places.map((branch) => <SpaceBranch client={client} key={branch.space.id} branch={branch} chosen={chosen} opening={opening} />)}
        </ul>
        <Notebooks client={client} notebooks={groups.notebooks} from={spaces?.find(({ kind }) => mayOpenNotebook(kind))} chosen={chosen} opening={opening} />
        <p><a class="space-open" href={pathOf.logbook}>{t("logbook_title")}</a></p>
        <Unpublished client={client} />
        <OpeningNews opening={opening} spaces={spaces ?? []} />
      </div>
    </Part>
  );
}

interface BranchProps {
  readonly client: Client;
  readonly branch: Branch;
  readonly chosen: number | undefined;
  readonly opening: readonly Entry[];
}

function SpaceBranch({ client, branch, chosen, opening }: BranchProps) {
  const { space, below } = branch;
  const here = opening.filter((entry) => entry.space === space.id && kindOf(entry) !== "notebook");
  const open = mayOpen(space.kind, space.roles).length > 0;
  return (
    <li>
      <div class="space-item">
        <SpaceCard client={client} space={space} chosen={space.id === chosen} />
        {open ? <a class="space-plus" href={pathOf.open(space.id)} title={t("open_here")}><OpenIcon /><span class="unseen">{t("open_here")}</span></a> : null}
      </div>
      {below.length + here.length > 0 ? (
        <ul class="space-list space-below" aria-label={t("spaces_below", { title: space.title })}>
          {below.map((each) => <SpaceBranch client={client} key={each.space.id} branch={each} chosen={chosen} opening={opening} />)}
          {here.map((entry) => <OpeningCard key={entry.id} entry={entry} />)}
        </ul>
      ) : null}
    </li>
  );
}

interface NotebooksProps {
  readonly client: Client;
  readonly notebooks: readonly SpaceSummary[];
  /** Where a new one is asked for. */
  readonly from: SpaceSummary | undefined;
  readonly chosen: number | undefined;
  readonly opening: readonly Entry[];
}

function Notebooks({ client, notebooks, from, chosen, opening }: NotebooksProps) {
  const soon = opening.filter((entry) => kindOf(entry) === "notebook");
  if (!from && notebooks.length === 0) return null;
  return (
    <section class="notebooks" aria-labelledby="notebooks">
      <h2 id="notebooks" class="spaces-part">{t("notebooks_title")}</h2>
      <ul class="space-list">
        {notebooks.map((space) => <li key={space.id}><SpaceCard client={client} space={space} chosen={space.id === chosen} /></li>)}
        {soon.map((entry) => <OpeningCard key={entry.id} entry={entry} />)}
      </ul>
      {from ? <a class="space-open" href={pathOf.openNotebook}>{t("open_notebook")}</a> : null}
    </section>
  );
}

/** Says what cannot be seen: that a space waits to be opened, and that it is there. */
function OpeningNews({ opening, spaces }: { readonly opening: readonly Entry[]; readonly spaces: readonly SpaceSummary[] }) {
  const [news, setNews] = useState("");
  const waited = useRef(new Set<string>());
  const known = useRef(new Set(spaces.map(({ id }) => id)));
  const titles = opening.flatMap(({ do: asked }) => (asked.type === "open_space" ? [asked.title] : []));
  useEffect(() => {
    for (const title of titles) {
      if (!waited.current.has(title)) setNews(t("open_asked", { title }));
      waited.current.add(title);
    }
    for (const { id, title } of spaces) {
      if (!known.current.has(id) && waited.current.delete(title)) setNews(t("open_done", { title }));
      known.current.add(id);
    }
  }, [titles.join("\n"), spaces]);
  return <p class="unseen" role="status">{news}</p>;
}

function kindOf({ do: asked }: Entry) {
  return asked.type === "open_space" ? asked.kind : undefined;
}

/** A space that was asked for, and has not begun yet. */
function OpeningCard({ entry }: { readonly entry: Entry }) {
  if (entry.do.type !== "open_space") return null;
  return (
    <li>
      <p class="space-card space-opening">
        <span class="space-kind">{named("kinds", entry.do.kind)}</span>
        <span class="space-title" dir="auto">{entry.do.title}</span>
        <span class="space-roles">{t("open_waits")}</span>
      </p>
    </li>
  );
}

/** The way to words that a rule said no to, also where their author may not go in any more. */
function Unpublished({ client }: { readonly client: Client }) {
  const counts = new Map<number, number>();
  for (const { space, refused } of client.entries.value) if (refused) counts.set(space, (counts.get(space) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <ul class="unpublished">
      {[...counts].map(([space, count]) => (
        <li key={space}><a href={pathOf.space(space)}>{counted("unpublished", count)}</a></li>
      ))}
    </ul>
  );
}

function SpaceCard({ client, space, chosen }: { readonly client: Client; readonly space: SpaceSummary; readonly chosen: boolean }) {
  const count = unread(client.state.value, space.id, client.self.id);
  const roles = roleWords(space.roles);
  return (
    <a class={`space-card thread-${threadOf(space.id)}`} href={pathOf.space(space.id)} aria-current={chosen ? "page" : undefined}>
      <span class="space-kind">{named("kinds", space.kind)}</span>
      <span class="space-title" dir="auto">{space.title}</span>
      <span class="space-roles">{roles}</span>
      {count > 0 ? (
        <span class="count space-unread"><span aria-hidden="true">{capped(count)}</span><span class="unseen">{count > 99 ? t("unread_many") : counted("unread", count)}</span></span>
      ) : null}
    </a>
  );
}
