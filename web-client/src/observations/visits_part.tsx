import { useEffect, useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { amongEquals } from "../accompaniment/equals";
import { isParty, mayPropose } from "../accompaniment/rights";
import { useParties } from "../accompaniment/use_parties";
import { pathOf } from "../app/route";
import type { Client } from "../app/client";
import { minute } from "../community/minute";
import { counted, t } from "../i18n";
import { soon } from "../moments";
import { useActing } from "../session/use_acting";
import type { SpaceView } from "../store/state";
import { useDraft } from "../use_draft";
import type { Observation, ProposeObservation, SpaceRole } from "../wire";
import { missingFor } from "./monitoring";
import { MonitoringShown } from "./monitoring_shown";
import { EqualRounds } from "./equal_rounds";
import { sorted, standingOf } from "./standing";
import { visitByTurns, visitDraftFrom, withoutVisit, withVisit, type ProposersPart } from "./visit_draft";
import { VisitForm } from "./visit_form";
import { observedWords, observersWords, standingWords, type NameOf } from "./words";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly nameOf: NameOf;
}

export const visitsId = "visitas";
const openId = "obs-propose";

/** Whoever coordinates and is no party proposes for others (rule V1). */
function partOf(roles: readonly SpaceRole[]): ProposersPart {
  if (roles.includes("mentor") || roles.includes("accompanier")) return "looks";
  return isParty(roles) ? "teaches" : "neither";
}

/** Visits to classes: those to come, those that wait to be talked over, those that were; and a form to propose one. */
export function VisitsPart({ client, view, nameOf }: Props) {
  const equal = amongEquals(view);
  const may = mayPropose(view.roles);
  // Also for the form, which has them when it opens.
  const parties = useParties(client, view.space, view.members, equal || may)?.map(({ id }) => id);
  minute.value; // what is to come goes by
  const { act, acting, problem } = useActing(client, view.space);
  const [draft, change] = useDraft(client, view.space);
  const [said, say] = useState("");
  const fresh = useRef(false);
  const now = client.now();
  const { observations = [], agreement } = view.accompaniment ?? {};
  const { next, due, past } = sorted(observations, now);
  // That it was sent is said until one of mine is answered.
  const unanswered = observations.filter((one) => one.by === client.self.id && standingOf(one, now) === "proposed").length;
  const had = useRef(unanswered);
  useEffect(() => {
    if (unanswered < had.current) say("");
    had.current = unanswered;
  }, [unanswered]);
  const missing = missingFor(observations, agreement, now);
  const open = () => {
    fresh.current = true;
    change((before) => withVisit(before, equal ? visitByTurns(observations, parties ?? []) : visitDraftFrom(client.self.id, partOf(view.roles))));
  };
  const close = () => {
    change(withoutVisit);
    focusAt(openId);
  };
  const send = async (proposal: ProposeObservation) => {
    if (!(await act(proposal))) return;
    change(withoutVisit);
    say(t("obs_proposed_said"));
    focusAt(visitsId);
  };
  const form = may && draft.visit && draft.visit.replaces === undefined ? draft.visit : undefined;
  const list = (visits: readonly Observation[], title: string) =>
    visits.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <Visits client={client} view={view} visits={visits} nameOf={nameOf} />
      </>
    );
  return (
    <section class="acc-part" aria-labelledby={visitsId}>
      <h2 id={visitsId} tabIndex={-1}>{t("obs_visits")}</h2>
      <p class="acc-said" role="status">{said}</p>
      {observations.length === 0 ? <p>{t("obs_none")}</p> : null}
      {equal ? <EqualRounds observations={observations} parties={parties} self={client.self.id} nameOf={nameOf} /> : null}
      {missing.length === 0 ? null : <MonitoringShown space={view.space} missing={missing} />}
      {list(next, t("obs_next"))}
      {list(due, t("obs_due"))}
      {past.length === 0 ? null : (
        <details class="cyc-more" open={next.length + due.length === 0}>
          <summary>{counted("obs_past", past.length)}</summary>
          <Visits client={client} view={view} visits={past} nameOf={nameOf} />
        </details>
      )}
      {form ? (
        <Proposing client={client} view={view} draft={form} fresh={fresh.current} shut={acting} problem={problem} nameOf={nameOf} close={close}
          change={(visit) => change((before) => (before.visit ? withVisit(before, visit) : before))} send={(proposal) => void send(proposal)} />
      ) : (
        <>
          <p class="field-problem" role="alert">{problem}</p>
          {may ? <div class="acc-acts"><button class="button" type="button" id={openId} onClick={open}>{t("obs_propose")}</button></div> : null}
        </>
      )}
    </section>
  );
}

type ProposingProps = Props & Omit<Parameters<typeof VisitForm>[0], "parties" | "now" | "self">;

/** The form, with those among whom one chooses. */
export function Proposing({ client, view, ...rest }: ProposingProps) {
  const parties = useParties(client, view.space, view.members);
  return <VisitForm {...rest} parties={parties} now={client.now()} self={client.self.id} />;
}

function Visits({ client, view, visits, nameOf }: Props & { readonly visits: readonly Observation[] }) {
  const now = client.now();
  return (
    <ul class="obs-list">
      {visits.map((one) => (
        <li key={one.id} class="obs-card">
          <p><a class="acc-to" href={pathOf.visit(view.space, one.id)}><time dateTime={new Date(one.starts_at).toISOString()}>{soon(one.starts_at)}</time></a></p>
          <p class="obs-state">{standingWords(one, client.self.id, now)}</p>
          <p class="cyc-aside" dir="auto">{observersWords(one, nameOf)} · {observedWords(one, nameOf)}</p>
        </li>
      ))}
    </ul>
  );
}
