import "fake-indexeddb/auto";

import { beforeEach, describe, expect, it } from "vitest";

import { memoryShelf } from "../src/memory_shelf";
import type { Entry } from "../src/outbox_entry";
import { openShelf, type Shelf } from "../src/shelf";

let person = 9000;
const shelves: readonly [string, () => Promise<Shelf>][] = [
  ["on the disk", () => openShelf(++person)],
  ["in memory", () => Promise.resolve(memoryShelf())],
];

const entry = (id: string) => ({ id, space: 7, do: { type: "post_message", text: id }, made_at: 1, sent: false }) as unknown as Entry;

// What the rest of the client asks of a shelf: both answer the same.
describe.each(shelves)("a shelf %s", (_, open) => {
  let shelf: Shelf;
  beforeEach(async () => {
    shelf = await open();
  });

  it("gives entries an order, and them back in it", async () => {
    const writing = shelf.transaction("outbox", "readwrite", { durability: "strict" });
    const first = await writing.store.add(entry("a"));
    const second = await writing.store.add(entry("b"));
    await writing.done;
    expect(second).toBeGreaterThan(first);
    expect((await shelf.getAll("outbox")).map(({ id, order }) => [id, order])).toEqual([["a", first], ["b", second]]);
    await shelf.delete("outbox", first);
    expect((await shelf.getAll("outbox")).map(({ id }) => id)).toEqual(["b"]);
  });

  it("puts in the place of what was there, and reads within a transaction", async () => {
    await shelf.put("drafts", { space: 7, text: "uno" });
    await shelf.put("drafts", { space: 7, text: "dos" });
    expect(await shelf.getAll("drafts")).toEqual([{ space: 7, text: "dos" }]);
    const writing = shelf.transaction(["views", "lists"], "readwrite");
    await Promise.all([writing.objectStore("lists").put([{ id: 1, name: "Ana" }], "people"), writing.done]);
    expect(await shelf.get("lists", "people")).toEqual([{ id: 1, name: "Ana" }]);
    expect(await shelf.get("lists", "spaces")).toBeUndefined();
  });

  it("keeps a copy", async () => {
    const draft = { space: 7, text: "uno" };
    await shelf.put("drafts", draft);
    draft.text = "otra cosa";
    const back = await shelf.get("drafts", 7);
    expect(back).toEqual({ space: 7, text: "uno" });
  });
});

it("a shelf in memory is empty once it is closed", async () => {
  const shelf = memoryShelf();
  await shelf.put("drafts", { space: 7, text: "uno" });
  shelf.close();
  expect(await shelf.getAll("drafts")).toEqual([]);
});
