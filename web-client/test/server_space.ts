import { reactionsInOrder } from "../src/store/reactions";
import { limits, type Item, type Message, type Retention, type SnapshotFrame, type Uuid, type WindowFrame } from "../src/wire";
import type { Dice } from "./random";

/** A space as a server keeps it: an independent telling of what a snapshot holds after each event. */
export class ServerSpace {
  readonly all: Message[] = [];
  seq = 1;
  members: number;
  #retention: Retention | undefined;
  #at = 1_700_000_000_000;

  constructor(
    private readonly dice: Dice,
    readonly epoch: Uuid,
    readonly space = 5,
  ) {
    this.members = 1 + dice.below(30);
  }

  snapshot(): SnapshotFrame {
    return {
      type: "snapshot", space: this.space, position: { epoch: this.epoch, seq: this.seq }, kind: "community", title: "Comunidad",
      roles: ["teacher"], members: this.members, messages: this.all.length,
      timeline: this.all.slice(-limits.timeline_max).map((message) => ({ ...message })), people: [],
      ...(this.#retention ? { retention: this.#retention } : {}),
    };
  }

  /** Some events, of which this audience may see some, as windows that chain. */
  windows(events: number): WindowFrame[] {
    const windows: WindowFrame[] = [];
    let after = this.seq;
    let items: Item[] = [];
    for (let made = 0; made < events; ++made) {
      const item = this.#happen();
      if (item) items.push(item);
      if (made < events - 1 && !this.dice.chance(0.4)) continue;
      windows.push({ type: "window", space: this.space, after, upto: this.seq, items });
      after = this.seq;
      items = [];
    }
    return windows;
  }

  // Several at once, as a window joins them: who does, and who does not any more.
  #react(chosen: Message, seq: number, at: number): Item {
    const reaction = this.dice.pick(reactionsInOrder);
    const people = Array.from({ length: 1 + this.dice.below(4) }, (_, index) => 1 + index * 7 + this.dice.below(7));
    const on = people.filter(() => this.dice.chance(0.6));
    const off = people.filter((person) => !on.includes(person));
    const now = new Map(chosen.reactions?.map((each) => [each.reaction, each.people]));
    const after = [...(now.get(reaction) ?? []).filter((person) => !people.includes(person)), ...on].sort((a, b) => a - b);
    now.set(reaction, after);
    const all = reactionsInOrder.map((each) => ({ reaction: each, people: [...(now.get(each) ?? [])] })).filter((each) => each.people.length > 0);
    if (all.length > 0) chosen.reactions = all;
    else delete chosen.reactions;
    return { type: "message_reacted", seq, at, id: chosen.id, changes: [{ reaction, on, off }] };
  }

  #happen(): Item | undefined {
    const seq = ++this.seq;
    const at = (this.#at += this.dice.below(100_000));
    const chosen = this.all.length > 0 ? this.dice.pick(this.all) : undefined;
    const what = this.dice.below(14);
    if (what < 5 || !chosen) {
      const answered = chosen && this.dice.chance(0.4) ? chosen : undefined;
      const root = answered && (this.all.find(({ id }) => id === answered.thread) ?? answered);
      if (root) root.answers = { count: (root.answers?.count ?? 0) + 1, last: seq };
      const posted = {
        seq, at, id: this.dice.uuid(), author: 1 + this.dice.below(5), text: `texto ${seq}`,
        ...(answered && root ? { reply_to: answered.id, thread: root.id } : {}),
        ...(this.dice.chance(0.2) ? { mentions: [1 + this.dice.below(5)] } : {}),
        ...(this.dice.chance(0.2) ? { attachments: [{ id: this.dice.uuid(), name: "foto.png", media: "image/png", size: seq }] } : {}),
      };
      this.all.push({ ...posted, withdrawn: false });
      return { type: "message_posted", ...posted };
    }
    if (what < 7 && !chosen.withdrawn) {
      chosen.text = `corregido ${seq}`;
      chosen.edited_at = at;
      const mentions = this.dice.chance(0.3) ? [1 + this.dice.below(5)] : undefined;
      if (mentions) chosen.mentions = mentions;
      else delete chosen.mentions;
      return { type: "message_edited", seq, at, id: chosen.id, text: chosen.text, ...(mentions ? { mentions } : {}) };
    }
    if (what === 7 && !chosen.withdrawn) {
      delete chosen.text;
      delete chosen.attachments;
      delete chosen.mentions;
      delete chosen.reactions;
      chosen.withdrawn = true;
      return { type: "message_withdrawn", seq, at, id: chosen.id };
    }
    if (what === 8) {
      ++this.members;
      return { type: "member_joined", seq, at, person: 100 + seq };
    }
    if (what === 9 && this.members > 1) {
      --this.members;
      return { type: "member_left", seq, at, person: 100 };
    }
    if (what === 13) {
      const months = this.dice.chance(0.7) ? 6 + this.dice.below(3) : undefined;
      this.#retention = months === undefined ? undefined : { months, since: at };
      return { type: "retention_set", seq, at, ...(months === undefined ? {} : { months }) };
    }
    if (what >= 10 && !chosen.withdrawn) return this.#react(chosen, seq, at);
    return undefined; // what this audience does not see takes a number all the same
  }
}
