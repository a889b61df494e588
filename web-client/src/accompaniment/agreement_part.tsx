import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { SpaceView } from "../store/state";
import { useDraft } from "../use_draft";
import type { Agreement, ProposeAgreement } from "../wire";
import { draftFrom, withAgreement, withoutAgreement } from "./agreement_draft";
import { AgreementForm } from "./agreement_form";
import { AgreementWords } from "./agreement_shown";
import { focusAt } from "./arrival";
import { MeetingsPart } from "./meetings_part";
import { mayAccept, mayPropose } from "./rights";
import { useParties } from "./use_parties";
import { dateWords, meetingWords, namesIn } from "./words";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly nameOf: (person: number) => string;
}

const headingId = "acuerdo";
const openId = "acc-propose";

/** What those who work together agree on: what holds, what is proposed, and a form to propose. */
export function AgreementPart({ client, view, nameOf }: Props) {
  const { agreement, proposed } = view.accompaniment ?? {};
  const { act, acting, problem } = useActing(client, view.space);
  const [draft, change] = useDraft(client, view.space);
  const [said, say] = useState("");
  // That it was sent is said until it is answered, or another one stands in its place.
  useEffect(() => {
    if (proposed?.by !== client.self.id) say((before) => (before === t("acc_proposed_said") ? "" : before));
  }, [proposed?.id]);
  const fresh = useRef(false);
  const now = client.now();
  const open = () => {
    fresh.current = true;
    change((now) => withAgreement(now, draftFrom(proposed ?? agreement)));
  };
  const close = () => {
    change(withoutAgreement);
    focusAt(openId);
  };
  const send = async (proposal: ProposeAgreement) => {
    if (!(await act(proposal))) return;
    change(withoutAgreement);
    say(t("acc_proposed_said"));
    focusAt(headingId);
  };
  const accept = async (which: Agreement) => {
    if (!(await act({ type: "accept_agreement", agreement: which.id }))) return;
    say(t("acc_accepted_said"));
    focusAt(headingId);
  };
  const form = draft.agreement && mayPropose(view.roles) ? draft.agreement : undefined;
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{t("acc_agreement")}</h2>
      <p class="acc-said" role="status">{said}</p>
      {proposed ? (
        <Proposed client={client} view={view} proposed={proposed} nameOf={nameOf} shut={acting} problem={form ? "" : problem} accept={() => void accept(proposed)} />
      ) : null}
      {agreement ? (
        <details class="cyc-more acc-held" open={view.accompaniment?.cycle === undefined}>
          <summary>{t("acc_holds", { day: dateWords(agreement.since ?? agreement.at, now) })} <span class="acc-times">{meetingWords(agreement)}</span></summary>
          <p class="cyc-aside" dir="auto">{t("acc_holds_of", { names: namesIn(agreement.accepted.map(nameOf)) })}</p>
          <AgreementWords client={client} agreement={agreement} />
        </details>
      ) : null}
      {agreement ? <MeetingsPart agreement={agreement} sessions={view.ledger?.sessions ?? []} now={now} /> : null}
      {!agreement && !proposed ? <p>{t("acc_no_agreement")}</p> : null}
      {form ? null : <p class="field-hint">{t(view.kind === "mesa" ? "acc_confidential_mesa" : "acc_confidential_room")}</p>}
      {form ? (
        <AgreementForm client={client} kind={view.kind} draft={form} fresh={fresh.current} shut={acting} problem={problem} close={close} send={(proposal) => void send(proposal)}
          change={(next) => change((now) => (now.agreement ? withAgreement(now, next) : now))} />
      ) : (
        <>
          {proposed ? null : <p class="field-problem" role="alert">{problem}</p>}
          {mayPropose(view.roles) ? <div class="acc-acts"><button class="button" type="button" id={openId} onClick={open}>{t(agreement || proposed ? "acc_propose_other" : "acc_propose")}</button></div> : null}
        </>
      )}
    </section>
  );
}

interface ProposedProps extends Props {
  readonly proposed: Agreement;
  readonly shut: boolean;
  readonly problem: string;
  readonly accept: () => void;
}

function Proposed({ client, view, proposed, nameOf, shut, problem, accept }: ProposedProps) {
  const why = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (problem !== "") why.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  const parties = useParties(client, view.space, view.members);
  const missing = parties?.filter(({ id }) => !proposed.accepted.includes(id)).map(({ id, name }) => (id === client.self.id ? nameOf(id) : name)) ?? [];
  const has = proposed.accepted.includes(client.self.id);
  const mine = mayAccept(view.roles, client.self.id, proposed.accepted, parties?.map(({ id }) => id));
  return (
    <div class="acc-proposed" role="group" aria-label={t("acc_proposed")}>
      <h3>{t("acc_proposed")}</h3>
      <p class="cyc-aside" dir="auto">{t("acc_proposed_by", { name: nameOf(proposed.by), day: dateWords(proposed.at, client.now()) })}</p>
      <AgreementWords client={client} agreement={proposed} />
      {proposed.accepted.length === 0 ? null : <p dir="auto">{t("acc_said_yes", { names: namesIn(proposed.accepted.map(nameOf)) })}</p>}
      {mine && has ? <p class="field-hint">{t("acc_once_more")}</p> : view.accompaniment?.agreement ? <p class="field-hint">{t("acc_proposed_until")}</p> : null}
      {mine ? <div class="acc-acts"><button class="button button-main" type="button" aria-disabled={shut} onClick={accept}>{t("acc_accept")}</button></div> : null}
      {/* Who belongs here comes later than the page, and moves no button. */}
      {missing.length === 0 ? null : <p dir="auto">{t("acc_missing", { names: namesIn(missing) })}</p>}
      <p ref={why} class="field-problem" role="alert">{problem}</p>
    </div>
  );
}
