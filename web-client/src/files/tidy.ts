import { filesOfDrafts, type Drafts } from "../drafts";
import type { Entry } from "../outbox_entry";
import type { FileShelf } from "./file_shelf";
import { forgetOrphans, idsOf } from "./held";
import { filesOf } from "./uploads";

/** Keeps the files of drafts and of what waits to be sent, and no others. */
export async function tidyFiles(shelf: FileShelf, drafts: Drafts, waiting: () => readonly Entry[]): Promise<void> {
  const drafted = filesOfDrafts(await drafts.all());
  await forgetOrphans(shelf, new Set([...drafted.flatMap(idsOf), ...waiting().flatMap(filesOf)]));
}
