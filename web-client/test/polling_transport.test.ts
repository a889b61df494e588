import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answersWithin, emptyPause, gathered, httpExchange, listensEvery, ownRefs, pollingTransport, supersededFor, waits, type PollingLink } from "../src/polling_transport";
import type { ClientFrame, ServerFrame } from "../src/wire";
import { framesOf, ScriptedExchange, turns } from "./scripted_exchange";
import { epoch, welcome } from "./scripted_transport";
import { VirtualTime } from "./virtual_time";

const hello: ClientFrame = { type: "hello", protocol: 1, client: "test", lang: "es-CL" };
const space = 5;
const id = "aaaaaaaa-0000-4000-8000-0000000000aa";
const post: ClientFrame = { type: "command", id, space, do: { type: "post_message", text: "hola" } };

let time: VirtualTime;
let server: ScriptedExchange;
let link: PollingLink;
let heard: string[];
let closed: number[];
let opened: number;

beforeEach(() => {
  time = new VirtualTime();
  server = new ScriptedExchange();
  heard = [];
  closed = [];
  opened = 0;
  link = pollingTransport(server.exchange, time, () => "mine", () => Promise.resolve(false)).open({
    opened: () => (opened += 1),
    received: (text) => heard.push(text),
    closed: (code) => closed.push(code),
  });
});

const send = (frame: ClientFrame) => link.send(JSON.stringify(frame));
const types = () => framesOf(heard).map(({ type }) => type);
const snapshot = (seq: number, of = space): ServerFrame => ({ type: "snapshot", space: of, position: { epoch, seq }, kind: "community", title: "Lenguaje", roles: ["teacher"], members: 2, messages: 0, timeline: [], people: [] });
const window = (after: number, upto: number): ServerFrame => ({ type: "window", space, after, upto, items: [] });

/** Greeted, and following the space from a position. */
async function follow(seq = 10) {
  await turns();
  send(hello);
  await server.asked[0]!.answer({ frames: [welcome()] });
  send({ type: "join", space, position: { epoch, seq } });
  time.pass(gathered);
}

describe("a link over plain HTTP", () => {
  it("says hello and hears welcome, once", async () => {
    await follow();
    expect(opened).toBe(1);
    expect(server.asked[0]!.frames).toEqual([hello]);
    await server.poll.answer({ frames: [welcome(), window(10, 12)] });
    expect(types()).toEqual(["welcome", "window"]);
  });

  it("waits for news with one request for all spaces, from where each stands", async () => {
    await follow();
    send({ type: "join", space: 6 });
    send({ type: "join", space: 7, position: { epoch, seq: 3 } });
    time.pass(gathered);
    expect(server.poll.frames).toEqual([hello, { type: "join", space, position: { epoch, seq: 10 } }, { type: "join", space: 6 }, { type: "join", space: 7, position: { epoch, seq: 3 } }]);
    expect(server.poll.query.get("wait")).toBe(String(waits));
    expect(server.poll.query.get("link")).toBe("mine");
    await server.poll.answer({ frames: [welcome(), snapshot(8, 6), window(10, 12), window(12, 13)] });
    time.pass(gathered);
    expect(server.poll.frames.slice(1)).toEqual([
      { type: "join", space, position: { epoch, seq: 13 } },
      { type: "join", space: 6, position: { epoch, seq: 8 } },
      { type: "join", space: 7, position: { epoch, seq: 3 } },
    ]);
  });

  it("keeps its position over a gap, which the client asks about itself", async () => {
    await follow();
    await server.poll.answer({ frames: [welcome(), window(11, 12)] });
    expect(types()).toEqual(["welcome", "window"]);
    time.pass(gathered);
    expect(server.poll.frames[1]).toEqual({ type: "join", space, position: { epoch, seq: 10 } });
  });

  it("listens to the newest request only: what an older one brings comes again", async () => {
    await follow();
    const [first] = server.polls;
    send({ type: "join", space: 6 });
    time.pass(gathered);
    await first!.answer({ frames: [welcome(), window(10, 12)] });
    expect(types()).toEqual(["welcome"]);
    await server.poll.answer({ frames: [welcome(), window(10, 12)] });
    expect(types()).toEqual(["welcome", "window"]);
  });

  it("cuts an older request that nobody answers, and not one that was answered in time", async () => {
    await follow();
    const [first] = server.polls;
    send({ type: "join", space: 6 });
    time.pass(gathered + supersededFor);
    expect(first!.gone.aborted).toBe(true);
    expect(server.poll.gone.aborted).toBe(false);
  });

  it("says a command beside it, and hears its answer", async () => {
    await follow();
    send(post);
    const saying = server.saying.at(-1)!;
    expect(saying.frames).toEqual([hello, post]);
    await saying.answer({ frames: [welcome(), { type: "accepted", id, space, seq: 11 }] });
    expect(types()).toEqual(["welcome", "accepted"]);
    expect(server.polls).toHaveLength(1);
    expect(server.poll.answered).toBe(false);
  });

  it("says a few things at once, and the rest together when there is room", async () => {
    await follow();
    for (let ref = 1; ref <= 5; ++ref) send({ type: "ask_spaces", ref });
    expect(server.saying.slice(1).map(({ frames }) => frames.length)).toEqual([2, 2]);
    send({ type: "clock", sent: 1 });
    expect(server.saying.at(-1)!.frames[1]).toEqual({ type: "clock", sent: 1 });
    await server.saying[1]!.answer({ frames: [welcome(), { type: "spaces", ref: 1, spaces: [] }] });
    // Whoever was waiting shares the next request, once there is room beside the clock.
    await server.saying[3]!.answer({ frames: [welcome(), { type: "time", sent: 1, now: 1 }] });
    expect(server.said("ask_spaces").map(({ ref }) => ref)).toEqual([1, 2, 3, 4, 5]);
    expect(server.saying.at(-1)!.frames.length).toBe(4);
  });

  it("asks about a space with the joins, again until it is answered, and passes the answer on once", async () => {
    await follow();
    const question: ClientFrame = { type: "ask_people", ref: 4, space, ids: [1] };
    send(question);
    time.pass(gathered);
    expect(server.poll.frames.at(-1)).toEqual(question);
    send({ type: "join", space: 6 });
    time.pass(gathered);
    expect(server.poll.frames.at(-1)).toEqual(question);
    await server.poll.answer({ frames: [welcome(), { type: "people", ref: 4, people: [] }] });
    time.pass(gathered);
    expect(server.poll.frames.map(({ type }) => type)).toEqual(["hello", "join", "join"]);
    expect(types()).toEqual(["welcome", "people"]);
  });

  it("says once that somebody writes", async () => {
    await follow();
    send({ type: "writing", space });
    time.pass(gathered);
    expect(server.poll.frames.at(-1)).toEqual({ type: "writing", space });
    await server.poll.answer({ frames: [welcome(), window(10, 11)] });
    time.pass(gathered);
    expect(server.said("writing")).toHaveLength(1);
  });

  it("tells which pictures of who is here it has, and forgets them with the space", async () => {
    await follow();
    await server.poll.answer({ frames: [welcome(), { type: "presence", space, trusted: true, count: 1, here: [7], writing: [] }], known: { "5": "0123456789abcdef" } });
    time.pass(gathered);
    expect(server.poll.query.get("known")).toBe("5.0123456789abcdef");
    await server.poll.answer({ frames: [welcome(), { type: "view_reset", space }] });
    expect(types()).toEqual(["welcome", "presence", "view_reset"]);
    send({ type: "join", space });
    time.pass(gathered);
    expect(server.poll.query.get("known")).toBe("");
    expect(server.poll.frames[1]).toEqual({ type: "join", space });
  });

  it("does not wait for spaces that it left or was shown out of", async () => {
    await follow();
    await server.poll.answer({ frames: [welcome(), { type: "left", space, code: "not_a_member" }] });
    time.pass(gathered);
    expect(server.polls).toHaveLength(1);
    send({ type: "join", space: 6 });
    time.pass(gathered);
    send({ type: "leave", space: 6 });
    time.pass(gathered + supersededFor);
    expect(server.polls).toHaveLength(2);
    expect(server.poll.gone.aborted).toBe(true);
  });

  it("does not ask without a pause whoever answers at once and says nothing", async () => {
    await follow();
    await server.poll.answer({ frames: [welcome()] });
    time.pass(gathered);
    expect(server.polls).toHaveLength(1);
    time.pass(emptyPause);
    expect(server.polls).toHaveLength(2);
    time.pass(waits * 1_000);
    await server.poll.answer({ frames: [welcome()] });
    time.pass(gathered);
    expect(server.polls).toHaveLength(3);
  });
});

describe("the end of it", () => {
  it("comes with the code that the server says, after what it said", async () => {
    await follow();
    await server.poll.answer({ frames: [welcome(), window(10, 11), { type: "closing", code: "going_away", retry_after: 400 }], closed: 4000 });
    expect(types()).toEqual(["welcome", "window", "closing"]);
    expect(closed).toEqual([4000]);
    time.pass(60_000);
    expect(server.polls).toHaveLength(1);
  });

  it("comes when nobody answers, once", async () => {
    await follow();
    send(post);
    time.pass(waits * 1_000 + answersWithin);
    await turns();
    expect(closed).toEqual([1006]);
    expect(server.asked.every(({ gone, answered }) => gone.aborted || answered)).toBe(true);
  });

  it("says signed out when the login is no good, and when to come back when there is no room", async () => {
    await follow();
    await server.poll.answer({ status: 503, retryAfter: 3_000 });
    expect(framesOf(heard).at(-1)).toEqual({ type: "closing", code: "busy", retry_after: 3_000 });
    expect(closed).toEqual([1006]);
    closed = [];
    link = pollingTransport(server.exchange, time, () => "mine", () => Promise.resolve(false)).open({ opened: () => {}, received: () => {}, closed: (code) => closed.push(code) });
    send(hello);
    await server.asked.at(-1)!.answer({ status: 401 });
    expect(closed).toEqual([4100]);
  });

  it("comes when it is another history or another person: everything begins anew", async () => {
    await follow();
    await server.poll.answer({ frames: [{ ...welcome(), epoch: id } as ServerFrame, snapshot(2)] });
    expect(closed).toEqual([4002]);
    expect(types()).toEqual(["welcome"]);
  });

  it("is silent when it is closed from here", async () => {
    await follow();
    send(post);
    link.close();
    await turns();
    expect(closed).toEqual([]);
    expect(server.asked.slice(1).every(({ gone }) => gone.aborted)).toBe(true);
  });

  it("hands over what a fresh link must know, and nothing of it is said here any more", async () => {
    await follow();
    const question: ClientFrame = { type: "ask_history", ref: 9, space, before: 4, limit: 50 };
    send(question);
    send(post);
    await server.poll.answer({ frames: [welcome(), window(10, 14)] });
    expect(link.handOver().map((text) => JSON.parse(text) as ClientFrame)).toEqual([{ type: "join", space, position: { epoch, seq: 14 } }, question, post]);
    time.pass(60_000);
    await turns();
    expect(closed).toEqual([]);
    expect(types()).toEqual(["welcome", "window"]);
  });
});

describe("what came with later versions", () => {
  const message = "aaaaaaaa-0000-4000-8000-0000000000bb";
  const aboutSpaces: readonly ClientFrame[] = [
    { type: "ask_thread", ref: 11, space, message, after: 0, limit: 50 },
    { type: "ask_versions", ref: 12, space, message },
    { type: "ask_commitments", ref: 13, space, closed: false },
  ];
  const theirAnswers: readonly ServerFrame[] = [
    { type: "thread", ref: 11, space, message, root: [], messages: [], more: false, people: [] } as unknown as ServerFrame,
    { type: "versions", ref: 12, versions: [], people: [] } as unknown as ServerFrame,
    { type: "commitments", ref: 13, page: {} } as unknown as ServerFrame,
  ];

  it("asks about threads, versions and commitments where it stands in their space, until they are answered", async () => {
    await follow();
    for (const question of aboutSpaces) send(question);
    time.pass(gathered);
    expect(server.poll.frames.slice(2)).toEqual(aboutSpaces);
    expect(server.saying).toHaveLength(1);
    await server.poll.answer({ frames: [welcome(), ...theirAnswers.slice(0, 2)] });
    time.pass(gathered);
    expect(server.poll.frames.slice(2)).toEqual(aboutSpaces.slice(2));
    await server.poll.answer({ frames: [welcome(), theirAnswers[2]!] });
    time.pass(gathered);
    expect(server.poll.frames).toHaveLength(2);
    expect(types()).toEqual(["welcome", "thread", "versions", "commitments"]);
  });

  it("says at once what is never answered", async () => {
    await follow();
    const polls = server.polls.length;
    const said: readonly ClientFrame[] = [
      { type: "read", space, seq: 10 },
      { type: "see_notices", places: [], upto: 5 },
    ];
    for (const frame of said) send(frame);
    time.pass(gathered);
    expect(server.saying.slice(1).flatMap(({ frames }) => frames.slice(1))).toEqual(said);
    expect(server.polls).toHaveLength(polls);
  });
});

describe("one's own lists", () => {
  const spaces = (ref: number, unread: number): ServerFrame => ({ type: "spaces", ref, spaces: [{ id: 9, kind: "community", title: "Lenguaje", roles: ["teacher"], head: 40, read: 3, unread }] });
  const notices = (ref: number, unseen: number): ServerFrame => ({ type: "notices", ref, notices: [], people: [], more: false, unseen });
  const asksSpaces: ClientFrame = { type: "ask_spaces", ref: ownRefs.ask_spaces };
  const asksNotices: ClientFrame = { type: "ask_notices", ref: ownRefs.ask_notices, limit: 1 };

  /** Asked about once, as a page does when it opens. */
  async function listen() {
    await follow();
    send({ type: "ask_spaces", ref: 1 });
    send({ type: "ask_notices", ref: 2, limit: 20 });
    await server.saying[1]!.answer({ frames: [welcome(), spaces(1, 0)] });
    await server.saying[2]!.answer({ frames: [welcome(), notices(2, 0)] });
    time.pass(gathered);
  }

  it("are asked about with the poll, which says what is known of them", async () => {
    await listen();
    expect(server.poll.frames.slice(2)).toEqual([asksSpaces, asksNotices]);
    await server.poll.answer({ frames: [welcome(), spaces(ownRefs.ask_spaces, 2), notices(ownRefs.ask_notices, 1)], known: { spaces: "a", notices: "b" } });
    expect(framesOf(heard).slice(-2)).toEqual([spaces(ownRefs.ask_spaces, 2), { type: "noticed", unseen: 1, spaces: false }]);
    time.pass(listensEvery);
    await server.poll.answer({ frames: [welcome()] });
    time.pass(emptyPause);
    expect(server.poll.frames.slice(2)).toEqual([asksSpaces, asksNotices]);
    expect(server.poll.query.get("known")).toBe("spaces.a,notices.b");
  });

  it("move on a page that follows no space", async () => {
    await turns();
    send(hello);
    await server.asked[0]!.answer({ frames: [welcome()] });
    send({ type: "ask_spaces", ref: 1 });
    time.pass(gathered);
    expect(server.poll.frames).toEqual([hello, asksSpaces]);
    await server.poll.answer({ frames: [welcome(), spaces(ownRefs.ask_spaces, 2)] });
    expect(types()).toEqual(["welcome", "spaces"]);
  });

  it("are not asked about with every window of a busy space, and only so much later", async () => {
    await listen();
    const listened = time.now();
    for (let seq = 10; seq < 15; ++seq) {
      await server.poll.answer({ frames: [welcome(), window(seq, seq + 1)] });
      time.pass(gathered);
      expect(server.poll.frames).toHaveLength(2);
      expect(time.now() + 1_000 * Number(server.poll.query.get("wait"))).toBeLessThan(listened + listensEvery + 1_000);
    }
    time.pass(listensEvery);
    await server.poll.answer({ frames: [welcome()] });
    time.pass(emptyPause);
    expect(server.poll.frames.slice(2)).toEqual([asksSpaces, asksNotices]);
    expect(server.poll.query.get("wait")).toBe(String(waits));
  });

  it("come one way only: what the server pushes meanwhile is in the next answer", async () => {
    await listen();
    await server.poll.answer({ frames: [welcome(), { type: "noticed", unseen: 4, spaces: true }, { type: "reading", spaces: [] }] });
    expect(types()).not.toContain("noticed");
    expect(types()).not.toContain("reading");
    time.pass(listensEvery);
    await server.poll.answer({ frames: [welcome()] });
    time.pass(emptyPause);
    await server.poll.answer({ frames: [welcome(), notices(ownRefs.ask_notices, 4)] });
    expect(framesOf(heard).at(-1)).toEqual({ type: "noticed", unseen: 4, spaces: false });
  });

  it("are asked again when an answer that was late may have hidden a newer one", async () => {
    await listen();
    send({ type: "ask_spaces", ref: 3 });
    await server.poll.answer({ frames: [welcome(), spaces(ownRefs.ask_spaces, 2)], known: { spaces: "a" } });
    await server.saying.at(-1)!.answer({ frames: [welcome(), spaces(3, 1)] });
    time.pass(gathered);
    expect(server.poll.query.get("known")).toBe("");
  });

  it("are asked again after a moment, not at once, when they cannot be told", async () => {
    await listen();
    const polls = server.polls.length;
    const refused = (ref: number): ServerFrame => ({ type: "refused", ref, code: "storage_unavailable", temporary: true, text: "" }) as ServerFrame;
    await server.poll.answer({ frames: [welcome(), refused(ownRefs.ask_spaces), refused(ownRefs.ask_notices)] });
    time.pass(emptyPause - 1);
    expect(server.polls).toHaveLength(polls);
    time.pass(1);
    expect(server.poll.frames.slice(2)).toEqual([asksSpaces, asksNotices]);
    expect(types()).not.toContain("refused");
  });

  it("go on being told over the link that carries this one on", async () => {
    await listen();
    expect(link.handOver().map((text) => JSON.parse(text) as ClientFrame).slice(1)).toEqual([asksSpaces, { ...asksNotices, limit: 0 }]);
  });
});

describe("over the network", () => {
  afterEach(() => vi.unstubAllGlobals());
  const answering = (response: () => Response) => vi.stubGlobal("fetch", () => Promise.resolve(response()));
  const ask = () => httpExchange("wait=0", "{}", new AbortController().signal);

  it("takes frames, and nothing else, for an answer", async () => {
    answering(() => new Response(JSON.stringify({ frames: [welcome()], known: { "5": "a" }, closed: 4000 })));
    expect(await ask()).toEqual({ status: 200, frames: [welcome()], known: { "5": "a" }, closed: 4000 });
    answering(() => new Response("<h1>Bienvenido al wifi</h1>"));
    expect(await ask()).toMatchObject({ status: 0 });
    answering(() => new Response("{}"));
    expect(await ask()).toMatchObject({ status: 0 });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError()));
    expect(await ask()).toMatchObject({ status: 0 });
  });

  it("says what went wrong and when to come back", async () => {
    answering(() => new Response("{}", { status: 429, headers: { "retry-after": "2" } }));
    expect(await ask()).toEqual({ status: 429, retryAfter: 2_000, frames: [], known: {} });
  });
});
