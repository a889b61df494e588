import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { speak, t } from "../src/i18n";
import { authorWords, namingOf } from "../src/session/authored";
import type { Script } from "../src/session/script";
import { afterConversationItem } from "../src/store/reduce_conversation";
import type { Contribution, Conversation } from "../src/wire";

const nameOf = (person: number) => `Docente ${person}`;
const one: Contribution = { id: "00000000-0000-4000-8000-000000000001", seq: 1, at: 1, phase: 0, kind: "idea", shown: "everybody", text: "Leer", owners: [], late: false, withdrawn: false };

beforeAll(() => {
  vi.stubGlobal("document", { documentElement: {} });
  return speak("es");
});
afterAll(() => vi.unstubAllGlobals());

describe("whose a contribution is", () => {
  it("is said where it has a name", () => {
    expect(authorWords({ ...one, author: 3 }, 4, nameOf)).toBe("Docente 3");
    expect(authorWords({ ...one, author: 4 }, 4, nameOf)).toBe(t("you"));
  });

  it("is said to its author alone where it has none", () => {
    expect(authorWords({ ...one, anonymous: true }, 4, nameOf)).toBe(t("session_anonymous"));
    expect(authorWords({ ...one, anonymous: true, author: 4 }, 4, nameOf)).toBe(t("session_anonymous_mine"));
    // Even if somebody else's were told by mistake, it is not shown.
    expect(authorWords({ ...one, anonymous: true, author: 3 }, 4, nameOf)).toBe(t("session_anonymous"));
    expect(authorWords({ ...one, anonymous: true }, undefined, nameOf)).toBe(t("session_anonymous"));
  });
});

describe("how a contribution will be shown", () => {
  const script = { phases: [{ authorship: "named" }, { authorship: "anonymous_while_hidden" }, { authorship: "anonymous" }] } as unknown as Script;

  it("follows from the phase", () => {
    expect([0, 1, 2].map((phase) => namingOf(script, phase))).toEqual(["named", "named_later", "anonymous"]);
    expect(namingOf(script, 7)).toBe("named");
  });

  it("is with a name for an exception and a note, and late where the names are out", () => {
    for (const phase of [1, 2]) {
      expect(namingOf(script, phase, { exception: true })).toBe("named");
      expect(namingOf(script, phase, { isPrivate: true })).toBe("named");
    }
    expect(namingOf(script, 1, { late: true })).toBe("named");
    expect(namingOf(script, 2, { late: true })).toBe("anonymous");
  });
});

describe("what an author knows of their own", () => {
  const hidden: Contribution = { ...one, author: 4, anonymous: true, shown: "author_until_reveal" };
  const before = { stage: "running", contributions: [hidden, { ...hidden, id: "00000000-0000-4000-8000-000000000002", withdrawn: true }], ready: [], excepted: [], turns: [], seats: [] } as unknown as Conversation;

  it("stays with the reveal, which tells nobody, and goes with the session", () => {
    const revealed = afterConversationItem(before, { type: "contributions_revealed", seq: 2, at: 2, contributions: [{ ...one, anonymous: true }] })!;
    expect(revealed.contributions).toEqual([{ ...one, anonymous: true, author: 4 }]);
    const ended = afterConversationItem(revealed, { type: "conversation_ended", seq: 3, at: 3, how: "completed" })!;
    expect(ended.contributions).toEqual([{ ...one, anonymous: true }]);
  });

  it("leaves nothing of what was hidden to the end", () => {
    expect(afterConversationItem(before, { type: "conversation_ended", seq: 3, at: 3, how: "completed" })!.contributions).toEqual([]);
  });
});
