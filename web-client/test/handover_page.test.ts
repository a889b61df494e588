// The page of a handover as it is shown, from what a device has (rule Y21).
import { signal } from "@preact/signals";
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import type { Client } from "../src/app/client";
import { Drafts, noQuickShelf } from "../src/drafts";
import type { HandoverScreen } from "../src/handover/handover_screen";
import { changing, draftSpace, toggled, typed } from "../src/handover/draft";
import { speak } from "../src/i18n";
import { memoryShelf } from "../src/memory_shelf";
import { noAccompaniment } from "../src/store/reduce_accompaniment";
import { SmallNode, smallDocument } from "./small_dom";

const at = new Date("2026-11-10T10:00").getTime();
const session = {
  space: 7, title: "Tercero partiendo", member: true, began_at: at, ended_at: at, conversation: "Amigo crítico", roles: [], above: null,
  commitments: [{ id: "c1", text: "Pedir tickets", due: null, state: "kept", changes: [{ state: "kept", at, due: null, note: { text: "Salieron.", mine: true } }, { state: "kept", at, due: null, note: { text: "De otra.", mine: false } }] }],
};
const agreement = { id: "a1", by: 2, at, since: at, goals: "Que pregunten más.", confidentiality: "Lo de la sala.", accepted: [1, 2] };
const view = { space: 5, kind: "mentoring_room", title: "Sala", roles: ["mentee"], members: 2, ledger: undefined, accompaniment: { agreement, ...noAccompaniment } };
const summary = (id: number, kind: string, title: string, roles = ["mentee"]) => ({ id, kind, title, roles, head: 1 });

let Screen: typeof HandoverScreen;

beforeAll(async () => {
  Object.assign(SmallNode.prototype, { focus: () => {} });
  vi.stubGlobal("document", smallDocument);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("location", { pathname: "/traspaso", hash: "" });
  vi.stubGlobal("requestAnimationFrame", (how: () => void) => setTimeout(how, 0));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no network")));
  Object.assign(smallDocument, { addEventListener: () => {}, removeEventListener: () => {}, getElementById: () => null });
  await speak("es");
  Screen = (await import("../src/handover/handover_screen")).HandoverScreen;
});
afterAll(() => vi.unstubAllGlobals());

async function shown(from: number | undefined) {
  const drafts = new Drafts(memoryShelf(), noQuickShelf);
  const followed: number[] = [];
  const spaces = [summary(5, "mentoring_room", "Sala"), summary(6, "notebook", "Cuaderno"), summary(8, "community", "CdP"), summary(9, "mesa", "Mesa", ["observer"])];
  const client = {
    self: { id: 1, name: "Maribel" }, drafts, now: () => at, follow: (space: number) => Promise.resolve(void followed.push(space)),
    state: signal({ spaces, views: new Map([[5, view]]), people: new Map() }), link: signal({ phase: { name: "waiting" }, attempts: 1 }), entries: signal([]),
    logbook: { logbook: () => Promise.resolve([session]), keepLogbook: () => Promise.resolve() },
  } as unknown as Client;
  const root = new SmallNode(1, "div");
  root.ownerDocument = smallDocument;
  await act(() => render(h(Screen, { client, from }), root as unknown as Element));
  await vi.waitFor(async () => {
    await act(() => {});
    expect(root.words).toContain("Tercero partiendo");
  });
  const named = (name: string) => root.all().filter(({ localName }) => localName === name);
  return { root, drafts, followed, named };
}

describe("the page of a handover", () => {
  it("offers what the device has, without a network, with nothing chosen", async () => {
    const { root, drafts, named, followed } = await shown(5);
    const checked = () => named("input").map(({ attributes }) => attributes["checked"] !== undefined);
    expect(checked()).toEqual([false, false, false, false]);
    for (const words of ["Para qué: Que pregunten más.", "Lo que acordaron mantener en confianza: Lo de la sala.", "Pedir tickets (Cumplido)", "Salieron.", "Así estaba tu bitácora"]) expect(root.words).toContain(words);
    expect(root.words).not.toContain("De otra.");
    expect(followed).toEqual([5]);
    const goals = { id: "goals a1", about: "agreement", at, text: "Para qué: Que pregunten más." } as const;
    await act(() => drafts.change(draftSpace, (draft) => changing(draft, (now) => toggled(now, goals))));
    // In the room, and among what was chosen.
    expect(checked()).toEqual([true, false, false, false, true]);
    expect(root.words).toContain("Elegiste 1 cosa.");
  });

  it("offers as places those of one's own in which one may write", async () => {
    const { named } = await shown(undefined);
    const [room, place] = named("select").map((each) => each.childNodes.map(({ words }) => words));
    expect(room).toEqual(["Ninguna", "Sala", "Mesa"]);
    expect(place).toEqual(["Elige un espacio", "Sala (Sala de mentoría)", "Cuaderno (Cuaderno personal)"]);
  });

  it("says how many read it there, and what the draft holds", async () => {
    const { root, drafts, followed } = await shown(undefined);
    expect(root.words).toContain("Elige o escribe algo primero.");
    await act(() => drafts.change(draftSpace, (draft) => changing(draft, (now) => ({ ...typed(now, "Hola"), to: 5 }))));
    expect(root.words).toContain("Lo leerán quienes están en «Sala»: 2 personas, contigo.");
    expect(root.words).not.toContain("Elige o escribe algo primero.");
    expect(followed).toEqual([5]);
    await act(() => drafts.change(draftSpace, (draft) => changing(draft, (now) => ({ ...now, after: "Tiempo." }))));
    expect(root.words).toContain("Tu texto sigue como lo dejaste.");
    expect(root.words).toContain("Agregar lo nuevo al final");
  });
});
