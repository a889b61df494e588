// The two readings of a room, and the part of a form that one of them is measured by, as they are shown.
import { h, render, type ComponentChild } from "preact";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { byHand } from "../src/accompaniment/agreed_visits_draft";
import { ReadingsPart } from "../src/accompaniment/readings_part";
import type { Client } from "../src/app/client";
import { speak } from "../src/i18n";
import type { VisitsDraft } from "../src/shelf";
import { noAccompaniment } from "../src/store/reduce_accompaniment";
import type { SpaceView } from "../src/store/state";
import type { Accompaniment, Agreement, Cycle } from "../src/wire";
import { SmallNode, smallDocument } from "./small_dom";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const now = Date.UTC(2026, 5, 10, 15);
const guide = {
  roles: [],
  modalities: [
    { id: "unidocente-multigrado", title: "Unidocente y multigrado", year: [{ what: "visit", times: 9, monthly: 1 }] },
    { id: "urbano-5-a-6", title: "Urbano, 5.º y 6.º", year: [{ what: "gia", times: 3 }] },
  ],
};
const kept = new Map([["urdimbre.cycles.1./api/accompaniment", JSON.stringify(guide)]]);
let AgreedVisitsField: typeof import("../src/accompaniment/agreed_visits_field").AgreedVisitsField;
const client = { self: { id: 1, name: "Verónica" } } as Client;

beforeAll(async () => {
  vi.stubGlobal("document", smallDocument);
  vi.stubGlobal("localStorage", { getItem: (name: string) => kept.get(name) ?? null, setItem: () => {} });
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  await speak("es");
  // Who one is, and where, is read from the address.
  vi.stubGlobal("location", { pathname: "/", search: "", hash: "" });
  vi.stubGlobal("addEventListener", () => {});
  ({ AgreedVisitsField } = await import("../src/accompaniment/agreed_visits_field"));
});
const roots: SmallNode[] = [];
// What is gone from the page waits for no answer.
afterEach(() => roots.splice(0).forEach((root) => render(null, root as unknown as Element)));
afterAll(() => vi.unstubAllGlobals());

function shown(what: ComponentChild): SmallNode {
  const root = new SmallNode(1, "div");
  roots.push(root);
  root.ownerDocument = smallDocument;
  render(what, root as unknown as Element);
  return root;
}

const named = (root: SmallNode, name: string) => root.all().filter(({ localName }) => localName === name);

describe("the visits in the form", () => {
  const field = (draft: VisitsDraft | undefined) => shown(h(AgreedVisitsField, { client, draft, change: () => {} }));

  it("offer the modalities that foresee something that counts, and by default nothing", () => {
    const root = field(undefined);
    expect(named(root, "option").map(({ words }) => words)).toEqual(["No fijar un número", "Unidocente y multigrado", "Urbano, 5.º y 6.º", "Otra cantidad"]);
    expect(named(root, "input")).toEqual([]);
  });

  it("have two numbers and the months of a year, and what the modality foresees", () => {
    const root = field({ modality: "unidocente-multigrado", year: "8", month: "1", months: [3, 4] });
    expect(named(root, "input")).toHaveLength(14);
    expect(named(root, "label").slice(3).map(({ words }) => words).at(0)).toBe("enero");
    expect(root.words).toContain("Visitas al año: 9 · al menos 1 cada mes activo. Son un punto de partida: puedes cambiarlos.");
    expect(root.words).not.toContain("Falta");
  });

  it("say at its field what is wrong", () => {
    const root = field({ modality: "", year: "400", month: "40", months: [] });
    const problems = root.all().filter((node) => String(node["className"] ?? node.attributes["class"]) === "field-problem").map(({ words }) => words);
    expect(problems).toEqual(["Las visitas al año van de 0 a 366.", "Las visitas de cada mes van de 0 a 31.", "Marca al menos un mes."]);
    expect(field(byHand(undefined)).words).toContain("Falta un número: al año, cada mes o los dos.");
  });

  it("keep a modality that the guide does not have", () => {
    expect(named(field({ modality: "de-antes", year: "4", month: "0", months: [3] }), "option").map(({ words }) => words)).toContain("De antes");
  });
});

describe("goals and progress", () => {
  const agreement: Agreement = { id: id(1), by: 1, at: now, since: now, accepted: [1, 2] };
  const visits = { year: 9, month: 1, months: [3, 4, 5, 6] };
  const cycle: Cycle = {
    id: id(2), cycle: "c", version: 1, stages: ["conocerse", "acompañar", "cerrar"], began_at: now, round: 2,
    passes: [{ stage: "conocerse", at: now, how: "began", by: 1 }, { stage: "acompañar", at: now, how: "ahead", by: 1 }],
  };
  const part = (accompaniment: Partial<Accompaniment> | undefined, kind: SpaceView["kind"] = "mentoring_room") => {
    const view: SpaceView = {
      space: 5, position: { epoch: id(1), seq: 1 }, kind, title: "Sala", roles: ["mentee"], members: 2, messages: 0, timeline: [], older: [], complete: true, gap: false,
      ...(accompaniment ? { accompaniment: { ...noAccompaniment, ...accompaniment } } : {}),
    };
    return shown(h(ReadingsPart, { view, now }));
  };

  it("are there where visits were agreed on, or there is one", () => {
    expect(part(undefined).words).toBe("");
    expect(part({ agreement }).words).toBe("");
    expect(part({ proposed: { ...agreement, visits } }).words).toBe("");
    expect(part({ agreement: { ...agreement, visits } }, "community").words).toBe("");
    expect(part({ agreement: { ...agreement, visits } }).words).toContain("0 de 9 que se acordaron");
  });

  it("are two, each under its own name and with what it is not", () => {
    const root = part({ agreement: { ...agreement, visits }, cycle });
    expect(named(root, "h3").map(({ words }) => words)).toEqual(["Metas físicas: visita y diálogo", "Progreso formativo"]);
    expect(root.words).toContain("No dice cómo fueron");
    expect(root.words).toContain("No es un puntaje");
    expect(root.words).toContain("Acompañar · etapa 2 de 3 de c · desde el 10 de junio · 2 vueltas");
    expect(root.words).toContain("Etapas por las que han pasado: Conocerse y Acompañar.");
    expect(root.words).not.toContain("%");
  });

  it("say so where it cannot be read which instruments were applied, and name those that were", async () => {
    const without = part({ agreement: { ...agreement, visits } });
    await vi.waitFor(() => expect(without.words).toContain("No se pudo leer qué instrumentos se aplicaron aquí."));
    expect(without.words).not.toContain("Todavía no se aplica ninguno");
    const applied = (number: number, title: string, open: boolean) => ({ id: id(number), space: 5, title, moment: "entry", about: "pair", opened_at: now + number, ends_at: now, open, submitted: 1 });
    const applications = { opens: false, readers: "pair", people: [], applications: [applied(7, "Lo que preguntamos", false), applied(8, "Redes", true)] };
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(applications), { headers: { "content-type": "application/json" } })));
    const root = part({ agreement: { ...agreement, visits } });
    await vi.waitFor(() => expect(named(root, "a").map(({ words }) => words)).toEqual(["Redes", "Ver resultados: Lo que preguntamos"]));
    expect(root.words).toContain("Entrada · 10 de junio · todavía se responde");
  });
});
