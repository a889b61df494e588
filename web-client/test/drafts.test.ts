import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Drafts, quickShelf } from "../src/drafts";
import { openShelf, type Shelf } from "../src/shelf";

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

describe("a draft", () => {
  it("is there after a reload, as it was written last", async () => {
    const drafts = draftsOf();
    for (const text of ["h", "ho", "hola"]) drafts.keep(draft(text));
    await drafts.settle();
    expect(await draftsOf().of(5)).toEqual(draft("hola"));
  });

  it("is known to be begun until it is emptied, in whatever space, before the device has written it", () => {
    const drafts = draftsOf();
    expect(drafts.begun).toBe(false);
    drafts.keep(draft("aquí", 5));
    drafts.keep(draft("allá", 6));
    drafts.keep(draft("", 5));
    expect(drafts.begun).toBe(true);
    drafts.keep(draft("", 6));
    expect(drafts.begun).toBe(false);
    drafts.keep({ ...draft(""), reply_to: "00000000-0000-4000-8000-000000000001" });
    expect(drafts.begun).toBe(true);
  });

  it("is each space's own, and leaves nothing behind when it is emptied", async () => {
    const drafts = draftsOf();
    drafts.keep(draft("aquí", 5));
    drafts.keep(draft("allá", 6));
    drafts.keep(draft("", 5));
    await drafts.settle();
    expect(await shelf.getAll("drafts")).toEqual([draft("allá", 6)]);
  });

  it("survives a page that goes before the device has written it", async () => {
    const going = draftsOf();
    shelf.close();
    going.keep(draft("a medias"));
    going.rescue();
    shelf = await openShelf(person);
    const later = draftsOf();
    expect(await later.of(5)).toEqual(draft("a medias"));
    await later.settle();
    expect(await shelf.getAll("drafts")).toEqual([draft("a medias")]);
  });

  it("is its author's alone", () => {
    const going = draftsOf();
    going.keep(draft("mío"));
    going.rescue();
    expect(quickShelf(person + 1, storage).take()).toEqual([]);
    expect(quickShelf(person, storage).take()).toEqual([draft("mío")]);
    expect(quickShelf(person, storage).take()).toEqual([]);
  });
});
