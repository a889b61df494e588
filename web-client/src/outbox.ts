import { commandId } from "./command_id";
import type { Entry, NewEntry } from "./outbox_entry";
import { pause } from "./connection";
import type { Shelf } from "./shelf";
import type { Time } from "./time";
import type { AcceptedFrame, Attachment, Command, CommandFrame, Position, RefusedFrame, RefusalCode, Uuid } from "./wire";

export const entriesMax = 500;
/** A command whose answer does not come is sent again: the same id has one effect (G3). */
export const answerWithin = 30_000;
const acceptedMax = 100;

/** Refusals that speak of the connection, not of the words: the command waits for a better one. */
const ofTheConnection: ReadonlySet<RefusalCode> = new Set(["signed_out", "client_too_old", "hello_first"]);

export class OutboxFull extends Error {}

/** Tells the other tabs of this person. */
export interface OutboxPeers {
  tell(news: OutboxNews): void;
}

/** What a command needs before it may leave: its files at the server. */
export interface Needs {
  ready(entry: Entry): boolean;
}

export type OutboxNews = { readonly type: "changed" } | { readonly type: "accepted"; readonly entry: Entry };

/**
 * Every command is on the shelf before it is sent and until its answer is known: it survives a reload, a flat battery
 * and days without signal. Commands of one space go one at a time and in order; a refusal for good becomes a kept
 * draft with its reason.
 */
export class Outbox {
  #stored: readonly Entry[] = [];
  #accepted: readonly Entry[] = [];
  #send: ((frame: CommandFrame) => boolean) | undefined;
  #epoch: Uuid = "";
  /** By space: what was sent and when it is sent again without an answer. */
  readonly #underway = new Map<number, { readonly entry: Entry; readonly until: number }>();
  /** By space: not before. */
  readonly #held = new Map<number, { readonly until: number; readonly attempts: number }>();
  #cancelTimer = () => {};
  #pumping: Promise<void> = Promise.resolve();
  /** Accepted, and about to leave the shelf. */
  readonly #leaving = new Set<number>();

  constructor(
    private readonly shelf: Shelf,
    private readonly time: Time,
    private readonly changed: (entries: readonly Entry[]) => void,
    /** Where this tab's view of a space stands; undefined: it shows none. */
    private readonly shownUpTo: (space: number) => Position | undefined,
    private readonly peers: OutboxPeers = { tell: () => {} },
    private readonly random: () => number = Math.random,
    private readonly needs: Needs = { ready: () => true },
  ) {}

  /** Stored ones in order, and accepted ones that the space does not show yet. */
  get entries(): readonly Entry[] {
    return [...this.#stored, ...this.#accepted].sort((a, b) => a.order - b.order);
  }

  /** Reads the shelf: at the start, and when another tab wrote on it. */
  async read(): Promise<void> {
    const all = await this.shelf.getAll("outbox");
    this.#stored = all.filter(({ order }) => !this.#leaving.has(order));
    this.#tell();
    this.#pump();
  }

  /** Resolves when the command is safe on this device. Rejects with OutboxFull, or when the device cannot keep it. */
  async add(space: number, command: Command, made_at: number, files?: readonly Attachment[]): Promise<Entry> {
    if (this.#stored.length >= entriesMax) throw new OutboxFull();
    const fresh: NewEntry = { id: commandId(), space, do: command, made_at, sent: false, ...(files?.length ? { files } : {}) };
    const writing = this.shelf.transaction("outbox", "readwrite", { durability: "strict" });
    const order = await writing.store.add(fresh as Entry);
    await writing.done;
    const entry: Entry = { ...fresh, order };
    if (!this.#stored.some((each) => each.order === order)) this.#stored = [...this.#stored, entry];
    this.#news({ type: "changed" });
    this.#pump();
    return entry;
  }

  /** Takes back what never left this device, or a refusal that was dealt with. False: it is too late. */
  async takeBack(order: number): Promise<boolean> {
    const writing = this.shelf.transaction("outbox", "readwrite");
    const entry = await writing.store.get(order);
    const free = entry !== undefined && (!entry.sent || entry.refused !== undefined);
    if (free) await writing.store.delete(order);
    await writing.done;
    await this.read();
    if (free) this.peers.tell({ type: "changed" });
    return free;
  }

  /** The link is open and this tab is the one that sends. */
  connected(epoch: Uuid, send: (frame: CommandFrame) => boolean): void {
    this.#epoch = epoch;
    this.#send = send;
    this.#pump();
  }

  disconnected(): void {
    this.#send = undefined;
    this.#underway.clear();
    this.#held.clear();
    this.#cancelTimer();
  }

  async accepted(frame: AcceptedFrame): Promise<void> {
    const entry = this.#underwayAs(frame.id);
    if (!entry) return;
    const { space, order } = entry;
    const done: Entry = { ...entry, accepted: { epoch: this.#epoch, seq: frame.seq } };
    this.#leaving.add(order);
    this.#stored = this.#stored.filter((each) => each.order !== order);
    this.#remember(done);
    this.#tell();
    // Should the device fail to forget it, it is sent again some day and answered the same (G3).
    await this.shelf.delete("outbox", order).catch(() => {});
    this.#leaving.delete(order);
    this.peers.tell({ type: "accepted", entry: done });
    this.#held.delete(space);
    this.#underway.delete(space);
    this.#pump();
  }

  async refused(frame: RefusedFrame): Promise<void> {
    const entry = frame.id && this.#underwayAs(frame.id);
    if (!entry) return;
    if (frame.temporary || ofTheConnection.has(frame.code)) {
      this.#hold(entry.space, frame.retry_after ?? 0);
    } else {
      await this.#keepRefused({ ...entry, refused: { code: frame.code, text: frame.text, ...(frame.person === undefined ? {} : { person: frame.person }) } });
    }
    this.#underway.delete(entry.space);
    this.#pump();
  }

  /** What something waited for is there. */
  needsMet(): void {
    this.#pump();
  }

  /** What it waits for will never be there: kept with the reason, like any refusal for good. */
  async giveUp(order: number, code: RefusalCode, text: string): Promise<void> {
    const entry = this.#stored.find((each) => each.order === order);
    if (!entry || entry.sent || entry.refused) return;
    await this.#keepRefused({ ...entry, refused: { code, text } });
    this.#pump();
  }

  /** A view moved on: what it shows by now needs no stand-in. */
  seen(): void {
    const left = this.#accepted.filter((entry) => this.#unseen(entry));
    if (left.length === this.#accepted.length) return;
    this.#accepted = left;
    this.#tell();
  }

  heard(news: OutboxNews): void {
    if (news.type === "accepted") this.#remember(news.entry);
    void this.read();
  }

  /** When everything that could be sent has been. */
  async settled(): Promise<void> {
    await this.#pumping;
  }

  #remember(entry: Entry): void {
    if (this.#unseen(entry)) this.#accepted = [...this.#accepted, entry].slice(-acceptedMax);
  }

  #unseen({ space, accepted }: Entry): boolean {
    const position = this.shownUpTo(space);
    return position !== undefined && accepted?.epoch === position.epoch && accepted.seq > position.seq;
  }

  async #keepRefused(kept: Entry): Promise<void> {
    // Where it cannot be written down it stays in the queue, to be refused again another day.
    await this.shelf.put("outbox", kept).catch(() => {});
    this.#stored = this.#stored.map((each) => (each.order === kept.order ? kept : each));
    this.#news({ type: "changed" });
  }

  #underwayAs(id: Uuid): Entry | undefined {
    for (const { entry } of this.#underway.values()) if (entry.id === id) return entry;
    return undefined;
  }

  #hold(space: number, retryAfter: number): void {
    const attempts = this.#held.get(space)?.attempts ?? 0;
    this.#held.set(space, { until: this.time.now() + pause(attempts, retryAfter, this.random()), attempts: attempts + 1 });
  }

  #tell(): void {
    this.changed(this.entries);
  }

  #news(news: OutboxNews): void {
    this.#tell();
    this.peers.tell(news);
  }

  #pump(): void {
    this.#pumping = this.#pumping.then(() => this.#sendDue()).catch(() => this.#retryLater());
  }

  // The shelf could not be written just now: without that nothing is sent.
  #retryLater(): void {
    this.#cancelTimer();
    this.#cancelTimer = this.time.after(pause(3, 0, this.random()), () => this.#pump());
  }

  async #sendDue(): Promise<void> {
    const now = this.time.now();
    for (const [space, { until }] of this.#underway) if (until <= now) this.#underway.delete(space);
    const tried = new Set<number>();
    const held = new Set<Uuid>();
    for (const entry of this.#stored) {
      if (entry.refused || tried.has(entry.space)) continue;
      // A file takes its time: words behind it go ahead, unless they are about what carries it.
      if (!this.needs.ready(entry) || aboutOf(entry.do).some((id) => held.has(id))) {
        held.add(entry.id);
        continue;
      }
      tried.add(entry.space);
      const ready = !this.#underway.has(entry.space) && (this.#held.get(entry.space)?.until ?? 0) <= now;
      if (ready) await this.#sendOne(entry);
    }
    this.#setTimer();
  }

  async #sendOne(entry: Entry): Promise<void> {
    if (!this.#send || !(await this.#mark(entry)) || !this.#send) return;
    const { id, space, do: command } = entry;
    if (!this.#send({ type: "command", id, space, do: command })) {
      this.#send = undefined; // the link is gone; `connected` follows with the next one
      return;
    }
    this.#underway.set(space, { entry: { ...entry, sent: true }, until: this.time.now() + answerWithin });
  }

  // From here on its body is fixed, so the shelf must say so first. False: another tab took it back.
  async #mark(entry: Entry): Promise<boolean> {
    const writing = this.shelf.transaction("outbox", "readwrite");
    const stored = await writing.store.get(entry.order);
    if (stored && !stored.sent) await writing.store.put({ ...stored, sent: true });
    await writing.done;
    this.#stored = stored
      ? this.#stored.map((each) => (each.order === entry.order ? { ...each, sent: true } : each))
      : this.#stored.filter((each) => each.order !== entry.order);
    return stored !== undefined;
  }

  #setTimer(): void {
    this.#cancelTimer();
    this.#cancelTimer = () => {};
    if (!this.#send) return;
    const waiting = new Set(this.#stored.filter((entry) => !entry.refused && this.needs.ready(entry)).map((entry) => entry.space));
    const times = [...waiting].map((space) => this.#underway.get(space)?.until ?? this.#held.get(space)?.until ?? Infinity);
    const next = Math.min(...times);
    if (Number.isFinite(next)) this.#cancelTimer = this.time.after(Math.max(0, next - this.time.now()), () => this.#pump());
  }
}

/** The earlier messages or contributions that a command is about. */
function aboutOf(command: Command): Uuid[] {
  const about = [
    "message" in command ? command.message : undefined,
    "reply_to" in command ? command.reply_to : undefined,
    "rests_on" in command ? command.rests_on : undefined,
  ];
  return about.filter((id) => id !== undefined);
}
