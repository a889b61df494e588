import { batch, signal, type ReadonlySignal } from "@preact/signals";

import { AtOnce, type Outcome } from "../at_once";
import { Cache } from "../cache";
import { Clock } from "../clock";
import { pause, resting, type ConnectionState } from "../connection";
import { Connection } from "../connection_driver";
import { manner } from "../data_profile";
import { Drafts, type QuickShelf } from "../drafts";
import { httpFileApi, type FileApi } from "../files/file_api";
import type { FileShelf } from "../files/file_shelf";
import { tidyFiles } from "../files/tidy";
import { NoticeList } from "../notices/notice_list";
import { takeTurnToSend } from "../one_sender";
import { Outbox, type OutboxNews } from "../outbox";
import type { Entry } from "../outbox_entry";
import { ReadSender } from "../read_sender";
import type { Shelf } from "../shelf";
import { afterOwnPart, noOwnParts, type OwnParts } from "../store/own_part";
import type { Presence } from "../store/presence";
import { readUpTo } from "../store/reading";
import { named, recall, reduce } from "../store/reduce";
import { nothing, strangers, type State } from "../store/state";
import { Questions, type Asked } from "../questions";
import type { Time } from "../time";
import type { Transport } from "../transport";
import type { Attachment, ClientFrame, Command, EquityFrame, FieldNotesFrame, Person, Reaction, RefusalCode, RefusedFrame, RecordingFrame, RotationFrame, ServerFrame, ThreadFrame, Uuid, VersionsFrame } from "../wire";
import { Attended } from "./attended";
import { CallLine } from "./call_line";
import { GoingUp } from "./going_up";
import { HistoryPages } from "./history_pages";
import { NamesAsked } from "./names_asked";
import { untilListed } from "./until_listed";
import { Visitors } from "./visitors";
import { WritingTold } from "./writing_told";

export const followedMax = 8;
const answersAtOnce = 50;
/** As after so many attempts: a server that cannot read is not asked twice a second. */
const joinAgain = 2;

/** Everything that one signed-in person has open on this device: the object graph, and who hears what. */
export class Client {
  readonly #state = signal<State>(nothing);
  readonly #entries = signal<readonly Entry[]>([]);
  readonly #link = signal<ConnectionState>(resting);
  readonly #attended: Attended;
  readonly ownParts = signal<OwnParts>(noOwnParts); // what is mine among the public of sessions
  readonly clock = new Clock();
  readonly drafts: Drafts;
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  readonly #atOnce: AtOnce;
  readonly goingUp: GoingUp;
  readonly #cache: Cache;
  readonly #reads: ReadSender;
  readonly notices: NoticeList;
  readonly visitors: Visitors;
  /** As this device had them last; what one may no longer see leaves it. */
  readonly actas: Pick<Cache, "acta" | "keepActa" | "forgetActa">;
  readonly logbook: Pick<Cache, "logbook" | "keepLogbook">;
  #otherTabs: BroadcastChannel | undefined;
  /** Least recently opened first. */
  readonly followed = new Set<number>();
  readonly #pages: HistoryPages;
  readonly #questions = new Questions((frame) => this.#connection.send(frame));
  readonly #names: NamesAsked;
  readonly #gapAsked = new Set<number>();
  readonly calls = new CallLine((frame) => this.#connection.send(frame), () => this.#nextRef());
  readonly #writing = new WritingTold((frame) => this.#connection.send(frame));
  #ref = 0;
  #stopSending = () => {};

  constructor(
    readonly self: Person,
    shelf: Shelf,
    quick: QuickShelf,
    transport: Transport,
    private readonly time: Time,
    version: string,
    lang: () => string,
    /** The server says that we are somebody else: another tab signed in. */
    private readonly anotherPerson: (person: Person) => void,
    /** What is attached, on this device; undefined: it can keep no files. */
    readonly files?: FileShelf,
    fileApi: FileApi = httpFileApi,
    /** Tabs of this person share one shelf; without that each speaks for itself. */
    private readonly sharesShelf = true,
  ) {
    this.drafts = new Drafts(shelf, quick);
    this.#attended = new Attended(time);
    this.#cache = this.actas = this.logbook = new Cache(shelf, time);
    const send = (frame: ClientFrame) => this.#connection.send(frame);
    this.#names = new NamesAsked(() => this.#state.value.people, send, this.#nextRef);
    this.#reads = new ReadSender(send, time, () => manner().read_every);
    this.#pages = new HistoryPages(() => this.#state.value, (state) => this.#become(state), send, this.#nextRef, time);
    this.notices = new NoticeList(send, this.#nextRef, this.#cache);
    this.visitors = new Visitors(this.#cache, time);
    this.goingUp = new GoingUp({ person: self.id, files, api: fileApi, time, host: { uploaded: () => this.#outbox.needsMet(), refused: (entry, code) => this.giveUp(entry, code) } });
    this.#otherTabs = typeof BroadcastChannel === "undefined" || !sharesShelf ? undefined : new BroadcastChannel(`urdimbre-${self.id}`);
    this.#outbox = new Outbox(
      shelf,
      time,
      (entries) => {
        this.#entries.value = entries;
        this.goingUp.waitingFor(entries);
      },
      (space) => this.#state.value.views.get(space)?.position,
      { tell: (news) => this.#otherTabs?.postMessage(news) },
      Math.random,
      this.goingUp,
    );
    if (this.#otherTabs) this.#otherTabs.onmessage = ({ data }) => this.#outbox.heard(data as OutboxNews);
    this.#connection = new Connection(
      transport,
      time,
      { frame: (frame) => this.#frame(frame), changed: (link) => this.#linkChanged(link) },
      { client: `urdimbre-web/${version}`, lang, askEvery: () => manner().clock_every },
    );
    this.#atOnce = new AtOnce(send, () => this.#connection.comes, time);
  }

  get state(): ReadonlySignal<State> {
    return this.#state;
  }

  get entries(): ReadonlySignal<readonly Entry[]> {
    return this.#entries;
  }

  get link(): ReadonlySignal<ConnectionState> {
    return this.#link;
  }

  /** Who is where now, as far as the server says. */
  get presence(): ReadonlySignal<Presence> {
    return this.#attended.now;
  }

  /** Shows what the device remembers, then connects. */
  async start(): Promise<void> {
    const { spaces, people, reading } = await this.#cache.lists();
    const state = this.#state.value;
    this.#state.value = {
      ...state,
      self: this.self,
      ...(spaces && !state.spaces ? { spaces, reading } : {}),
      people: named(state.people, [...people, this.self]),
    };
    await this.#outbox.read();
    if (this.files) void tidyFiles(this.files, this.drafts, () => this.#entries.value).catch(() => {});
    this.#connection.input({ type: "start" });
  }

  /** The device or the page changed: see the connection's inputs. */
  notice(what: "online" | "offline" | "shown" | "start"): void {
    this.#connection.input({ type: what });
  }

  /** Over a link that is asked for anew. */
  reconnect(): void {
    for (const type of ["stop", "start"] as const) this.#connection.input({ type });
  }

  stop(): void {
    this.#connection.input({ type: "stop" });
    this.#otherTabs?.close();
    this.#otherTabs = undefined;
  }

  /** Writes everything that is still only in memory. */
  async settle(): Promise<void> {
    this.#reads.flush();
    await Promise.all([this.drafts.settle(), this.#cache.write(this.#state.value)]);
  }

  askSpaces(): void {
    this.#connection.send({ type: "ask_spaces", ref: this.#nextRef() });
  }

  /** From now on the space is followed, from where this device left it. */
  async follow(space: number): Promise<void> {
    if (!this.#state.value.views.has(space)) {
      const view = await this.#cache.view(space).catch(() => undefined);
      if (view) this.#become(recall(this.#state.value, view));
    }
    const already = this.followed.delete(space);
    this.followed.add(space);
    if (!already) this.#join(space);
    // Whoever is in a call goes on following its space, wherever they look.
    const leastRecent = [...this.followed].find((each) => each !== this.calls.space.value);
    if (this.followed.size > followedMax && leastRecent !== undefined) {
      this.followed.delete(leastRecent);
      this.#connection.send({ type: "leave", space: leastRecent });
    }
  }

  /** Resolves, with the id under which they go, when the words are safe on this device; rejects when they are not. */
  async ask(space: number, command: Command, files?: readonly Attachment[]): Promise<Uuid> {
    this.#writing.forget(space);
    return (await this.#outbox.add(space, command, this.now(), files)).id;
  }

  /** Nobody wants these files any more: they leave the device, and the server if they got there. */
  async dropFiles(space: number, files: readonly { readonly id: Uuid; readonly preview?: Uuid }[]): Promise<void> {
    await this.goingUp.drop(space, files);
  }

  /** Now or not at all: for what means this moment only. */
  askNow(space: number, command: Command): Promise<Outcome> {
    return this.#atOnce.ask(space, command);
  }

  /** A key was pressed. */
  writing(space: number): void {
    this.#writing.pressed(space, this.presence.value.get(space), this.time.now());
  }

  /** A reaction to what happens on the stage: now, or never. False: there is no link. */
  applaud(space: number, reaction: Reaction): boolean {
    return this.#link.value.phase.name === "open" && this.#connection.send({ type: "applaud", space, reaction });
  }

  /** False: it is on its way already, or the device does not answer. */
  takeBack(entry: Entry): Promise<boolean> {
    return this.#outbox.takeBack(entry.order).catch(() => false);
  }

  /** What it waits for does not matter any more: the server would say so once it is there. */
  giveUp(entry: Entry, code: RefusalCode): void {
    void this.#outbox.giveUp(entry.order, code, "");
  }

  /** Server time. */
  now(): number {
    return this.clock.serverTime(this.time.now());
  }

  /** One page further back. False: nothing came. */
  readonly loadOlder = (space: number): Promise<boolean> => this.#pages.older(space);

  /** One page further on, where a stretch of the past is looked at. */
  readonly loadNewer = (space: number): Promise<boolean> => this.#pages.newer(space);

  /** History around this message, or around this place in the log. False: it is not there, or not now. */
  openAt(space: number, where: Uuid | number): Promise<boolean> {
    return this.#pages.openAt(space, where);
  }

  /** Back from the past to the newest messages. */
  toNewest(space: number): void {
    this.#pages.toNewest(space);
  }

  /** Everything up to here was really on the screen. */
  read(space: number, seq: number): void {
    const state = readUpTo(this.#state.value, space, seq, this.self.id);
    if (state === this.#state.value) return;
    this.#become(state);
    this.#reads.read(space, seq);
  }

  readThread(space: number, message: Uuid, after = 0): Promise<Asked<ThreadFrame>> {
    return this.#questions.ask({ type: "ask_thread", ref: this.#nextRef(), space, message, after, limit: answersAtOnce });
  }

  /** What one's own message said before it was corrected. */
  readVersions(space: number, message: Uuid): Promise<Asked<VersionsFrame>> {
    return this.#questions.ask({ type: "ask_versions", ref: this.#nextRef(), space, message });
  }

  /** What was noted in a visit; what a recording is and what was said of it: for whom it is for. Nothing of it is kept. */
  readonly readFieldNotes = (space: number, observation: Uuid): Promise<Asked<FieldNotesFrame>> =>
    this.#questions.ask({ type: "ask_field_notes", ref: this.#nextRef(), space, observation });
  readonly readRecording = (space: number, recording: Uuid): Promise<Asked<RecordingFrame>> =>
    this.#questions.ask({ type: "ask_recording", ref: this.#nextRef(), space, recording });

  /** How much each was heard; who presented and facilitated before: each for whom it is for. */
  readAbout<Frame extends EquityFrame | RotationFrame>(type: "ask_equity" | "ask_rotation", space: number): Promise<Asked<Frame>> {
    return this.#questions.ask({ type, ref: this.#nextRef(), space });
  }

  /** People who are called otherwise now; who is not remembered here stays unknown. */
  renamed(people: readonly Person[]): void {
    const state = this.#state.value;
    this.#become({ ...state, people: named(state.people, people.filter(({ id }) => state.people.has(id))) });
  }

  /** Of people who are about to be shown, where they are not known. */
  readonly learnNames = (space: number, people: readonly number[]): void => this.#names.ask(space, people);

  #nextRef = (): number => (this.#ref = (this.#ref + 1) % 0x8000_0000);

  #become(state: State): void {
    if (state === this.#state.value) return;
    this.#state.value = state;
    this.#cache.keep(state);
  }

  #linkChanged(link: ConnectionState): void {
    const was = this.#link.value.phase.name;
    this.#link.value = link;
    if (was === "open" && link.phase.name !== "open") this.#lost();
  }

  #frame(frame: ServerFrame): void {
    if (frame.type === "history" && !this.#pages.fits(frame)) return;
    batch(() => {
      this.#become(frame.type === "history" ? this.#pages.withPage(frame) : reduce(this.#state.value, frame));
      this.#attended.frame(frame);
      this.ownParts.value = afterOwnPart(this.ownParts.value, frame);
      this.calls.frame(frame);
      this.#outbox.seen();
    });
    switch (frame.type) {
      case "welcome":
        if (frame.self.id === this.self.id) this.#welcomed(frame.epoch);
        else this.anotherPerson(frame.self);
        return;
      case "time":
        this.clock.learn({ sent: frame.sent, received: this.time.now(), server: frame.now });
        return;
      case "accepted":
        this.#openedPerhaps(frame.id);
        this.goingUp.shown(frame.id);
        void this.#outbox.accepted(frame);
        this.#atOnce.accepted(frame);
        return;
      case "refused":
        void this.#outbox.refused(frame);
        this.#atOnce.refused(frame);
        this.#pages.refused(frame);
        this.#questions.answered(frame.ref, { name: "refused", code: frame.code });
        this.#joinRefused(frame);
        return;
      case "snapshot":
      case "window":
      case "history":
        return this.#lookAfter(frame.space);
      case "thread":
      case "versions":
      case "field_notes":
      case "recording":
      case "equity":
      case "rotation":
        return this.#questions.answered(frame.ref, { name: "came", frame });
      case "view_reset":
        this.#pages.end(frame.space, false);
        this.#join(frame.space);
        return;
      case "left":
        if (frame.code) this.#left(frame.space);
        return;
      case "presence":
      case "presence_changed":
        return this.learnNames(frame.space, this.presence.value.get(frame.space)?.here ?? []);
      case "call":
        return this.learnNames(frame.space, frame.participants.map(({ person }) => person));
      case "call_going_on":
        return this.learnNames(frame.space, frame.people);
      case "own_part":
        return this.learnNames(frame.space, frame.queue ?? []);
      case "spaces":
        this.#reads.tellWhatServerMissed(frame, this.#state.value.reading);
        return;
      case "notices":
        this.notices.frame(frame);
        return;
      case "noticed":
        this.notices.frame(frame);
        if (frame.spaces) this.askSpaces();
        return;
      case "acta":
      case "call_signal":
      case "call_left":
      case "commitments":
      case "reading":
      case "people":
      case "closing":
        return;
    }
  }

  #welcomed(epoch: Uuid): void {
    this.#names.connected();
    this.#gapAsked.clear();
    this.askSpaces();
    this.notices.connected();
    for (const space of this.followed) this.#join(space);
    this.#atOnce.connected();
    this.calls.linked();
    const send = () => {
      this.#outbox.connected(epoch, (frame) => this.#connection.send(frame));
      this.goingUp.open();
    };
    if (this.sharesShelf) this.#stopSending = takeTurnToSend(this.self.id, send);
    else send();
  }

  #lost(): void {
    this.#stopSending();
    this.#stopSending = () => {};
    this.#outbox.disconnected();
    this.#atOnce.disconnected();
    this.notices.disconnected();
    this.goingUp.close();
    this.#attended.lost();
    this.calls.lost();
    this.#writing.forgetAll();
    this.#pages.disconnected();
    this.#questions.disconnected();
  }

  #join(space: number): void {
    const position = this.#state.value.views.get(space)?.position;
    this.#connection.send({ type: "join", space, ...(position ? { position } : {}) });
  }

  // A join that could not be answered just now is asked again; one that is refused for good comes as `left`.
  #joinRefused({ id, ref, space, temporary, retry_after }: RefusedFrame): void {
    if (id !== undefined || ref !== undefined || space === undefined || !temporary) return;
    this.time.after(pause(joinAgain, retry_after ?? 0, Math.random()), () => this.followed.has(space) && this.#join(space));
  }

  // A gap is closed by joining again from where the view stands, once per gap; unknown names are asked for once.
  #lookAfter(space: number): void {
    const view = this.#state.value.views.get(space);
    if (!view) return;
    if (!view.gap) this.#gapAsked.delete(space);
    else if (!this.#gapAsked.has(space)) {
      this.#gapAsked.add(space);
      this.#join(space);
    }
    this.#names.ask(space, strangers(view, this.#state.value.people));
  }

  #openedPerhaps(id: Uuid): void {
    if (this.#entries.value.find((entry) => entry.id === id)?.do.type !== "open_space") return;
    untilListed(this.#state, () => this.#link.value.phase.name === "open" && (this.askSpaces(), true), this.time);
  }

  #left(space: number): void {
    this.followed.delete(space);
    this.#pages.end(space, false);
    void this.#cache.forget(space);
    this.askSpaces();
  }
}
