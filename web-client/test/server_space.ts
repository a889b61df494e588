import { limits, type Item, type Message, type SnapshotFrame, type Uuid, type WindowFrame } from "../src/wire";
import type { Dice } from "./random";

/** A space as a server keeps it: an independent telling of what a snapshot holds after each event. */
export class ServerSpace {
  readonly all: Message[] = [];
  seq = 1;
  members: number;
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

  #happen(): Item | undefined {
    const seq = ++this.seq;
    const at = (this.#at += this.dice.below(100_000));
    const chosen = this.all.length > 0 ? this.dice.pick(this.all) : undefined;
    const what = this.dice.below(10);
    if (what < 5 || !chosen) {
      const posted = {
        seq, at, id: this.dice.uuid(), author: 1 + this.dice.below(5), text: `texto ${seq}`,
        ...(chosen && this.dice.chance(0.3) ? { reply_to: chosen.id } : {}),
        ...(this.dice.chance(0.2) ? { attachments: [{ id: this.dice.uuid(), name: "foto.png", media: "image/png", size: seq }] } : {}),
      };
      this.all.push({ ...posted, withdrawn: false });
      return { type: "message_posted", ...posted };
    }
    if (what < 7 && !chosen.withdrawn) {
      chosen.text = `corregido ${seq}`;
      chosen.edited_at = at;
      return { type: "message_edited", seq, at, id: chosen.id, text: chosen.text };
    }
    if (what === 7 && !chosen.withdrawn) {
      delete chosen.text;
      delete chosen.attachments;
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
    return undefined; // what this audience does not see takes a number all the same
  }
}
