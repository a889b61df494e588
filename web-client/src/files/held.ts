import type { DraftFile } from "../shelf";
import type { Uuid } from "../wire";
import type { FileShelf } from "./file_shelf";

export async function forget(shelf: FileShelf, ids: readonly Uuid[]): Promise<void> {
  const writing = shelf.transaction("files", "readwrite");
  await Promise.all([...ids.map((id) => writing.store.delete(id)), writing.done]);
}

/**
 * Files that no draft and no waiting message has any more, as a page ended between two writes. Another tab may be about
 * to write down what refers to one, so each is marked first, and deleted at the next start.
 */
export async function forgetOrphans(shelf: FileShelf, wanted: ReadonlySet<Uuid>): Promise<void> {
  for (const id of await shelf.getAllKeys("files")) {
    if (wanted.has(id)) continue;
    const held = await shelf.get("files", id);
    if (held?.orphaned) await shelf.delete("files", id);
    else if (held) await shelf.put("files", { ...held, orphaned: true });
  }
}

export const idsOf = (file: Pick<DraftFile, "id" | "preview">): Uuid[] => (file.preview ? [file.id, file.preview] : [file.id]);

/** Words for a message that has none of its own: every message can be read, heard and quoted. */
export function wordsFor(names: readonly string[], max: number): string {
  return [...names.join(", ")].slice(0, max).join("");
}
