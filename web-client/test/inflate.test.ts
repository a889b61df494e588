import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";

import { dictionaryNumber } from "../src/data_profile";
import { webSocketTransport, type Inflate, type Link } from "../src/transport";
import { until } from "./until";

const place = (path: string) => fileURLToPath(new URL(`../../protocol/wire/${path}`, import.meta.url));
const dictionary = readFileSync(place("dictionary.txt"));

/** As the server makes it. */
function compressed(text: string): ArrayBuffer {
  const bytes = deflateRawSync(text, { dictionary });
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

describe("a compressed frame", () => {
  const load = async () => (await import("../src/inflate")).inflated;

  it("says what the plain one says", async () => {
    const inflated = await load();
    const said = `{"type":"window","space":7,"after":1,"upto":2,"items":[{"text":"ñandú, 🙂 ${"la pregunta ".repeat(9_000)}"}]}`;
    for (const text of ["", "a", said.slice(0, 200), said]) expect(await inflated(compressed(text))).toBe(text);
  });

  it("is refused when something is wrong with it", async () => {
    const inflated = await load();
    const whole = compressed('{"type":"time","sent":1790000000000,"now":1790000000001}');
    await expect(inflated(whole.slice(0, -2))).rejects.toThrow();
    await expect(inflated(new Uint8Array([7, 1, 2, 3]).buffer)).rejects.toThrow();
    await expect(inflated(new ArrayBuffer(0))).rejects.toThrow();
  });
});

it("is asked for with the number that the server has, which is another when the words are", () => {
  expect(readFileSync(place("deflate.hpp"), "utf8")).toContain(`dictionary_number = "${dictionaryNumber}"`);
  const words = createHash("sha256").update(dictionary).digest("hex");
  expect([dictionaryNumber, words]).toEqual([1, "131ba65b07333681029f04c192d38afe9e9b1850813c2364486383d8d6b4bae5"]);
});

class FakeSocket {
  static readonly OPEN = 1;
  static opened: FakeSocket[] = [];
  readyState = 1;
  binaryType = "blob";
  onopen = () => {};
  onmessage = (_: { data: unknown }) => {};
  onclose = (_: { code: number }) => {};
  closed = false;
  constructor(readonly url: string) {
    FakeSocket.opened.push(this);
  }
  send() {}
  close() {
    this.closed = true;
  }
}

describe("a socket whose frames may be compressed", () => {
  const real = globalThis.WebSocket;
  let heard: (string | number)[] = [];
  let link: Link;

  afterEach(() => {
    globalThis.WebSocket = real;
  });

  async function open(inflate: Inflate | undefined, wanted = true): Promise<FakeSocket> {
    globalThis.WebSocket = FakeSocket as unknown as typeof WebSocket;
    FakeSocket.opened = [];
    heard = [];
    const transport = webSocketTransport((able) => (able ? "ws://x/able" : "ws://x/plain"), async () => false, {
      wanted: () => wanted,
      load: () => (inflate ? Promise.resolve(inflate) : Promise.reject(new Error("not in this browser"))),
    });
    link = transport.open({ opened: () => {}, received: (text) => heard.push(text), closed: (code) => heard.push(code) });
    await until(() => FakeSocket.opened.length === 1);
    return FakeSocket.opened[0]!;
  }

  it("keeps frames in order, whatever time each takes to read, and its end behind them", async () => {
    const ready: (() => void)[] = [];
    const socket = await open((frame) => new Promise((done) => ready.push(() => done(`inflated ${frame.byteLength}`))));
    expect([socket.url, socket.binaryType]).toEqual(["ws://x/able", "arraybuffer"]);
    socket.onmessage({ data: "one" });
    expect(heard).toEqual(["one"]);
    socket.onmessage({ data: new ArrayBuffer(2) });
    socket.onmessage({ data: "three" });
    socket.onmessage({ data: new ArrayBuffer(4) });
    socket.onclose({ code: 4000 });
    expect(heard).toEqual(["one"]);
    await until(() => ready.length === 1);
    ready[0]!();
    await until(() => ready.length === 2);
    expect(heard).toEqual(["one", "inflated 2", "three"]);
    ready[1]!();
    await until(() => heard.length === 5);
    expect(heard.slice(3)).toEqual(["inflated 4", 4000]);
  });

  it("gives a link up that says what cannot be read", async () => {
    const socket = await open(() => Promise.reject(new Error("broken")));
    socket.onmessage({ data: new ArrayBuffer(2) });
    socket.onmessage({ data: "later" });
    await until(() => heard.length > 0 && socket.closed);
    socket.onclose({ code: 1000 });
    await Promise.resolve();
    expect(heard).toEqual([1006]);
  });

  it("asks for plain frames where they cannot be read otherwise, or nobody wants to save", async () => {
    expect((await open(undefined)).url).toBe("ws://x/plain");
    expect((await open(async () => "", false)).url).toBe("ws://x/plain");
  });

  it("hears nothing once it is closed from here", async () => {
    const socket = await open(async () => "late");
    socket.onmessage({ data: new ArrayBuffer(2) });
    link.close();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).toEqual([]);
    expect(socket.closed).toBe(true);
  });
});
