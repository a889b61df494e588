import type { Time } from "../time";
import type { CallCandidate, CallDescription } from "../wire";
import { cheaply, pictureBitsMax, voiceBitsMax } from "./sdp";

export type Signal = { readonly description: CallDescription } | { readonly candidate: CallCandidate };
export type LinkState = "connecting" | "connected" | "failed";

export interface Heard {
  readonly say: (signal: Signal) => void;
  readonly came: (track: MediaStreamTrack) => void;
  readonly stands: (state: LinkState) => void;
}

/** A link that is only disturbed comes back by itself, mostly. */
const disturbedFor = 4_000;
/** So often another way is looked for, before it is said that there is none. */
const restartsMax = 4;
const restartAgain = 6_000;

/**
 * The link to one other participant. The other side of the polite one, whose id is the smaller, begins; later both may propose something at
 * once, and then the polite one takes its proposal back (the pattern of "perfect negotiation").
 */
export class PeerLink {
  #proposing = false;
  #ignoring = false;
  #answering = false;
  /** The polite one has heard from the other side, or waited for it for long enough. */
  #met = false;
  #restarts = 0;
  #closed = false;
  #sees = true;
  #patience: (() => void) | undefined;
  /** Signals are taken in the order in which they came. */
  #taken: Promise<void> = Promise.resolve();
  readonly #senders = new Map<"audio" | "video", RTCRtpSender>();

  constructor(
    private readonly connection: RTCPeerConnection,
    private readonly polite: boolean,
    private readonly heard: Heard,
    private readonly time: Time,
  ) {
    connection.onnegotiationneeded = () => void this.#propose();
    connection.onicecandidate = ({ candidate }) => {
      if (!candidate?.candidate) return; // the last one: nothing follows
      const { sdpMid, sdpMLineIndex } = candidate;
      heard.say({ candidate: { candidate: candidate.candidate, ...(sdpMid ? { mid: sdpMid } : {}), ...(sdpMLineIndex === null ? {} : { line: sdpMLineIndex }) } });
    };
    connection.ontrack = ({ track }) => heard.came(track);
    connection.onconnectionstatechange = () => this.#stands();
    this.#patience = time.after(restartAgain, () => this.#unanswered());
  }

  /** In place of what was sent of this kind; undefined: nothing any more. */
  send(kind: "audio" | "video", track: MediaStreamTrack | undefined): void {
    const sender = this.#senders.get(kind);
    if (!track) {
      if (!sender) return;
      this.#senders.delete(kind);
      this.connection.removeTrack(sender);
    } else if (sender) {
      void sender.replaceTrack(track).catch(() => {});
    } else {
      this.#senders.set(kind, this.connection.addTrack(track));
    }
  }

  /** Nothing to send, as yet: voices are asked for all the same. */
  listen(): void {
    this.connection.addTransceiver("audio", { direction: "recvonly" });
  }

  /** Are pictures wanted? What is not, the other side does not send. */
  see(on: boolean): void {
    this.#sees = on;
    this.#directPictures();
  }

  take(signal: Signal): void {
    this.#taken = this.#taken.then(() => this.#take(signal)).catch(() => {
      if (!this.#closed) this.#disturbed();
    });
  }

  /** Other relays, or relays alone: ways are looked for anew. */
  configure(configuration: RTCConfiguration): void {
    this.connection.setConfiguration(configuration);
    this.lookForWays();
  }

  /** The network is another one: whatever was tried in the one before does not count. */
  lookForWays(): void {
    if (this.#closed) return;
    this.#restarts = 0;
    const { connectionState } = this.connection;
    if (connectionState === "failed" || connectionState === "disconnected") this.#disturbed();
    else this.connection.restartIce();
  }

  close(): void {
    this.#closed = true;
    this.#patience?.();
    this.connection.onnegotiationneeded = this.connection.onicecandidate = this.connection.ontrack = this.connection.onconnectionstatechange = null;
    this.connection.close();
  }

  async #propose(): Promise<void> {
    if (this.polite && !this.#met) return;
    try {
      this.#proposing = true;
      await this.connection.setLocalDescription();
      this.#describe();
    } catch {
      if (!this.#closed) this.#disturbed();
    } finally {
      this.#proposing = false;
    }
  }

  #describe(): void {
    const { localDescription } = this.connection;
    if (this.#closed || !localDescription || (localDescription.type !== "offer" && localDescription.type !== "answer")) return;
    this.heard.say({ description: { kind: localDescription.type, sdp: cheaply(localDescription.sdp) } });
    void this.#sparingly();
  }

  async #take(signal: Signal): Promise<void> {
    if (this.#closed) return;
    if ("candidate" in signal) {
      const { candidate, mid, line } = signal.candidate;
      try {
        await this.connection.addIceCandidate({ candidate, sdpMid: mid ?? null, sdpMLineIndex: line ?? null });
      } catch (problem) {
        if (!this.#ignoring) throw problem; // it belongs to what was ignored
      }
      return;
    }
    const { kind, sdp } = signal.description;
    const ready = !this.#proposing && (this.connection.signalingState === "stable" || this.#answering);
    this.#ignoring = kind === "offer" && !ready && !this.polite;
    if (this.#ignoring) return;
    this.#met = true;
    this.#answering = kind === "answer";
    try {
      await this.connection.setRemoteDescription({ type: kind, sdp });
    } finally {
      this.#answering = false;
    }
    if (kind !== "offer") return void this.#sparingly();
    this.#directPictures();
    await this.connection.setLocalDescription();
    this.#describe();
  }

  // Each change is agreed on anew, so nothing is set that is so already.
  #directPictures(): void {
    for (const transceiver of this.connection.getTransceivers()) {
      const { direction, receiver } = transceiver;
      if (receiver.track.kind !== "video" || direction === "stopped") continue;
      const sends = direction === "sendrecv" || direction === "sendonly";
      const wanted = this.#sees ? (sends ? "sendrecv" : "recvonly") : sends ? "sendonly" : "inactive";
      if (direction !== wanted) transceiver.direction = wanted;
    }
  }

  // The browser's own bound, beside the one that the other side asked for.
  async #sparingly(): Promise<void> {
    for (const [kind, sender] of this.#senders) {
      const parameters = sender.getParameters();
      if (parameters.encodings.length === 0) continue;
      for (const encoding of parameters.encodings) encoding.maxBitrate = kind === "audio" ? voiceBitsMax : pictureBitsMax;
      await sender.setParameters(parameters).catch(() => {});
    }
  }

  #stands(): void {
    this.#patience?.();
    switch (this.connection.connectionState) {
      case "connected":
        this.#restarts = 0;
        return this.heard.stands("connected");
      case "disconnected":
        this.heard.stands("connecting");
        this.#patience = this.time.after(disturbedFor, () => this.#disturbed());
        return;
      case "failed":
        return this.#disturbed();
      case "new":
      case "connecting":
        return this.heard.stands("connecting");
    }
  }

  #disturbed(): void {
    this.#patience?.();
    if (this.#restarts >= restartsMax) return this.heard.stands("failed");
    ++this.#restarts;
    this.heard.stands("connecting");
    this.connection.restartIce();
    this.#patience = this.time.after(restartAgain, () => this.connection.connectionState === "connected" || this.#disturbed());
  }

  // Nothing has come of it for so long: what was proposed was lost on its way, or never made, or no way was looked for.
  #unanswered(): void {
    if (this.#closed || this.connection.connectionState !== "new") return;
    if (this.connection.signalingState === "have-local-offer") {
      this.#describe();
    } else if (this.polite && !this.#met) {
      this.#met = true;
      void this.#propose();
    } else if (this.#restarts < restartsMax) {
      ++this.#restarts;
      this.connection.restartIce();
    }
    this.#patience = this.time.after(restartAgain, () => this.#unanswered());
  }
}
