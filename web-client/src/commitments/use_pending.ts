import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { whyNot } from "../entry/api";
import type { Commitment, CommitmentTold, Ledger } from "../wire";
import { loadPending } from "./load";

export interface Pending {
  /** Undefined: not known yet. */
  readonly all: readonly CommitmentTold[] | undefined;
  readonly names: ReadonlyMap<number, string>;
  readonly problem: string;
}

/**
 * What is pending, with its words. `ledger`: what the space itself says of it, as it happens; undefined in a session that has
 * not begun, which is asked what it would open with now, whenever somebody comes back to it. `kept`: the same of the space that keeps
 * the commitments of a session, where evidence of them is brought.
 */
export function usePending(client: Client, space: number, ledger: Ledger | undefined, kept: Ledger | undefined): Pending {
  const [told, setTold] = useState<readonly CommitmentTold[]>();
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  const [problem, setProblem] = useState("");
  const online = client.link.value.phase.name === "open";
  const looks = useLooks();
  useEffect(() => {
    let current = true;
    loadPending(space).then(
      (page) => {
        if (!current) return;
        setTold(page.commitments);
        setNames(new Map(page.people.map(({ id, name }) => [id, name])));
        setProblem("");
      },
      (reason: unknown) => current && setProblem(whyNot(reason)),
    );
    return () => {
      current = false;
    };
  }, [client, space, ledger, kept, online, looks]);
  return { all: ledger ? laid(ledger.commitments, told) : told, names, problem };
}

/** The state is the space's, which is newer; the words are those that were fetched. */
function laid(commitments: readonly Commitment[], told: readonly CommitmentTold[] | undefined): readonly CommitmentTold[] | undefined {
  if (commitments.length > 0 && !told) return undefined;
  const words = new Map(told?.map((each) => [each.commitment.id, each]));
  return commitments.flatMap((commitment) => {
    const known = words.get(commitment.id);
    return known ? [{ ...known, commitment }] : [];
  });
}

/** How often somebody has come back to this page. */
function useLooks(): number {
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && setLooks((before) => before + 1);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return looks;
}
