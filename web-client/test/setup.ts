import { webcrypto } from "node:crypto";
import { Duplex } from "node:stream";
import { createInflateRaw } from "node:zlib";

// Node 18 keeps it under another name.
globalThis.crypto ??= webcrypto as Crypto;

// Node 18 has it for other formats.
try {
  new DecompressionStream("deflate-raw");
} catch {
  globalThis.DecompressionStream = class {
    constructor() {
      return Duplex.toWeb(createInflateRaw());
    }
  } as unknown as typeof DecompressionStream;
}
