import { limits, type Commitment, type CommitmentState, type Item, type Ledger, type SpaceKind } from "../wire";

type LedgerItem = Extract<Item, { readonly type: "pending_brought" | "acta_taken" | "commitment_changed" | "commitment_taken_back" }>;

const over: ReadonlySet<CommitmentState> = new Set<CommitmentState>(["kept", "dropped", "taken_back"]);

/** Kept, dropped or taken back: nobody is waiting for it. */
export function ended(commitment: Commitment): boolean {
  return over.has(commitment.state);
}

/** What is known of commitments after an item. Undefined: nothing. In a session what has ended stays, as its acta tells of it. */
export function afterLedgerItem(ledger: Ledger | undefined, item: LedgerItem, kind: SpaceKind): Ledger | undefined {
  const { commitments = [], sessions = [] } = ledger ?? {};
  switch (item.type) {
    case "pending_brought":
      return known({ commitments: item.commitments, sessions });
    case "acta_taken": {
      const { seq, at, session, began_at, ended_at, how, beyond } = item;
      const left = { seq, at, session, ...(began_at === undefined ? {} : { began_at }), ended_at, how, commitments: item.commitments.length, beyond };
      return known({
        commitments: [...commitments, ...item.commitments],
        sessions: item.again ? sessions : [...sessions, left].slice(-limits.sessions_left_max),
      });
    }
    case "commitment_changed": {
      const { commitment } = item;
      const goes = ended(commitment) && kind !== "session";
      return known({ commitments: commitments.flatMap((each) => (each.id !== commitment.id ? [each] : goes ? [] : [commitment])), sessions });
    }
    case "commitment_taken_back":
      // Other words than the ones that were shown are there now: whoever shows them looks again.
      return ledger && { ...ledger };
  }
}

function known(ledger: Ledger): Ledger | undefined {
  return ledger.commitments.length === 0 && ledger.sessions.length === 0 ? undefined : ledger;
}
