import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { dueWords } from "../src/commitments/due";
import { byDay } from "../src/commitments/order";
import { speak } from "../src/i18n";
import { afterLedgerItem, ended } from "../src/store/reduce_ledger";
import { limits, type ActaTakenItem, type Commitment, type CommitmentState, type Ledger } from "../src/wire";

const friday = 20_784; // 2026-11-27
const one = (id: string, over: Partial<Commitment> = {}): Commitment => ({ id, session: 9, owners: [1], due: friday, state: "agreed", made_at: 5, ...over });
const left = (session: number, again = false): ActaTakenItem =>
  ({ type: "acta_taken", seq: session, at: session, session, ended_at: session, how: "completed", commitments: [], beyond: 0, again });
const changed = (commitment: Commitment) => ({ type: "commitment_changed", seq: 50, at: 50, commitment, by: 1 }) as const;

describe("when it comes due", () => {
  beforeAll(() => {
    vi.stubGlobal("document", { documentElement: {} });
    return speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  it("is said in words, and what is late without reproach", () => {
    expect(dueWords(friday, friday)).toBe("vence hoy");
    expect(dueWords(friday + 1, friday)).toBe("vence mañana");
    expect(dueWords(friday + 5, friday)).toBe("vence el miércoles");
    expect(dueWords(friday + 15, friday)).toBe("vence el 12 de diciembre");
    expect(dueWords(friday - 1, friday)).toBe("era para ayer");
    expect(dueWords(friday - 3, friday)).toBe("era para el martes");
    expect(dueWords(friday - 30, friday)).toBe("era para el 28 de octubre");
    expect(dueWords(friday + 60, friday)).toBe("vence el 26 de enero de 2027");
  });
});

describe("the ledger", () => {
  const states: readonly CommitmentState[] = ["kept", "dropped", "taken_back"];

  it("of a space lets go of what has ended, that of a session keeps it", () => {
    for (const state of states) {
      const ledger: Ledger = { commitments: [one("a"), one("b")], sessions: [] };
      expect(afterLedgerItem(ledger, changed(one("a", { state })), "community")?.commitments.map(({ id }) => id)).toEqual(["b"]);
      const kept = afterLedgerItem(ledger, changed(one("a", { state })), "session");
      expect(kept?.commitments.map(({ id }) => id)).toEqual(["a", "b"]);
      expect(ended(kept!.commitments[0]!)).toBe(true);
    }
  });

  it("is nothing when there is nothing in it", () => {
    expect(afterLedgerItem({ commitments: [one("a")], sessions: [] }, changed(one("a", { state: "kept" })), "community")).toBeUndefined();
    expect(afterLedgerItem(undefined, left(7), "community")?.sessions).toHaveLength(1);
    expect(afterLedgerItem(undefined, left(7, true), "community")).toBeUndefined();
  });

  it("remembers the newest sessions", () => {
    let ledger: Ledger | undefined;
    for (let session = 1; session <= limits.sessions_left_max + 3; ++session) ledger = afterLedgerItem(ledger, left(session), "community");
    expect(ledger?.sessions).toHaveLength(limits.sessions_left_max);
    expect(ledger?.sessions.at(-1)?.session).toBe(limits.sessions_left_max + 3);
  });

  it("is shown by day, what has none last", () => {
    const { due: _, ...undated } = one("c");
    const told = [undated, one("b", { due: friday + 2 }), one("a")].map((commitment) => ({ commitment, text: "" }));
    expect(byDay(told).map(({ commitment: { id } }) => id)).toEqual(["a", "b", "c"]);
  });
});
