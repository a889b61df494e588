import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Drafts, quickShelf } from "../src/drafts";
import { changingMaterial, emptyMaterial, withMaterial, withoutMaterial } from "../src/session/material_draft";
import { openShelf, type Draft, type Shelf } from "../src/shelf";

class MemoryStorage {
  readonly #items = new Map<string, string>();
  getItem = (name: string) => this.#items.get(name) ?? null;
  setItem = (name: string, value: string) => void this.#items.set(name, value);
  removeItem = (name: string) => void this.#items.delete(name);
}

let person = 9000;
let shelf: Shelf;
let storage: Storage;

beforeEach(async () => {
  shelf = await openShelf(++person);
  storage = new MemoryStorage() as unknown as Storage;
});

afterEach(() => shelf.close());

const draftsOf = (whom = person) => new Drafts(shelf, quickShelf(whom, storage));
const draft = (text: string, space = 5) => ({ space, text });
const write = (drafts: Drafts, what: Draft) => drafts.change(what.space, () => what);
/** What a page shows once the device has been read. */
const shown = async (drafts: Drafts, space = 5) => {
  drafts.of(space);
  await drafts.settle();
  return drafts.of(space).value;
};

describe("a draft", () => {
  it("is there after a reload, as it was written last", async () => {
    const drafts = draftsOf();
    for (const text of ["h", "ho", "hola"]) write(drafts, draft(text));
    await drafts.settle();
    expect(await shown(draftsOf())).toEqual(draft("hola"));
  });

  it("is known to be begun until it is emptied, in whatever space, before the device has written it", () => {
    const drafts = draftsOf();
    expect(drafts.begun).toBe(false);
    write(drafts, draft("aquí", 5));
    write(drafts, draft("allá", 6));
    write(drafts, draft("", 5));
    expect(drafts.begun).toBe(true);
    write(drafts, draft("", 6));
    expect(drafts.begun).toBe(false);
    write(drafts, { ...draft(""), reply_to: "00000000-0000-4000-8000-000000000001" });
    expect(drafts.begun).toBe(true);
  });

  it("is each space's own, and leaves nothing behind when it is emptied", async () => {
    const drafts = draftsOf();
    write(drafts, draft("aquí", 5));
    write(drafts, draft("allá", 6));
    write(drafts, draft("", 5));
    await drafts.settle();
    expect(await shelf.getAll("drafts")).toEqual([draft("allá", 6)]);
  });

  it("survives a page that goes before the device has written it", async () => {
    const going = draftsOf();
    shelf.close();
    write(going, draft("a medias"));
    going.rescue();
    shelf = await openShelf(person);
    const later = draftsOf();
    expect(await shown(later)).toEqual(draft("a medias"));
    await later.settle();
    expect(await shelf.getAll("drafts")).toEqual([draft("a medias")]);
  });

  it("takes in what is typed before the device has been read, beside what is there", async () => {
    const before = draftsOf();
    write(before, { ...draft("a medias"), threads: [{ thread: "00000000-0000-4000-8000-000000000001", text: "aparte" }] });
    await before.settle();
    const drafts = draftsOf();
    drafts.change(5, (now) => ({ ...now, text: "de nuevo" }));
    expect(drafts.of(5).value.text).toBe("de nuevo");
    expect(await shown(drafts)).toEqual({ ...draft("de nuevo"), threads: [{ thread: "00000000-0000-4000-8000-000000000001", text: "aparte" }] });
    expect(await shown(draftsOf())).toEqual(drafts.of(5).value);
  });

  it("keeps what several places of a page write in it at once", async () => {
    const drafts = draftsOf();
    await shown(drafts);
    drafts.change(5, (now) => ({ ...now, text: "palabras" }));
    drafts.change(5, (now) => withMaterial(now, { ...emptyMaterial, title: "Pauta" }));
    drafts.change(5, (now) => ({ ...now, text: `${now.text} y más` }));
    await drafts.settle();
    expect(await shown(draftsOf())).toEqual({ ...draft("palabras y más"), material: { ...emptyMaterial, title: "Pauta" } });
  });

  it("is not begun by a form that is open and empty", async () => {
    const drafts = draftsOf();
    await shown(drafts);
    drafts.change(5, (now) => withMaterial(now, emptyMaterial));
    expect(drafts.begun).toBe(false);
    expect(drafts.of(5).value.material).toEqual(emptyMaterial);
    drafts.change(5, (now) => changingMaterial(now, (material) => ({ ...material, address: "https://" })));
    expect(drafts.begun).toBe(true);
    drafts.change(5, withoutMaterial);
    drafts.change(5, (now) => changingMaterial(now, (material) => ({ ...material, title: "tarde" })));
    expect(drafts.of(5).value).toEqual(draft(""));
  });

  it("is its author's alone", () => {
    const going = draftsOf();
    write(going, draft("mío"));
    going.rescue();
    expect(quickShelf(person + 1, storage).take()).toEqual([]);
    expect(quickShelf(person, storage).take()).toEqual([draft("mío")]);
    expect(quickShelf(person, storage).take()).toEqual([]);
  });
});
