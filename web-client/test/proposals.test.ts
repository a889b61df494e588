import { describe, expect, it } from "vitest";

import { answered, answerOf, asked, changingAnswer, changingProposal, declineMax, freshAnswer, mineFirst, proposalMax, withAnswer, withoutAnswer, withoutProposal, withProposal } from "../src/commitments/proposal_draft";
import type { Draft } from "../src/shelf";
import { afterLedgerItem } from "../src/store/reduce_ledger";
import type { Commitment, Ledger, Proposal } from "../src/wire";

const today = 20_784;
const one = (id: string, over: Partial<Proposal> = {}): Proposal => ({ id, by: 1, to: 2, at: 5, ...over });
const empty: Draft = { space: 7, text: "" };

describe("what is proposed", () => {
  it("needs a person and words, and a day that is to come or none", () => {
    expect(asked({ text: "Grabar" }, today)).toBe("proposal_lacks_person");
    expect(asked({ to: 2, text: "  " }, today)).toBe("proposal_lacks_words");
    expect(asked({ to: 2, text: "x".repeat(proposalMax + 1) }, today)).toBe("proposal_too_long");
    expect(asked({ to: 2, text: "Grabar", due: today - 1 }, today)).toBe("proposal_day_past");
    expect(asked({ to: 2, text: "Grabar  ", due: today }, today)).toEqual({ type: "propose_commitment", to: 2, text: "Grabar", due: today });
    expect(asked({ to: 2, text: "Grabar" }, today)).toEqual({ type: "propose_commitment", to: 2, text: "Grabar" });
  });

  it("is written only while its form is open", () => {
    expect(changingProposal(empty, { text: "tarde" })).toEqual(empty);
    const open = changingProposal(withProposal(empty, { text: "" }), { to: 2 });
    expect(open.proposal).toEqual({ text: "", to: 2 });
    expect("proposal" in withoutProposal(open)).toBe(false);
  });
});

describe("an answer", () => {
  const told = { proposal: one("a", { due: today + 3 }), text: "Grabar" };

  it("begins with what was proposed, or with nothing where it is a no", () => {
    expect(freshAnswer(told, true)).toEqual({ proposal: "a", takes: true, text: "Grabar", due: today + 3 });
    expect(freshAnswer(told, false)).toEqual({ proposal: "a", takes: false, text: "" });
  });

  it("takes it on in words of one's own and for another day or none", () => {
    const own = changingAnswer(withAnswer(empty, freshAnswer(told, true)), { text: "Grabar diez minutos", due: undefined }).answer!;
    expect(answered(own, today)).toEqual({ type: "accept_proposal", proposal: "a", text: "Grabar diez minutos" });
    expect(answered({ ...own, text: "" }, today)).toBe("proposal_lacks_words");
    expect(answered({ ...own, due: today - 1 }, today)).toBe("proposal_day_past");
  });

  it("that a rule said no to goes back as it was being written", () => {
    for (const was of [freshAnswer(told, true), { ...freshAnswer(told, true), due: undefined }, { ...freshAnswer(told, false), text: "Este mes no" }, freshAnswer(told, false)]) {
      const command = answered(was, today);
      if (typeof command === "string") throw new Error(command);
      expect({ due: undefined, ...answerOf(command) }).toEqual({ due: undefined, ...was });
    }
  });

  it("may be a no without a word, or with one", () => {
    const no = freshAnswer(told, false);
    expect(answered(no, today)).toEqual({ type: "decline_proposal", proposal: "a" });
    expect(answered({ ...no, text: "Este mes no" }, today)).toEqual({ type: "decline_proposal", proposal: "a", note: "Este mes no" });
    expect(answered({ ...no, text: "x".repeat(declineMax + 1) }, today)).toBe("proposal_too_long");
    expect("answer" in withoutAnswer(withAnswer(empty, no))).toBe(false);
  });
});

describe("the ledger", () => {
  const commitment: Commitment = { id: "a", session: 0, owners: [2], state: "agreed", made_at: 9 };
  const proposed = (proposal: Proposal) => ({ type: "commitment_proposed", seq: 9, at: 9, proposal }) as const;

  it("keeps what is proposed apart until it is answered", () => {
    const before = afterLedgerItem(undefined, proposed(one("a")), "mentoring_room");
    expect(before).toEqual({ commitments: [], sessions: [], proposals: [one("a")] });
    const after = afterLedgerItem(before, { type: "proposal_accepted", seq: 10, at: 10, commitment }, "mentoring_room");
    expect(after).toEqual({ commitments: [commitment], sessions: [] });
  });

  it("knows nothing any more of what was closed", () => {
    const before = afterLedgerItem(undefined, proposed(one("a")), "community");
    expect(afterLedgerItem(before, { type: "proposal_closed", seq: 10, at: 10, id: "a" }, "community")).toBeUndefined();
    const two: Ledger = { commitments: [], sessions: [], proposals: [one("a"), one("b")] };
    expect(afterLedgerItem(two, { type: "proposal_closed", seq: 10, at: 10, id: "a" }, "community")?.proposals).toEqual([one("b")]);
  });

  it("shows first what waits for me", () => {
    expect(mineFirst([one("a"), one("b", { to: 7 }), one("c", { to: 7 })], 7).map(({ id }) => id)).toEqual(["b", "c", "a"]);
  });
});
