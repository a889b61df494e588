import { commandId } from "../command_id";
import type { DraftFile } from "../shelf";
import { limits, type AttachedFile, type Attachment } from "../wire";
import type { FileShelf, HeldFile } from "./file_shelf";
import { forget } from "./held";

/** Characters of a file's name, as the wire has it. */
const nameMax = 120;

export type CannotAttach = "empty" | "too_large" | "too_many" | "no_room";

/** What was picked, pasted, dropped or recorded, kept on the device; and what was not, with the reason. */
export interface Attached {
  readonly files: readonly DraftFile[];
  readonly refused: readonly { readonly name: string; readonly why: CannotAttach }[];
}

export async function attach(shelf: FileShelf, space: number, picked: readonly File[], already: number): Promise<Attached> {
  const files: DraftFile[] = [];
  const refused: { name: string; why: CannotAttach }[] = [];
  for (const file of picked) {
    const name = fileName(file.name);
    const why = file.size === 0 ? "empty" : file.size > limits.attachment_bytes_max ? "too_large" : already + files.length >= limits.attachments_max ? "too_many" : undefined;
    if (why) {
      refused.push({ name, why });
      continue;
    }
    try {
      files.push(await hold(shelf, space, name, file));
    } catch {
      refused.push({ name, why: "no_room" });
    }
  }
  return { files, refused };
}

async function hold(shelf: FileShelf, space: number, name: string, file: File): Promise<DraftFile> {
  // Pictures are decoded and drawn only by who attaches some.
  const made = file.type.startsWith("image/") ? await (await import("./pictures")).picturesOf(file) : {};
  const preview = made.preview && ({ id: commandId(), space, name, media: made.preview.type, blob: made.preview } satisfies HeldFile);
  const held: HeldFile = {
    id: commandId(), space, name, media: file.type, blob: file,
    ...(made.shrunk ? { shrunk: made.shrunk } : {}),
    ...(preview ? { preview: preview.id } : {}),
  };
  const writing = shelf.transaction("files", "readwrite", { durability: "strict" });
  const tasks = [writing.store.put(held), ...(preview ? [writing.store.put(preview)] : [])];
  await Promise.all([...tasks, writing.done]);
  return {
    id: held.id, name, media: file.type, size: file.size,
    ...(made.shrunk ? { shrunk: made.shrunk.size } : {}),
    ...(preview ? { preview: preview.id } : {}),
  };
}

/** What a message attaches, once it is decided which pictures are sent smaller. */
export interface Decided {
  readonly attachments: AttachedFile[];
  readonly shown: Attachment[];
}

export async function decide(shelf: FileShelf, files: readonly DraftFile[], originals: boolean): Promise<Decided> {
  const attachments: AttachedFile[] = [];
  const shown: Attachment[] = [];
  for (const { id } of files) {
    const held = await shelf.get("files", id);
    if (!held) continue;
    const { shrunk, ...rest } = held;
    const sent: HeldFile = shrunk && !originals ? { ...rest, blob: shrunk, media: shrunk.type, name: renamed(held.name, shrunk.type) } : rest;
    if (shrunk) await shelf.put("files", sent);
    const preview = sent.preview ? { preview: sent.preview } : {};
    attachments.push({ file: id, name: sent.name, ...preview });
    shown.push({ id, name: sent.name, media: sent.media || "application/octet-stream", size: sent.blob.size, ...preview });
  }
  return { attachments, shown };
}

/** Files of a message that came back, as a draft has them. Under other ids when the server knows the old ones no more. */
export async function comeBack(shelf: FileShelf, files: readonly Attachment[], anew: boolean): Promise<DraftFile[]> {
  const back: DraftFile[] = [];
  for (const { id } of files) {
    const held = await shelf.get("files", id);
    if (!held) continue;
    const preview = held.preview && (await shelf.get("files", held.preview));
    const newId = anew ? commandId() : id;
    const newPreview = preview && (anew ? commandId() : preview.id);
    if (anew) {
      if (preview) await shelf.put("files", { ...preview, id: newPreview! });
      await shelf.put("files", { ...held, id: newId, ...(newPreview ? { preview: newPreview } : {}) });
      await forget(shelf, [id, ...(preview ? [preview.id] : [])]);
    }
    back.push({ id: newId, name: held.name, media: held.media, size: held.blob.size, ...(newPreview ? { preview: newPreview } : {}) });
  }
  return back;
}

// Names of files may hold what no name of ours does: line breaks, and characters that turn the direction of writing.
export function fileName(name: string): string {
  const clean = name.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, "").replace(/\s+/g, " ").trim();
  const points = [...(clean || "archivo")];
  if (points.length <= nameMax) return points.join("");
  const ending = /\.[^.]{1,8}$/.exec(clean)?.[0] ?? "";
  return points.slice(0, nameMax - ending.length - 1).join("") + "…" + ending;
}

function renamed(name: string, media: string): string {
  const ending = media === "image/jpeg" ? ".jpg" : media === "image/webp" ? ".webp" : "";
  return ending === "" ? name : fileName(name.replace(/\.[^.]{1,8}$/, "") + ending);
}
