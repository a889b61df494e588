import { describe, expect, it } from "vitest";

import type { Entry } from "../src/outbox_entry";
import { materialsEverMax, materialsMax, materialsShown, mayRemove, objectionToBringing } from "../src/session/materials";
import { placeOf, webAddress } from "../src/session/web_address";
import { afterConversationItem } from "../src/store/reduce_conversation";
import type { Material } from "../src/wire";
import { conversation, elena, here, hugo, luis, nadie, phaseOf, rosa, start } from "./session_fixture";

let made = 0;
const material = (over: Partial<Material> = {}): Material => ({ id: `10000000-0000-4000-8000-${String(++made).padStart(12, "0")}`, by: rosa, at: start, title: "Pauta", address: "https://educar.cl/", removed: false, ...over });
const many = (count: number, over: Partial<Material> = {}) => Array.from({ length: count }, () => material(over));

describe("an address", () => {
  it("leads to the web, and is written as a browser asks for it", () => {
    expect(webAddress("https://educar.cl")).toBe("https://educar.cl/");
    expect(webAddress("  educar.cl/pauta?x=1#a ")).toBe("https://educar.cl/pauta?x=1#a");
    expect(webAddress("HTTPS://Educar.CL/Á")).toBe("https://educar.cl/%C3%81");
    expect(webAddress("https://niño.cl/")).toBe("https://xn--nio-8ma.cl/");
    expect(webAddress("https://educar.cl/a|b{c}^d`e")).toMatch(/^https:\/\/educar\.cl\/a%7Cb%7Bc%7D%5Ed%60e$/u);
    expect(webAddress("educar.cl:8443/x")).toBe("https://educar.cl:8443/x");
  });

  it("is none where it leads anywhere else", () => {
    for (const typed of ["", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,hola", "http://educar.cl", "ftp://educar.cl", "mailto:rosa@educar.cl", "https://banco.cl@malo.cl/", "hola qué tal", "hola", "https://", "blob:https://educar.cl/1", `https://educar.cl/${"a".repeat(2000)}`]) {
      expect(webAddress(typed), typed).toBeUndefined();
    }
  });

  it("is shown by its place", () => {
    expect(placeOf("https://www.curriculumnacional.cl/portal/")).toBe("curriculumnacional.cl");
  });
});

describe("materials", () => {
  it("are brought by who plans, presents or facilitates", () => {
    const planned = { stage: "planned" } as const;
    expect(objectionToBringing(here(rosa, planned))).toBeUndefined();
    expect(objectionToBringing(here(elena, planned))).toBeUndefined();
    expect(objectionToBringing(here(luis, planned))).toBe("role_may_not");
    expect(objectionToBringing(here(nadie, planned, ["coordinator"]))).toBeUndefined();
    expect(objectionToBringing(here(nadie, {}, ["coordinator"]))).toBe("role_may_not");
    expect(objectionToBringing(here(hugo, planned, ["observer"]))).toBe("role_may_not");
    expect(objectionToBringing(here(rosa, { stage: "ended" }))).toBe("conversation_over");
  });

  it("break no silence", () => {
    expect(objectionToBringing(here(rosa, { phase: phaseOf("valora") }))).toBe("silenced");
    expect(objectionToBringing(here(elena, { phase: phaseOf("valora") }))).toBeUndefined();
    expect(objectionToBringing(here(elena, { phase: phaseOf("lee") }))).toBe("phase_is_silent");
    expect(objectionToBringing(here(rosa, { phase: phaseOf("valora"), stage: "completing" }))).toBeUndefined();
  });

  it("are bounded, also by those that were taken away", () => {
    expect(objectionToBringing(here(rosa, { materials: many(materialsMax - 1) }))).toBeUndefined();
    expect(objectionToBringing(here(rosa, { materials: many(materialsMax) }))).toBe("materials_full");
    expect(objectionToBringing(here(rosa, { materials: many(materialsEverMax, { removed: true }) }))).toBe("materials_full");
  });

  it("are taken away by who brought them or who facilitates", () => {
    expect(mayRemove(here(rosa), material())).toBe(true);
    expect(mayRemove(here(elena), material())).toBe(true);
    expect(mayRemove(here(luis), material())).toBe(false);
    expect(mayRemove(here(rosa, { stage: "ended" }), material())).toBe(false);
  });

  it("are shown with what waits to be sent, and without what was taken away", () => {
    const [stays, gone] = [material(), material({ removed: true })];
    const entry = (id: string, over: Partial<Entry> = {}): Entry => ({ order: 1, id, space: 3, do: { type: "attach_material", title: "Otra", address: "https://educar.cl/2" }, made_at: start, sent: false, ...over });
    const waiting = "20000000-0000-4000-8000-000000000001";
    const refused = entry("20000000-0000-4000-8000-000000000002", { refused: { code: "materials_full", text: "" } });
    const shown = materialsShown(conversation({ materials: [stays, gone] }), 3, [entry(waiting), refused, entry(stays.id), entry("20000000-0000-4000-8000-000000000003", { space: 4 })], rosa);
    expect(shown.map(({ material: { id } }) => id)).toEqual([stays.id, waiting]);
    expect(shown[1]!.material.by).toBe(rosa);
  });

  it("stay through another plan, and lose their words when they are taken away", () => {
    const one = material();
    const before = conversation({ stage: "planned", materials: [one] });
    const again = afterConversationItem(before, { type: "session_planned", seq: 9, at: start, conversation: conversation({ stage: "planned" }) });
    expect(again?.materials).toEqual([one]);
    const after = afterConversationItem(before, { type: "material_removed", seq: 10, at: start, material: one.id });
    expect(after?.materials).toEqual([{ id: one.id, by: one.by, at: one.at, removed: true }]);
  });
});
