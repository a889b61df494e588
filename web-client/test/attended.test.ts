import { beforeEach, describe, expect, it } from "vitest";

import { Attended } from "../src/app/attended";
import { writingIn } from "../src/store/presence";
import { Dice } from "./random";
import { VirtualTime } from "./virtual_time";

const space = 5;
let time: VirtualTime;
let attended: Attended;

beforeEach(() => {
  time = new VirtualTime();
  attended = new Attended(time);
  attended.frame({ type: "presence", space, trusted: true, count: 2, here: [1, 2], writing: [1] });
});

const writing = () => writingIn(attended.now.value.get(space)!);

function arrives(seq: number) {
  const posted = { type: "message_posted", seq, at: seq, id: new Dice(seq).uuid(), author: 1, text: "hola" } as const;
  attended.frame({ type: "window", space, after: seq - 1, upto: seq, items: [posted] });
}

describe("whoever writes one message after the other", () => {
  it("is seen to write the next one, although the server tells nothing new", () => {
    expect(writing()).toEqual([1]);
    arrives(2);
    expect(writing()).toEqual([]);
    time.pass(2_900);
    expect(writing()).toEqual([]);
    time.pass(200);
    expect(writing()).toEqual([1]);
  });

  it("is not seen to write what is there already, also when more of it comes", () => {
    arrives(2);
    time.pass(2_000);
    arrives(3);
    time.pass(2_000);
    expect(writing()).toEqual([]);
    attended.frame({ type: "presence_changed", space, trusted: true, count: 2, came: [], went: [], writing: [] });
    time.pass(5_000);
    expect(writing()).toEqual([]);
  });

  it("is nowhere without a link", () => {
    arrives(2);
    attended.lost();
    time.pass(5_000);
    expect(attended.now.value.size).toBe(0);
  });
});
