import "../styles/commitments.css";

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { minute } from "../community/minute";
import { mayPost } from "../community/rights";
import { returnedFiles } from "../files/returned";
import { t } from "../i18n";
import { localDay } from "../session/days";
import { useActing } from "../session/use_acting";
import { ended } from "../store/reduce_ledger";
import type { EvidenceDraft } from "../shelf";
import type { Commitment, Ledger, SpaceRole, Uuid } from "../wire";
import { ChangeForm } from "./change_form";
import { CommitmentCard } from "./commitment_card";
import { freshEvidence, withEvidence, withoutEvidence } from "./evidence_draft";
import { EvidenceForm } from "./evidence_form";
import { EvidenceList, type EvidenceEntry } from "./evidence_list";
import { byDay } from "./order";
import { usePending } from "./use_pending";

interface Props {
  readonly client: Client;
  readonly space: number;
  /** What the space says of it as it happens. Undefined: a session that has not begun. */
  readonly ledger: Ledger | undefined;
  readonly roles: readonly SpaceRole[];
  /** In a session, whoever facilitates says it for others too. */
  readonly facilitating?: boolean;
  /** Nothing can be said of them here: it is only shown. */
  readonly readOnly?: boolean;
  /** What stands there when there are none. */
  readonly none: string;
  /** What follows the list, once its length is known. */
  readonly children?: ComponentChildren;
}

/** What is pending, the earliest day first, and what those who took it on can say of it. */
export function PendingList({ client, space, ledger, roles, facilitating = false, readOnly = false, none, children }: Props) {
  minute.value; // days pass
  const { act, acting, problem: refused } = useActing(client, space);
  const [changing, setChanging] = useState<Uuid>();
  const [said, setSaid] = useState("");
  const [fresh, setFresh] = useState(false);
  const held = useRef<HTMLDivElement>(null);
  const { people, spaces = [], views } = client.state.value;
  const online = client.link.value.phase.name === "open";
  const self = client.self.id;
  const now = client.now();
  const nameOf = (person: number) => names.get(person) ?? people.get(person) ?? t("someone");
  const mine = ({ owners }: Commitment) => roles.includes("coordinator") || (mayPost(roles) && (facilitating || owners.includes(self)));

  // Evidence is brought where the commitment is kept: from a session, into the space above it.
  const summary = spaces.find(({ id }) => id === space);
  const kept = summary?.kind === "session" ? summary.parent : space;
  const apart = kept === space ? undefined : kept;
  useEffect(() => {
    if (apart !== undefined) void client.follow(apart);
  }, [client, apart]);
  const { all, names, problem } = usePending(client, space, ledger, apart === undefined ? undefined : views.get(apart)?.ledger);
  const keeper = spaces.find(({ id }) => id === kept);
  const evidence = kept === undefined ? undefined : client.drafts.of(kept).value.evidence;
  const brings = (commitment: Commitment) => !readOnly && keeper !== undefined && mayPost(keeper.roles) && !ended(commitment) && commitment.owners.includes(self);
  const bring = (draft: EvidenceDraft) => {
    if (kept === undefined) return;
    setSaid("");
    setFresh(true);
    setChanging(undefined);
    client.drafts.change(kept, (whole) => withEvidence(whole, draft));
  };
  const rewrite = (entry: EvidenceEntry) =>
    void returnedFiles(client, entry).then(async (files) => {
      if (await client.takeBack(entry)) bring({ commitment: entry.do.commitment, text: entry.do.text, address: "", files });
    });

  if (all === undefined) return problem === "" ? <p class="plain-notice" role="status">{t("commitments_loading")}</p> : <p class="plain-notice" role="alert">{problem}</p>;
  // The card of what has ended goes in a moment: whoever worked there stays where they are kept, also when it was the last.
  const back = (id: Uuid, goes: boolean) =>
    requestAnimationFrame(() => {
      const button = goes ? null : held.current?.querySelector<HTMLElement>(`[data-commitment="${id}"] .commitment-open`);
      (button ?? held.current)?.focus();
    });
  const goOn = (id: Uuid) => requestAnimationFrame(() => (held.current?.querySelector<HTMLElement>(`[data-commitment="${id}"] .evidence-open`) ?? held.current)?.focus());
  return (
    <>
      <div class="commitments">
        <p class="commitments-said" role="status">{said}</p>
        <div class="commitments-held" ref={held} tabIndex={-1} role="group" aria-label={t("commitments_pending")}>
          {all.length === 0 ? <p class="plain-notice">{none}</p> : (
            <ul class="commitments-list">
              {byDay(all).map((told) => {
                const { commitment } = told;
                const open = !readOnly && !ended(commitment) && mine(commitment);
                return (
                  <CommitmentCard key={commitment.id} told={told} now={now} self={self} nameOf={nameOf} spaces={spaces}>
                    <EvidenceList client={client} commitment={commitment.id} evidence={told.evidence ?? []} nameOf={nameOf} now={now}
                      rewrite={brings(commitment) && evidence === undefined ? rewrite : undefined}
                      removed={() => {
                        setSaid(t("evidence_removed_said"));
                        goOn(commitment.id);
                      }}
                    />
                    {!brings(commitment) || kept === undefined ? null : evidence?.commitment === commitment.id ? (
                      <EvidenceForm
                        client={client}
                        space={kept}
                        draft={evidence}
                        fresh={fresh}
                        close={(brought) => {
                          client.drafts.change(kept, withoutEvidence);
                          setSaid(brought ? t("evidence_brought_said") : "");
                          goOn(commitment.id);
                        }}
                      />
                    ) : evidence === undefined && changing !== commitment.id ? (
                      <button class="button evidence-open" type="button" onClick={() => bring(freshEvidence(commitment.id))}>{t("evidence_bring")}<span class="unseen">: {told.text ?? ""}</span></button>
                    ) : null}
                    {!open ? null : changing === commitment.id ? (
                      <ChangeForm
                        commitment={commitment}
                        today={localDay(now)}
                        shut={!online || acting}
                        problem={online ? refused : t("session_offline")}
                        act={act}
                        close={(move) => {
                          setChanging(undefined);
                          setSaid(move === undefined ? "" : t(`commitment_said_${move}`));
                          back(commitment.id, move === "kept" || move === "dropped");
                        }}
                      />
                    ) : (
                      <button
                        class="button commitment-open"
                        type="button"
                        onClick={() => {
                          setSaid("");
                          setChanging(commitment.id);
                        }}
                      >
                        {t("commitment_open")}<span class="unseen">: {told.text ?? ""}</span>
                      </button>
                    )}
                  </CommitmentCard>
                );
              })}
            </ul>
          )}
        </div>
      </div>
      {children}
    </>
  );
}
