import { webcrypto } from "node:crypto";

// Node 18 keeps it under another name.
globalThis.crypto ??= webcrypto as Crypto;
