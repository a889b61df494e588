import { describe, expect, it } from "vitest";

import { configurationOf } from "../src/call/call";
import { whenElsewhere } from "../src/call/elsewhere";
import { PeerLink, type LinkState, type Signal } from "../src/call/peer";
import { cheaply } from "../src/call/sdp";
import { call, FakeConnection, settled } from "./fake_connection";
import { VirtualTime } from "./virtual_time";

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

  it("looks for ways anew in another network, whatever was tried in the one before", async () => {
    const { time, connections: [one], links, states } = pair();
    one.is("failed");
    time.pass(60_000);
    await settled();
    expect(states.at(-1)).toBe("failed");
    links[0]!.lookForWays();
    expect(states.at(-1)).toBe("connecting");
    expect(one.restarts).toBe(5);
    time.pass(60_000);
    await settled();
    expect(one.restarts).toBe(8);
    expect(states.at(-1)).toBe("failed");
  });

  it("has no pictures sent that nobody wants, those that begin meanwhile included", async () => {
    const { connections: [polite], links } = pair();
    const of = (kind: string, direction: string) => ({ direction, receiver: { track: { kind } } });
    polite.transceivers = [of("audio", "sendrecv"), of("video", "recvonly"), of("video", "sendrecv"), of("video", "stopped")];
    const directions = () => polite.transceivers.map(({ direction }) => direction);
    links[0]!.see(false);
    expect(directions()).toEqual(["sendrecv", "inactive", "sendonly", "stopped"]);
    links[0]!.see(true);
    expect(directions()).toEqual(["sendrecv", "recvonly", "sendrecv", "stopped"]);
    links[0]!.see(false);
    polite.transceivers.push(of("video", "recvonly")); // a camera that the other side turned on
    links[0]!.take({ description: { kind: "offer", sdp: "with a picture" } });
    await settled();
    expect(polite.said).toEqual(["sendrecv", "inactive", "sendonly", "stopped", "inactive"]);
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

describe("another network", () => {
  it("is one of another kind, or one again, and not what is guessed anew of the same", () => {
    const page = new EventTarget();
    const network = Object.assign(new EventTarget(), { type: "wifi" });
    let told = 0;
    const enough = whenElsewhere(page, network, () => ++told);
    network.dispatchEvent(new Event("change"));
    expect(told).toBe(0);
    network.type = "cellular";
    network.dispatchEvent(new Event("change"));
    expect(told).toBe(1);
    page.dispatchEvent(new Event("online"));
    expect(told).toBe(2);
    enough();
    network.type = "wifi";
    network.dispatchEvent(new Event("change"));
    page.dispatchEvent(new Event("online"));
    expect(told).toBe(2);
    whenElsewhere(page, undefined, () => ++told);
    page.dispatchEvent(new Event("online"));
    expect(told).toBe(3);
  });
});
