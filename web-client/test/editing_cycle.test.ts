import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { changesBetween } from "../src/accompaniment/editing/changes";
import { isAnother } from "../src/accompaniment/editing/begun";
import { speak } from "../src/i18n";
import { moved, put, type Document } from "../src/templates/document";
import type { Cycle } from "../src/wire";
import { smallDocument } from "./small_dom";

const stage = (id: string, title: string) => ({ id, title, purpose: "", questions: ["¿Qué vemos?"], outputs: [], conversations: [], instruments: [] });
const document: Document = { id: "uno", title: "Uno", short: "Uno", purpose: "Mirar", equal: true, stages: [stage("a", "Mirar"), stage("b", "Probar"), stage("c", "Contar")] };

describe("what is another in a cycle by now", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  it("is said by what people call it, and nothing else is", () => {
    expect(changesBetween(document, document)).toEqual([]);
    expect(changesBetween(document, put(document, ["title"], "Dos"))).toEqual(["El nombre ahora es «Dos»"]);
    expect(changesBetween(document, put(put(document, ["short"], "U"), ["purpose"], "Ver"))).toEqual(["Nombre corto", "Para qué es"]);
    expect(changesBetween(document, put(document, ["stages", 1, "questions"], ["¿Y ahora?"]))).toEqual(["Cambió la etapa «Probar»"]);
  });

  it("tells stages that came, went and were moved", () => {
    expect(changesBetween(document, put(document, ["stages", 3], stage("d", "Cerrar")))).toEqual(["Se agregó la etapa «Cerrar»"]);
    expect(changesBetween(document, put(document, ["stages", 0], undefined))).toEqual(["Se quitó la etapa «Mirar»"]);
    expect(changesBetween(document, moved(document, ["stages"], 0, 1))).toEqual(["Cambió el orden de las etapas"]);
    const both = put(put(document, ["stages", 1], undefined), ["stages", 2], stage("d", "Cerrar"));
    expect(changesBetween(document, both)).toEqual(["Se agregó la etapa «Cerrar»", "Se quitó la etapa «Probar»"]);
  });

  it("says so of what the form does not show", () => {
    expect(changesBetween(document, put(document, ["equal"], undefined))).toEqual(["Cambió algo del ciclo que no se ve en este formulario"]);
  });
});

describe("whether the copy is another by now", () => {
  const id = (n: number) => n.toString(16).padStart(32, "0");
  const cycle: Cycle = { id: id(1), cycle: "uno", version: 1, stages: ["a"], began_at: 1, round: 1, passes: [] };
  const mine = { cycle: id(1), document };

  it("is its id, however soon one change comes after another", () => {
    expect(isAnother({ ...mine, based_on: id(1) }, { ...cycle, document: id(1) })).toBe(false);
    expect(isAnother({ ...mine, based_on: id(1), edited_at: 5 }, { ...cycle, document: id(2), edited_at: 5 })).toBe(true);
  });

  it("is when it was changed, where the draft or the server is of the release before", () => {
    expect(isAnother(mine, { ...cycle, document: id(1) })).toBe(false);
    expect(isAnother(mine, { ...cycle, document: id(2), edited_at: 5 })).toBe(true);
    expect(isAnother({ ...mine, based_on: id(1), edited_at: 5 }, { ...cycle, edited_at: 5 })).toBe(false);
  });
});
