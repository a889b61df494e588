import "fake-indexeddb/auto";

import { beforeEach, describe, expect, it } from "vitest";

import { Visitors, type VisitingNetwork } from "../src/app/visitors";
import { Cache } from "../src/cache";
import { initials } from "../src/community/author";
import { openShelf } from "../src/shelf";
import { until } from "./until";
import { VirtualTime } from "./virtual_time";

const space = 7;
const putre: VisitingNetwork = { title: "Red de Putre", people: [4, 9] };

let person = 4200;
let time: VirtualTime;
let cache: Cache;
let asked: number[];
let answer: () => Promise<readonly VisitingNetwork[]>;

beforeEach(async () => {
  time = new VirtualTime();
  cache = new Cache(await openShelf(++person), time);
  asked = [];
  answer = async () => [putre];
});

const visitors = () => new Visitors(cache, time, (of) => (asked.push(of), answer()));

describe("who came from another network", () => {
  it("is asked for when a space is shown, and remembered on the device", async () => {
    const online = visitors();
    expect(online.of(space).value.size).toBe(0);
    online.look(space, 6);
    await until(() => online.of(space).value.get(9) === "Red de Putre");
    await until(async () => (await cache.visitors(space)).length === 1);
    const offline = visitors();
    offline.of(space);
    await until(() => offline.of(space).value.get(4) === "Red de Putre");
    expect(asked).toEqual([space]);
  });

  it("is asked for again when somebody has come or gone, and the less often the more there are", async () => {
    const all = visitors();
    all.look(space, 0);
    expect(asked).toHaveLength(0);
    all.look(space, 6);
    all.look(space, 6);
    expect(asked).toHaveLength(1);
    time.pass(5_000);
    all.look(space, 6);
    all.look(space, 7);
    all.look(space, 8);
    expect(asked).toHaveLength(2);
    time.pass(3_400);
    expect(asked).toHaveLength(2);
    time.pass(200);
    expect(asked).toHaveLength(3);
    time.pass(60_000);
    expect(asked).toHaveLength(3);
  });

  it("is asked for again when the server could not be reached, and stays as it was until then", async () => {
    await cache.keepVisitors(space, [putre]);
    answer = async () => Promise.reject(new Error("no link"));
    const all = visitors();
    all.look(space, 6);
    await until(() => all.of(space).value.size === 2);
    time.pass(5_000);
    answer = async () => [];
    all.look(space, 6);
    await until(() => all.of(space).value.size === 0);
    await until(async () => (await cache.visitors(space)).length === 0);
  });

  it("leaves a name the letters that it begins with", () => {
    expect(initials("Merahi Pakarati (Red del Loa)")).toBe("MP");
  });
});
