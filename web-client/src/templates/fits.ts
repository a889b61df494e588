import { limits } from "../wire";
import { codePoints } from "../words";

/** What a frame needs beside the document. */
const aroundBytes = 1024;

/** A document as it is sent: no longer than `most` code points, and in one frame. */
export const fits = (text: string, most: number): boolean =>
  codePoints(text) <= most && new TextEncoder().encode(JSON.stringify(text)).length <= limits.frame_bytes_max - aroundBytes;
