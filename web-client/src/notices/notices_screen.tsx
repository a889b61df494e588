import "../styles/notices.css";

import { useEffect, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { initials, threadOf } from "../community/author";
import { minute } from "../community/minute";
import { t } from "../i18n";
import { inFull, lately } from "../moments";
import type { Notice } from "../wire";

/** What concerns the person who looks, newest first. */
export function NoticesScreen({ client }: { readonly client: Client }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { notices, more, fresh } = client.notices.listed.value;
  const unseen = client.notices.unseen.value;
  const online = client.link.value.phase.name === "open";
  minute.value; // times are relative
  useEffect(() => client.notices.look(), [client]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => entitle(`${t("notices_title")} · ${t("app")}`), []);
  return (
    <main class="page notices-page">
      <header class="bar page-bar">
        <a class="bar-button bar-back" href={pathOf.spaces} aria-label={t("back_to_spaces")}><BackIcon /></a>
        <div class="bar-words"><h1 ref={heading} tabIndex={-1}>{t("notices_title")}</h1></div>
      </header>
      <div class="page-body">
        {!fresh && !online ? <p class="plain-notice" role="status">{t("notices_old")}</p> : null}
        {unseen > 0 && notices.length > 0 ? (
          <p><button class="button" type="button" aria-disabled={!online} onClick={() => client.notices.seeAll()}>{t("notices_see_all")}</button></p>
        ) : null}
        {notices.length === 0 && (fresh || !online) ? <p class="notices-none">{t("notices_none")}</p> : null}
        <ul class="notice-list" aria-label={t("notices_title")}>
          {notices.map((notice) => <NoticeRow key={`${notice.place.space}/${notice.place.seq}`} client={client} notice={notice} />)}
        </ul>
        {more ? <p><button class="button" type="button" aria-disabled={!online} onClick={() => client.notices.more()}>{t("notices_older")}</button></p> : null}
      </div>
    </main>
  );
}

function NoticeRow({ client, notice }: { readonly client: Client; readonly notice: Notice }) {
  const { place, kind, title, by, seen } = notice;
  const name = by === undefined ? undefined : (client.state.value.people.get(by) ?? t("someone"));
  return (
    <li>
      <a class={seen ? "notice-row" : "notice-row notice-new"} href={pathTo(notice)} onClick={() => client.notices.see(notice)}>
        <span class={`knot thread-${threadOf(by ?? place.space)}`} aria-hidden="true">{name ? initials(name) : "·"}</span>
        <span class="notice-words">
          <span dir="auto">
            {seen ? null : <span class="unseen">{t("notice_is_new")} </span>}
            {name ? t(`notice_${kind}`, { name, title }) : t(nobodys(kind), { title })}
          </span>
          <time class="notice-when" dateTime={new Date(place.at).toISOString()} title={inFull(place.at)}>{lately(place.at, client.now())}</time>
        </span>
      </a>
    </li>
  );
}

/** What nobody did: the clock, or the rules. */
function nobodys(kind: Notice["kind"]) {
  switch (kind) {
    case "acta":
      return "notice_acta_ready";
    case "phase_opened":
      return "notice_phase_opens";
    case "phase_closing":
      return "notice_phase_closes";
    case "to_complete":
      return "notice_completing";
    default:
      return "notice_begins";
  }
}

function pathTo({ place: { space }, kind, message }: Notice): string {
  if (message) return pathOf.message(space, message);
  return kind === "acta" ? pathOf.acta(space) : pathOf.space(space);
}
