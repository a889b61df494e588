import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Ledger, ProposalDeclined, Uuid } from "../wire";
import { loadPending } from "./load";

export interface ProposalsKnown {
  /** Those whose words were asked for: where there are none, there are none any more. */
  readonly read: ReadonlySet<Uuid>;
  readonly words: ReadonlyMap<Uuid, string>;
  readonly declined: readonly ProposalDeclined[];
  readonly names: ReadonlyMap<number, string>;
}

const nothing: ProposalsKnown = { read: new Set(), words: new Map(), declined: [], names: new Map() };

/** The words of what is proposed in a space, and what came of it that concerns me. What is proposed says the space itself, as it happens. */
export function useProposals(client: Client, space: number, ledger: Ledger | undefined): ProposalsKnown {
  const [read, setRead] = useState(nothing);
  const online = client.link.value.phase.name === "open";
  useEffect(() => {
    let current = true;
    loadPending(space).then(
      ({ proposals = [], declined = [], people }) => {
        if (!current) return;
        setRead({
          read: new Set(proposals.map(({ proposal }) => proposal.id)),
          words: new Map(proposals.flatMap(({ proposal, text }) => (text === undefined ? [] : [[proposal.id, text] as const]))),
          declined,
          names: new Map(people.map(({ id, name }) => [id, name])),
        });
      },
      () => {}, // what is pending is read beside it, and says why that cannot be
    );
    return () => {
      current = false;
    };
  }, [client, space, ledger, online]);
  return read;
}
