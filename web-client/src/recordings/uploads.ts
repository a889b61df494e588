import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";

import { pause } from "../connection";
import { FileProblem, type FileApi } from "../files/file_api";
import type { FileShelf, HeldFile } from "../files/file_shelf";
import { unreadable, upload } from "../files/upload";
import type { UploadsHost } from "../files/uploads";
import type { Entry } from "../outbox_entry";
import type { Time } from "../time";
import { limits, type BringRecording, type Uuid } from "../wire";
import { Estimate } from "./estimate";
import type { Holds } from "./holds";

/**
 * How a recording goes up. shut: there is no link, or another tab sends. next: another one goes first. breaks: the link broke, and
 * it is tried again by itself. lost: its bytes are not on this device any more.
 */
export type Going = "up" | "next" | "breaks" | "shut" | "paused" | "wifi" | "lost";

export interface RecordingProgress {
  readonly going: Going;
  /** Bytes that the server has or that are on their way; undefined: not known since this page was opened. */
  readonly sent?: number;
  /** Milliseconds that the rest may take; undefined: not known. */
  readonly left?: number;
  /** It goes up while this page is open, and no longer. */
  readonly loose: boolean;
}

export interface LinkKind {
  readonly free: () => boolean;
  readonly whenChanged: (call: () => void) => () => void;
}

const chunkAt = (bytes: number) => Math.floor(Math.max(0, bytes - 1) / limits.chunk_bytes);

const fileOf = (entry: Entry): Uuid => (entry.do as BringRecording).file;

/**
 * Brings recordings to the server, one after the other, each from where it stands there: after a lost link, a reload, days later.
 * Whoever brings one may let it rest, or let it wait for a link that costs nothing.
 */
export class RecordingUploads {
  readonly #standings = signal<ReadonlyMap<Uuid, RecordingProgress>>(new Map());
  readonly #done = new Set<Uuid>();
  readonly #lost = new Set<Uuid>();
  readonly #sent = new Map<Uuid, number>();
  /** Of chunks that were read already. */
  readonly #digests = new Map<Uuid, Uint8Array[]>();
  readonly #estimate = new Estimate();
  #listed: ReadonlySet<Uuid> = new Set();
  #waiting: readonly Entry[] = [];
  #going: { readonly entry: Entry; readonly stop: AbortController } | undefined;
  #open = false;
  #attempts = 0;
  #cancelRetry: (() => void) | undefined;
  readonly #ends: readonly (() => void)[];

  constructor(
    private readonly shelf: FileShelf | undefined,
    private readonly loose: Map<Uuid, HeldFile>,
    private readonly api: FileApi,
    private readonly time: Time,
    private readonly host: UploadsHost,
    readonly holds: Holds,
    private readonly link: LinkKind,
    private readonly random: () => number = Math.random,
  ) {
    const held = computed(() => JSON.stringify(holds.all.value));
    this.#ends = [link.whenChanged(() => this.#look()), effect(() => void (held.value, this.#look()))];
  }

  /** By command. */
  get standings(): ReadonlySignal<ReadonlyMap<Uuid, RecordingProgress>> {
    return this.#standings;
  }

  brought(entry: Entry): boolean {
    return this.#done.has(entry.id);
  }

  /** The recordings that wait, whenever they change. */
  waitingFor(entries: readonly Entry[]): void {
    const files = new Set(entries.map(fileOf));
    // Sent, or given up: nothing of it stays. A file whose form is still open was never among them.
    for (const file of this.#listed) if (!files.has(file)) this.#leave(file);
    this.#listed = files;
    this.#waiting = entries.filter((entry) => !entry.refused && !entry.accepted && !entry.sent && !this.#done.has(entry.id));
    this.#look();
  }

  /** The server can be reached, and this tab is the one that sends. */
  open(): void {
    this.#open = true;
    this.#attempts = 0;
    this.#lost.clear();
    this.#retryNow();
  }

  close(): void {
    this.#open = false;
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    this.#look();
  }

  /** Its bytes are here again, or may be tried again at once. */
  again(file: Uuid): void {
    this.#lost.delete(file);
    this.#digests.delete(file);
    this.#attempts = 0;
    this.#retryNow();
  }

  /** For a page that ends before the device does. */
  end(): void {
    this.close();
    for (const end of this.#ends) end();
  }

  #retryNow(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    this.#look();
  }

  #held(file: Uuid): "paused" | "wifi" | undefined {
    const hold = this.holds.of(file);
    return hold === "wifi" && this.link.free() ? undefined : hold;
  }

  #may = (entry: Entry): boolean => this.#open && !this.#held(fileOf(entry)) && !this.#lost.has(fileOf(entry));

  // Stops what may not go on, begins what may, and says how all of them stand.
  #look(): void {
    const going = this.#going?.entry;
    if (going && (!this.#waiting.some(({ id }) => id === going.id) || !this.#may(going))) this.#going!.stop.abort();
    const next = this.#waiting.find(this.#may);
    if (!this.#going && !this.#cancelRetry && next) this.#begin(next);
    this.#tell();
  }

  #begin(entry: Entry): void {
    const stop = new AbortController();
    this.#going = { entry, stop };
    this.#estimate.rested();
    void this.#bring(entry, stop.signal).then(
      () => this.#ended(entry, undefined, false),
      (problem: unknown) => this.#ended(entry, problem, stop.signal.aborted),
    );
  }

  #ended(entry: Entry, problem: unknown, stopped: boolean): void {
    this.#going = undefined;
    this.#estimate.rested();
    if (problem === undefined) {
      this.#attempts = 0;
      this.#done.add(entry.id);
      this.#forget(entry);
      this.host.uploaded(entry);
    } else if (!stopped) {
      this.#failed(entry, problem);
    }
    this.#look();
  }

  #failed(entry: Entry, problem: unknown): void {
    if (problem instanceof FileProblem && problem.text === unreadable) this.#lost.add(fileOf(entry));
    else if (problem instanceof FileProblem && !problem.temporary) {
      this.#forget(entry);
      this.host.refused(entry, problem.code ?? "file_unknown");
    } else {
      this.#cancelRetry = this.time.after(pause(this.#attempts++, 0, this.random()), () => this.#retryNow());
    }
  }

  #forget(entry: Entry): void {
    this.#waiting = this.#waiting.filter(({ id }) => id !== entry.id);
    this.#digests.delete(fileOf(entry));
    this.#sent.delete(entry.id);
  }

  #leave(file: Uuid): void {
    this.loose.delete(file);
    this.#digests.delete(file);
    this.#lost.delete(file);
    if (this.holds.of(file)) this.holds.set(file, undefined);
  }

  async #bring(entry: Entry, stopped: AbortSignal): Promise<void> {
    const id = fileOf(entry);
    const file = this.loose.get(id) ?? (await this.shelf?.get("files", id));
    if (!file) throw new FileProblem(409, "file_incomplete", unreadable);
    const digests = this.#digests.get(id) ?? [];
    this.#digests.set(id, digests);
    const moved = (sent: number) => {
      // Bytes of a next chunk say that the one before arrived; what has only left this device says nothing.
      if (chunkAt(sent) > chunkAt(this.#sent.get(entry.id) ?? 0)) this.#attempts = 0;
      this.#sent.set(entry.id, sent);
      this.#estimate.moved(this.time.now(), sent);
      this.#tell();
    };
    await upload(this.api, entry.space, id, file.blob, file.media, stopped, moved, { purpose: "recording", digests });
  }

  #goingOf(entry: Entry): Going {
    const file = fileOf(entry);
    if (this.#lost.has(file)) return "lost";
    const held = this.#held(file);
    if (held) return held;
    if (!this.#open) return "shut";
    if (this.#going?.entry.id === entry.id) return "up";
    return this.#cancelRetry && this.#waiting.find(this.#may)?.id === entry.id ? "breaks" : "next";
  }

  #tell(): void {
    const all = new Map<Uuid, RecordingProgress>();
    for (const entry of this.#waiting) {
      const going = this.#goingOf(entry);
      const sent = this.#sent.get(entry.id);
      const left = going === "up" ? this.#estimate.left(entry.files?.[0]?.size ?? 0) : undefined;
      all.set(entry.id, { going, loose: this.loose.has(fileOf(entry)), ...(sent === undefined ? {} : { sent }), ...(left === undefined ? {} : { left }) });
    }
    this.#standings.value = all;
  }
}
