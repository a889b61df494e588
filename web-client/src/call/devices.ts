/** Why there is no microphone or camera: its owner said no, there is none, another program has it. */
export type DeviceProblem = "refused" | "missing" | "busy";

export interface Microphone {
  readonly id: string;
  readonly label: string;
}

/** What this device hears and sees with. */
export interface Devices {
  microphone(id?: string): Promise<MediaStreamTrack>;
  camera(): Promise<MediaStreamTrack>;
  microphones(): Promise<readonly Microphone[]>;
}

export function problemOf(failure: unknown): DeviceProblem {
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "missing";
}

// Small and slow: enough to see a face, or a notebook that is held up.
const picture = { width: { ideal: 320 }, height: { ideal: 240 }, frameRate: { max: 15 } };

export const browserDevices: Devices = {
  async microphone(id) {
    const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...(id ? { deviceId: { exact: id } } : {}) };
    return only((await asked({ audio })).getAudioTracks());
  },
  async camera() {
    return only((await asked({ video: picture })).getVideoTracks());
  },
  async microphones() {
    const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    return all.filter(({ kind, deviceId }) => kind === "audioinput" && deviceId !== "").map(({ deviceId, label }) => ({ id: deviceId, label }));
  },
};

// Without TLS a browser lends neither.
async function asked(constraints: MediaStreamConstraints): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException("", "SecurityError");
  return navigator.mediaDevices.getUserMedia(constraints);
}

function only(tracks: readonly MediaStreamTrack[]): MediaStreamTrack {
  if (!tracks[0]) throw new DOMException("", "NotFoundError");
  return tracks[0];
}
