import { dataQuery } from "./data_profile";
import type { Time } from "./time";
import type { Link, LinkEvents, Transport } from "./transport";
import { closes, type ClientFrame, type CloseCode, type Position, type ServerFrame, type Uuid } from "./wire";

/** Seconds that one request waits for news. */
export const waits = 25;
/** Beyond it nobody is there any more. */
export const answersWithin = 15_000;
/** What is asked within it goes together. */
export const gathered = 15;
/** A request whose place a newer one has taken is answered at once by the same node; by another one, never. */
export const supersededFor = 1_000;
/** Whatever it is that answers at once and says nothing: it is not asked a hundred times a second. */
export const emptyPause = 1_000;
/** However much happens in a space, one's own lists are asked about so often at most. */
export const listensEvery = 5_000;
/** The numbers of what is asked with the polls: nobody else counts as far. */
export const ownRefs = { ask_spaces: 4_294_967_295, ask_notices: 4_294_967_294 } as const;
const sayingAtOnce = 2;
const bodyMax = 100_000;
const lostCode = 1006;

/** What a request is answered; status 0: nothing. */
export interface Exchanged {
  readonly status: number;
  /** Milliseconds to wait before the next attempt, if it says so. */
  readonly retryAfter?: number;
  readonly frames: readonly ServerFrame[];
  readonly known: Readonly<Record<string, string>>;
  readonly closed?: number;
}

/** Sends lines of frames. Never rejects. */
export type Exchange = (query: string, body: string, gone: AbortSignal) => Promise<Exchanged>;

/** A link over plain HTTP: it can be carried on by another one. */
export interface PollingLink extends Link {
  /** Ends without a word, and says what a fresh link must be told after its hello to go on from here. */
  handOver(): readonly string[];
}

/** For networks that let no WebSocket through: one request waits for news, others bring what is said. */
export interface PollingTransport extends Transport {
  open(events: LinkEvents): PollingLink;
}

export function pollingTransport(exchange: Exchange, time: Time, name: () => string, signedOut: () => Promise<boolean>): PollingTransport {
  return { signedOut, open: (events) => new Polls(exchange, time, name(), events) };
}

interface Poll {
  readonly number: number;
  readonly gone: AbortController;
}

/** What somebody has once asked about themselves, and is told of from then on. */
type Own = keyof typeof ownRefs;

interface Saying {
  readonly frames: readonly string[];
  readonly gone: AbortController;
}

class Polls implements PollingLink {
  #hello = "";
  #welcome: { readonly epoch: Uuid; readonly person: number } | undefined;
  /** Where the client stands in each space that it follows; undefined: it waits for a snapshot. */
  readonly #followed = new Map<number, Position | undefined>();
  /** What it has: pictures of who is where, and its lists. */
  readonly #known = new Map<string, string>();
  readonly #own = new Set<Own>();
  /** When a poll last brought the lists, as far as they had changed. */
  #listened = -Infinity;
  /** How many lists polls have brought. */
  #lists = 0;
  /** Questions about spaces, by their ref, until they are answered. */
  readonly #asked = new Map<number, string>();
  /** Worth saying now and never again. */
  #passing: string[] = [];
  #poll: Poll | undefined;
  #polls = 0;
  #soon: { readonly at: number; readonly cancel: () => void } | undefined;
  #toSay: string[] = [];
  readonly #saying = new Set<Saying>();
  #over = false;

  constructor(
    private readonly exchange: Exchange,
    private readonly time: Time,
    /** Of this link among those of its person. */
    private readonly name: string,
    private readonly events: LinkEvents,
  ) {
    queueMicrotask(() => this.#over || events.opened());
  }

  send(text: string): void {
    const frame = JSON.parse(text) as ClientFrame;
    switch (frame.type) {
      case "hello":
        this.#hello = text;
        this.#say([]);
        return;
      case "join":
        this.#followed.set(frame.space, frame.position);
        this.#known.delete(String(frame.space));
        this.#pollSoon();
        return;
      case "leave":
        this.#forget(frame.space);
        this.#pollSoon();
        return;
      case "ask_people":
      case "ask_history":
      case "ask_thread":
      case "ask_versions":
      case "ask_acta":
      case "ask_commitments":
      case "ask_field_notes":
      case "ask_recording":
      case "ask_equity":
      case "ask_rotation":
        this.#asked.set(frame.ref, text);
        this.#pollSoon();
        return;
      case "join_call": // refused, and told why
      case "writing":
      case "applaud":
        this.#passing.push(text);
        this.#pollSoon();
        return;
      case "clock":
        // Its answer tells whether anybody is there: it waits for nothing.
        this.#say([text]);
        return;
      case "ask_spaces":
      case "ask_notices":
        if (!this.#own.has(frame.type)) {
          this.#own.add(frame.type);
          this.#listened = -Infinity;
          this.#pollSoon();
        }
        this.#toSay.push(text);
        this.#sayMore();
        return;
      case "leave_call":
      case "signal_call":
      case "set_call_media":
        return; // of a call in which no request can be
      case "command":
      case "read":
      case "see_notices":
        this.#toSay.push(text);
        this.#sayMore();
        return;
      default:
        return frame satisfies never;
    }
  }

  close(): void {
    this.#over = true;
    this.#soon?.cancel();
    this.#poll?.gone.abort();
    for (const { gone } of this.#saying) gone.abort();
  }

  handOver(): readonly string[] {
    const joins = [...this.#followed].map(([space, position]) => joinOf(space, position));
    const unanswered = [...this.#saying].flatMap(({ frames }) => frames);
    this.close();
    return [...joins, ...this.#asked.values(), ...this.#ownQuestions(0), ...unanswered, ...this.#toSay];
  }

  // ---- Saying

  #sayMore(): void {
    while (this.#toSay.length > 0 && this.#saying.size < sayingAtOnce) {
      let bytes = 0;
      const fits = this.#toSay.findIndex((text) => (bytes += 3 * text.length) > bodyMax);
      this.#say(this.#toSay.splice(0, fits < 0 ? this.#toSay.length : Math.max(1, fits)));
    }
  }

  #say(frames: readonly string[]): void {
    const saying: Saying = { frames, gone: new AbortController() };
    this.#saying.add(saying);
    const lists = this.#lists;
    void this.#ask("", [this.#hello, ...frames], saying.gone, 2 * answersWithin).then((answer) => {
      if (!this.#saying.delete(saying) || !this.#fine(answer)) return;
      for (const frame of answer.frames) {
        this.#pass(frame);
        // A poll has brought what may be newer: the next one says what holds.
        if (isList(frame.type) && this.#lists !== lists && this.#known.delete(frame.type)) this.#pollSoon();
      }
      this.#closedPerhaps(answer);
      this.#sayMore();
    });
  }

  // ---- Waiting for news

  #pollSoon(after = gathered): void {
    const at = this.time.now() + after;
    if (this.#over || (this.#soon && this.#soon.at <= at)) return;
    this.#soon?.cancel();
    const cancel = this.time.after(after, () => {
      this.#soon = undefined;
      this.#askForNews();
    });
    this.#soon = { at, cancel };
  }

  #askForNews(): void {
    if (this.#over || (this.#followed.size === 0 && this.#asked.size === 0 && this.#own.size === 0)) return this.#supersede();
    const began = this.time.now();
    const rests = this.#own.size > 0 ? Math.ceil((this.#listened + listensEvery - began) / 1_000) : 0;
    const listens = rests <= 0;
    const wait = listens ? waits : rests;
    const joins = [...this.#followed].map(([space, position]) => joinOf(space, position));
    const lines = [this.#hello, ...joins, ...this.#asked.values(), ...(listens ? this.#ownQuestions(1) : []), ...this.#passing];
    this.#passing = [];
    const known = [...this.#known].map(([what, mark]) => `${what}.${mark}`).join(",");
    this.#supersede();
    const poll: Poll = { number: ++this.#polls, gone: new AbortController() };
    this.#poll = poll;
    void this.#ask(`wait=${wait}&link=${this.name}&known=${known}`, lines, poll.gone, waits * 1_000 + answersWithin).then((answer) => {
      // What an older one brings comes again with the newest.
      if (this.#poll !== poll) return;
      this.#poll = undefined;
      if (!this.#fine(answer)) return;
      if (listens) this.#listened = began;
      for (const frame of answer.frames) this.#take(frame);
      for (const [what, mark] of Object.entries(answer.known)) if (isList(what) || this.#followed.has(Number(what))) this.#known.set(what, mark);
      this.#closedPerhaps(answer);
      const inVain = answer.frames.filter((frame) => !isOwnRefusal(frame)).length <= 1 && this.time.now() - began < emptyPause;
      this.#pollSoon(inVain ? emptyPause : gathered);
    });
  }

  // A change of the first notice shows, even if the number is the same.
  #ownQuestions(limit: 0 | 1): readonly string[] {
    const questions: readonly (ClientFrame & { readonly type: Own })[] = [
      { type: "ask_spaces", ref: ownRefs.ask_spaces },
      { type: "ask_notices", ref: ownRefs.ask_notices, limit },
    ];
    return questions.filter(({ type }) => this.#own.has(type)).map((question) => JSON.stringify(question));
  }

  #supersede(): void {
    const before = this.#poll;
    this.#poll = undefined;
    if (before) this.time.after(supersededFor, () => before.gone.abort());
  }

  // What the newest poll brought: it moves where the client stands.
  #take(frame: ServerFrame): void {
    switch (frame.type) {
      case "snapshot":
        if (!this.#followed.has(frame.space)) return;
        this.#followed.set(frame.space, frame.position);
        break;
      case "window": {
        const position = this.#followed.get(frame.space);
        if (!position) return;
        if (frame.after <= position.seq && position.seq < frame.upto) this.#followed.set(frame.space, { ...position, seq: frame.upto });
        break;
      }
      case "presence":
        if (!this.#followed.has(frame.space)) return;
        break;
      case "view_reset":
      case "left":
        if (!this.#followed.has(frame.space)) return;
        this.#forget(frame.space);
        break;
      case "people":
      case "history":
      case "thread":
      case "versions":
      case "acta":
      case "commitments":
      case "equity":
      case "rotation":
        if (!this.#asked.delete(frame.ref)) return;
        break;
      case "spaces":
        this.#lists += 1;
        break;
      case "reading":
      case "noticed":
        // The next poll that asks about it brings what holds then.
        return;
      case "notices":
        this.#lists += 1;
        return this.#pass({ type: "noticed", unseen: frame.unseen, spaces: false });
      case "refused":
        if (isOwnRefusal(frame)) {
          this.#listened = -Infinity;
          return;
        }
        if (frame.ref !== undefined) this.#asked.delete(frame.ref);
        break;
    }
    this.#pass(frame);
  }

  #pass(frame: ServerFrame): void {
    if (this.#over) return;
    if (frame.type !== "welcome") return this.events.received(JSON.stringify(frame));
    const { epoch, self } = frame;
    const first = this.#welcome;
    this.#welcome = { epoch, person: self.id };
    if (!first) this.events.received(JSON.stringify(frame));
    // Somebody else signed in on this device, or the database is another history: everything begins anew.
    else if (first.epoch !== epoch) this.#end(closes.epoch_changed.code);
    else if (first.person !== self.id) this.#end(lostCode);
  }

  #forget(space: number): void {
    this.#followed.delete(space);
    this.#known.delete(String(space));
  }

  // ---- The end

  #fine({ status, retryAfter }: Exchanged): boolean {
    if (this.#over) return false;
    if (status === 200) return true;
    if (retryAfter !== undefined) this.events.received(JSON.stringify({ type: "closing", code: "busy" satisfies CloseCode, retry_after: retryAfter }));
    this.#end(status === 401 ? closes.signed_out.code : lostCode);
    return false;
  }

  #closedPerhaps({ closed }: Exchanged): void {
    if (closed !== undefined) this.#end(closed);
  }

  #end(code: number): void {
    if (this.#over) return;
    this.close();
    this.events.closed(code);
  }

  async #ask(query: string, lines: readonly string[], gone: AbortController, patience: number): Promise<Exchanged> {
    const cancel = this.time.after(patience, () => gone.abort());
    const answer = await this.exchange(query, lines.join("\n"), gone.signal);
    cancel();
    return answer;
  }
}

const isList = (what: string) => what === "spaces" || what === "notices";

function isOwnRefusal(frame: ServerFrame): boolean {
  return frame.type === "refused" && Object.values<number | undefined>(ownRefs).includes(frame.ref);
}

function joinOf(space: number, position: Position | undefined): string {
  return JSON.stringify({ type: "join", space, ...(position ? { position } : {}) } satisfies ClientFrame);
}

/** Over the network, with the cookie of this browser. */
export const httpExchange: Exchange = async (query, body, signal) => {
  const nothing: Exchanged = { status: 0, frames: [], known: {} };
  try {
    const response = await fetch(`/api/exchange?${[query, dataQuery()].filter((part) => part !== "").join("&")}`, {
      method: "POST",
      credentials: "same-origin",
      cache: "no-store",
      headers: { "content-type": "application/x-ndjson", accept: "application/json" },
      body,
      signal,
    });
    const seconds = Number(response.headers.get("retry-after") ?? NaN);
    const retryAfter = Number.isFinite(seconds) ? { retryAfter: seconds * 1_000 } : {};
    if (!response.ok) return { ...nothing, status: response.status, ...retryAfter };
    // A portal that answers everything with a page of its own is nobody.
    const answer = (await response.json()) as Partial<Exchanged>;
    if (!Array.isArray(answer.frames)) return nothing;
    return { known: {}, ...answer, frames: answer.frames, status: 200 };
  } catch {
    return nothing;
  }
};
