import { openDB, type DBSchema, type IDBPDatabase } from "idb";

import type { Entry } from "./outbox_entry";
import type { SpaceView } from "./store/state";
import type { Person, SpaceSummary, Uuid } from "./wire";

/** A file that is about to be sent; its bytes are among the files of this device. */
export interface DraftFile {
  readonly id: Uuid;
  readonly name: string;
  readonly media: string;
  readonly size: number;
  /** How large it is as a smaller picture. */
  readonly shrunk?: number;
  readonly preview?: Uuid;
}

/** Words that somebody was writing in a space, and what they attached. */
export interface Draft {
  readonly space: number;
  readonly text: string;
  readonly reply_to?: Uuid;
  readonly editing?: Uuid;
  readonly files?: readonly DraftFile[];
  /** What was being written when a correction began; it comes back afterwards. */
  readonly aside?: { readonly text: string; readonly reply_to?: Uuid; readonly files?: readonly DraftFile[] };
}

interface Schema extends DBSchema {
  outbox: { key: number; value: Entry; indexes: { id: Uuid } };
  drafts: { key: number; value: Draft };
  views: { key: number; value: SpaceView };
  lists: { key: string; value: readonly SpaceSummary[] | readonly Person[] };
}

export type Shelf = IDBPDatabase<Schema>;

export const shelfName = (person: number) => `urdimbre-${person}`;

/** What one person keeps on this device. Several people may share it, so each has a shelf of their own. */
export function openShelf(person: number): Promise<Shelf> {
  const opening = openDB<Schema>(shelfName(person), 1, {
    upgrade: (shelf) => {
      shelf.createObjectStore("outbox", { keyPath: "order", autoIncrement: true }).createIndex("id", "id", { unique: true });
      shelf.createObjectStore("drafts", { keyPath: "space" });
      shelf.createObjectStore("views", { keyPath: "space" });
      shelf.createObjectStore("lists");
    },
    blocking: () => void opening.then((shelf) => shelf.close()),
  });
  return opening;
}
