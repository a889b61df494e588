import { signal, type ReadonlySignal } from "@preact/signals";

import type { CallLine, CallNews } from "../app/call_line";
import type { Time } from "../time";
import type { CallFrame, RefusalCode, RefusedFrame, Uuid } from "../wire";
import { problemOf, type DeviceProblem, type Devices } from "./devices";
import { amHeard, plays } from "./heard";
import { PeerLink, type LinkState, type Signal } from "./peer";
import type { Player } from "./player";

export interface CallState {
  /** away: there is no link to the server, and nobody says who may be heard. over: it has to be begun anew. */
  readonly phase: "asking" | "joining" | "in" | "away" | "over";
  readonly call?: CallFrame;
  readonly muted: boolean;
  readonly video: boolean;
  readonly microphone?: DeviceProblem;
  readonly camera?: DeviceProblem;
  /** Why it is over. */
  readonly why?: RefusalCode;
  readonly links: ReadonlyMap<Uuid, LinkState>;
}

export interface Around {
  readonly devices: Devices;
  readonly connect: (configuration: RTCConfiguration) => RTCPeerConnection;
  readonly player: (participant: Uuid) => Player;
  readonly time: Time;
}

interface Other {
  readonly link: PeerLink;
  readonly player: Player;
}

/** The space was asked for, and is not there yet. */
const joinAgain = 400;
const joinsMax = 25;
/** So many signals of people who are not named yet are kept: as many as five can have to say at once. */
const earlyMax = 100;

/** What asks and is told: taken anew, or said to be over. */
const retried: readonly RefusalCode[] = ["not_joined", "too_fast", "storage_unavailable", "overloaded"];

/** The call that this device is in: its microphone, its links to the others, and what of them is played. */
export class HeldCall {
  readonly #state = signal<CallState>({ phase: "asking", muted: false, video: false, links: new Map() });
  readonly #others = new Map<Uuid, Other>();
  /** Of somebody whom the server has not named yet. */
  #early: { readonly from: Uuid; readonly what: Signal }[] = [];
  #voice: MediaStreamTrack | undefined;
  #picture: MediaStreamTrack | undefined;
  #ref: number | undefined;
  #joins = 0;
  #configured = "";
  #you: Uuid | undefined;
  #spares = false;
  #later: (() => void) | undefined;

  constructor(
    private readonly line: CallLine,
    readonly space: number,
    private readonly around: Around,
  ) {}

  get state(): ReadonlySignal<CallState> {
    return this.#state;
  }

  /** The track that is sent, for whoever shows how loud it is. */
  get voice(): MediaStreamTrack | undefined {
    return this.#voice;
  }

  pictureOf(participant: Uuid): MediaStream | undefined {
    return this.#others.get(participant)?.player.picture;
  }

  get ownPicture(): MediaStreamTrack | undefined {
    return this.#picture;
  }

  async start(): Promise<void> {
    this.line.hear = (news) => this.#news(news);
    await this.chooseMicrophone();
    if (this.#state.value.phase === "asking") this.#join();
  }

  leave(): void {
    if (this.line.hear) this.line.send({ type: "leave_call", space: this.space });
    this.line.hear = undefined;
    this.#end();
  }

  mute(muted: boolean): void {
    this.#become({ muted });
    this.#voiceHeld();
    this.#tellMedia();
  }

  /** Another microphone, or again one that was refused. Without one, one listens. */
  async chooseMicrophone(id?: string): Promise<void> {
    try {
      const track = await this.around.devices.microphone(id);
      if (this.#state.value.phase === "over") return track.stop();
      this.#voice?.stop();
      this.#voice = track;
      track.onended = () => void this.chooseMicrophone(); // it was pulled out: another one, if there is one
      const { microphone: _, ...rest } = this.#state.value;
      this.#state.value = rest;
      this.#voiceHeld();
      for (const { link } of this.#others.values()) link.send("audio", track);
    } catch (failure) {
      // One listens, as the page says: nothing of the microphone of before is sent any more.
      this.#voice?.stop();
      this.#voice = undefined;
      for (const { link } of this.#others.values()) link.send("audio", undefined);
      this.#become({ microphone: problemOf(failure) });
    }
    this.#tellMedia();
  }

  /** While data is saved nothing is shown, and nobody sends a picture here. */
  spare(spares: boolean): void {
    if (spares === this.#spares) return;
    this.#spares = spares;
    if (spares && this.#picture) void this.show(false);
    for (const { link } of this.#others.values()) link.see(!spares);
  }

  async show(on: boolean): Promise<void> {
    if (on && this.#spares) return;
    const { camera: _, ...rest } = this.#state.value;
    this.#state.value = rest;
    if (!on) {
      if (this.#picture) this.#picture.onended = null;
      this.#picture?.stop();
      this.#picture = undefined;
    } else {
      try {
        const track = await this.around.devices.camera();
        if (this.#state.value.phase === "over" || this.#picture || this.#spares) return track.stop();
        this.#picture = track;
        track.onended = () => void this.show(false);
      } catch (failure) {
        this.#become({ camera: problemOf(failure) });
      }
    }
    this.#become({ video: this.#picture !== undefined });
    for (const { link } of this.#others.values()) link.send("video", this.#picture);
    this.#tellMedia();
  }

  /** The device is in another network. */
  networkChanged(): void {
    for (const { link } of this.#others.values()) link.lookForWays();
  }

  #become(change: Partial<CallState>): void {
    this.#state.value = { ...this.#state.value, ...change };
  }

  #news(news: CallNews): void {
    switch (news.type) {
      case "linked":
        this.#joins = 0;
        if (this.#state.value.phase !== "asking") this.#join();
        return;
      case "lost": {
        // Who may be heard now is not known: nobody is.
        const { call: _, ...rest } = this.#state.value;
        this.#state.value = { ...rest, phase: rest.phase === "asking" ? "asking" : "away" };
        this.#voiceHeld();
        return this.#listen();
      }
      case "refused":
        return this.#refused(news);
      case "call":
        if (news.space === this.space) this.#told(news);
        return;
      case "call_signal":
        if (news.space === this.space) this.#hear(news.from, news.description ? { description: news.description } : { candidate: news.candidate! });
        return;
      case "call_left":
        if (news.space === this.space && news.code) this.#end(news.code);
        return;
    }
  }

  #join(): void {
    this.#later?.();
    this.#ref = this.line.nextRef();
    const { video } = this.#state.value;
    const asked = this.line.send({ type: "join_call", ref: this.#ref, space: this.space, muted: this.#silent(), video });
    this.#become({ phase: asked ? "joining" : "away" });
  }

  #refused({ ref, space, code }: RefusedFrame): void {
    // The server knows nothing of it any more: an answer to what was said in it.
    const forgotten = ref === undefined && space === this.space && code === "not_in_call";
    if (!forgotten && (ref === undefined || ref !== this.#ref)) return;
    if (this.#state.value.phase === "over") return;
    const again = forgotten || retried.includes(code);
    if (!again || ++this.#joins > joinsMax) return this.#end(code);
    this.#later?.();
    this.#later = this.around.time.after(joinAgain, () => this.#join());
  }

  #told(call: CallFrame): void {
    this.#joins = 0;
    this.#become({ phase: "in", call });
    // Whoever comes in again is somebody new to the others, who begin anew with them.
    if (this.#you !== call.you) for (const participant of [...this.#others.keys()]) this.#drop(participant);
    this.#you = call.you;
    const configuration = configurationOf(call);
    const configured = JSON.stringify(configuration);
    if (configured !== this.#configured) for (const { link } of this.#others.values()) link.configure(configuration);
    this.#configured = configured;
    const present = new Set(call.participants.map(({ participant }) => participant));
    for (const participant of [...this.#others.keys()]) if (!present.has(participant)) this.#drop(participant);
    for (const participant of present) if (participant !== call.you && !this.#others.has(participant)) this.#meet(participant, call.you, configuration);
    this.#listen();
    this.#voiceHeld();
  }

  #meet(participant: Uuid, you: Uuid, configuration: RTCConfiguration): void {
    const player = this.around.player(participant);
    const link = new PeerLink(
      this.around.connect(configuration),
      you < participant,
      {
        say: (what) => this.#say(participant, what),
        came: (track) => player.take(track),
        stands: (state) => this.#become({ links: new Map(this.#state.value.links).set(participant, state) }),
      },
      this.around.time,
    );
    this.#others.set(participant, { link, player });
    link.see(!this.#spares);
    this.#become({ links: new Map(this.#state.value.links).set(participant, "connecting") });
    if (this.#voice) link.send("audio", this.#voice);
    else link.listen();
    if (this.#picture) link.send("video", this.#picture);
    const early = this.#early;
    this.#early = early.filter(({ from }) => from !== participant);
    for (const { from, what } of early) if (from === participant) link.take(what);
  }

  #hear(from: Uuid, what: Signal): void {
    const other = this.#others.get(from);
    if (other) other.link.take(what);
    else this.#early = [...this.#early, { from, what }].slice(-earlyMax);
  }

  // Whoever comes in again is somebody new: what the links of before still have to say would be taken for theirs.
  #say(to: Uuid, what: Signal): void {
    if (this.#state.value.phase !== "in") return;
    this.line.send({ type: "signal_call", space: this.space, to, ...what });
  }

  #drop(participant: Uuid): void {
    const other = this.#others.get(participant);
    this.#others.delete(participant);
    other?.link.close();
    other?.player.close();
    const links = new Map(this.#state.value.links);
    links.delete(participant);
    this.#become({ links });
  }

  // Here the silence of others is kept.
  #listen(): void {
    for (const [participant, { player }] of this.#others) player.hear(plays(this.#state.value.call, participant));
  }

  // Courtesy: nothing leaves that nobody would play.
  #voiceHeld(): void {
    if (this.#voice) this.#voice.enabled = !this.#state.value.muted && amHeard(this.#state.value.call);
  }

  #silent(): boolean {
    return this.#state.value.muted || this.#voice === undefined;
  }

  #tellMedia(): void {
    const { phase, call, video } = this.#state.value;
    const me = call?.participants.find(({ participant }) => participant === call.you);
    if (phase !== "in" || !me || (me.muted === this.#silent() && me.video === video)) return;
    this.line.send({ type: "set_call_media", space: this.space, muted: this.#silent(), video });
  }

  #end(why?: RefusalCode): void {
    this.#later?.();
    for (const participant of [...this.#others.keys()]) this.#drop(participant);
    this.#early = [];
    for (const track of [this.#voice, this.#picture]) {
      if (!track) continue;
      track.onended = null;
      track.stop();
    }
    this.#voice = this.#picture = undefined;
    const { call: _, ...rest } = this.#state.value;
    this.#state.value = { ...rest, phase: "over", video: false, links: new Map(), ...(why ? { why } : {}) };
  }
}

export function configurationOf({ relays, relay_only }: Pick<CallFrame, "relays" | "relay_only">): RTCConfiguration {
  const { urls, username, credential } = relays;
  return {
    iceServers: urls.length === 0 ? [] : [{ urls: [...urls], ...(username ? { username } : {}), ...(credential ? { credential } : {}) }],
    iceTransportPolicy: relay_only ? "relay" : "all",
    bundlePolicy: "max-bundle",
  };
}
