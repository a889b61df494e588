// The page of a visit: who sees what of it, and in which order.
import { signal } from "@preact/signals";
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import type { Client } from "../src/app/client";
import { noQuickShelf, Drafts } from "../src/drafts";
import { speak } from "../src/i18n";
import { memoryShelf } from "../src/memory_shelf";
import { noted, freshNotebook, withNotebook, writing } from "../src/observations/notebook";
import { NotesPart } from "../src/observations/notes_part";
import { VisitShown } from "../src/observations/visit_shown";
import { VisitsPart } from "../src/observations/visits_part";
import { noAccompaniment } from "../src/store/reduce_accompaniment";
import { nothing, type SpaceView } from "../src/store/state";
import type { FieldNote, Ledger, Observation } from "../src/wire";
import { SmallNode, smallDocument } from "./small_dom";

// Where the browser is when the router is loaded, and what it remembers of sounds.
vi.hoisted(() => {
  vi.stubGlobal("location", { pathname: "/", hash: "" });
  vi.stubGlobal("localStorage", { getItem: () => null });
});

const minute = 60_000;
const begins = new Date(2026, 10, 25, 10, 0).getTime();
const id = "00000000-0000-4000-8000-000000000001";
const mentor = 1;
const teacher = 2;

const visit = (over: Partial<Observation> = {}): Observation => ({
  id, by: mentor, at: begins - 1000 * minute, starts_at: begins, minutes: 45, observers: [mentor], observed: teacher, course: "5.º básico B", looks_at: "Cómo preguntan",
  records: "Preguntas", accepted: [mentor, teacher], agreed_at: begins - 900 * minute, notes: [], dialogue_by: begins + 1440 * minute, ...over,
});
const proposed = () => {
  const { agreed_at: _, ...one } = visit({ accepted: [mentor] });
  return one;
};
const view = (one: Observation, over: Partial<SpaceView> = {}): SpaceView => ({
  space: 5, position: { epoch: id, seq: 1 }, kind: "mentoring_room", title: "Sala", roles: ["mentor"], members: 2, messages: 0, timeline: [], older: [], complete: true, gap: false,
  accompaniment: { ...noAccompaniment, observations: [one] }, ...over,
});
const clientOf = (self: number, now: number, phase = "waiting") =>
  ({
    self: { id: self, name: "" }, now: () => now, drafts: new Drafts(memoryShelf(), noQuickShelf), entries: signal([]), link: signal({ phase: { name: phase } }), state: signal(nothing),
    readFieldNotes: () => Promise.resolve({ name: "offline" }),
  }) as unknown as Client;
const nameOf = (person: number) => ["", "Verónica", "Maribel", "Rosa"][person]!;
const notes: FieldNote[] = [
  { at: begins + 2 * minute, kind: "evidence", text: "Preguntó y esperó" },
  { at: begins + 3 * minute, kind: "question", text: "¿Y los de atrás?" },
  { at: begins + 4 * minute, kind: "interpretation", text: "La espera abre lugar", rests_on: 0 },
  { at: begins + 9 * minute, kind: "strength", text: "No apura a nadie" },
];

describe("the page of a visit", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  const words = (what: Parameters<typeof render>[0]) => {
    const root = new SmallNode(1, "div");
    root.ownerDocument = smallDocument;
    render(what, root as unknown as Element);
    const said = root.words;
    // What would be shown later, once the device was read, is not waited for.
    render(null, root as unknown as Element);
    return said;
  };
  const shown = (one: Observation, self: number, now: number, client = clientOf(self, now)) => words(h(VisitShown, { client, view: view(one), one, nameOf }));

  it("asks for a yes with what it means, and has no notebook before that", () => {
    const asked = shown(proposed(), teacher, begins - 60 * minute);
    for (const part of ["Falta tu respuesta", "Cómo preguntan", "no para evaluarte", "no se alcanza", "Acepto", "No quiero esta visita"]) expect(asked).toContain(part);
    const waiting = shown(proposed(), mentor, begins - 60 * minute);
    expect(waiting).toContain("Por responder: Maribel.");
    expect(waiting).not.toContain("Nadie más lo lee");
  });

  it("begins with what its people took on before, once it is agreed on and until its dialogue holds", () => {
    const commitment = { id: "00000000-0000-4000-8000-000000000009", session: 9, made_at: begins, owners: [teacher], state: "agreed" as const };
    const ledger = { commitments: [commitment], sessions: [] } as Ledger;
    const page = (one: Observation, over: Partial<SpaceView>) => words(h(VisitShown, { client: clientOf(mentor, begins), view: view(one, over), one, nameOf }));
    expect(page(visit(), { ledger })).toContain("Lo que quedó de antes");
    expect(page(visit(), {})).not.toContain("Lo que quedó de antes");
    expect(page(proposed(), { ledger })).not.toContain("Lo que quedó de antes");
    expect(page(visit({ dialogue: { by: mentor, at: begins, holds_since: begins + minute } }), { ledger })).not.toContain("Lo que quedó de antes");
    // What somebody else took on is nothing of this visit.
    expect(page(visit(), { ledger: { ...ledger, commitments: [{ ...commitment, owners: [3] }] } })).toContain("No queda ningún compromiso pendiente");
  });

  it("is a notebook for whoever observes, once it is agreed on", () => {
    const empty = shown(visit(), mentor, begins);
    for (const part of ["Cuaderno de campo", "Lo que veo y oigo", "0 notas de 200.", "unos 40.000 caracteres", "falta al menos una fortaleza"]) expect(empty).toContain(part);
    const client = clientOf(mentor, begins + 5 * minute);
    client.drafts.change(5, (draft) => withNotebook(draft, id, () => noted(writing(freshNotebook(id), { text: "Entró un perro" }), begins + 2 * minute)));
    expect(shown(visit(), mentor, begins + 5 * minute, client)).toContain("minuto 3 · 10:02Entró un perro");
    expect(shown(visit(), teacher, begins)).not.toContain("Cuaderno de campo");
  });

  it("keeps what was not shared in time, for whoever wrote it", () => {
    const over = visit({ dialogue: { by: mentor, at: begins + 60 * minute, holds_since: begins + 61 * minute } });
    const client = clientOf(mentor, begins + 70 * minute);
    client.drafts.change(5, (draft) => withNotebook(draft, id, () => noted(writing(freshNotebook(id), { text: "Entró un perro" }), begins + 2 * minute)));
    const left = shown(over, mentor, begins + 70 * minute, client);
    for (const part of ["Entró un perro", "Borrar mi cuaderno"]) expect(left).toContain(part);
    expect(left).not.toContain("Compartir");
    expect(shown(over, mentor, begins + 70 * minute)).not.toContain("Borrar mi cuaderno");
  });

  it("says from the end of the class on that it is to be talked about", () => {
    expect(shown(visit(), mentor, begins + 44 * minute)).not.toContain("Conversen hoy mismo");
    const due = shown(visit(), mentor, begins + 45 * minute);
    for (const part of ["Conversen hoy mismo", "Planificar una sesión para conversar", "Anotar que conversamos"]) expect(due).toContain(part);
    expect(shown(visit(), mentor, begins + 1600 * minute)).toContain("Falta conversar desde el 25 de noviembre");
    const late = visit({ notes: [{ by: mentor, at: begins + 50 * minute }] });
    expect(shown(late, mentor, begins + 1441 * minute)).toContain("es un monitoreo");
    const told = visit({ dialogue: { by: mentor, at: begins + 60 * minute } });
    expect(shown(told, teacher, begins + 61 * minute)).toContain("Sí, conversamos");
    expect(shown(told, mentor, begins + 61 * minute)).not.toContain("Sí, conversamos");
    // What came of it is on its way: the button stands where it will stay once that is there.
    const awaited = shown(told, teacher, begins + 61 * minute, clientOf(teacher, begins + 61 * minute, "open"));
    expect(awaited).toContain("Buscando las notas");
    expect(awaited).not.toContain("Sí, conversamos");
  });

  it("shows the others of the space that it is, and nothing else", () => {
    const one = visit({ notes: [{ by: mentor, at: begins + 50 * minute }] });
    const seen = shown(one, 3, begins + 60 * minute);
    expect(seen).toContain("Falta conversar");
    for (const part of ["Cómo preguntan", "Lo que se anotó", "Retirar", "Conversen"]) expect(seen).not.toContain(part);
  });

  it("is empty once it is taken back", () => {
    const gone = shown(visit({ withdrawn_at: begins + minute, withdrawn_by: teacher }), mentor, begins + 2 * minute);
    expect(gone).toContain("Retirada");
    expect(gone).toContain("Quién la retiró: Maribel");
    for (const part of ["Cuaderno de campo", "Lo que se anotó", "Qué se mira"]) expect(gone).not.toContain(part);
  });

  it("has the strengths first, then what was seen with what was thought of it, then questions", () => {
    const one = visit({ notes: [{ by: mentor, at: begins + 50 * minute }] });
    const client = clientOf(teacher, begins + 60 * minute);
    const asked = { name: "came", frame: { type: "field_notes", ref: 1, space: 5, observation: id, notes: [{ by: mentor, at: begins + 50 * minute, notes }] } } as const;
    const read = words(h(NotesPart, { client, view: view(one), one, nameOf, asked: asked as never }));
    const order = ["No apura a nadie", "Preguntó y esperó", "Lo que piensa quien observó", "La espera abre lugar", "¿Y los de atrás?"].map((part) => read.indexOf(part));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(read).toContain("minuto 3 · 10:02");
    const erased = words(h(NotesPart, { client, view: view(one), one, nameOf, asked: { name: "came", frame: { ...asked.frame, notes: [{ by: mentor, at: 1 }] } } }));
    expect(erased).toContain("Estas palabras se retiraron.");
  });

  it("says in the room what makes it monitoring, and what to do", () => {
    const one = visit({ notes: [{ by: mentor, at: begins + 50 * minute }] });
    const part = (now: number) => words(h(VisitsPart, { client: clientOf(mentor, now), view: view(one), nameOf }));
    const late = part(begins + 1500 * minute);
    for (const said of ["Esto es un monitoreo, no un acompañamiento", "Ir a la visita y conversarla", "Proponer un acuerdo de trabajo", "Falta conversarlas", "Proponer una visita"]) expect(late).toContain(said);
    expect(words(h(VisitsPart, { client: clientOf(mentor, begins), view: view(visit()), nameOf }))).not.toContain("monitoreo");
  });
});
