import type { Entry } from "../outbox_entry";
import type { Contribution, Conversation } from "../wire";
import { namingOf } from "./authored";
import { byGroup, groupOf } from "./groups";
import { kindNamed, type Script } from "./script";

/** A contribution as the screen shows it: what the session holds, and over it what this person did and it has not yet. */
export interface ShownContribution {
  readonly one: Contribution;
  readonly waiting?: Entry;
}

/** With the outbox laid over it. Refused entries are not here. */
export function shownContributions(conversation: Conversation, script: Script, space: number, outbox: readonly Entry[], self: number): ShownContribution[] {
  const mine = outbox.filter((entry) => entry.space === space && !entry.refused);
  const there = new Set(conversation.contributions.map(({ id }) => id));
  const fresh = mine.flatMap((entry) => (entry.do.type === "contribute" && !there.has(entry.id) ? [expected(entry, entry.do, script, self, conversation)] : []));
  return [...conversation.contributions.map((one) => ({ one })), ...fresh].map((shown) => changed(shown, mine));
}

// As the session will show it to its author, unless it is refused.
function expected(entry: Entry, asked: Extract<Entry["do"], { type: "contribute" }>, script: Script, self: number, conversation: Conversation): ShownContribution {
  const exception = conversation.excepted.includes(self);
  const { type: _, attachments: __, group: ___, ...brought } = asked;
  const group = script.phases[asked.phase]?.breakouts ? (asked.group ?? groupOf(conversation, self)) : undefined;
  const hidden = script.phases[asked.phase]?.visibility === "at_end" && !asked.late;
  const isPrivate = kindNamed(script, asked.kind).family === "note" || script.phases[asked.phase]?.visibility === "author_only";
  const anonymous = namingOf(script, asked.phase, { late: asked.late, exception, isPrivate }) !== "named";
  return {
    one: { ...brought, ...(anonymous ? { anonymous } : {}), ...(entry.files ? { attachments: [...entry.files] } : {}), id: entry.id, seq: Number.MAX_SAFE_INTEGER, at: entry.made_at, author: self, shown: isPrivate ? "author" : hidden ? "author_until_reveal" : group !== undefined && !asked.late ? "group" : "everybody", withdrawn: false, ...(group === undefined || isPrivate ? {} : { group }) },
    waiting: entry,
  };
}

function changed(shown: ShownContribution, mine: readonly Entry[]): ShownContribution {
  let last = shown;
  for (const entry of mine) {
    const { do: asked } = entry;
    if (last.one.withdrawn) break;
    if (asked.type === "edit_message" && asked.message === last.one.id) last = { one: { ...last.one, text: asked.text, edited_at: entry.made_at }, waiting: entry };
    if (asked.type === "withdraw_message" && asked.message === last.one.id) {
      const { text: _, attachments: __, ...marker } = last.one;
      last = { one: { ...marker, withdrawn: true }, waiting: entry };
    }
  }
  return last;
}

/** What answers what: a contribution and, under it, the answers to it. */
export interface Thread {
  readonly root: ShownContribution;
  readonly answers: readonly ShownContribution[];
}

export interface KindGroup {
  readonly kind: string;
  readonly threads: readonly Thread[];
}

/** What was said in one of the groups of a session, or in none of them. */
export interface RoomGroup {
  readonly group: number | undefined;
  readonly kinds: readonly KindGroup[];
}

export interface PhaseGroup {
  readonly phase: number;
  readonly rooms: readonly RoomGroup[];
  readonly count: number;
}

/**
 * By phase, in order; what a board of the present phase shows stands there, whenever it was brought. In a phase that is over (or shown as a board) kind by kind, as the script lists them; in the present one
 * as they came, with what is of one kind and follows each other together.
 */
export function byPhase(all: readonly ShownContribution[], script: Script, present: number): PhaseGroup[] {
  const published = all.filter(({ one }) => kindNamed(script, one.kind).family !== "note");
  const board = script.phases[present]?.board;
  const phaseOf = ({ one }: ShownContribution) => (board?.includes(one.kind) ? present : one.phase);
  const phases = [...new Set(published.map(phaseOf))].sort((a, b) => a - b);
  return phases.map((phase) => {
    const inside = published.filter((each) => phaseOf(each) === phase);
    const sorted = phase !== present || script.phases[phase]?.board !== undefined;
    const kinds = (said: readonly ShownContribution[]) => (sorted ? kindByKind(threadsOf(said), script) : runs(threadsOf(said)));
    const rooms = script.phases[phase]?.breakouts ? byGroup(inside, ({ one }) => one) : [{ group: undefined, said: inside }];
    return { phase, rooms: rooms.map(({ group, said }) => ({ group, kinds: kinds(said) })), count: inside.filter(({ one }) => !one.withdrawn).length };
  });
}

/** Mine alone, newest last. */
export function notesOf(all: readonly ShownContribution[], script: Script): ShownContribution[] {
  return all.filter(({ one }) => kindNamed(script, one.kind).family === "note");
}

function threadsOf(all: readonly ShownContribution[]): Thread[] {
  const byId = new Map(all.map((each) => [each.one.id, each]));
  // An answer to an answer stands under what both speak of.
  const rootOf = ({ one }: ShownContribution, depth = 0): string => {
    const above = one.reply_to === undefined || depth > 20 ? undefined : byId.get(one.reply_to);
    return above ? rootOf(above, depth + 1) : one.id;
  };
  const answers = new Map<string, ShownContribution[]>();
  const roots: ShownContribution[] = [];
  for (const each of all) {
    const root = rootOf(each);
    if (root === each.one.id) roots.push(each);
    else answers.set(root, [...(answers.get(root) ?? []), each]);
  }
  return roots.map((root) => ({ root, answers: answers.get(root.one.id) ?? [] }));
}

function runs(threads: readonly Thread[]): KindGroup[] {
  const groups: { kind: string; threads: Thread[] }[] = [];
  for (const thread of threads) {
    const last = groups.at(-1);
    if (last?.kind === thread.root.one.kind) last.threads.push(thread);
    else groups.push({ kind: thread.root.one.kind, threads: [thread] });
  }
  return groups;
}

function kindByKind(threads: readonly Thread[], script: Script): KindGroup[] {
  const order = script.kinds.map(({ id }) => id);
  const kinds = [...new Set(threads.map(({ root }) => root.one.kind))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return kinds.map((kind) => ({ kind, threads: threads.filter(({ root }) => root.one.kind === kind) }));
}
