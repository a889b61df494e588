import { describe, expect, it } from "vitest";

import { AtOnce, linkWithin, waitAtMost, type Outcome } from "../src/at_once";
import type { CommandFrame } from "../src/wire";
import { VirtualTime } from "./virtual_time";

function setUp(open = true, coming = false) {
  const time = new VirtualTime();
  const sent: CommandFrame[] = [];
  const link = { open, coming };
  const asks = new AtOnce((frame) => link.open && sent.push(frame) > 0, () => link.coming, time);
  return { time, sent, asks, link };
}

const settledWith = async (asked: Promise<Outcome>) => (await Promise.race([asked, Promise.resolve(undefined)]))?.name;

describe("a command of the moment", () => {
  it("is sent at once, and its answer is its outcome", async () => {
    const { sent, asks } = setUp();
    const first = asks.ask(5, { type: "raise_hand", phase: 2 });
    const second = asks.ask(5, { type: "next_phase", from: 2 });
    expect(sent.map(({ space, do: { type } }) => [space, type])).toEqual([[5, "raise_hand"], [5, "next_phase"]]);
    asks.refused({ type: "refused", id: sent[1]!.id, code: "phase_waits", temporary: false, text: "" });
    asks.accepted({ type: "accepted", id: sent[0]!.id, space: 5, seq: 9 });
    expect(await first).toEqual({ name: "accepted" });
    expect(await second).toEqual({ name: "refused", code: "phase_waits" });
  });

  it("without a link is not sent, now or later", async () => {
    const { sent, asks } = setUp(false);
    expect(await asks.ask(5, { type: "resume_conversation" })).toEqual({ name: "offline" });
    expect(sent).toEqual([]);
  });

  it("waits for a link that is being made, and only so long", async () => {
    const { time, sent, asks, link } = setUp(false, true);
    const asked = asks.ask(5, { type: "raise_hand", phase: 2 });
    await time.pass(linkWithin - 1);
    expect(await settledWith(asked)).toBeUndefined();
    link.open = true;
    asks.connected();
    asks.connected();
    expect(sent).toHaveLength(1);
    await time.pass(waitAtMost - 1);
    asks.accepted({ type: "accepted", id: sent[0]!.id, space: 5, seq: 9 });
    expect(await asked).toEqual({ name: "accepted" });
    link.open = false;
    const late = asks.ask(5, { type: "raise_hand", phase: 2 });
    await time.pass(linkWithin);
    expect(await late).toEqual({ name: "offline" });
    const broken = asks.ask(5, { type: "raise_hand", phase: 2 });
    asks.disconnected();
    expect(await broken).toEqual({ name: "offline" });
    expect(sent).toHaveLength(1);
  });

  it("whose answer does not come is lost, and nobody waits for ever", async () => {
    const { time, asks, sent } = setUp();
    const silent = asks.ask(5, { type: "raise_hand", phase: 2 });
    await time.pass(waitAtMost - 1);
    expect(await settledWith(silent)).toBeUndefined();
    await time.pass(1);
    expect(await silent).toEqual({ name: "lost" });
    asks.accepted({ type: "accepted", id: sent[0]!.id, space: 5, seq: 9 });
    const broken = asks.ask(5, { type: "raise_hand", phase: 2 });
    asks.disconnected();
    expect(await broken).toEqual({ name: "lost" });
  });

  it("does not take the answers of others for its own", async () => {
    const { asks } = setUp();
    const asked = asks.ask(5, { type: "raise_hand", phase: 2 });
    asks.accepted({ type: "accepted", id: "00000000-0000-4000-8000-000000000001", space: 5, seq: 9 });
    asks.refused({ type: "refused", ref: 3, code: "too_fast", temporary: true, text: "" });
    expect(await settledWith(asked)).toBeUndefined();
  });
});
