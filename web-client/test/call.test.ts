import { describe, expect, it } from "vitest";

import { CallLine } from "../src/app/call_line";
import { configurationOf, HeldCall } from "../src/call/call";
import { problemOf, type Devices } from "../src/call/devices";
import { amHeard, changed, plays, standingOf } from "../src/call/heard";
import { PeerLink, type LinkState, type Signal } from "../src/call/peer";
import type { Player } from "../src/call/player";
import { cheaply } from "../src/call/sdp";
import { levelOf } from "../src/call/use_level";
import type { CallFrame, ClientFrame } from "../src/wire";
import { VirtualTime } from "./virtual_time";

const ana = "00000000-0000-4000-8000-00000000000a";
const beto = "00000000-0000-4000-8000-00000000000b";
const carla = "00000000-0000-4000-8000-00000000000c";

function call(heard: readonly number[], people: readonly [string, number][] = [[ana, 1], [beto, 2]], more: Partial<CallFrame> = {}): CallFrame {
  return {
    type: "call", space: 7, you: ana, everybody: heard.length === people.length,
    participants: people.map(([participant, person]) => ({ participant, person, muted: false, video: false })),
    heard: [...heard], relay_only: false, whole: true, relays: { urls: [] }, ...more,
  };
}

describe("what is played", () => {
  it("is what the server names, and nothing else", () => {
    expect(plays(call([1, 2]), beto)).toBe(true);
    expect(plays(call([1]), beto)).toBe(false);
    expect(plays(call([]), beto)).toBe(false);
  });

  it("is nothing while the server says nothing, nothing of strangers, and never my own", () => {
    expect(plays(undefined, beto)).toBe(false);
    expect(plays(call([1, 2, 3]), carla)).toBe(false);
    expect(plays(call([1, 2]), ana)).toBe(false);
  });

  it("says of each how they stand", () => {
    const now = call([2]);
    expect(amHeard(now)).toBe(false);
    expect(standingOf(now, { person: 1, muted: false })).toBe("listens");
    expect(standingOf(now, { person: 2, muted: true })).toBe("muted");
    expect(standingOf(now, { person: 2, muted: false })).toBe("speaks");
  });

  it("tells who came, who went and whose turn it is", () => {
    expect(changed(undefined, call([1, 2]))).toEqual({ came: [], went: [] });
    const before = call([2]);
    const now = call([1], [[ana, 1], [carla, 3]]);
    expect(changed(before, now)).toEqual({ came: [3], went: [2], heard: true });
    expect(changed(now, now)).toEqual({ came: [], went: [] });
  });
});

describe("a description", () => {
  const sdp = ["v=0", "m=audio 9 UDP/TLS/RTP/SAVPF 111 0", "a=rtpmap:111 opus/48000/2", "a=fmtp:111 minptime=10;useinbandfec=1", "a=rtpmap:0 PCMU/8000", ""].join("\r\n");

  it("asks for one cheap channel with silence left out", () => {
    const line = cheaply(sdp).split("\r\n").find((each) => each.startsWith("a=fmtp:111"));
    expect(line).toBe("a=fmtp:111 minptime=20;useinbandfec=1;stereo=0;sprop-stereo=0;usedtx=1;maxaveragebitrate=20000");
    expect(cheaply(sdp).split("\r\n").length).toBe(sdp.split("\r\n").length);
  });

  it("asks for it where nothing was said of opus", () => {
    const tuned = cheaply(sdp.replace("a=fmtp:111 minptime=10;useinbandfec=1\r\n", "")).split("\r\n");
    expect(tuned[tuned.indexOf("a=rtpmap:111 opus/48000/2") + 1]).toContain("a=fmtp:111 stereo=0");
  });

  it("leaves other codecs alone", () => {
    expect(cheaply("a=rtpmap:96 VP8/90000\r\na=fmtp:96 x=1")).toBe("a=rtpmap:96 VP8/90000\r\na=fmtp:96 x=1");
  });
});

/** As much of a connection as is negotiated: who proposed what, and who took it back. */
class FakeConnection {
  signalingState: RTCSignalingState = "stable";
  connectionState: RTCPeerConnectionState = "new";
  localDescription: { readonly type: "offer" | "answer"; readonly sdp: string } | null = null;
  remote = "";
  rolledBack = 0;
  restarts = 0;
  readonly candidates: string[] = [];
  configuration: RTCConfiguration | undefined;
  closed = false;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null;
  ontrack: ((event: { track: unknown }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;

  constructor(readonly name = "one") {}

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    const type = this.signalingState === "have-remote-offer" ? "answer" : "offer";
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

const settled = async () => {
  for (let turn = 0; turn < 30; ++turn) await Promise.resolve();
};

/** Two links whose signals cross, as they do on a slow line. */
function pair() {
  const time = new VirtualTime();
  const connections = [new FakeConnection("one"), new FakeConnection("other")] as const;
  const queues: Signal[][] = [[], []];
  const states: LinkState[] = [];
  const links = connections.map(
    (connection, index) =>
      new PeerLink(
        connection as unknown as RTCPeerConnection,
        index === 0,
        { say: (signal) => void queues[1 - index]!.push(signal), came: () => {}, stands: (state) => index === 0 && states.push(state) },
        time,
      ),
  );
  const deliver = async () => {
    for (let round = 0; round < 6; ++round) {
      for (const index of [0, 1]) for (const signal of queues[index]!.splice(0)) links[index]!.take(signal);
      await settled();
    }
  };
  return { time, connections, links, deliver, states, queues };
}

describe("a link", () => {
  it("is agreed on when one side begins", async () => {
    const { connections: [one, other], deliver } = pair();
    other.onnegotiationneeded!();
    await settled();
    await deliver();
    expect([one.remote, other.remote]).toEqual(["offer of other", "answer of one"]);
    expect([one.signalingState, other.signalingState]).toEqual(["stable", "stable"]);
  });

  it("is begun by one side, as browsers get lost where both do", async () => {
    const { connections: [polite, other], deliver } = pair();
    polite.onnegotiationneeded!();
    other.onnegotiationneeded!();
    await settled();
    await deliver();
    expect([polite.rolledBack, other.rolledBack]).toEqual([0, 0]);
    expect([polite.remote, other.remote]).toEqual(["offer of other", "answer of one"]);
  });

  it("is begun by the polite side where nothing comes from the other", async () => {
    const { time, connections: [polite], queues } = pair();
    polite.onnegotiationneeded!();
    time.pass(5_999);
    await settled();
    expect(queues[1]).toEqual([]);
    time.pass(1);
    await settled();
    expect(queues[1]).toEqual([{ description: { kind: "offer", sdp: "offer of one" } }]);
  });

  it("is agreed on when both propose something at once: the polite one takes back what it proposed", async () => {
    const { connections: [polite, other], deliver } = pair();
    other.onnegotiationneeded!();
    await settled();
    await deliver();
    polite.onnegotiationneeded!();
    other.onnegotiationneeded!();
    await settled();
    await deliver();
    expect([polite.rolledBack, other.rolledBack]).toEqual([1, 0]);
    expect([polite.remote, other.remote]).toEqual(["offer of other", "answer of one"]);
    expect([polite.signalingState, other.signalingState]).toEqual(["stable", "stable"]);
  });

  it("passes over ways of a proposal that it ignored, and takes those of one that it took", async () => {
    const { connections: [polite, other], links, deliver, states } = pair();
    other.onnegotiationneeded!();
    await settled();
    links[1]!.take({ description: { kind: "offer", sdp: "of one" } });
    links[1]!.take({ candidate: { candidate: "candidate:lost" } });
    await settled();
    expect(other.candidates).toEqual([]);
    await deliver();
    links[0]!.take({ candidate: { candidate: "candidate:found", mid: "0" } });
    await settled();
    expect(polite.candidates).toEqual(["candidate:found"]);
    expect(states).not.toContain("failed");
  });

  it("looks for another way when it fails, so often and no more, and begins anew once it stands", async () => {
    const { time, connections: [one], states } = pair();
    one.is("connected");
    one.is("failed");
    expect(one.restarts).toBe(1);
    time.pass(60_000);
    await settled();
    expect(one.restarts).toBe(4);
    expect(states.at(-1)).toBe("failed");
    one.is("connected");
    expect(states.at(-1)).toBe("connected");
    one.is("disconnected");
    expect(one.restarts).toBe(4);
    time.pass(4_000);
    expect(one.restarts).toBe(5);
  });

  it("is proposed once more where the answer never came", async () => {
    const { time, connections: [polite, other], deliver, queues } = pair();
    other.onnegotiationneeded!();
    polite.onnegotiationneeded!();
    await settled();
    for (const queue of queues) queue.splice(0); // lost on their way
    time.pass(6_000);
    await settled();
    await deliver();
    expect([polite.signalingState, other.signalingState]).toEqual(["stable", "stable"]);
    expect(polite.remote).toBe("offer of other");
  });

  it("is told of other relays", () => {
    const { connections: [one], links } = pair();
    links[0]!.configure(configurationOf(call([], [], { relay_only: true, relays: { urls: ["turn:r"], username: "1:x", credential: "c" } })));
    expect(one.configuration).toEqual({ iceServers: [{ urls: ["turn:r"], username: "1:x", credential: "c" }], iceTransportPolicy: "relay", bundlePolicy: "max-bundle" });
    expect(one.restarts).toBe(1);
  });
});

function held(microphone: Devices["microphone"] = async () => ({ enabled: true, stop: () => {} }) as unknown as MediaStreamTrack) {
  const time = new VirtualTime();
  const sent: ClientFrame[] = [];
  let linked = true;
  const line = new CallLine((frame) => linked && sent.push(frame) > 0, () => sent.length + 1);
  const connections: FakeConnection[] = [];
  const playing = new Map<string, boolean>();
  const player = (participant: string): Player => {
    playing.set(participant, false);
    return { take: () => {}, hear: (on) => void playing.set(participant, on), close: () => void playing.delete(participant), picture: undefined };
  };
  const tracks: MediaStreamTrack[] = [];
  const devices: Devices = {
    microphone: async (id) => {
      const track = await microphone(id);
      tracks.push(track);
      return track;
    },
    camera: async () => ({ enabled: true, stop: () => {} }) as unknown as MediaStreamTrack,
    microphones: async () => [],
  };
  const one = new HeldCall(line, 7, {
    devices,
    connect: () => {
      connections.push(new FakeConnection());
      return connections.at(-1) as unknown as RTCPeerConnection;
    },
    player,
    time,
  });
  return {
    one, line, sent, time, connections, playing, tracks,
    lose: () => {
      linked = false;
      line.lost();
    },
    link: () => {
      linked = true;
      line.linked();
    },
    joins: () => sent.filter(({ type }) => type === "join_call"),
  };
}

describe("a call that is held", () => {
  it("comes in with a microphone that is off until somebody may hear it", async () => {
    const { one, line, sent, tracks, playing } = held();
    await one.start();
    expect(sent).toEqual([{ type: "join_call", ref: 1, space: 7, muted: false, video: false }]);
    expect(tracks[0]!.enabled).toBe(false);
    line.frame(call([2]));
    expect(one.state.value.phase).toBe("in");
    expect(tracks[0]!.enabled).toBe(false);
    expect(playing.get(beto)).toBe(true);
    line.frame(call([1]));
    expect(tracks[0]!.enabled).toBe(true);
    expect(playing.get(beto)).toBe(false);
    one.mute(true);
    expect(tracks[0]!.enabled).toBe(false);
    expect(sent.at(-1)).toEqual({ type: "set_call_media", space: 7, muted: true, video: false });
  });

  it("plays nobody while it is cut off, and comes in again as somebody new", async () => {
    const { one, line, lose, link, playing, joins } = held();
    await one.start();
    line.frame(call([1, 2]));
    expect(playing.get(beto)).toBe(true);
    lose();
    expect(playing.get(beto)).toBe(false);
    expect(one.voice!.enabled).toBe(false);
    expect(one.state.value.phase).toBe("away");
    link();
    expect(joins().length).toBe(2);
    line.frame(call([1, 2], [[carla, 1], [beto, 2]], { you: carla }));
    expect(playing.get(beto)).toBe(true);
  });

  it("lets go of whoever left, and of what they send", async () => {
    const { one, line, connections, playing } = held();
    await one.start();
    line.frame(call([1, 2, 3], [[ana, 1], [beto, 2], [carla, 3]]));
    expect(connections.length).toBe(2);
    line.frame(call([1, 3], [[ana, 1], [carla, 3]]));
    expect(connections.map(({ closed }) => closed)).toEqual([true, false]);
    expect([...playing.keys()]).toEqual([carla]);
    one.leave();
    expect(playing.size).toBe(0);
    expect(connections.every(({ closed }) => closed)).toBe(true);
  });

  it("keeps what somebody sends before the server has named them", async () => {
    const { one, line, connections } = held();
    await one.start();
    line.frame(call([1], [[ana, 1]]));
    line.frame({ type: "call_signal", space: 7, from: beto, description: { kind: "offer", sdp: "of beto" } });
    line.frame({ type: "call_signal", space: 7, from: carla, description: { kind: "offer", sdp: "of carla" } });
    expect(connections).toEqual([]);
    line.frame(call([1, 2], [[ana, 1], [beto, 2]]));
    await settled();
    expect(connections.map(({ remote }) => remote)).toEqual(["of beto"]);
  });

  it("listens without a microphone, and says why", async () => {
    const { one, sent, line } = held(async () => {
      throw new DOMException("", "NotAllowedError");
    });
    await one.start();
    expect(one.state.value.microphone).toBe("refused");
    expect(sent[0]).toMatchObject({ type: "join_call", muted: true });
    line.frame(call([1, 2]));
    expect(one.state.value.phase).toBe("in");
    expect(problemOf(new DOMException("", "NotReadableError"))).toBe("busy");
    expect(problemOf(new DOMException("", "NotFoundError"))).toBe("missing");
  });

  it("asks again while the space is not there yet, and not for ever", async () => {
    const { one, line, time, joins } = held();
    await one.start();
    const refuse = () => line.frame({ type: "refused", ref: (joins().at(-1) as { ref: number }).ref, space: 7, code: "not_joined", temporary: false, text: "" });
    for (let times = 0; times < 40; ++times) {
      refuse();
      time.pass(500);
    }
    expect(joins().length).toBe(26);
    expect(one.state.value).toMatchObject({ phase: "over", why: "not_joined" });
  });

  it("is over when the server says so, and refusals of others are not its own", async () => {
    const { one, line } = held();
    await one.start();
    line.frame(call([1, 2]));
    line.frame({ type: "refused", ref: 99, code: "message_unknown", temporary: false, text: "" });
    line.frame({ type: "call_left", space: 8, code: "not_a_member" });
    expect(one.state.value.phase).toBe("in");
    line.frame({ type: "call_left", space: 7, code: "call_taken_over" });
    expect(one.state.value).toMatchObject({ phase: "over", why: "call_taken_over" });
  });

  it("turns to relays when the network asks for them", async () => {
    const { one, line, connections } = held();
    await one.start();
    line.frame(call([1, 2]));
    line.frame(call([1, 2], undefined, { relay_only: true, relays: { urls: ["turn:r"], username: "1:x", credential: "c" } }));
    expect(connections[0]!.configuration?.iceTransportPolicy).toBe("relay");
  });
});

describe("who is in the calls of my spaces", () => {
  it("is what was told last, and nothing while nobody tells", () => {
    const line = new CallLine(() => true, () => 1);
    line.frame({ type: "call_going_on", space: 7, people: [1, 2] });
    line.frame({ type: "call_going_on", space: 8, people: [3] });
    line.frame({ type: "left", space: 8, code: "not_a_member" });
    expect([...line.goingOn.value]).toEqual([[7, [1, 2]]]);
    line.frame({ type: "call_going_on", space: 7, people: [] });
    expect(line.goingOn.value.size).toBe(0);
    line.frame({ type: "call_going_on", space: 7, people: [1] });
    line.lost();
    expect(line.goingOn.value.size).toBe(0);
  });
});

describe("how loud a voice is", () => {
  it("is nothing for silence and all for a shout", () => {
    expect(levelOf(new Float32Array(64))).toBe(0);
    expect(levelOf(new Float32Array(64).fill(0.9))).toBe(5);
    expect(levelOf(new Float32Array(64).fill(0.02))).toBeGreaterThan(0);
  });
});
