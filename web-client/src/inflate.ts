import dictionary from "../../protocol/wire/dictionary.txt?raw";

const known = new TextEncoder().encode(dictionary);
const size = [known.length & 0xff, known.length >> 8];
// The dictionary as a stored block (RFC 1951, 3.2.4) that is not the last one: browsers inflate and know no dictionaries, but
// whatever came before may be referred to.
const before = Uint8Array.from([0, ...size, ...size.map((byte) => ~byte & 0xff), ...known]);

// A browser that cannot is asked nothing later: whoever loads this module is told at once.
new DecompressionStream("deflate-raw");

/** What a binary frame says. Rejects when it is not what the server makes. */
export async function inflated(frame: ArrayBuffer): Promise<string> {
  const stream = new Blob([before, frame]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const whole = new Uint8Array(await new Response(stream).arrayBuffer());
  return new TextDecoder("utf-8", { fatal: true }).decode(whole.subarray(known.length));
}
