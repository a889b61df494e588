import { commandId } from "../command_id";
import { fileName } from "../files/attaching";
import type { FileShelf, HeldFile } from "../files/file_shelf";
import type { RecordingDraft } from "../shelf";
import { limits, type Uuid } from "../wire";

export type CannotBring = "rec_file_empty" | "rec_file_large" | "rec_file_kind" | "rec_file_other";

/** What the browser takes for a class that was filmed or recorded; some phones do not say what a file is. */
export const isSeenOrHeard = ({ type, name }: Pick<File, "type" | "name">): boolean =>
  /^(video|audio)\//.test(type) || /\.(mp4|m4v|mov|3gp|webm|mkv|m4a|mp3|ogg|oga|opus|wav)$/i.test(name);

export function hindranceOf(file: File): CannotBring | undefined {
  if (file.size === 0) return "rec_file_empty";
  if (file.size > limits.recording_bytes_max) return "rec_file_large";
  return isSeenOrHeard(file) ? undefined : "rec_file_kind";
}

/** Keeps the bytes on the device, so that what was begun goes on after a reload or another day; or else, loose, while this page is open. */
export async function keep(shelf: FileShelf | undefined, loose: Map<Uuid, HeldFile>, space: number, picked: File, id: Uuid = commandId()): Promise<NonNullable<RecordingDraft["file"]>> {
  const name = fileName(picked.name);
  const held: HeldFile = { id, space, name, media: picked.type, blob: picked };
  const file = { id, name, media: picked.type, size: picked.size };
  try {
    if (!shelf || !(await hasRoomFor(picked.size))) throw new Error("no room");
    await shelf.put("files", held);
  } catch {
    loose.set(id, held);
  }
  return file;
}

/** Most of what is free may be used up; what is left is for words. Where a browser does not say, it is tried. */
async function hasRoomFor(size: number): Promise<boolean> {
  const { quota, usage = 0 } = (await globalThis.navigator?.storage?.estimate?.().catch(() => ({}) as StorageEstimate)) ?? {};
  return quota === undefined || quota - usage > size * 1.05;
}

/** Are its bytes here? */
export async function isHere(shelf: FileShelf | undefined, loose: ReadonlyMap<Uuid, HeldFile>, id: Uuid): Promise<boolean> {
  return loose.has(id) || (await shelf?.getKey("files", id).catch(() => undefined)) !== undefined;
}

/** So long a file may take to say how long it is. */
const patience = 8_000;
/** Further than any class: a player asked to go there finds the end of what does not say its length. */
const farAway = 1e7;

/** Seconds, as a player of this browser reads them; undefined: it cannot. */
export function durationOf(file: Blob): Promise<number | undefined> {
  const address = URL.createObjectURL(file);
  const player = document.createElement(file.type.startsWith("audio/") ? "audio" : "video");
  return new Promise<number | undefined>((done) => {
    const tired = setTimeout(() => done(undefined), patience);
    const look = () => {
      if (!Number.isFinite(player.duration) || player.duration <= 0) return;
      clearTimeout(tired);
      done(Math.max(1, Math.round(player.duration)));
    };
    player.preload = "metadata";
    player.muted = true;
    player.onloadedmetadata = () => {
      look();
      if (player.duration === Infinity) player.currentTime = farAway;
    };
    player.ondurationchange = look;
    player.onerror = () => {
      clearTimeout(tired);
      done(undefined);
    };
    player.src = address;
  }).finally(() => {
    player.removeAttribute("src");
    player.load();
    URL.revokeObjectURL(address);
  });
}
