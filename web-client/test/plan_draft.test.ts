// What is begun of a plan, and by which template a session that is being opened is to be planned.
import { describe, expect, it } from "vitest";

import { pathOf, routeOf } from "../src/app/route";
import { Drafts, emptyDraft, noQuickShelf } from "../src/drafts";
import { planFrom, withoutPlan } from "../src/session/plan/plan_draft";
import type { Draft, Shelf } from "../src/shelf";
import { withMeant, withoutMeant } from "../src/spaces/meant";
import type { Conversation } from "../src/wire";

const nothing = { template: "", goal: "", what: "", how: "", when: "", pace: { mode: "live", days: [], until: "" } };
const planned = { script: JSON.stringify({ goal: "mirar", template: { id: "grow" } }), starts_at: new Date(2026, 10, 24, 18, 30).getTime() } as Conversation;

describe("a plan begins", () => {
  it("from nothing, from what the session was opened for, or from the plan that it has", () => {
    expect(planFrom(undefined)).toEqual(nothing);
    expect(planFrom(undefined, { template: "escalera" })).toEqual({ ...nothing, template: "escalera" });
    expect(planFrom(planned, { template: "escalera", at: 1 })).toMatchObject({ template: "grow", when: "2026-11-24T18:30" });
    expect(planFrom({ ...planned, script: "{" })).toMatchObject({ template: "" });
  });
});

describe("a session that is being opened", () => {
  it("is known by its name until it is planned", () => {
    const both = withMeant(withMeant(emptyDraft(3), "Uno", { template: "grow" }), "Dos", { template: "escalera" });
    expect(both.sessions_meant).toEqual({ Uno: { template: "grow" }, Dos: { template: "escalera" } });
    expect(withoutMeant(both, "Uno")).toEqual({ ...emptyDraft(3), sessions_meant: { Dos: { template: "escalera" } } });
    expect(withoutMeant(withoutMeant(both, "Uno"), "Dos")).toEqual(emptyDraft(3));
    expect(withoutMeant(emptyDraft(3), "Uno")).toEqual(emptyDraft(3));
  });

  it("has an address that says by which conversation", () => {
    const { pathname, hash } = new URL(pathOf.openWith(3, "dialogo-reflexivo"), "http://localhost");
    expect(routeOf({ pathname, hash })).toEqual({ name: "open", parent: 3, template: "dialogo-reflexivo" });
    expect(routeOf({ pathname, hash: "" })).toEqual({ name: "open", parent: 3 });
    expect(routeOf({ pathname, hash: "#<script>" })).toEqual({ name: "open", parent: 3 });
  });
});

it("what is begun of a plan is on the device, and gone from it once it is planned", async () => {
  const kept = new Map<number, Draft>();
  const shelf = {
    get: (_: string, space: number) => Promise.resolve(kept.get(space)),
    put: (_: string, draft: Draft) => Promise.resolve(kept.set(draft.space, draft)),
    delete: (_: string, space: number) => Promise.resolve(kept.delete(space)),
  } as unknown as Shelf;
  const drafts = new Drafts(shelf, noQuickShelf);
  drafts.change(5, (draft) => ({ ...draft, plan: { ...planFrom(undefined), goal: "mirar juntas" } }));
  expect(drafts.begun).toBe(true);
  await drafts.settle();
  expect(kept.get(5)?.plan?.goal).toBe("mirar juntas");
  // Left unplanned for ever, it warns nobody of words that are not there, and is kept.
  drafts.change(3, (draft) => withMeant(draft, "Uno", { template: "grow" }));
  drafts.change(5, withoutPlan);
  await drafts.settle();
  expect([...kept.keys()]).toEqual([3]);
  expect(drafts.begun).toBe(false);
});
