import "../styles/notices.css";

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { initials, threadOf } from "../community/author";
import { minute } from "../community/minute";
import { t } from "../i18n";
import { WaitingForMe } from "../instruments/waiting";
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
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
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
        <WaitingForMe />
        <ul class="notice-list" aria-label={t("notices_title")}>
          {notices.map((notice) => <NoticeRow key={`${notice.place.space}/${notice.place.seq}`} client={client} notice={notice} />)}
        </ul>
        {more ? <p><button class="button" type="button" aria-disabled={!online} onClick={() => client.notices.more()}>{t("notices_older")}</button></p> : null}
      </div>
    </main>
  );
}

function NoticeRow({ client, notice }: { readonly client: Client; readonly notice: Notice }) {
  const { place, kind, title, by, template, seen, months } = notice;
  const name = by === undefined ? undefined : (client.state.value.people.get(by) ?? t("someone"));
  return (
    <li>
      <a class={seen ? "notice-row" : "notice-row notice-new"} href={pathTo(notice)} onClick={() => client.notices.see(notice)}>
        <span class={`knot thread-${threadOf(by ?? place.space)}`} aria-hidden="true">{name ? initials(name) : "·"}</span>
        <span class="notice-words">
          <span dir="auto">
            {seen ? null : <span class="unseen">{t("notice_is_new")} </span>}
            {name ? t(somebodys(notice), { name, title, template: template?.title ?? "", months: months ?? 0 }) : t(sayingOfNobody(kind), { title })}
          </span>
          <time class="notice-when" dateTime={new Date(place.at).toISOString()} title={inFull(place.at)}>{lately(place.at, client.now())}</time>
        </span>
      </a>
    </li>
  );
}

function somebodys({ kind, template, months }: Notice) {
  if (kind === "retention_set" && months === undefined) return "notice_retention_lifted";
  return kind === "template_published" && (template?.version ?? 1) > 1 ? "notice_template_published_anew" : (`notice_${kind}` as const);
}

/** What nobody did: the clock, or the rules. */
const nobodys = {
  acta: "notice_acta_ready",
  mentioned: "notice_mentioned_later",
  phase_opened: "notice_phase_opens",
  phase_closing: "notice_phase_closes",
  to_complete: "notice_completing",
  agreement_proposed: "notice_agreement_waits",
  agreement_holds: "notice_agreement_stands",
  commitment_due: "notice_commitment_due",
  meeting_due: "notice_meeting_due",
  observation_proposed: "notice_observation_waits",
  observation_agreed: "notice_observation_stands",
  observation_withdrawn: "notice_observation_gone",
  notes_shared: "notice_notes_there",
  dialogue_told: "notice_dialogue_said",
  dialogue_due: "notice_dialogue_due",
  recording_consent_asked: "notice_recording_asks",
  recording_shared: "notice_recording_there",
  recording_commented: "notice_recording_said",
  recording_withdrawn: "notice_recording_gone",
  recording_expiring: "notice_recording_ends",
  action_given: "notice_action_yours",
  action_near: "notice_action_near",
  commitment_proposed: "notice_proposal_waits",
  proposal_accepted: "notice_proposal_taken",
  proposal_declined: "notice_proposal_not_taken",
} as const satisfies Partial<Record<Notice["kind"], string>>;

const sayingOfNobody = (kind: Notice["kind"]) => (kind in nobodys ? nobodys[kind as keyof typeof nobodys] : "notice_begins");

const pageOf: Partial<Record<Notice["kind"], (space: number) => string>> = {
  acta: pathOf.acta,
  correction: pathOf.acta,
  agreement_proposed: pathOf.agreement,
  agreement_holds: pathOf.agreement,
  commitment_due: pathOf.commitments,
  meeting_due: pathOf.agreement,
  retention_set: pathOf.members,
  observation_proposed: pathOf.visits,
  observation_agreed: pathOf.visits,
  observation_withdrawn: pathOf.visits,
  notes_shared: pathOf.visits,
  dialogue_told: pathOf.visits,
  dialogue_due: pathOf.visits,
  recording_consent_asked: pathOf.recordings,
  recording_shared: pathOf.recordings,
  recording_commented: pathOf.recordings,
  recording_withdrawn: pathOf.recordings,
  recording_expiring: pathOf.recordings,
  action_given: pathOf.plan,
  action_near: pathOf.plan,
  commitment_proposed: pathOf.commitments,
  proposal_accepted: pathOf.commitments,
  proposal_declined: pathOf.commitments,
};

function pathTo({ place: { space }, kind, message, observation, recording, template }: Notice): string {
  if (message) return pathOf.message(space, message);
  if (observation) return pathOf.visit(space, observation);
  if (recording) return pathOf.recording(space, recording);
  if (template) return kind === "template_retired" ? pathOf.conversations(space) : pathOf.conversation(space, template.id);
  return (pageOf[kind] ?? pathOf.space)(space);
}
