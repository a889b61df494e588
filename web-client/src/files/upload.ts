import { limits, type Uuid } from "../wire";
import { chunkCount, FileProblem, type FileApi } from "./file_api";

const attemptsAtAChunk = 3;
/** Said of a problem that is this device's: the bytes cannot be read here any more. */
export const unreadable = "unreadable";

/** What is uploaded: something that a message carries, or a recording, which may be larger. */
export interface Errand {
  readonly purpose?: "recording";
  /** Digests of its first chunks, kept by whoever calls again: what was read once is not read a second time. */
  readonly digests?: Uint8Array[];
}

/**
 * Brings one file to the server, from wherever it stands there: only what is missing is sent. Rejects with FileProblem;
 * called again it goes on. `sent`: how many of its bytes the server has, or are on their way.
 */
export async function upload(api: FileApi, space: number, id: Uuid, blob: Blob, media: string, signal: AbortSignal, sent: (bytes: number) => void, { purpose, digests = [] }: Errand = {}): Promise<void> {
  if (blob.size === 0) throw new FileProblem(400, "file_empty");
  if (blob.size > (purpose ? limits.recording_bytes_max : limits.attachment_bytes_max)) throw new FileProblem(413, "file_too_large");
  const state = await api.begin(space, { id, size: blob.size, media: media || "application/octet-stream", ...(purpose ? { purpose } : {}) }, signal);
  if (state.complete) return sent(blob.size);
  const missing = new Set(state.missing);
  const lengthOf = (chunk: number) => Math.min(limits.chunk_bytes, blob.size - chunk * limits.chunk_bytes);
  let there = state.missing.reduce((rest, chunk) => rest - lengthOf(chunk), blob.size);
  sent(there);
  for (let chunk = 0; chunk < chunkCount(blob.size); ++chunk) {
    if (digests[chunk] && !missing.has(chunk)) continue;
    if (signal.aborted) throw new FileProblem(0, undefined);
    const from = chunk * limits.chunk_bytes;
    const bytes = await read(blob.slice(from, from + limits.chunk_bytes));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    digests[chunk] = digest;
    if (!missing.has(chunk)) continue;
    await sendChunk(api, space, id, chunk, bytes, digest, signal, (some) => sent(there + Math.min(some, lengthOf(chunk))));
    there += lengthOf(chunk);
    sent(there);
  }
  const all = new Uint8Array(digests.length * 32);
  digests.forEach((digest, nth) => all.set(digest, nth * 32));
  const address = new Uint8Array(await crypto.subtle.digest("SHA-256", all));
  await api.complete(space, id, Array.from(address, (byte) => byte.toString(16).padStart(2, "0")).join(""), signal);
}

// What arrived damaged is sent again at once; everything else is for whoever called.
async function sendChunk(api: FileApi, space: number, id: Uuid, chunk: number, bytes: ArrayBuffer, digest: Uint8Array, signal: AbortSignal, sent: (bytes: number) => void): Promise<void> {
  for (let attempt = 1; ; ++attempt) {
    try {
      return await api.put(space, id, chunk, bytes, digest, signal, sent);
    } catch (problem) {
      const damaged = problem instanceof FileProblem && problem.code === "file_corrupted";
      if (!damaged || attempt === attemptsAtAChunk) throw problem;
    }
  }
}

// A file that was picked and then changed or removed cannot be read any more.
async function read(slice: Blob): Promise<ArrayBuffer> {
  try {
    return await slice.arrayBuffer();
  } catch {
    throw new FileProblem(409, "file_incomplete", unreadable);
  }
}
