import type { Client } from "../app/client";
import type { Entry } from "../outbox_entry";
import type { DraftFile } from "../shelf";
import type { RefusalCode } from "../wire";

/** After these the server does not know the files any more: they go up again. */
const forgotten: ReadonlySet<RefusalCode | undefined> = new Set(["file_unknown", "file_incomplete", "file_gone"]);

/** The files of something that was taken back, as a draft has them. */
export async function returnedFiles(client: Client, { files, refused }: Entry): Promise<readonly DraftFile[]> {
  const shelf = client.files;
  if (!shelf || !files) return [];
  return import("./attaching").then((attaching) => attaching.comeBack(shelf, files, forgotten.has(refused?.code))).catch(() => []);
}

/** Given up, with its files. */
export async function dropped(client: Client, entry: Entry): Promise<void> {
  if ((await client.takeBack(entry)) && entry.files) await client.dropFiles(entry.space, entry.files);
}
