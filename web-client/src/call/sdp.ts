/**
 * Speech in one channel. Reckoned, not measured: 20 kbit/s are 150 kB a minute of talk, before headers; in a pause Opus sends one frame each
 * 400 ms, some 10 kB a minute with its headers. What a call of two really took is said by the browser test of calls.
 */
export const voiceBitsMax = 24_000;
export const voiceBitsWanted = 20_000;
export const pictureBitsMax = 150_000;

const wanted = {
  stereo: "0",
  "sprop-stereo": "0",
  usedtx: "1",
  useinbandfec: "1",
  maxaveragebitrate: String(voiceBitsWanted),
  minptime: "20",
};

/** A description that asks the other side to send voices cheaply: what a side may send is what the other one's description says (RFC 7587). */
export function cheaply(sdp: string): string {
  const lines = sdp.split(/\r\n|\n/);
  const opus = new Set(lines.flatMap((line) => /^a=rtpmap:(\d+) opus\//i.exec(line)?.[1] ?? []));
  const told = new Set<string>();
  const tuned = lines.map((line) => {
    const [, payload, values] = /^a=fmtp:(\d+) (.*)$/.exec(line) ?? [];
    if (payload === undefined || values === undefined || !opus.has(payload)) return line;
    told.add(payload);
    return fmtp(payload, values);
  });
  // Browsers say something of opus themselves; one that does not is told all the same.
  const whole = tuned.flatMap((line) => {
    const payload = /^a=rtpmap:(\d+) opus\//i.exec(line)?.[1];
    return payload !== undefined && !told.has(payload) ? [line, fmtp(payload, "")] : [line];
  });
  return whole.join("\r\n");
}

function fmtp(payload: string, values: string): string {
  const all = new Map(values.split(";").filter((each) => each.trim() !== "").map((each) => {
    const [name = "", value = ""] = each.trim().split("=");
    return [name, value] as const;
  }));
  for (const [name, value] of Object.entries(wanted)) all.set(name, value);
  return `a=fmtp:${payload} ${[...all].map(([name, value]) => `${name}=${value}`).join(";")}`;
}
