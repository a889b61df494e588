import { afterEach, describe, expect, it, vi } from "vitest";

import { look, send, type AskedByLink, type Sent } from "../src/answering/api";
import { insist } from "../src/answering/insisting";
import { keptLink, keptName, type Kept } from "../src/answering/kept";
import { addressOf } from "../src/instruments/link_api";
import { VirtualTime } from "./virtual_time";

const secret = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_aaaaa";

function device() {
  const held = new Map<string, string>();
  return {
    held,
    storage: {
      getItem: (name: string) => held.get(name) ?? null,
      setItem: (name: string, value: string) => void held.set(name, value),
      removeItem: (name: string) => void held.delete(name),
    },
  };
}

const asked = { space: { title: "Comunidad", kind: "community" }, network: null, group: "Familias", lang: "es", minors: false, ends_at: 1, document: { id: "a", version: 1 } } as unknown as AskedByLink;
const kept: Kept = { id: "1", asked, answers: { a: 3 }, begun: true, sending: false };

describe("what a phone keeps of a link", () => {
  it("is there until it was sent, apart from other links", () => {
    const { held, storage } = device();
    const link = keptLink(secret, storage);
    expect(link.read()).toBeUndefined();
    expect(link.write(kept)).toBe(true);
    expect(keptLink(secret, storage).read()).toEqual(kept);
    expect(keptLink(`x${secret}`, storage).read()).toBeUndefined();
    link.forget();
    expect(held.size).toBe(0);
  });

  it("opens nothing for whoever finds it", () => {
    const { held, storage } = device();
    keptLink(secret, storage).write(kept);
    expect([...held].flat().join()).not.toContain(secret);
    expect(keptName(secret).length).toBeLessThan(secret.length);
  });

  it("is nothing where what was kept cannot be read or there is no room", () => {
    const { held, storage } = device();
    held.set(keptName(secret), "{");
    expect(keptLink(secret, storage).read()).toBeUndefined();
    const full = { ...storage, setItem: () => { throw new Error("full"); } };
    expect(keptLink(secret, full).write(kept)).toBe(false);
  });
});

describe("sending", () => {
  const settled = () => new Promise<void>((done) => setTimeout(done));

  function scripted(answers: Sent[]) {
    const time = new VirtualTime();
    const told: string[] = [];
    let tries = 0;
    const sending = insist(() => Promise.resolve(answers[Math.min(tries++, answers.length - 1)]!), time, { away: () => told.push("away"), done: ({ is }) => told.push(is) });
    return { time, told, sending, tries: () => tries };
  }

  it("goes on with growing pauses until it is known what became of it", async () => {
    const { time, told, tries } = scripted([{ is: "away" }, { is: "away" }, { is: "kept" }]);
    await settled();
    expect(told).toEqual(["away"]);
    time.pass(1_999);
    await settled();
    expect(tries()).toBe(1);
    time.pass(1);
    await settled();
    expect(tries()).toBe(2);
    time.pass(3_999);
    await settled();
    expect(tries()).toBe(2);
    time.pass(1);
    await settled();
    expect(told).toEqual(["away", "away", "kept"]);
    time.pass(600_000);
    await settled();
    expect(tries()).toBe(3);
  });

  it("waits as long as it is asked to, and goes at once when there is a link again", async () => {
    const { time, told, tries, sending } = scripted([{ is: "away", wait: 30_000 }, { is: "gone" }]);
    await settled();
    time.pass(29_999);
    await settled();
    expect(tries()).toBe(1);
    sending.now();
    await settled();
    expect(told).toEqual(["away", "gone"]);
    time.pass(60_000);
    await settled();
    expect(tries()).toBe(2);
  });

  it("is once under way, and says nothing once it is stopped", async () => {
    const { told, tries, sending } = scripted([{ is: "kept" }]);
    sending.now();
    sending.stop();
    await settled();
    expect(tries()).toBe(1);
    expect(told).toEqual([]);
  });
});

describe("what the server says", () => {
  afterEach(() => vi.unstubAllGlobals());

  const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => {
    const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response(JSON.stringify(body), { status, headers })));
    vi.stubGlobal("fetch", fetched);
    return fetched;
  };
  const sheet = { id: "1", answers: { a: 3 } };

  it("is asked for without a cookie", async () => {
    const fetched = answering(200, asked);
    expect(await look(secret)).toEqual({ is: "asked", asked });
    expect(fetched.mock.calls[0]![1]).toMatchObject({ credentials: "omit", method: "POST" });
  });

  it("is told apart: over, not yet, wrong", async () => {
    answering(404, { code: "not_found" });
    expect(await look(secret)).toEqual({ is: "gone" });
    expect(await send(secret, sheet)).toEqual({ is: "gone" });
    answering(429, { code: "too_many_attempts" }, { "retry-after": "7" });
    expect(await look(secret)).toEqual({ is: "away", wait: 7_000 });
    answering(503, {});
    expect(await send(secret, sheet)).toEqual({ is: "away" });
    answering(400, { code: "consent_missing" });
    expect(await send(secret, sheet)).toEqual({ is: "consent" });
    answering(422, { outcome: "invalid", item: "a" });
    expect(await send(secret, sheet)).toEqual({ is: "wrong", item: "a" });
    answering(413, {});
    expect(await send(secret, sheet)).toEqual({ is: "too_long" });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    expect(await send(secret, sheet)).toEqual({ is: "away" });
  });
});

describe("the address of a link", () => {
  it("has its secret where no server is told of it", () => {
    const address = new URL(addressOf("https://red.example", secret));
    expect(address.pathname).toBe("/responder");
    expect(address.hash).toBe(`#${secret}`);
  });
});
