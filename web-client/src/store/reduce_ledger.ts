import { limits, type Commitment, type CommitmentState, type Item, type Ledger, type SpaceKind } from "../wire";

type LedgerItem = Extract<Item, { readonly type: "pending_brought" | "acta_taken" | "commitment_changed" | "commitment_taken_back" | "commitment_detailed" | "evidence_brought" | "commitment_proposed" | "proposal_accepted" | "proposal_closed" }>;

const over: ReadonlySet<CommitmentState> = new Set<CommitmentState>(["kept", "dropped", "taken_back"]);

/** Kept, dropped or taken back: nobody is waiting for it. */
export function ended(commitment: Commitment): boolean {
  return over.has(commitment.state);
}

/** What is known of commitments after an item. Undefined: nothing. In a session what has ended stays, as its acta tells of it. */
export function afterLedgerItem(ledger: Ledger | undefined, item: LedgerItem, kind: SpaceKind): Ledger | undefined {
  const { commitments = [], sessions = [], evidence = [], details = [], proposals = [] } = ledger ?? {};
  switch (item.type) {
    case "pending_brought":
      return known({ ...ledger, commitments: item.commitments, sessions });
    case "acta_taken": {
      const { seq, at, session, began_at, ended_at, how, beyond } = item;
      const left = { seq, at, session, ...(began_at === undefined ? {} : { began_at }), ended_at, how, commitments: item.commitments.length, beyond };
      return known({
        ...ledger,
        commitments: [...commitments, ...item.commitments],
        sessions: item.again ? sessions : [...sessions, left].slice(-limits.sessions_left_max),
      });
    }
    case "commitment_changed": {
      const { commitment } = item;
      const goes = ended(commitment) && kind !== "session";
      return known({
        ...ledger,
        commitments: commitments.flatMap((each) => (each.id !== commitment.id ? [each] : goes ? [] : [commitment])),
        sessions,
        evidence: goes ? evidence.filter((one) => one.commitment !== commitment.id) : evidence,
      });
    }
    case "commitment_taken_back":
      // Other words than the ones that were shown are there now: whoever shows them looks again.
      return ledger && { ...ledger };
    case "commitment_detailed": {
      const { commitment, moves, evidence: expected, goal } = item.details;
      const others = details.filter((one) => one.commitment !== commitment);
      const says = moves !== undefined || expected !== undefined || goal !== undefined;
      return known({ ...ledger, commitments, sessions, details: says ? [...others, item.details] : others });
    }
    case "evidence_brought":
      return known({ ...ledger, commitments, sessions, evidence: [...evidence, { commitment: item.commitment, message: item.message }] });
    case "commitment_proposed":
      return known({ ...ledger, commitments, sessions, proposals: [...proposals, item.proposal] });
    case "proposal_accepted":
      return known({ ...ledger, commitments: [...commitments, item.commitment], sessions, proposals: proposals.filter(({ id }) => id !== item.commitment.id) });
    case "proposal_closed":
      return known({ ...ledger, commitments, sessions, proposals: proposals.filter(({ id }) => id !== item.id) });
  }
}

function known({ evidence = [], details = [], proposals = [], ...ledger }: Ledger): Ledger | undefined {
  if (ledger.commitments.length === 0 && ledger.sessions.length === 0 && details.length === 0 && proposals.length === 0) return undefined;
  return { ...ledger, ...(evidence.length === 0 ? {} : { evidence }), ...(details.length === 0 ? {} : { details }), ...(proposals.length === 0 ? {} : { proposals }) };
}
