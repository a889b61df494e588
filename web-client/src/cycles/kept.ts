/** What was read, to be read again without a network (rule Y25). */
export interface Kept {
  find(path: string): unknown;
  keep(path: string, answer: unknown): void;
}

export function keptIn(person: number, storage: Pick<Storage, "getItem" | "setItem">): Kept {
  const name = (path: string) => `urdimbre.cycles.${person}.${path}`;
  return {
    find(path) {
      try {
        return JSON.parse(storage.getItem(name(path)) ?? "null") ?? undefined;
      } catch {
        return undefined;
      }
    },
    keep(path, answer) {
      try {
        storage.setItem(name(path), JSON.stringify(answer));
      } catch {
        // A device without room reads it from the network.
      }
    },
  };
}
