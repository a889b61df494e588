import { describe, expect, it } from "vitest";

import { at, doubled, freshId, idOfCopy, idsIn, minutesOf, moved, newPhase, placeOf, put, sameGroups, withGroups, type Document } from "../src/templates/document";
import { templateDrafts, type TemplateDraft } from "../src/templates/drafts";

const base: Document = { id: "una", minutes: 3, odd: { kept: true }, phases: [{ id: "a", minutes: 1 }, { id: "b", minutes: 2 }] };

describe("a document that is edited", () => {
  it("names places as the server does", () => {
    expect(placeOf(["phases", 3, "grants", 0, "kinds", 1])).toBe("phases[3].grants[0].kinds[1]");
    expect(placeOf([])).toBe("");
  });

  it("is changed in one place, and what nobody knows stays", () => {
    const next = put(base, ["phases", 1, "title"], "Dos");
    expect(at(next, ["phases", 1, "title"])).toBe("Dos");
    expect(at(base, ["phases", 1, "title"])).toBeUndefined();
    expect(next["odd"]).toEqual({ kept: true });
    expect(put(next, ["phases", 1, "title"], undefined)).toEqual(base);
    expect(at(put(base, ["phases", 0, "board", "kinds"], ["x"]), ["phases", 0, "board", "kinds"])).toEqual(["x"]);
  });

  it("always adds up", () => {
    const longer = put(base, ["phases", 2], newPhase(base, "Otra"));
    expect(longer["minutes"]).toBe(8);
    expect(put(longer, ["phases", 0], undefined)["minutes"]).toBe(7);
    expect(minutesOf({ phases: [{ minutes: "x" }, null, { minutes: 4 }] })).toBe(4);
  });

  it("has the same groups in every phase that has any, with the roles that they give", () => {
    const titles = { facilitates: "Facilita un grupo", speaks: "Portavoz" };
    const opened = withGroups(base, 0, titles);
    expect(idsIn(opened, "roles")).toEqual(["facilita_un_grupo", "portavoz"]);
    expect(at(opened, ["phases", 0, "breakouts"])).toMatchObject({ facilitates: "facilita_un_grupo", speaks: "portavoz" });
    expect(at(opened, ["roles", 1])).toMatchObject({ duty: "speaks_for_group", seats_min: 0 });
    const twice = withGroups(put(opened, ["phases", 0, "breakouts", "size_max"], 9), 1, titles);
    expect(idsIn(twice, "roles")).toHaveLength(2);
    expect(at(twice, ["phases", 1, "breakouts", "size_max"])).toBe(9);
    const changed = sameGroups(put(twice, ["phases", 1, "breakouts", "size_max"], 5), 1);
    expect(at(changed, ["phases", 0, "breakouts", "size_max"])).toBe(5);
    const closed = put(changed, ["phases", 1, "breakouts"], undefined);
    expect(at(sameGroups(put(closed, ["phases", 0, "breakouts", "size_max"], 7), 0), ["phases", 1, "breakouts"])).toBeUndefined();
    const spoken = put(base, ["roles"], [{ id: "vocera", title: "Vocera", duty: "speaks_for_group" }]);
    expect(at(withGroups(spoken, 0, titles), ["phases", 0, "breakouts", "speaks"])).toBe("vocera");
  });

  it("moves and doubles phases, each under an id of its own", () => {
    expect(at(moved(base, ["phases"], 0, 1), ["phases", 1, "id"])).toBe("a");
    expect(moved(base, ["phases"], 0, -1)).toBe(base);
    expect(at(doubled(base, 0), ["phases", 1])).toEqual({ id: "a_2", minutes: 1 });
  });

  it("gives ids that the server takes", () => {
    expect(freshId("Retroalimentación cálida", [], "fase")).toBe("retroalimentacion_calida");
    expect(freshId("¿…?", ["fase"], "fase")).toBe("fase_2");
    for (const title of ["x".repeat(90), "9 lunas", "Ñandú"]) expect(freshId(title, [], "fase")).toMatch(/^[a-z][a-z0-9_-]{0,39}$/);
    expect(idOfCopy("amigo-critico")).toMatch(/^amigo-critico-[a-z0-9]{6}$/);
    expect(idOfCopy(idOfCopy("amigo-critico"))).toMatch(/^amigo-critico-[a-z0-9]{6}$/);
    expect(idOfCopy("<b>")).toMatch(/^[a-z][a-z0-9_-]{0,39}$/);
    expect(idOfCopy("a".repeat(40)).length).toBeLessThanOrEqual(40);
  });
});

describe("drafts", () => {
  it("are each person's and network's own, and say when the device has no room", () => {
    const kept = new Map<string, string>();
    let full = false;
    const storage = new Proxy({} as Storage, {
      get: (_, name) => ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => { if (full) throw new Error("quota"); kept.set(key, value); },
        removeItem: (key: string) => void kept.delete(key),
      })[name as "getItem"],
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    });
    const draft: TemplateDraft = { id: "una", base: 0, adaptedFrom: "", note: "", document: base, command: "c" };
    const mine = templateDrafts(1, 2, storage);
    expect(mine.keep(draft)).toBe(true);
    expect(mine.all()).toEqual([draft]);
    expect(templateDrafts(1, 22, storage).all()).toEqual([]);
    expect(templateDrafts(11, 2, storage).of("una")).toBeUndefined();
    kept.set("urdimbre.conversation.1.2.rota", "{");
    expect(mine.all()).toEqual([draft]);
    full = true;
    expect(mine.keep({ ...draft, note: "más" })).toBe(false);
    expect(mine.of("una")).toEqual(draft);
    mine.drop("una");
    expect(mine.all()).toEqual([]);
  });
});
