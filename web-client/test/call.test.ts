import { describe, expect, it } from "vitest";

import { CallLine } from "../src/app/call_line";
import { HeldCall } from "../src/call/call";
import { problemOf, type Devices } from "../src/call/devices";
import { amHeard, changed, plays, standingOf } from "../src/call/heard";
import type { Player } from "../src/call/player";
import { levelOf } from "../src/call/use_level";
import type { ClientFrame } from "../src/wire";
import { ana, beto, call, carla, FakeConnection, settled } from "./fake_connection";
import { VirtualTime } from "./virtual_time";

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
  const cameras: string[] = [];
  const devices: Devices = {
    microphone: async (id) => {
      const track = await microphone(id);
      tracks.push(track);
      return track;
    },
    camera: async () => {
      const place = cameras.push("on") - 1;
      return { enabled: true, stop: () => void (cameras[place] = "stopped") } as unknown as MediaStreamTrack;
    },
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
    one, line, sent, time, connections, playing, tracks, cameras,
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

  it("says nothing of the links of before while it comes in again: it would be taken for the new ones'", async () => {
    const { one, line, lose, link, connections, sent } = held();
    const signals = () => sent.filter(({ type }) => type === "signal_call").length;
    const way = { candidate: { candidate: "candidate:1", sdpMid: "0", sdpMLineIndex: 0 } } as unknown as RTCPeerConnectionIceEvent;
    const finds = (connection: FakeConnection) => (connection as unknown as RTCPeerConnection).onicecandidate?.(way);
    await one.start();
    line.frame(call([1, 2]));
    finds(connections[0]!);
    expect(signals()).toBe(1);
    lose();
    link();
    expect(one.state.value.phase).toBe("joining");
    finds(connections[0]!);
    expect(signals()).toBe(1);
    line.frame(call([1, 2], [[carla, 1], [beto, 2]], { you: carla }));
    finds(connections[0]!);
    expect(signals()).toBe(1);
    finds(connections[1]!);
    expect(signals()).toBe(2);
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

  it("shows and sees nothing while data is saved", async () => {
    const { one, line, sent, connections, cameras } = held();
    await one.start();
    line.frame(call([1, 2]));
    const received = { direction: "recvonly", receiver: { track: { kind: "video" } } };
    connections[0]!.transceivers = [received];
    await one.show(true);
    expect(sent.at(-1)).toMatchObject({ type: "set_call_media", video: true });
    line.frame(call([1, 2], [[ana, 1], [beto, 2]], { participants: [{ participant: ana, person: 1, muted: false, video: true }, { participant: beto, person: 2, muted: false, video: true }] }));
    one.spare(true);
    await settled();
    expect(cameras).toEqual(["stopped"]);
    expect(one.state.value.video).toBe(false);
    expect(sent.at(-1)).toMatchObject({ type: "set_call_media", video: false });
    expect(received.direction).toBe("inactive");
    await one.show(true);
    expect(cameras).toEqual(["stopped"]);
    one.spare(false);
    expect(received.direction).toBe("recvonly");
    // A camera that was asked for before comes too late.
    const asked = one.show(true);
    one.spare(true);
    await asked;
    expect(cameras).toEqual(["stopped", "stopped"]);
    expect(one.state.value.video).toBe(false);
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
