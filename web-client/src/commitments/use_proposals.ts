import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Ledger, ProposalDeclined, Uuid } from "../wire";
import { loadPending } from "./load";

export interface ProposalsKnown {
  /** Whether the words were fetched. */
  readonly known: boolean;
  readonly words: ReadonlyMap<Uuid, string>;
  readonly declined: readonly ProposalDeclined[];
  readonly names: ReadonlyMap<number, string>;
}

const nothing: ProposalsKnown = { known: false, words: new Map(), declined: [], names: new Map() };

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
          known: true,
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
