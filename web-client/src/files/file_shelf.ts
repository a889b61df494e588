import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";

import type { Uuid } from "../wire";

/** A file that somebody attached, from then on until the space shows it. */
export interface HeldFile {
  readonly id: Uuid;
  readonly space: number;
  readonly name: string;
  readonly media: string;
  readonly blob: Blob;
  /** The same picture made smaller, while it is not decided which of both is sent. */
  readonly shrunk?: Blob;
  /** A small picture of it, held under an id of its own. */
  readonly preview?: Uuid;
}

interface Schema extends DBSchema {
  files: { key: Uuid; value: HeldFile };
}

export type FileShelf = IDBPDatabase<Schema>;

const fileShelfName = (person: number) => `urdimbre-files-${person}`;

/** Apart from words: a device that has no room for files still has room for them. */
export function openFileShelf(person: number): Promise<FileShelf> {
  const opening = openDB<Schema>(fileShelfName(person), 1, {
    upgrade: (shelf) => {
      shelf.createObjectStore("files", { keyPath: "id" });
    },
    blocking: () => void opening.then((shelf) => shelf.close()),
  });
  return opening;
}

export const forgetFileShelf = (person: number) => deleteDB(fileShelfName(person)).catch(() => {});
