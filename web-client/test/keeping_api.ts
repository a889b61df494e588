import { expect } from "vitest";

import type { FileApi, FileProblem } from "../src/files/file_api";
import { limits } from "../src/wire";

/** A server that keeps chunks, and a link that can break at any of them. */
export class KeepingApi implements FileApi {
  readonly uploads = new Map<string, { size: number; chunks: Map<number, Uint8Array>; complete: boolean; purpose?: string }>();
  readonly puts: string[] = [];
  readonly dropped: string[] = [];
  fails: ((what: string) => FileProblem | undefined) | undefined;

  async begin(_: number, file: { id: string; size: number; purpose?: string }) {
    this.#mayFail("begin");
    const upload = this.uploads.get(file.id) ?? { size: file.size, chunks: new Map<number, Uint8Array>(), complete: false, ...(file.purpose ? { purpose: file.purpose } : {}) };
    this.uploads.set(file.id, upload);
    const count = Math.ceil(file.size / limits.chunk_bytes);
    return { complete: upload.complete, missing: Array.from({ length: count }, (_each, nth) => nth).filter((nth) => !upload.chunks.has(nth)) };
  }

  async put(_: number, id: string, chunk: number, bytes: ArrayBuffer, digest: Uint8Array, _signal: AbortSignal, sent: (bytes: number) => void) {
    this.puts.push(`${chunk}`);
    this.#mayFail(`put ${chunk}`);
    expect(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).toEqual(digest);
    sent(bytes.byteLength);
    this.uploads.get(id)!.chunks.set(chunk, new Uint8Array(bytes));
  }

  async complete(_: number, id: string, address: string) {
    this.#mayFail("complete");
    expect(address).toMatch(/^[0-9a-f]{64}$/);
    this.uploads.get(id)!.complete = true;
  }

  async drop(_: number, id: string) {
    this.dropped.push(id);
    this.uploads.delete(id);
  }

  #mayFail(what: string) {
    const problem = this.fails?.(what);
    if (problem) throw problem;
  }
}
