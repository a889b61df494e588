import type { CallFrame } from "../src/wire";

export const ana = "00000000-0000-4000-8000-00000000000a";
export const beto = "00000000-0000-4000-8000-00000000000b";
export const carla = "00000000-0000-4000-8000-00000000000c";

export function call(heard: readonly number[], people: readonly [string, number][] = [[ana, 1], [beto, 2]], more: Partial<CallFrame> = {}): CallFrame {
  return {
    type: "call", space: 7, you: ana, everybody: heard.length === people.length,
    participants: people.map(([participant, person]) => ({ participant, person, muted: false, video: false })),
    heard: [...heard], relay_only: false, whole: true, relays: { urls: [] }, ...more,
  };
}

/** As much of a connection as is negotiated: who proposed what, and who took it back. */
export class FakeConnection {
  signalingState: RTCSignalingState = "stable";
  connectionState: RTCPeerConnectionState = "new";
  localDescription: { readonly type: "offer" | "answer"; readonly sdp: string } | null = null;
  remote = "";
  rolledBack = 0;
  restarts = 0;
  readonly candidates: string[] = [];
  configuration: RTCConfiguration | undefined;
  closed = false;
  /** What of each kind is sent and received; and what it was when it was last said to the other side. */
  transceivers: { direction: string; readonly receiver: { readonly track: { readonly kind: string } } }[] = [];
  said: readonly string[] = [];
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null;
  ontrack: ((event: { track: unknown }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;

  constructor(readonly name = "one") {}

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    const type = this.signalingState === "have-remote-offer" ? "answer" : "offer";
    this.said = this.transceivers.map(({ direction }) => direction);
    this.localDescription = { type, sdp: `${type} of ${this.name}` };
    this.signalingState = type === "offer" ? "have-local-offer" : "stable";
  }
  async setRemoteDescription({ type, sdp }: { type: "offer" | "answer"; sdp: string }): Promise<void> {
    await Promise.resolve();
    if (type === "offer" && this.signalingState === "have-local-offer") ++this.rolledBack;
    if (type === "answer" && this.signalingState !== "have-local-offer") throw new Error("an answer to nothing");
    this.remote = sdp;
    this.signalingState = type === "offer" ? "have-remote-offer" : "stable";
  }
  async addIceCandidate({ candidate }: { candidate: string }): Promise<void> {
    if (this.remote === "") throw new Error("of nothing");
    this.candidates.push(candidate);
  }
  addTrack(track: unknown): unknown {
    return { track, replaceTrack: async () => {}, getParameters: () => ({ encodings: [] }) };
  }
  removeTrack(): void {}
  getTransceivers(): unknown {
    return this.transceivers;
  }
  addTransceiver(): void {
    this.onnegotiationneeded?.();
  }
  setConfiguration(configuration: RTCConfiguration): void {
    this.configuration = configuration;
  }
  restartIce(): void {
    ++this.restarts;
    this.onnegotiationneeded?.();
  }
  close(): void {
    this.closed = true;
  }
  is(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

export const settled = async () => {
  for (let turn = 0; turn < 30; ++turn) await Promise.resolve();
};
