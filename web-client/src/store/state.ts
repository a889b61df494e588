import type { Accompaniment, CallPolicy, Conversation, Ledger, Message, Person, Position, Retention, SpaceKind, SpaceRole, SpaceSummary, Uuid } from "../wire";
import type { Past } from "./past";
import type { Readings } from "./reading";
import { spokenOf } from "./reduce_accompaniment";

/** What this client knows of one space at a position. */
export interface SpaceView {
  readonly space: number;
  readonly position: Position;
  readonly kind: SpaceKind;
  readonly title: string;
  readonly roles: readonly SpaceRole[];
  readonly members: number;
  /** Messages ever posted, withdrawn ones included. */
  readonly messages: number;
  /** The newest `limits.timeline_max`, oldest first: what a snapshot would hold (the law of views). */
  readonly timeline: readonly Message[];
  /** The structured one of a session, once it is planned. */
  readonly conversation?: Conversation;
  /** What its members took on; in a session, what was pending when it began. */
  readonly ledger?: Ledger;
  /** What its members agree on, the cycle that they go through, what whoever accompanies is; absent while nothing of it ever was. */
  readonly accompaniment?: Accompaniment;
  /** For how long what is written stays; absent: until somebody takes it back. */
  readonly retention?: Retention;
  /** Of a network: what calls are in it and below; absent: direct. */
  readonly calls?: CallPolicy;
  /** What was read back beyond the timeline, contiguous with it, oldest first. */
  readonly older: readonly Message[];
  /** The thread that is being read, beside the timeline. */
  readonly thread?: ThreadView;
  /** The beginning is among `older`, or in the timeline. */
  readonly complete: boolean;
  /** What is looked at instead of the newest, while it is apart from them. */
  readonly past?: Past;
  /** A window did not continue the position: the space must be joined again from it. */
  readonly gap: boolean;
}

/** A thread as far as it was read, from its beginning. */
export interface ThreadView {
  readonly root: Message;
  /** Oldest first, contiguous. */
  readonly answers: readonly Message[];
  /** There are later ones, which were not asked for yet. */
  readonly more: boolean;
}

export interface State {
  readonly epoch?: Uuid;
  readonly self?: Person;
  /** Mine, as the server listed them last. */
  readonly spaces?: readonly SpaceSummary[];
  /** They are not only what this device remembers. */
  readonly listed?: true;
  readonly views: ReadonlyMap<number, SpaceView>;
  /** How far I have read, by space. */
  readonly reading: Readings;
  /** Names by person. */
  readonly people: ReadonlyMap<number, string>;
}

export const nothing: State = { views: new Map(), reading: new Map(), people: new Map() };

/** Messages kept beyond the timeline; the oldest go first. */
export const olderMax = 1000;

/** What is shown of it: the newest with what was read back, or a stretch of the past. */
export function* known(view: SpaceView): Generator<Message> {
  if (view.past) return yield* view.past.messages;
  yield* view.older;
  yield* view.timeline;
}

export function find(view: SpaceView, id: Uuid): Message | undefined {
  return view.timeline.find((message) => message.id === id) ?? view.past?.messages.find((message) => message.id === id) ?? view.older.find((message) => message.id === id);
}

/** The message that this one's thread began with: itself, if it answers nothing. */
export function threadOf({ id, thread }: Message): Uuid {
  return thread ?? id;
}

export function oldest(view: SpaceView): Message | undefined {
  return view.older[0] ?? view.timeline[0];
}

export function unnamed(ids: readonly number[], people: ReadonlyMap<number, string>): number[] {
  return ids.filter((person) => !people.has(person));
}

/** People who are shown and whose names are not known yet. */
export function strangers(view: SpaceView, people: ReadonlyMap<number, string>): number[] {
  const missing = new Set<number>();
  for (const { author, mentions = [] } of known(view)) {
    for (const person of [author, ...mentions]) if (!people.has(person)) missing.add(person);
  }
  for (const person of view.conversation ? taking(view.conversation) : []) if (!people.has(person)) missing.add(person);
  for (const person of view.accompaniment ? spokenOf(view.accompaniment) : []) if (!people.has(person)) missing.add(person);
  return [...missing];
}

function* taking({ seats, contributions, gallery }: Conversation): Generator<number> {
  for (const { person } of seats) yield person;
  for (const { author, owners } of contributions) {
    if (author !== undefined) yield author;
    yield* owners;
  }
  for (const { author } of gallery?.questions ?? []) yield author;
  if (gallery?.word) yield gallery.word.person;
}
