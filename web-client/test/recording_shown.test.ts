// The page of a recording: who sees what of it, what is said before a yes, and what is left when it is gone.
import { signal } from "@preact/signals";
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import type { Client } from "../src/app/client";
import { Drafts, noQuickShelf } from "../src/drafts";
import { speak } from "../src/i18n";
import { memoryShelf } from "../src/memory_shelf";
import type { Entry } from "../src/outbox_entry";
import { ConsentPart } from "../src/recordings/consent_part";
import { GoingLine } from "../src/recordings/going_line";
import { leftWords } from "../src/recordings/going_words";
import { LeftPart } from "../src/recordings/left_part";
import { RecordingShown } from "../src/recordings/recording_shown";
import { RecordingsPart } from "../src/recordings/recordings_part";
import { SharePart } from "../src/recordings/share_part";
import type { RecordingProgress } from "../src/recordings/uploads";
import { WatchPart } from "../src/recordings/watch_part";
import { nothing, type SpaceView } from "../src/store/state";
import type { Recording, RecordingFrame } from "../src/wire";
import { SmallNode, smallDocument } from "./small_dom";

// Where the browser is, and what it remembers, when the sources are loaded.
vi.hoisted(() => {
  vi.stubGlobal("location", { pathname: "/", hash: "" });
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {} });
});

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const minute = 60_000;
const day = 1440 * minute;
const brought = new Date(2026, 10, 20, 10, 0).getTime();
const now = brought + day;
const owner = 1;
const colleague = 2;
const reader = 3;

const recording = (over: Partial<Recording> = {}): Recording => ({
  recording: id(1), by: owner, at: brought, media: "video", size: 9_000_000, seconds: 600, people: [colleague], consents: [], minors: "none", until: brought + 300 * day,
  readers: [], sound_only: false, comments: 0, clips: 0, expired: false, ...over,
});
const shared = (over: Partial<Recording> = {}) => recording({ consents: [{ by: colleague, consent: "whole" }], shared_at: brought + minute, ...over });
const frame = (over: Partial<RecordingFrame> = {}): RecordingFrame => ({
  type: "recording", ref: 1, space: 5, recording: id(1), words: id(1), title: "Fracciones", purpose: "Mirar las preguntas", comments: [], clips: [], picture: "ready", sound: "ready", still: "ready", ...over,
});
const view = (all: readonly Recording[]): SpaceView => ({
  space: 5, position: { epoch: id(1), seq: 1 }, kind: "mentoring_room", title: "Sala", roles: ["mentor"], members: 3, messages: 0, timeline: [], older: [], complete: true, gap: false,
  accompaniment: { left: [], roles: [], observations: [], plans_left: [], topics: [], recordings: [...all] },
});
const clientOf = (self: number, entries: readonly Entry[] = [], standings: ReadonlyMap<string, RecordingProgress> = new Map(), phase = "waiting") =>
  ({
    self: { id: self, name: "" }, now: () => now, drafts: new Drafts(memoryShelf(), noQuickShelf), entries: signal(entries), link: signal({ phase: { name: phase } }), state: signal(nothing),
    readRecording: () => Promise.resolve({ name: "offline" }), goingUp: { recordings: { loose: new Map(), queue: signal({ standings: signal(standings), holds: { set: () => {} } }) } },
  }) as unknown as Client;
const nameOf = (person: number) => ["", "Rosa", "Maribel", "Verónica"][person]!;

describe("the page of a recording", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  const drawn = <Found>(what: Parameters<typeof render>[0], find: (root: SmallNode) => Found): Found => {
    const root = new SmallNode(1, "div");
    root.ownerDocument = smallDocument;
    render(what, root as unknown as Element);
    const found = find(root);
    // What would be shown later, once the server answered, is not waited for.
    render(null, root as unknown as Element);
    return found;
  };
  const all = (node: SmallNode): readonly SmallNode[] => [node, ...node.childNodes.flatMap(all)];
  const words = (what: Parameters<typeof render>[0]) => drawn(what, (root) => root.words);
  const shown = (one: Recording, self: number) => words(h(RecordingShown, { client: clientOf(self), view: view([one]), one, nameOf }));

  it("asks who is in it for a yes, with what each answer means and what cannot be brought back", () => {
    const one = recording();
    expect(shown(one, colleague)).toContain("Falta tu respuesta");
    expect(shown(one, colleague)).not.toContain("Sí, imagen y sonido");
    const asked = words(h(ConsentPart, { client: clientOf(colleague), view: view([one]), one, nameOf, said: () => {}, read: id(7) }));
    for (const part of ["Sí, imagen y sonido", "Sí, solo el sonido", "una sola imagen borrosa", "No quiero que se use", "se borra con todo lo que tiene", "no se puede recuperar", "no para evaluar a nadie"]) expect(asked).toContain(part);
    // A node of the release before does not say what a yes would be to.
    const unnamed = words(h(ConsentPart, { client: clientOf(colleague), view: view([one]), one, nameOf, said: () => {}, read: undefined, unnamed: true }));
    expect(unnamed).toBe("Todavía no puedes dar tu respuesta: el servidor se está actualizando. Vuelve a abrir la página en unos minutos.");
    const answered = shown(shared(), colleague);
    expect(answered).toContain("Cambiar tu respuesta");
    expect(answered).not.toContain("Sí, imagen y sonido");
    expect(shown(shared({ consents: [{ by: colleague, consent: "sound_only" }] }), colleague)).not.toContain("Cambiar tu respuesta");
  });

  it("tells its owner who has not answered, and why it cannot be shared yet", () => {
    const waits = shown(recording(), owner);
    for (const part of ["Falta que responda: Maribel", "Maribel: falta su respuesta", "Todavía no se puede compartir, porque falta que responda: Maribel.", "Retirar la grabación"]) expect(waits).toContain(part);
    const ready = shown(recording({ consents: [{ by: colleague, consent: "whole" }] }), owner);
    for (const part of ["Nadie la ve todavía: puedes compartirla", "Maribel: dijo que sí a imagen y sonido", "Recibirán la imagen y el sonido."]) expect(ready).toContain(part);
  });

  it("has no button that would move once it is there", () => {
    const one = recording();
    const awaited = words(h(RecordingShown, { client: clientOf(owner, [], new Map(), "open"), view: view([one]), one, nameOf }));
    expect(awaited).toContain("Buscando la grabación");
    expect(awaited).not.toContain("Retirar la grabación");
  });

  it("says before it is shared that readers only hear it, and why", () => {
    const one = recording({ people: [], minors: "unauthorised", sound_only: true });
    const part = (over: Partial<RecordingFrame>) => words(h(SharePart, { client: clientOf(owner), view: view([one]), one, nameOf, said: () => {}, frame: frame(over) }));
    expect(part({})).toContain("solo el sonido y una imagen borrosa, porque falta la autorización de alguna familia");
    expect(part({ sound: "making" })).toContain("lo recibirán cuando esté listo");
    expect(part({ sound: "impossible" })).toContain("Todavía no se puede, porque este servidor no pudo separar el sonido");
  });

  it("shows nothing of it to those whom it is not shared with", () => {
    const others = shown(recording(), reader);
    expect(others).toContain("no está compartida contigo");
    for (const part of ["Reproducir", "Retirar", "Compartirla"]) expect(others).not.toContain(part);
    expect(shown(shared(), reader)).not.toContain("no está compartida contigo");
  });

  it("is a marker of who took it back, and nothing else, once it is gone", () => {
    const gone = shown(shared({ withdrawn_at: now - day / 2, withdrawn_by: colleague }), reader);
    expect(gone).toContain("Retirada");
    expect(gone).toContain("Quién la retiró: Maribel");
    for (const part of ["Fracciones", "Video", "Compartirla", "comparte con"]) expect(gone).not.toContain(part);
    // A device that was away knows by itself that its time is over.
    expect(shown(shared({ until: now - 1 }), reader)).toContain("El plazo terminó");
  });

  it("lets whoever left the room take back what they are in, and says nothing else of it", () => {
    const left = words(h(LeftPart, { client: clientOf(colleague), space: 5, recording: id(1) }));
    for (const part of ["Ya no estás en esta sala", "Retirar mi consentimiento", "Que sea solo el sonido"]) expect(left).toContain(part);
  });

  const watched = (one: Recording, over: Partial<RecordingFrame>, self = reader, client = clientOf(self)) =>
    h(WatchPart, { client, view: view([one]), one, nameOf, said: () => {}, frame: frame(over) });

  it("fetches nothing by itself: neither the picture, nor the sound, nor the still", () => {
    const sources = (over: Partial<RecordingFrame>) => drawn(watched(shared(), over), (root) => root.all().filter(({ localName }) => ["video", "audio", "img"].includes(localName)));
    const [video, ...more] = sources({});
    expect(more).toEqual([]);
    expect([video!.localName, video!["preload"] ?? video!.attributes["preload"]]).toEqual(["video", "none"]);
    const heard = sources({ picture: "not_for_you" });
    expect(heard.map(({ localName }) => localName)).toEqual(["audio"]);
  });

  it("says what there is instead of a player where there is none for whoever looks", () => {
    expect(words(watched(shared(), { picture: "not_for_you", sound: "making" }))).toContain("se está preparando");
    expect(words(watched(shared(), { picture: "not_for_you", sound: "impossible" }))).toContain("no pudo separar el sonido");
    expect(words(watched(shared(), { picture: "not_for_you" }))).toContain("se comparte solo con su sonido");
  });

  it("has what was said in the order of the clock, each with its kind in words, and what is on its way", () => {
    const comments: RecordingFrame["comments"] = [
      { comment: id(10), by: owner, at: brought + 9, at_ms: 65_000, kind: "strength", text: "La espera" },
      { comment: id(11), by: colleague, at: brought + 5, at_ms: 5_000, kind: "question", text: "¿Cuánto?" },
      { comment: id(12), by: owner, at: brought + 10, kind: "note", text: "Diez segundos", answers: id(11) },
    ];
    const unsent: Entry = { order: 1, id: id(20), space: 5, do: { type: "comment_recording", recording: id(1), kind: "suggestion", text: "Probar con pares", at_ms: 30_000 }, made_at: now, sent: false };
    const said = words(watched(shared({ comments: 3 }), { comments, clips: [{ clip: id(30), by: owner, at: 1, from_ms: 60_000, to_ms: 90_000, title: "Miren aquí" }] }, reader, clientOf(reader, [unsent])));
    const order = ["¿Cuánto?", "Diez segundos", "Probar con pares", "La espera"].map((part) => said.indexOf(part));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const part of ["0:05", "1:05", "por enviar", "Preguntas (1)", "Miren aquí", "1:00–1:30"]) expect(said).toContain(part);
  });

  it("stands in the room with what comes next, and with what is going up", () => {
    const entry: Entry = {
      order: 1, id: id(40), space: 5, do: { type: "bring_recording", file: id(41), title: "Lectura", purpose: "x", people: [], minors: "none", until: 1 }, made_at: now, sent: false,
      files: [{ id: id(41), name: "clase.mp4", media: "video/mp4", size: 48_000_000 }],
    };
    const standings = new Map<string, RecordingProgress>([[entry.id, { going: "up", sent: 12_000_000, left: 7 * minute, loose: true }]]);
    const part = words(h(RecordingsPart, { client: clientOf(colleague, [entry], standings), view: view([recording(), shared({ recording: id(2) }), recording({ recording: id(3), by: colleague, people: [reader] })]), nameOf }));
    for (const said of ["Esperan tu respuesta", "La trajo Rosa", "Falta que responda: Verónica", "Compartida", "Lectura", "12 MB de 48 MB", "Faltan alrededor de 7 minutos.", "solo mientras esta página siga abierta", "Pausar", "Traer una grabación"]) expect(part).toContain(said);
  });

  it("says how it goes up wherever one is by then, and what there is to do about it before that", () => {
    const entry = (order: number, over: Partial<Entry> = {}): Entry => ({
      order, id: id(40 + order), space: 5, do: { type: "bring_recording", file: id(50 + order), title: "Lectura", purpose: "x", people: [], minors: "none", until: 1 }, made_at: now, sent: false,
      files: [{ id: id(50 + order), name: "clase.mp4", media: "video/mp4", size: 48_000_000 }], ...over,
    });
    const line = (entries: readonly Entry[], all: readonly RecordingProgress[], here?: number) =>
      words(h(GoingLine, { client: clientOf(owner, entries, new Map(all.map((progress, place) => [entries[place]!.id, progress]))), here }));
    const up = { going: "up", sent: 12_000_000, loose: false } as const;
    expect(line([entry(1), entry(2)], [{ going: "next", loose: false }, up])).toBe("Tu grabación · Subiendo · 12 MB de 48 MBVer cómo va");
    expect(line([entry(1), entry(2)], [up, { going: "lost", loose: false }])).toContain("El archivo ya no está en este dispositivo");
    expect(line([entry(1), entry(2, { refused: { code: "recording_people", text: "" } })], [up])).toContain("La grabación no se pudo traer.");
    // One that waits for its answer says nothing, and hides nobody who goes up.
    expect(line([entry(1, { sent: true }), entry(2)], [{ going: "up", loose: false }, up])).toContain("Subiendo · 12 MB");
    expect(line([entry(1)], [])).toBe("");
    // Where the room cannot be seen any more, its own page says so and lets go of it.
    const to = (spaces: readonly object[]) => {
      const client = clientOf(owner, [entry(1)], new Map([[id(41), up]]));
      Object.assign(client, { state: signal({ ...nothing, spaces }) });
      return drawn(h(GoingLine, { client, here: undefined }), (root) => all(root).find(({ localName }) => localName === "a")?.attributes.href);
    };
    expect([to([{ id: 5 }]), to([])]).toEqual(["/e/5/acompanamiento#grabaciones", "/e/5"]);
    expect([line([entry(1)], [up], 5), line([entry(1, { sent: true })], []), line([], [])]).toEqual(["", "", ""]);
  });

  it("says how long the rest takes in steps that do not tremble", () => {
    expect([20_000, 7 * minute, 23 * minute, 24 * minute, 100 * minute, 900 * minute].map(leftWords)).toEqual([
      "Falta menos de un minuto.", "Faltan alrededor de 7 minutos.", "Faltan alrededor de 25 minutos.", "Faltan alrededor de 25 minutos.", "Faltan alrededor de 2 horas.",
      "Falta más de medio día a este ritmo: sube de a poco y sigue cada vez que haya conexión.",
    ]);
    expect(leftWords(undefined)).toBe("");
  });
});
