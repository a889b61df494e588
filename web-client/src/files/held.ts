import type { DraftFile } from "../shelf";
import type { Uuid } from "../wire";
import type { FileShelf } from "./file_shelf";

export async function forget(shelf: FileShelf, ids: readonly Uuid[]): Promise<void> {
  const writing = shelf.transaction("files", "readwrite");
  await Promise.all([...ids.map((id) => writing.store.delete(id)), writing.done]);
}

export const idsOf = (file: Pick<DraftFile, "id" | "preview">): Uuid[] => (file.preview ? [file.id, file.preview] : [file.id]);

/** Words for a message that has none of its own: every message can be read, heard and quoted. */
export function wordsFor(names: readonly string[], max: number): string {
  return [...names.join(", ")].slice(0, max).join("");
}
