import { signal } from "@preact/signals";
import { h, render } from "preact";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

import type { Client } from "../src/app/client";
import { EvidenceList } from "../src/commitments/evidence_list";
import { speak } from "../src/i18n";
import type { Entry } from "../src/outbox_entry";
import { nothing } from "../src/store/state";
import type { EvidenceTold } from "../src/wire";
import { SmallNode, smallDocument } from "./small_dom";

vi.hoisted(() => {
  vi.stubGlobal("location", { pathname: "/", hash: "" });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("localStorage", { getItem: () => null });
});
beforeAll(async () => {
  vi.stubGlobal("document", smallDocument);
  await speak("es");
});
afterAll(() => vi.unstubAllGlobals());

const words = "Cuatro preguntas en la pizarra";
const brought = { space: 3, message: { id: "m", seq: 4, author: 7, at: 5, text: words } } as unknown as EvidenceTold;
const takingBack = { id: "w", order: 1, space: 3, made_at: 6, do: { type: "withdraw_message", message: "m" } } as unknown as Entry;

it("hides what is being taken back for good, and shows it again with why when a rule says no", () => {
  const root = new SmallNode(1, "div");
  root.ownerDocument = smallDocument;
  const shown = (...entries: Entry[]) => {
    const client = { self: { id: 7, name: "" }, entries: signal(entries), state: signal(nothing), now: () => 10 } as unknown as Client;
    render(h(EvidenceList, { client, commitment: "c", evidence: [brought], nameOf: String, now: 10, rewrite: undefined, removed: () => {} }), root as unknown as Element);
    return root.words;
  };
  expect(shown()).toContain(words);
  expect(shown(takingBack)).not.toContain(words);
  expect(shown(), "the withdrawal has arrived, and the words were fetched before").not.toContain(words);
  const refused = shown({ ...takingBack, refused: { code: "overloaded" } } as Entry);
  expect(refused).toContain(words);
  expect(refused).toContain("Esta evidencia no se quitó");
  expect(shown({ ...takingBack, refused: { code: "overloaded" } } as Entry, { ...takingBack, id: "again", order: 2 } as Entry)).not.toContain(words);
  render(null, root as unknown as Element);
});
