import { signal } from "@preact/signals";
import { h, render } from "preact";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";

import type { Client } from "../src/app/client";
import { speak } from "../src/i18n";
import { NamesAsk, useNamesAsked } from "../src/session/names_asked";
import { nothing } from "../src/store/state";
import { SmallNode, smallDocument } from "./small_dom";

vi.hoisted(() => {
  vi.stubGlobal("location", { pathname: "/", hash: "" });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("localStorage", { getItem: () => null });
});
beforeAll(async () => {
  vi.stubGlobal("document", smallDocument);
  SmallNode.prototype["focus"] = () => {};
  await speak("es");
});
afterAll(() => vi.unstubAllGlobals());

const client = { self: { id: 7 }, state: signal({ ...nothing, people: new Map([[8, "Maribel Choque"]]), spaces: [] }), visitors: { of: () => signal(new Map()) } } as unknown as Client;
const sent: string[] = [];
let act: { readonly submit: () => void };
let pressSend: () => void;

function Writing({ what, text, ready }: { readonly what: string; readonly text: string; readonly ready: boolean }) {
  const asked = useNamesAsked(client, 3, what);
  const submit = () => void (ready && asked.pass(text) && sent.push(text));
  act = { submit };
  pressSend = () => {
    asked.allow();
    submit();
  };
  return h("div", null, h("p", null, asked.found.join(", ")), h(NamesAsk, { asked, change: () => {}, send: submit }));
}

const root = new SmallNode(1, "div");
root.ownerDocument = smallDocument;
const shows = (what: string, text: string, ready = true) => {
  render(h(Writing, { what, text, ready }), root as unknown as Element);
  return root.words;
};
beforeEach(() => {
  render(null, root as unknown as Element);
  sent.length = 0;
});

it("asks about a name, and sends what is written by then", () => {
  shows("1 caso", "Hablé con Maribel");
  act.submit();
  expect(sent).toEqual([]);
  expect(shows("1 caso", "Hablé con Maribel ayer")).toContain("Aquí aparece «Maribel»");
  pressSend();
  expect(sent).toEqual(["Hablé con Maribel ayer"]);
  expect(shows("1 caso", "Hablé con Maribel ayer")).not.toContain("Maribel");
});

it("sends nothing that may not go by then", () => {
  shows("1 caso", "Hablé con Maribel");
  act.submit();
  shows("1 caso", "Hablé con Maribel", false);
  pressSend();
  expect(sent).toEqual([]);
});

it("asks about nothing else that is written", () => {
  shows("1 caso", "Hablé con Maribel");
  act.submit();
  expect(shows("1 caso", "Hablé con Maribel")).toContain("Maribel");
  expect(shows("2 pregunta", "¿Y ahora?")).not.toContain("Maribel");
});
