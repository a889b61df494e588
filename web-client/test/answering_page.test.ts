// The page of people without an account: what is said before, and what becomes of what was begun.
import { readFileSync } from "node:fs";

import { h, render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { AskedByLink } from "../src/answering/api";
import { keptLink } from "../src/answering/kept";
import { AnsweringPage } from "../src/answering/page";
import { speak } from "../src/i18n";
import type { Instrument } from "../src/instruments/api";
import { SmallNode, smallDocument } from "./small_dom";

const instrument = JSON.parse(readFileSync(new URL("../../protocol/templates/instruments/percepciones-de-la-implementacion.json", import.meta.url), "utf8")) as Instrument;
const secret = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_aaaaa";
const asked: AskedByLink = {
  space: { title: "Comunidad de Tirúa", kind: "community" }, network: "Red del sur", group: "Familias de 3º", lang: "es", minors: false, ends_at: 1_800_000_000_000,
  document: { ...instrument, items: instrument.items.filter(({ kind }) => kind === "scale") },
};

// A page that goes looks after itself a moment later.
Object.assign(globalThis, { addEventListener: () => {}, removeEventListener: () => {} });

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

describe("the page that a link leads to", () => {
  let held: Map<string, string>;
  let storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  let calls: { readonly path: string; readonly body: Record<string, unknown> }[];

  beforeEach(async () => {
    held = new Map();
    storage = { getItem: (name) => held.get(name) ?? null, setItem: (name, value) => void held.set(name, value), removeItem: (name) => void held.delete(name) };
    calls = [];
    vi.stubGlobal("document", smallDocument);
    SmallNode.prototype["focus"] = () => {};
    vi.stubGlobal("localStorage", storage);
    await speak("es");
  });
  afterEach(() => vi.unstubAllGlobals());

  /** What stands there once `wanted` does. */
  async function shown(answers: (path: string) => Answer, wanted: string): Promise<string> {
    vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
      calls.push({ path, body: JSON.parse(init.body as string) as Record<string, unknown> });
      const { status, body } = answers(path);
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    });
    const root = new SmallNode(1, "div");
    root.ownerDocument = smallDocument;
    render(h(AnsweringPage, { secret }), root as unknown as Element);
    await vi.waitFor(() => expect(root.words).toContain(wanted), { timeout: 10_000, interval: 5 });
    const words = root.words;
    render(null, root as unknown as Element);
    return words;
  }

  it("says who asks, what for, who reads what and that it is anonymous before anything is asked", async () => {
    const words = await shown(() => ({ status: 200, body: asked }), "Empezar a responder");
    for (const said of [instrument.title, "Te pregunta «Comunidad de Tirúa», de «Red del sur».", instrument.purpose, "Es para: Familias de 3º.", "Es anónimo", "cifras de cinco respuestas o más", "no se puede cambiar ni retirar"]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain(asked.document.items[0]!.text);
    expect(words).not.toContain("persona adulta responsable");
    expect(calls.map(({ path }) => path)).toEqual(["/api/answer-link"]);
  });

  it("shows a guardian the words that they say yes to", async () => {
    const consent = { version: "1a2b", text: "Digo que sí a esto." };
    expect(await shown(() => ({ status: 200, body: { ...asked, minors: true, consent } }), "Empezar a responder")).toContain(consent.text);
  });

  it("says of a board that words are shown", async () => {
    const board = { ...asked, document: { ...asked.document, board: true } };
    expect(await shown(() => ({ status: 200, body: board }), "Empezar a responder")).toContain("en un tablero");
  });

  it("goes on with what was begun on this phone, and asks the server nothing", async () => {
    const [first] = asked.document.items;
    keptLink(secret, storage).write({ id: "1", asked, answers: { [first!.id]: 4 }, begun: true, sending: false });
    expect(await shown(() => ({ status: 500, body: {} }), "1 respondida de 8")).toContain(first!.text);
    expect(calls).toEqual([]);
  });

  it("sends what waited, under the id that it had, and then knows nothing of it", async () => {
    keptLink(secret, storage).write({ id: "7", asked, answers: { a: 4 }, consent: "1a2b", begun: true, sending: true });
    const words = await shown(() => ({ status: 200, body: { outcome: "kept" } }), "¡Gracias!");
    expect(words).not.toContain(instrument.title);
    expect(calls).toEqual([{ path: "/api/answer-link/answers", body: { secret, id: "7", answers: { a: 4 }, consent: "1a2b" } }]);
    expect(held.size).toBe(0);
  });

  it("is kind where the link takes no answers, and keeps nothing", async () => {
    keptLink(secret, storage).write({ id: "7", asked, answers: { a: 4 }, begun: true, sending: true });
    expect(await shown(() => ({ status: 404, body: { code: "not_found" } }), "Este enlace no recibe respuestas")).toContain("Pregunta a quien te lo dio");
    expect(held.size).toBe(0);
  });

  it("shows the words that were written and that nobody takes any more", async () => {
    const words = { ...asked.document, items: instrument.items };
    const open = instrument.items.find(({ kind }) => kind !== "scale")!;
    keptLink(secret, storage).write({ id: "7", asked: { ...asked, document: words }, answers: { [open.id]: "Se oyó a las familias." }, begun: true, sending: true });
    const shownThen = await shown(() => ({ status: 404, body: { code: "not_found" } }), "Lo que escribiste");
    expect(shownThen).toContain("Se oyó a las familias.");
    expect(held.size).toBe(0);
  });

  it("asks a guardian again where the words have changed since", async () => {
    const consent = { version: "new", text: "Otras palabras." };
    keptLink(secret, storage).write({ id: "7", asked: { ...asked, minors: true, consent: { version: "old", text: "Unas palabras." } }, answers: { a: 4 }, consent: "old", begun: true, sending: true });
    const words = await shown((path) => (path.endsWith("answers") ? { status: 400, body: { code: "consent_missing" } } : { status: 200, body: { ...asked, minors: true, consent } }), consent.text);
    expect(words).toContain("Empezar a responder");
    expect(keptLink(secret, storage).read()).toMatchObject({ id: "7", answers: { a: 4 }, begun: false, sending: false });
    expect(keptLink(secret, storage).read()?.consent).toBeUndefined();
  });

  it("says that there is no link, and goes on trying", async () => {
    await shown(() => ({ status: 503, body: {} }), "No hay conexión.");
    expect(held.size).toBe(0);
  });
});
