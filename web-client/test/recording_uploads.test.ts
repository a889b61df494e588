// Recordings on their way: over a link that breaks, through reloads, only where it costs nothing, and beside what messages attach.
import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Client } from "../src/app/client";
import { FileProblem } from "../src/files/file_api";
import { openFileShelf, type FileShelf, type HeldFile } from "../src/files/file_shelf";
import { tidyFiles } from "../src/files/tidy";
import type { Entry } from "../src/outbox_entry";
import { Estimate } from "../src/recordings/estimate";
import { Holds, type HoldsKept } from "../src/recordings/holds";
import { keep } from "../src/recordings/keeping";
import { RecordingUploads } from "../src/recordings/uploads";
import { openShelf, type Shelf } from "../src/shelf";
import { limits, type BringRecording, type RefusalCode, type SnapshotFrame } from "../src/wire";
import { KeepingApi } from "./keeping_api";
import { epoch, ScriptedTransport, welcome } from "./scripted_transport";
import { VirtualTime } from "./virtual_time";

const space = 5;
const self = 7;
const size = 3 * limits.chunk_bytes + 5;
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const bytes = (length: number) => new Blob([new Uint8Array(length).map((_, at) => at * 31)]);
const filmed = (length = size) => new File([bytes(length)], "clase.webm", { type: "video/webm" });
const bring = (file: string): BringRecording => ({ type: "bring_recording", file, title: "Fracciones", purpose: "Mirar las preguntas", people: [], minors: "none", until: 1_900_000_000_000 });
const entry = (order: number, file: string): Entry => ({
  order, id: id(order), space, do: bring(file), made_at: 1, sent: false, files: [{ id: file, name: "clase.webm", media: "video/webm", size }],
});

/** Digests are computed beside this thread, in their own time: turns of the loop do not measure it. */
async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

class KeptHolds implements HoldsKept {
  readonly rows = new Map<string, string>();
  getItem = (name: string) => this.rows.get(name) ?? null;
  setItem = (name: string, value: string) => void this.rows.set(name, value);
  removeItem = (name: string) => void this.rows.delete(name);
}

let person = 9500;
let files: FileShelf;

beforeEach(async () => {
  files = await openFileShelf(++person);
});
afterEach(() => files.close());

describe("recordings on their way", () => {
  let api: KeepingApi;
  let time: VirtualTime;
  let loose: Map<string, HeldFile>;
  let kept: KeptHolds;
  let wifi: boolean;
  let linkChanged: () => void;
  let brought: string[];
  let refused: [string, RefusalCode][];
  let uploads: RecordingUploads;

  const opened = () => {
    const host = { uploaded: (one: Entry) => void brought.push(one.id), refused: (one: Entry, code: RefusalCode) => void refused.push([one.id, code]) };
    const link = {
      free: () => wifi,
      whenChanged: (call: () => void) => {
        linkChanged = call;
        return () => {};
      },
    };
    uploads = new RecordingUploads(files, loose, api, time, host, new Holds("holds", kept), link, () => 0);
  };
  const goingOf = (one: Entry) => uploads.standings.value.get(one.id)?.going;

  beforeEach(async () => {
    api = new KeepingApi();
    time = new VirtualTime();
    loose = new Map();
    kept = new KeptHolds();
    wifi = false;
    brought = [];
    refused = [];
    opened();
    for (const each of [1, 2]) await keep(files, loose, space, filmed(), id(90 + each));
  });
  afterEach(() => uploads.end());

  it("go up one after the other, and say what they are for", async () => {
    const [one, two] = [entry(1, id(91)), entry(2, id(92))];
    uploads.waitingFor([one, two]);
    expect([goingOf(one), goingOf(two)]).toEqual(["shut", "shut"]);
    expect(api.puts).toEqual([]);
    uploads.open();
    expect([goingOf(one), goingOf(two)]).toEqual(["up", "next"]);
    await until(() => brought.length === 2, "both are brought");
    expect(brought).toEqual([one.id, two.id]);
    expect(api.uploads.get(id(91))).toMatchObject({ complete: true, purpose: "recording" });
    expect(api.puts).toEqual(["0", "1", "2", "3", "0", "1", "2", "3"]);
    expect(uploads.brought(one)).toBe(true);
    expect(uploads.standings.value.size).toBe(0);
  });

  it("lose no more than the chunk in which the link breaks, and go on by themselves", async () => {
    const one = entry(1, id(91));
    api.fails = (what) => (what === "put 2" ? new FileProblem(0, undefined) : undefined);
    uploads.open();
    uploads.waitingFor([one]);
    await until(() => goingOf(one) === "breaks", "the break");
    expect(uploads.standings.value.get(one.id)!.sent).toBe(2 * limits.chunk_bytes);
    api.fails = undefined;
    api.puts.length = 0;
    time.pass(60_000);
    await until(() => brought.length === 1, "it is brought");
    expect(api.puts).toEqual(["2", "3"]);
  });

  it("are not tried again and again at once where the server does not answer", async () => {
    const one = entry(1, id(91));
    api.fails = (what) => (what.startsWith("put") ? new FileProblem(503, undefined) : undefined);
    uploads.open();
    uploads.waitingFor([one]);
    const attempts: number[] = [];
    for (let round = 0; round < 5; ++round) {
      await until(() => goingOf(one) === "breaks", `break ${round}`);
      const before = time.now();
      const tried = api.puts.length;
      while (api.puts.length === tried) {
        time.pass(100);
        await new Promise((resolve) => setImmediate(resolve));
        if (goingOf(one) !== "breaks") break;
      }
      attempts.push(time.now() - before);
    }
    expect(attempts[4]!).toBeGreaterThan(4 * attempts[0]!);
  });

  it("go on after a reload, days later, with what is missing", async () => {
    const one = entry(1, id(91));
    api.fails = (what) => (what === "put 2" ? new FileProblem(0, undefined) : undefined);
    uploads.open();
    uploads.waitingFor([one]);
    await until(() => goingOf(one) === "breaks", "the break");
    uploads.end();
    api.fails = undefined;
    api.puts.length = 0;
    time.pass(3 * 86_400_000);
    opened();
    uploads.waitingFor([one]);
    uploads.open();
    await until(() => brought.length === 1, "it is brought");
    expect(api.puts).toEqual(["2", "3"]);
  });

  it("rest while somebody wants them to, in this page and the next", async () => {
    const one = entry(1, id(91));
    let stop: (() => void) | undefined;
    api.fails = (what) => {
      if (what === "put 1") stop?.();
      return undefined;
    };
    stop = () => uploads.holds.set(id(91), "paused");
    uploads.open();
    uploads.waitingFor([one]);
    await until(() => goingOf(one) === "paused" && api.puts.length > 0, "it rests");
    stop = undefined;
    const put = api.puts.length;
    uploads.end();
    opened();
    uploads.open();
    uploads.waitingFor([one]);
    expect(goingOf(one)).toBe("paused");
    expect(api.puts.length).toBe(put);
    uploads.holds.set(id(91), undefined);
    await until(() => brought.length === 1, "it is brought");
    expect(new Set(api.puts).size).toBe(4);
    // Nothing is left of the decision once it is there.
    uploads.waitingFor([]);
    expect(kept.rows.size).toBe(0);
  });

  it("wait for wifi where that is wanted, and let others go first", async () => {
    const [one, two] = [entry(1, id(91)), entry(2, id(92))];
    uploads.holds.set(id(91), "wifi");
    uploads.open();
    uploads.waitingFor([one, two]);
    await until(() => brought.length === 1, "the other one is brought");
    expect(brought).toEqual([two.id]);
    expect(goingOf(one)).toBe("wifi");
    wifi = true;
    linkChanged();
    expect(goingOf(one)).toBe("up");
    await until(() => brought.length === 2, "it is brought");
  });

  it("stop when the wifi goes away in the middle", async () => {
    const one = entry(1, id(91));
    wifi = true;
    uploads.holds.set(id(91), "wifi");
    api.fails = (what) => {
      if (what !== "put 1") return undefined;
      wifi = false;
      linkChanged();
      return new FileProblem(0, undefined);
    };
    uploads.open();
    uploads.waitingFor([one]);
    await until(() => goingOf(one) === "wifi", "it waits");
    time.pass(120_000);
    for (let turn = 0; turn < 20; ++turn) await new Promise((resolve) => setImmediate(resolve));
    expect([api.puts, brought]).toEqual([["0", "1"], []]);
  });

  it("say so when their bytes are gone, and take the same file again", async () => {
    const one = entry(1, id(99));
    uploads.open();
    uploads.waitingFor([one]);
    await until(() => goingOf(one) === "lost", "it is told");
    expect(refused).toEqual([]);
    await keep(undefined, loose, space, filmed(), id(99));
    uploads.again(id(99));
    await until(() => brought.length === 1, "it is brought");
    // What is with the page alone goes with what was sent.
    uploads.waitingFor([]);
    expect(loose.size).toBe(0);
  });

  it("that no rule lets through are given up with the reason, and the next one goes", async () => {
    const [one, two] = [entry(1, id(91)), entry(2, id(92))];
    let first = true;
    api.fails = (what) => {
      if (what !== "begin" || !first) return undefined;
      first = false;
      return new FileProblem(415, "recording_media");
    };
    uploads.open();
    uploads.waitingFor([one, two]);
    await until(() => brought.length === 1, "the other one is brought");
    expect(refused).toEqual([[one.id, "recording_media"]]);
    expect(brought).toEqual([two.id]);
  });

  it("may be given up in the middle", async () => {
    const one = entry(1, id(91));
    api.fails = (what) => {
      if (what === "put 1") uploads.waitingFor([]);
      return what === "put 1" ? new FileProblem(0, undefined) : undefined;
    };
    uploads.open();
    uploads.waitingFor([one]);
    await until(() => api.puts.length === 2, "the second chunk");
    await until(() => uploads.standings.value.size === 0, "nothing waits");
    expect([brought, refused]).toEqual([[], []]);
  });
});

describe("keeping a recording", () => {
  it("is done on the device, and where that has no room with the page", async () => {
    const loose = new Map<string, HeldFile>();
    const here = await keep(files, loose, space, filmed(9));
    expect([loose.size, (await files.get("files", here.id))!.blob.size]).toEqual([0, 9]);
    const none = await keep(undefined, loose, space, filmed(9));
    expect(loose.get(none.id)!.blob.size).toBe(9);
    const full = { put: () => Promise.reject(new DOMException("full", "QuotaExceededError")) } as unknown as FileShelf;
    expect(loose.has((await keep(full, loose, space, filmed(9))).id)).toBe(true);
  });
});

describe("what somebody decides about a file that goes up", () => {
  it("is read again, as another tab may have changed it, and nothing else is taken for one", () => {
    const kept = new KeptHolds();
    const [here, there] = [new Holds("holds", kept), new Holds("holds", kept)];
    here.set("a", "wifi");
    expect(there.of("a")).toBeUndefined();
    there.again();
    expect(there.of("a")).toBe("wifi");
    kept.setItem("holds", JSON.stringify({ a: "paused", b: "whenever" }));
    there.again();
    expect(there.all.value).toEqual({ a: "paused" });
    kept.setItem("holds", "{");
    there.again();
    expect(there.of("a")).toBe("paused");
  });
});

describe("how long the rest takes", () => {
  const megabyte = 1_000_000;

  it("is said once it is known, and stays calm", () => {
    const estimate = new Estimate();
    const left: (number | undefined)[] = [];
    for (let second = 0; second <= 60; ++second) {
      estimate.moved(second * 1000, second * megabyte);
      left.push(estimate.left(600 * megabyte));
    }
    expect(left[4]).toBeUndefined();
    expect(Math.round(left[60]! / 1000)).toBe(540);
  });

  it("follows a link that became slower, and begins anew after a break", () => {
    const estimate = new Estimate();
    for (let second = 0; second <= 60; ++second) estimate.moved(second * 1000, second * megabyte);
    for (let second = 61; second <= 200; ++second) estimate.moved(second * 1000, 60 * megabyte + (second - 60) * 100_000);
    expect(estimate.left(600 * megabyte)! / 1000).toBeGreaterThan(5_000);
    estimate.rested();
    expect(estimate.left(600 * megabyte)).toBeUndefined();
  });
});

describe("a recording among what one writes", () => {
  let shelf: Shelf;
  let time: VirtualTime;
  let transport: ScriptedTransport;
  let client: Client;
  let api: KeepingApi;
  const snapshot: SnapshotFrame = {
    type: "snapshot", space, position: { epoch, seq: 10 }, kind: "mentoring_room", title: "Sala", roles: ["mentor"], members: 2, messages: 0, timeline: [], people: [],
  };
  const newClient = () => {
    transport = new ScriptedTransport();
    client = new Client({ id: self, name: "Rosa" }, shelf, { put: () => {}, take: () => [] }, transport, time, "test", () => "es-CL", () => {}, files, api);
  };
  const connect = async () => {
    await client.start();
    transport.link.events.opened();
    transport.say(welcome(time.now()));
    await client.follow(space);
    transport.say(snapshot);
  };
  const commands = () => transport.sentOf("command");

  beforeEach(async () => {
    shelf = await openShelf(person);
    time = new VirtualTime();
    api = new KeepingApi();
    newClient();
  });
  afterEach(() => {
    client.stop();
    shelf.close();
  });

  it("holds up no words, leaves when its bytes are there, and then leaves the device", async () => {
    await connect();
    let broken = true;
    api.fails = (what) => (broken && what === "put 1" ? new FileProblem(0, undefined) : undefined);
    const file = await keep(files, client.goingUp.recordings.loose, space, filmed());
    await client.ask(space, bring(file.id), [file]);
    await client.ask(space, { type: "post_message", text: "ya la estoy subiendo" });
    await until(() => commands().length === 1, "the words");
    expect(commands()[0]!.do).toMatchObject({ text: "ya la estoy subiendo" });
    transport.say({ type: "accepted", id: commands()[0]!.id, space, seq: 11 });
    await until(() => client.goingUp.recordings.queue.value !== undefined && api.puts.length > 1, "it goes up");

    // The page goes in the middle; what no draft and no command has would be tidied away, and this is not.
    client.stop();
    for (const _ of [1, 2]) await tidyFiles(files, client.drafts, () => client.entries.value);
    expect(await files.getAllKeys("files")).toEqual([file.id]);
    broken = false;
    api.puts.length = 0;
    newClient();
    await connect();
    await until(() => commands().length === 1, "the command");
    expect(api.puts).toEqual(["1", "2", "3"]);
    expect(commands()[0]!.do).toEqual(bring(file.id));
    transport.say({ type: "accepted", id: commands()[0]!.id, space, seq: 12 });
    await until(async () => (await files.getAllKeys("files")).length === 0, "the device keeps no copy");
  });

  it("stays on the device while its form is open", async () => {
    const file = await keep(files, client.goingUp.recordings.loose, space, filmed(9));
    client.drafts.change(space, (draft) => ({ ...draft, recording: { file, title: "", purpose: "", people: [], others: "", until: "" } }));
    await client.drafts.settle();
    for (const _ of [1, 2]) await tidyFiles(files, client.drafts, () => []);
    expect(await files.getAllKeys("files")).toEqual([file.id]);
  });
});
