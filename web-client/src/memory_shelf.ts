import type { Shelf } from "./shelf";

interface Place {
  readonly keyPath?: string;
  readonly rows: Map<number | string, unknown>;
}

/**
 * A shelf that is gone with the page: for a device that other people use too. It does what a shelf on the disk does with
 * the calls that are made here, and nothing of it reaches the disk.
 */
export function memoryShelf(): Shelf {
  const places: Readonly<Record<string, Place>> = {
    outbox: { keyPath: "order", rows: new Map() },
    drafts: { keyPath: "space", rows: new Map() },
    views: { keyPath: "space", rows: new Map() },
    lists: { rows: new Map() },
  };
  let lastOrder = 0;
  const store = (name: string) => {
    const { keyPath, rows } = places[name]!;
    const keyOf = (value: unknown, key?: number | string) =>
      keyPath === undefined ? key! : ((value as Readonly<Record<string, number | undefined>>)[keyPath] ?? ++lastOrder);
    const put = (value: unknown, key?: number | string) => {
      const at = keyOf(value, key);
      // A copy, as a disk keeps one: what is changed afterwards was not put.
      rows.set(at, structuredClone(keyPath === undefined ? value : { ...(value as object), [keyPath]: at }));
      return Promise.resolve(at);
    };
    return {
      get: (key: number | string) => Promise.resolve(structuredClone(rows.get(key))),
      getAll: () => Promise.resolve([...rows.entries()].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => structuredClone(value))),
      put,
      add: put,
      delete: (key: number | string) => Promise.resolve(void rows.delete(key)),
    };
  };
  const shelf = {
    get: (name: string, key: number | string) => store(name).get(key),
    getAll: (name: string) => store(name).getAll(),
    put: (name: string, value: unknown, key?: number | string) => store(name).put(value, key),
    delete: (name: string, key: number | string) => store(name).delete(key),
    transaction: (names: string | readonly string[]) => ({
      store: store(typeof names === "string" ? names : names[0]!),
      objectStore: store,
      done: Promise.resolve(),
    }),
    close: () => {
      for (const { rows } of Object.values(places)) rows.clear();
    },
  };
  return shelf as unknown as Shelf;
}
