import { useRef } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { namesIn } from "../accompaniment/words";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import { useDraft } from "../use_draft";
import type { Observation, ProposeObservation } from "../wire";
import { mayAcceptVisit, mayNote, mayReplace, missingIn, standingOf } from "./standing";
import { visitDraftFrom, withoutVisit, withVisit } from "./visit_draft";
import type { Saying, VisitProps } from "./visit_shown";
import { Proposing } from "./visits_part";

const headingId = "obs-agreed";
const replaceId = "obs-replace";

/** What is looked at and written down, who said yes, and what a yes means. */
export function AgreedPart({ client, view, one, nameOf, said }: VisitProps & Saying) {
  const { act, acting, problem } = useActing(client, view.space);
  const [draft, change] = useDraft(client, view.space);
  const fresh = useRef(false);
  const self = client.self.id;
  const now = client.now();
  const form = mayReplace(one, self) && draft.visit?.replaces === one.id ? draft.visit : undefined;
  const accept = async () => {
    if (await act({ type: "accept_observation", observation: one.id })) said(t("obs_accepted_said"));
  };
  const replace = async (proposal: ProposeObservation) => {
    if (!(await act(proposal))) return;
    change(withoutVisit);
    go(pathOf.visits(view.space));
  };
  const open = () => {
    fresh.current = true;
    change((before) => withVisit(before, visitDraftFrom(self, "neither", one)));
  };
  const close = () => {
    change(withoutVisit);
    focusAt(replaceId);
  };
  const missing = missingIn(one);
  const asks = mayAcceptVisit(one, self, now);
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{t(one.agreed_at === undefined ? "obs_to_agree" : "obs_agreed")}</h2>
      {/* Whoever takes notes has them at hand, and this a touch away. */}
      {mayNote(one, self) ? <details class="cyc-more"><summary>{t("obs_agreed_see")}</summary><Words one={one} /></details> : <Words one={one} />}
      {one.accepted.length === 0 ? null : <p dir="auto">{t("acc_said_yes", { names: namesIn(one.accepted.map(nameOf)) })}</p>}
      {missing.length === 0 || standingOf(one, now) === "lapsed" ? null : <p dir="auto">{t("acc_missing", { names: namesIn(missing.map(nameOf)) })}</p>}
      {one.agreed_at === undefined ? <p class="field-hint">{t("obs_agreement_first")}</p> : null}
      {asks ? (
        <div class="acc-proposed" role="group" aria-label={t("obs_consent")}>
          <p>{t(one.observed === self ? "obs_consent_mine" : "obs_consent_looking")}</p>
          <p>{t("obs_copies")}</p>
          <div class="acc-acts"><button class="button button-main" type="button" aria-disabled={acting} onClick={() => void accept()}>{t("acc_accept")}</button></div>
        </div>
      ) : null}
      {form ? (
        <Proposing client={client} view={view} draft={form} fresh={fresh.current} shut={acting} problem={problem} nameOf={nameOf} close={close}
          change={(visit) => change((before) => (before.visit ? withVisit(before, visit) : before))} send={(proposal) => void replace(proposal)} />
      ) : (
        <>
          <p class="field-problem" role="alert">{problem}</p>
          {mayReplace(one, self) ? <div class="acc-acts"><button class="button" type="button" id={replaceId} onClick={open}>{t("obs_replace")}</button></div> : null}
        </>
      )}
    </section>
  );
}

function Words({ one: { course, looks_at, records } }: { readonly one: Observation }) {
  const said = [["obs_course", course], ["obs_looks", looks_at], ["obs_records", records]] as const;
  return (
    <>
      <dl class="cyc-facts acc-agreed">
        {said.map(([key, words]) => (words === undefined ? null : <div key={key}><dt>{t(key)}</dt><dd dir="auto">{words}</dd></div>))}
      </dl>
      {said.every(([, words]) => words === undefined) ? <p class="field-hint">{t("acc_words_gone")}</p> : null}
    </>
  );
}
