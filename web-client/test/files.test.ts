import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Client } from "../src/app/client";
import { answering, changingFiles, correcting, finished, withFiles } from "../src/community/draft";
import { attach, comeBack, decide, fileName } from "../src/files/attaching";
import { FileProblem } from "../src/files/file_api";
import { openFileShelf, type FileShelf } from "../src/files/file_shelf";
import { wordsFor } from "../src/files/held";
import { inBytes, kindOf } from "../src/files/kinds";
import { returnedFiles } from "../src/files/returned";
import { upload } from "../src/files/upload";
import { speak } from "../src/i18n";
import { openShelf, type Shelf } from "../src/shelf";
import { isNamedAfterFiles } from "../src/store/named_after_files";
import { shown } from "../src/store/shown";
import { limits, type Message, type SnapshotFrame } from "../src/wire";
import { KeepingApi } from "./keeping_api";
import { epoch, ScriptedTransport, welcome } from "./scripted_transport";
import { VirtualTime } from "./virtual_time";

const space = 5;
const self = 7;
let person = 9000;
let files: FileShelf;

/** Digests are computed beside this thread, in their own time: turns of the loop do not measure it. */
async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const never = new AbortController().signal;
const bytes = (size: number) => new Blob([new Uint8Array(size).map((_, at) => at * 31)]);
const file = (name: string, size: number, type = "application/pdf") => new File([bytes(size)], name, { type });

beforeEach(async () => {
  files = await openFileShelf(++person);
});
afterEach(() => files.close());

describe("one upload", () => {
  const size = 2 * limits.chunk_bytes + 5;

  it("sends every chunk once, and what it is", async () => {
    const api = new KeepingApi();
    const seen: number[] = [];
    await upload(api, space, "a", bytes(size), "application/pdf", never, (sent) => seen.push(sent));
    expect(api.puts).toEqual(["0", "1", "2"]);
    expect(api.uploads.get("a")!.complete).toBe(true);
    expect(seen.at(-1)).toBe(size);
    expect([...seen].sort((one, other) => one - other)).toEqual(seen);
  });

  it("goes on where it broke off", async () => {
    const api = new KeepingApi();
    api.fails = (what) => (what === "put 1" ? new FileProblem(0, undefined) : undefined);
    await expect(upload(api, space, "a", bytes(size), "", never, () => {})).rejects.toThrow(FileProblem);
    api.fails = undefined;
    api.puts.length = 0;
    await upload(api, space, "a", bytes(size), "", never, () => {});
    expect(api.puts).toEqual(["1", "2"]);
  });

  it("sends a damaged chunk again, but not for ever", async () => {
    const api = new KeepingApi();
    let damaged = 1;
    api.fails = (what) => (what === "put 0" && damaged-- > 0 ? new FileProblem(400, "file_corrupted") : undefined);
    await upload(api, space, "a", bytes(10), "", never, () => {});
    expect(api.puts).toEqual(["0", "0"]);
    damaged = Infinity;
    await expect(upload(api, space, "b", bytes(10), "", never, () => {})).rejects.toThrow("file_corrupted");
  });

  it("refuses one byte too many, and none at all, before anything is sent", async () => {
    const api = new KeepingApi();
    const large = { size: limits.attachment_bytes_max + 1 } as Blob;
    await expect(upload(api, space, "a", large, "", never, () => {})).rejects.toThrow("file_too_large");
    await expect(upload(api, space, "a", bytes(0), "", never, () => {})).rejects.toThrow("file_empty");
    expect(api.uploads.size).toBe(0);
  });
});

describe("attaching", () => {
  it("keeps what fits on the device, and says why the rest does not", async () => {
    const large = file("clase.mp4", 1);
    Object.defineProperty(large, "size", { value: limits.attachment_bytes_max + 1 });
    const { files: kept, refused } = await attach(files, space, [file("pauta.pdf", 9), file("vacío.txt", 0), large], 0);
    expect(kept).toEqual([{ id: kept[0]!.id, name: "pauta.pdf", media: "application/pdf", size: 9 }]);
    expect(refused).toEqual([{ name: "vacío.txt", why: "empty" }, { name: "clase.mp4", why: "too_large" }]);
    expect((await files.get("files", kept[0]!.id))!.blob.size).toBe(9);
    const more = await attach(files, space, [file("a", 1), file("b", 1)], limits.attachments_max - 1);
    expect(more.refused).toEqual([{ name: "b", why: "too_many" }]);
  });

  it("sends the smaller picture unless the original is wanted", async () => {
    const held = { id: "a", space, name: "IMG_1.HEIC", media: "image/heic", blob: bytes(900), shrunk: new Blob([new Uint8Array(90)], { type: "image/jpeg" }), preview: "p" };
    await files.put("files", held);
    const draft = [{ id: "a", name: held.name, media: held.media, size: 900, shrunk: 90, preview: "p" }];
    const original = await decide(files, draft, true);
    expect(original.shown[0]).toMatchObject({ name: "IMG_1.HEIC", size: 900 });
    await files.put("files", held);
    const smaller = await decide(files, draft, false);
    expect(smaller.attachments).toEqual([{ file: "a", name: "IMG_1.jpg", preview: "p" }]);
    expect(smaller.shown).toEqual([{ id: "a", name: "IMG_1.jpg", media: "image/jpeg", size: 90, preview: "p" }]);
    expect((await files.get("files", "a"))!.blob.size).toBe(90);
  });

  it("gives files that come back new names where the server has forgotten the old ones", async () => {
    const preview = { id: "p", space, name: "x", media: "image/jpeg", blob: bytes(3) };
    await files.put("files", preview);
    await files.put("files", { ...preview, id: "a", preview: "p" });
    const shownBefore = [{ id: "a", name: "x", media: "image/jpeg", size: 3, preview: "p" }];
    expect(await comeBack(files, shownBefore, false)).toEqual(shownBefore);
    const [anew] = await comeBack(files, shownBefore, true);
    expect(anew!.id).not.toBe("a");
    expect((await files.get("files", anew!.id))!.preview).toBe(anew!.preview);
    expect(await files.getAllKeys("files")).toHaveLength(2);
  });

  it("makes names that the server takes", () => {
    expect(fileName("pauta\u202Efdp.exe\n")).toBe("pautafdp.exe");
    expect(fileName("   ")).toBe("archivo");
    expect(fileName("foto\u0301.jpg")).toBe("fot\u00f3.jpg");
    const long = fileName(`${"ñ".repeat(300)}.pdf`);
    expect([...long]).toHaveLength(120);
    expect(long.endsWith("….pdf")).toBe(true);
  });

  it("gives a message without words those of its files", () => {
    const attachments = [{ id: "a", name: "uno.pdf", media: "application/pdf", size: 1 }, { id: "b", name: "dos.jpg", media: "image/jpeg", size: 2 }];
    const text = wordsFor(attachments.map(({ name }) => name), 4000);
    expect(text).toBe("uno.pdf, dos.jpg");
    expect(isNamedAfterFiles(text, attachments)).toBe(true);
    expect(isNamedAfterFiles("miren", attachments)).toBe(false);
    expect(isNamedAfterFiles(text, undefined)).toBe(false);
  });

  it("says how large and of what kind something is", async () => {
    vi.stubGlobal("document", { documentElement: {} });
    await speak("es");
    expect([inBytes(7), inBytes(1_234), inBytes(48_700), inBytes(209_715_200)]).toEqual(["7 B", "1,2 kB", "49 kB", "210 MB"]);
    expect(["image/png", "audio/webm", "application/pdf", "text/html", "image/svg+xml"].map(kindOf)).toEqual(["picture", "sound", "page", "other", "other"]);
  });
});

describe("a draft", () => {
  const one = { id: "a", name: "a.pdf", media: "application/pdf", size: 1 };
  const message: Message = { id: "m", seq: 1, at: 1, author: 1, text: "hola", withdrawn: false };

  it("keeps its files through a reply, sets them aside for a correction, and lets go of them when sent", () => {
    const draft = withFiles({ space, text: "miren" }, [one]);
    expect(answering(draft, "m").files).toEqual([one]);
    const correction = correcting(draft, message, String);
    expect(correction.files).toBeUndefined();
    expect(finished(correction, true)).toEqual(draft);
    expect(finished(answering(draft, "m"), false)).toEqual(draft);
    expect(finished(draft, true)).toEqual({ space, text: "" });
    expect(changingFiles(draft, (held) => held.filter(({ id }) => id !== "a"))).toEqual({ space, text: "miren" });
    expect(changingFiles(draft, (held) => [...held, { ...one, id: "b" }]).files).toHaveLength(2);
  });
});

describe("a message with files", () => {
  let shelf: Shelf;
  let time: VirtualTime;
  let transport: ScriptedTransport;
  let client: Client;
  let api: KeepingApi;

  const newClient = () => {
    transport = new ScriptedTransport();
    client = new Client({ id: self, name: "Rosa" }, shelf, { put: () => {}, take: () => [] }, transport, time, "test", () => "es-CL", () => {}, files, api);
  };
  const snapshot: SnapshotFrame = {
    type: "snapshot", space, position: { epoch, seq: 10 }, kind: "community", title: "Lenguaje", roles: ["teacher"], members: 2, messages: 0, timeline: [], people: [],
  };
  const connect = async () => {
    await client.start();
    transport.link.events.opened();
    transport.say(welcome(time.now()));
    await client.follow(space);
    transport.say(snapshot);
  };
  const post = async (size = 10) => {
    const { files: [held] } = await attach(files, space, [file("pauta.pdf", size)], 0);
    const { attachments, shown: looks } = await decide(files, [held!], false);
    await client.ask(space, { type: "post_message", text: "miren", attachments }, looks);
    return held!;
  };
  const commands = () => transport.sentOf("command");
  /** While a little time passes each turn: enough to try again, not to lose the link. */
  const soon = (condition: () => boolean, what: string) => {
    let turns = 0;
    return until(() => {
      if (++turns % 50 === 0 && turns < 150_000) time.pass(5);
      return condition();
    }, what);
  };

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

  it("is sent once its files are whole, and shown with them meanwhile", async () => {
    await connect();
    let held: FileProblem | undefined = new FileProblem(0, undefined);
    api.fails = (what) => (what === "complete" ? held : undefined);
    const kept = await post();
    await until(() => api.puts.length === 1, "the chunk");
    expect(commands()).toEqual([]);
    const [pending] = shown(client.state.value.views.get(space)!, client.entries.value, self);
    expect(pending!.message.attachments).toEqual([{ id: kept.id, name: "pauta.pdf", media: "application/pdf", size: 10 }]);
    held = undefined;
    await soon(() => commands().length === 1, "the command");
    expect(commands()[0]!.do).toEqual({ type: "post_message", text: "miren", attachments: [{ file: kept.id, name: "pauta.pdf" }] });
    transport.say({ type: "accepted", id: commands()[0]!.id, space, seq: 11 });
    await until(async () => (await files.getAllKeys("files")).length === 0, "the device keeps no copy");
  });

  it("survives a reload in the middle: what is there is not sent again", async () => {
    await connect();
    api.fails = (what) => (what === "put 1" ? new FileProblem(0, undefined) : undefined);
    await post(limits.chunk_bytes + 3);
    await until(() => api.puts.length === 2, "two attempts");
    client.stop();
    api.fails = undefined;
    api.puts.length = 0;
    newClient();
    await connect();
    await until(() => commands().length === 1, "the command");
    expect(api.puts).toEqual(["1"]);
  });

  it("does not hold up other words, except those about it", async () => {
    await connect();
    api.fails = () => new FileProblem(0, undefined);
    await post();
    const [waiting] = client.entries.value;
    await client.ask(space, { type: "post_message", text: "respuesta", reply_to: waiting!.id });
    await client.ask(space, { type: "post_message", text: "otra cosa" });
    await until(() => commands().length === 1, "the words");
    expect(commands()[0]!.do).toEqual({ type: "post_message", text: "otra cosa" });
    transport.say({ type: "accepted", id: commands()[0]!.id, space, seq: 11 });
    api.fails = undefined;
    await soon(() => commands().length === 2, "the message");
    transport.say({ type: "accepted", id: commands()[1]!.id, space, seq: 12 });
    await until(() => commands().length === 3, "the reply");
    expect(commands()[2]!.do).toMatchObject({ text: "respuesta" });
  });

  it("may be a contribution: it waits for its files, and what rests on it waits for it", async () => {
    await connect();
    api.fails = () => new FileProblem(0, undefined);
    const { files: [held] } = await attach(files, space, [file("voz.webm", 9, "audio/webm")], 0);
    const { attachments, shown: looks } = await decide(files, [held!], false);
    const brings = { type: "contribute" as const, phase: 1, kind: "contexto", owners: [], late: false };
    await client.ask(space, { ...brings, text: "voz.webm", attachments }, looks);
    const [waiting] = client.entries.value;
    expect(client.goingUp.files.ready(waiting!)).toBe(false);
    await client.ask(space, { ...brings, kind: "sugerencia", text: "por lo que cuentas", rests_on: waiting!.id });
    await client.ask(space, { ...brings, kind: "proceso", text: "seguimos" });
    await until(() => commands().length === 1, "the words");
    expect(commands()[0]!.do).toMatchObject({ text: "seguimos" });
    transport.say({ type: "accepted", id: commands()[0]!.id, space, seq: 11 });
    api.fails = undefined;
    await soon(() => commands().length === 2, "the voice");
    expect(commands()[1]!.do).toMatchObject({ attachments: [{ file: held!.id, name: "voz.webm" }] });
    // Refused for good: neither the words nor the recording leave the device.
    transport.say({ type: "refused", id: commands()[1]!.id, space, code: "silenced", temporary: false, text: "" });
    await until(() => client.entries.value.some(({ refused }) => refused?.code === "silenced"), "the reason");
    expect(await files.getAllKeys("files")).toEqual([held!.id]);
    const [refused] = client.entries.value.filter((entry) => entry.refused);
    const back = await returnedFiles(client, refused!);
    expect(back).toMatchObject([{ id: held!.id, name: "voz.webm" }]);
    client.drafts.change(space, (draft) => ({ ...draft, parts: [{ phase: 1, kind: "contexto", text: "", owners: [], files: back }] }));
    await client.takeBack(refused!);
    for (let restart = 0; restart < 2; ++restart) {
      client.stop();
      newClient();
      await client.start();
    }
    expect(await files.getAllKeys("files"), "a draft has it").toEqual([held!.id]);
  });

  it("is given back at once when its phase is over while its files go up", async () => {
    await connect();
    api.fails = () => new FileProblem(0, undefined);
    await post();
    const [waiting] = client.entries.value;
    client.giveUp(waiting!, "phase_over");
    await until(() => client.entries.value[0]?.refused?.code === "phase_over", "the reason");
    expect(commands()).toEqual([]);
    expect(await files.getAllKeys("files")).toHaveLength(1);
  });

  it("leaves nothing on the device that nothing refers to, and nothing that something does too early", async () => {
    const { files: [drafted] } = await attach(files, space, [file("borrador.pdf", 3)], 0);
    client.drafts.change(space, (draft) => ({ ...draft, files: [drafted!] }));
    await attach(files, space, [file("perdido.pdf", 3)], 0);
    const restart = async () => {
      client.stop();
      newClient();
      await client.start();
    };
    await restart();
    await until(async () => (await files.getAll("files")).some(({ orphaned }) => orphaned), "it is noticed");
    expect(await files.getAllKeys("files")).toHaveLength(2);
    await restart();
    await until(async () => (await files.getAllKeys("files")).length === 1, "it is gone");
    expect(await files.getAllKeys("files")).toEqual([drafted!.id]);
  });

  it("is kept with its reason when the server will never take its files", async () => {
    await connect();
    api.fails = () => new FileProblem(507, "files_full");
    await post();
    await until(() => client.entries.value[0]?.refused !== undefined, "the reason");
    expect(client.entries.value[0]!.refused!.code).toBe("files_full");
    expect(await files.getAllKeys("files")).toHaveLength(1);
    expect(commands()).toEqual([]);
    await client.dropFiles(space, client.entries.value[0]!.files!);
    expect(await files.getAllKeys("files")).toEqual([]);
    expect(api.dropped).toHaveLength(1);
  });
});
