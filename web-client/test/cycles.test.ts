// Every shipped cycle on its page: nothing that its document says is left out, in either language.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { CycleShown } from "../src/cycles/cycle_shown";
import { companions, parties, type Cycle, type Guide } from "../src/cycles/document";
import { keptIn } from "../src/cycles/kept";
import { CycleList } from "../src/cycles/cycle_list";
import { ModalityList } from "../src/cycles/modality_list";
import { cadenceWords, quotaWords } from "../src/cycles/words";
import { pathOf, routeOf } from "../src/app/route";
import { speak } from "../src/i18n";
import { SmallNode, smallDocument } from "./small_dom";

const templates = fileURLToPath(new URL("../../protocol/templates/", import.meta.url));
const json = <Kind>(path: string) => JSON.parse(readFileSync(templates + path, "utf8")) as Kind;
const cycles = readdirSync(`${templates}cycles`).map((file) => json<Cycle>(`cycles/${file}`));
const guide = json<Guide>("accompaniment.json");
const one = (id: string) => cycles.find((each) => each.id === id)!;

function shown(part: unknown): SmallNode {
  const root = new SmallNode(1, "div");
  root.ownerDocument = smallDocument;
  render(part as never, root as unknown as Element);
  return root;
}
const page = (cycle: Cycle) => shown(h(CycleShown, { cycle, space: 7, guide, titleOf: (id: string) => `título de ${id}`, instrumentOf: (id: string) => `instrumento ${id}` }));
const named = (root: SmallNode, name: string) => root.all().filter(({ localName }) => localName === name);

describe("the page of a cycle", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  it.each(["es", "en"])("says all that its document says, in %s", async (language) => {
    await speak(language);
    for (const cycle of cycles) {
      const words = page(cycle).words;
      expect(words, cycle.id).not.toMatch(/undefined|\{\w+\}/);
      const said = [cycle.purpose, cycle.when, ...(cycle.notes ?? []), ...(cycle.ours ?? []), ...(cycle.flags ?? []).map(({ says }) => says), ...(cycle.entry ? [cycle.entry.says] : []), ...(cycle.moments ?? []).flatMap(({ title, purpose }) => [title, purpose]), ...(cycle.cadence ?? []).map(({ what }) => what)];
      for (const each of said) expect(words, cycle.id).toContain(each);
      for (const stage of cycle.stages) {
        for (const each of [stage.title, stage.purpose, ...stage.questions, ...stage.outputs, stage.role ?? "", stage.decides ?? "", stage.part ?? "", ...stage.conversations.map((id) => `título de ${id}`), ...stage.instruments.map((id) => `instrumento ${id}`)]) expect(words, `${cycle.id} ${stage.id}`).toContain(each);
      }
      for (const id of cycle.modalities ?? []) expect(words).toContain(guide.modalities.find((each) => each.id === id)!.title);
    }
    await speak("es");
  });

  it("is one ordered list of stages, whose conversations and instruments lead to theirs", () => {
    const root = page(one("visita-en-aula"));
    const [thread, ...others] = named(root, "ol");
    expect(others).toEqual([]);
    expect(thread!.childNodes.map((each) => named(each, "h3")[0]!.words)).toEqual(one("visita-en-aula").stages.map(({ title }) => title));
    const links = named(root, "a").map((each) => each.attributes["href"] ?? each["href"]);
    expect(links).toContain("/e/7/conversaciones#tpl-dialogo-reflexivo");
    for (const id of one("visita-en-aula").stages.flatMap(({ instruments }) => instruments)) expect(links).toContain(`/e/7/instrumentos#ins-${id}`);
  });

  it("flags where the flag belongs", () => {
    const stage = (id: string, title: string) => named(page(one(id)), "li").find((each) => named(each, "h3")[0]?.words === title)!.words;
    expect(stage("modelamiento-de-practicas", "Discusión y análisis")).toContain("Falta conversarla");
    expect(stage("modelamiento-de-practicas", "Demostración")).not.toContain("Falta conversarla");
    expect(stage("estudio-de-lecciones", "Sesiones de revisión")).toContain("No se permite todavía");
    expect(page(one("mentoria-entre-pares")).words).toContain("nadie es quien sabe más");
  });

  it("is found in a list with whom it is for and its stages", () => {
    const root = shown(h(CycleList, { cycles: cycles.map((each) => ({ ...each, stages: each.stages.map(({ title }) => title) })), space: 7 }));
    expect(named(root, "h2").map(({ words }) => words)).toEqual(cycles.map(({ title }) => title));
    expect(root.words).toContain("A quién se acompaña: equipo de gestión · 5 etapas");
    expect(root.words).toContain("Preparación → Clase propiamente dicha → Sesiones de revisión");
  });

  it("tells numbers in words", () => {
    expect(cadenceWords({ what: "Reunión", times_min: 1, per: "fortnight", minutes_min: 45, minutes_max: 60 })).toBe("Reunión: 1 vez cada quince días, de 45 a 60 minutos");
    expect(cadenceWords({ what: "Ciclos", times_min: 3, times_max: 4, per: "year" })).toBe("Ciclos: 3 a 4 veces al año");
    expect(quotaWords({ what: "visit", times: 8, monthly: 1 })).toBe("Visitas al año: 8 · al menos 1 cada mes activo");
    expect(quotaWords({ what: "ria" })).toBe("Reuniones de interaprendizaje");
    const words = shown(h(ModalityList, { modalities: guide.modalities })).words;
    expect(words).toContain("Acompañamiento: 12 horas a la semana");
    expect(words).toContain("Grupos de 10 a 14 personas");
    expect(words).not.toMatch(/undefined|\{\w+\}/);
  });
});

describe("what the client knows of cycles", () => {
  it("are the words of the schema", () => {
    const { properties } = json<{ properties: Record<string, { enum?: string[]; items?: { enum?: string[] } }> }>("cycle.schema.json");
    expect(properties["progresses"]!.enum).toEqual([...parties]);
    expect(properties["accompanies"]!.items!.enum).toEqual([...companions]);
  });

  it("are their addresses", () => {
    expect(routeOf({ pathname: pathOf.cycles(7), hash: "" })).toEqual({ name: "cycles", space: 7 });
    expect(routeOf({ pathname: pathOf.cycle(7, "red-network"), hash: "" })).toEqual({ name: "cycle", space: 7, cycle: "red-network" });
  });
});

describe("what was read", () => {
  const room = new Map<string, string>();
  const storage = { getItem: (name: string) => room.get(name) ?? null, setItem: (name: string, value: string) => void room.set(name, value) };

  it("is there again for whoever read it", () => {
    keptIn(1, storage).keep("/api/cycles", { cycles: [] });
    expect(keptIn(1, storage).find("/api/cycles")).toEqual({ cycles: [] });
    expect(keptIn(2, storage).find("/api/cycles")).toBeUndefined();
  });

  it("is not missed where there is no room or it is spoilt", () => {
    const full = keptIn(1, { getItem: () => "{", setItem: () => { throw new Error("full"); } });
    full.keep("/api/cycles", {});
    expect(full.find("/api/cycles")).toBeUndefined();
  });
});
