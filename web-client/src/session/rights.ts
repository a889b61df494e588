import { mayPost } from "../community/rights";
import type { Contribution, Party, RefusalCode, Uuid } from "../wire";
import { codePoints, wordsMax } from "../words";
import { groupOf, inGroups } from "./groups";
import type { Grant, Kind, Phase, Requirement, Script } from "./script";
import { isAsynchronous } from "./modes";
import { belongs, contributedIn, contributedNow, counts, holds, partyOf, present, sameParty, seatsOf, silenced, words, type Here, type Word } from "./standing";

// What may I do now, and why not. The same rules in the same order as server/domain/contributing.cpp and taking_turns.cpp;
// the server decides, and a phase may have ended on the way.

export const contributionsMax = 400;
export const ownersMax = 20;
const dayLength = 86_400_000;

export interface KindRight {
  readonly kind: Kind;
  /** Undefined: it may be contributed now. */
  readonly why?: RefusalCode;
  /** Under which it may, or would if it were my turn. */
  readonly grant?: Grant;
  /** How often my party still may, where that is limited. */
  readonly left?: number;
  readonly exception?: true;
}

/** May I contribute this kind to the present phase? */
export function rightTo(here: Here, kind: Kind): KindRight {
  const { conversation, self, spaceRoles } = here;
  const no = (why: RefusalCode, grant?: Grant): KindRight => ({ kind, why, ...(grant ? { grant } : {}) });
  if (seatsOf(conversation, self).length === 0) return fromThePublic(here, kind);
  if (kind.family === "note" && conversation.stage !== "ended") return full(here) ? no("session_full") : { kind };
  if (!mayPost(spaceRoles)) return no("role_may_not");
  const moment = objectionToMoment(here);
  if (moment) return no(moment);
  if (full(here)) return no("session_full");
  if (silenced(here, self)) return conversation.excepted.includes(self) ? byException(here, kind) : no("silenced");

  const phase = present(here);
  const right = grantFor(here, phase, kind.id);
  if (typeof right === "string") return no(right);
  if (waitsForRole(here)) return no("waits_for_role", right);
  if (conversation.stage === "completing") return toComplete(here, kind, right);
  if (inGroups(here) && groupOf(conversation, self) === undefined) return no("group_missing", right);
  if (!hasTheWord(here, right)) return no("not_your_turn", right);
  const counted = countedUnder(here, right, kind.id);
  const left = counted.contributions === undefined ? undefined : counted.contributions - contributedNow(here, countedAs(here, phase, right), counted);
  if (left !== undefined && left <= 0) return no("limit_reached", right);
  return { kind, grant: right, ...(left === undefined ? {} : { left }) };
}

// Whoever holds no seat brings something while they have the word (rule C144).
function fromThePublic(here: Here, kind: Kind): KindRight {
  const { conversation, self, spaceRoles } = here;
  if (conversation.gallery?.word?.person !== self) return { kind, why: "seat_missing" };
  if (!mayPost(spaceRoles)) return { kind, why: "role_may_not" };
  const moment = objectionToMoment(here);
  if (moment) return { kind, why: moment };
  if (!present(here).gallery?.speakers?.kinds.includes(kind.id)) return { kind, why: "kind_not_allowed" };
  if (waitsForRole(here)) return { kind, why: "waits_for_role" };
  return full(here) ? { kind, why: "session_full" } : { kind };
}

// To complete is for whoever was absent: what they brought on time counts, too (rule C124).
function toComplete(here: Here, kind: Kind, grant: Grant): KindRight {
  const phase = present(here);
  if (phase.visibility === "author_only") return { kind, why: "phase_over", grant };
  const brought = contributedIn(here, here.conversation.phase, countedAs(here, phase, grant), grant);
  const onTime = brought.filter(({ late }) => !late).length;
  if (onTime >= (grant.contributions ?? 1)) return { kind, why: "part_done", grant };
  if (grant.contributions === undefined) return { kind, grant };
  const left = grant.contributions - brought.length;
  return left > 0 ? { kind, grant, left } : { kind, why: "limit_reached", grant };
}

// A round comes to everybody once; where there is no order to keep, with each kind (rule C121).
function countedUnder({ conversation }: Here, grant: Grant, kind: string): Grant {
  const once = isAsynchronous(conversation) && grant.policy === "round" && grant.contributions === undefined;
  return once ? { ...grant, kinds: [kind], contributions: 1 } : grant;
}

/** In an anonymous phase each is counted alone: a limit would tell those who share a seat of one another. */
function countedAs(here: Here, phase: Phase, grant: Grant): Party {
  const party = partyOf(here, here.self, grant)!;
  return phase.authorship === "named" ? party : { role: party.role, person: here.self };
}

/** Every kind that concerns me now: what a grant of mine names first, then notes. Others are not asked for by this phase. */
export function rights(here: Here): KindRight[] {
  const { script } = here;
  const phase = present(here);
  const mine = phase.grants.filter((grant) => partyOf(here, here.self, grant)).flatMap((grant) => grant.kinds);
  const excepted = silenced(here, here.self) && here.conversation.excepted.includes(here.self);
  const heard = here.conversation.gallery?.word?.person === here.self;
  const asked = excepted ? script.kinds.filter((kind) => rightTo(here, kind).why === undefined).map(({ id }) => id) : heard ? (phase.gallery?.speakers?.kinds ?? []) : mine;
  const notes = heard ? [] : script.kinds.filter(({ family }) => family === "note");
  return [...new Set(asked)]
    .flatMap((id) => script.kinds.filter((kind) => kind.id === id && kind.family !== "note"))
    .concat(notes)
    .map((kind) => rightTo(here, kind));
}

/** Why I can publish nothing now, whatever its kind; undefined: something may be published. */
export function whyNothing(here: Here): RefusalCode | undefined {
  const published = rights(here).filter(({ kind }) => kind.family !== "note");
  if (published.some(({ why }) => why === undefined)) return undefined;
  const [first] = published;
  if (first?.why) return first.why;
  const any = here.script.kinds.find(({ family }) => family !== "note");
  return any ? (rightTo(here, any).why ?? "role_may_not_speak") : "phase_is_silent";
}

/** May this be sent although its phase is over (rule C51)? Undefined: yes. */
export function objectionToLate(here: Here, index: number, kindId: string): RefusalCode | undefined {
  const { script, self } = here;
  const phase = script.phases[index];
  if (!mayPost(here.spaceRoles)) return "role_may_not";
  const moment = objectionToMoment(here);
  if (moment) return moment;
  if (present(here).grants.length === 0) return "phase_is_silent";
  if (silenced(here, self)) return "silenced";
  if (!phase || phase.visibility === "author_only") return "phase_over";
  const right = grantFor(here, phase, kindId);
  return typeof right === "string" ? right : undefined;
}

export interface Wording {
  readonly text: string;
  readonly rests_on?: Uuid;
  readonly owners: readonly number[];
  readonly due?: number;
}

/** What the words still lack under a grant. `today`: days since 1970-01-01 of server time. */
export function objectionToWords(grant: Grant | undefined, { text, rests_on, owners, due }: Wording, today: number): RefusalCode | undefined {
  if (grant?.characters !== undefined && codePoints(text) > grant.characters) return "too_long";
  for (const need of grant?.needs ?? []) {
    if (need === "evidence" && rests_on === undefined) return "evidence_missing";
    if (need === "date" && due === undefined) return "date_missing";
    if (need === "owner" && owners.length === 0) return "owner_missing";
  }
  if (owners.length > ownersMax) return "too_many_owners";
  if (due !== undefined && due + 1 < today) return "date_past";
  return undefined;
}

/** How long a contribution of this kind may be, whichever grant it is brought under. */
export function charactersMax(script: Script, phase: number, kind: string): number {
  const grants = script.phases[phase]?.grants.filter(({ kinds }) => kinds.includes(kind)) ?? [];
  return Math.min(wordsMax, ...grants.map(({ characters }) => characters ?? wordsMax));
}

/** Days since 1970-01-01 at a moment. */
export function dayAt(at: number): number {
  return Math.floor(at / dayLength);
}

/** What may be pointed at as evidence: the work itself, what was observed, what was answered (rule C27). */
export function evidence({ conversation, script, self }: Here): Contribution[] {
  const families = new Map(script.kinds.map(({ id, family }) => [id, family]));
  return conversation.contributions.filter((one) => {
    const family = families.get(one.kind);
    const here = one.shown === "group" && one.group === groupOf(conversation, self);
    const shown = here || one.shown === "everybody" || (one.shown !== "group" && one.author === self && !one.anonymous);
    return shown && !one.withdrawn && (family === "context" || family === "observation" || family === "answer");
  });
}

/** May I correct this? Undefined: yes. */
export function objectionToEdit(here: Here, one: Contribution): RefusalCode | undefined {
  const { conversation, self } = here;
  if (one.author !== self) return "not_the_author";
  if (one.withdrawn) return "message_withdrawn";
  if (conversation.stage === "ended") return "conversation_over";
  if (one.shown === "author") return undefined;
  if (conversation.stage === "paused") return "conversation_paused";
  if (conversation.stage === "completing") return one.late ? undefined : "phase_over";
  if (one.phase !== conversation.phase) return "phase_over";
  return silenced(here, self) ? "silenced" : undefined;
}

/** The word where I could have it. */
export interface MyWord extends Word {
  readonly mine: boolean;
  /** From 1; undefined: I did not ask for it. */
  readonly place?: number;
}

export function myWord(here: Here): MyWord | undefined {
  for (const word of words(here)) {
    const party = partyOf(here, here.self, word.grant);
    if (!party) continue;
    const place = word.turn.queue.findIndex((each) => sameParty(each, party)) + 1;
    return { ...word, mine: sameParty(word.turn.holder, party), ...(place > 0 ? { place } : {}) };
  }
  return undefined;
}

/** Why I cannot ask for the word; undefined: I can, or have it already. */
export function objectionToWord(here: Here, person = here.self): RefusalCode | undefined {
  const { stage } = here.conversation;
  if (stage === "planned") return "conversation_not_started";
  if (stage === "ended") return "conversation_over";
  if (stage === "paused") return "conversation_paused";
  if (stage === "completing") return "phase_over";
  if (silenced(here, person)) return "silenced";
  const placed = words(here).some(({ grant }) => partyOf(here, person, grant));
  return placed ? undefined : person === here.self ? "no_turns_for_you" : "no_turns_for_them";
}

/** What the present phase asks for before it is left, and how much of it there is (rule C28). */
export interface Lack {
  readonly requirement: Requirement;
  readonly there: number;
}

export function lacking({ conversation, script }: Pick<Here, "conversation" | "script">): Lack[] {
  // What others bring is hidden here until the end: only the server can count it, and says so if something is missing.
  if (present({ conversation, script }).visibility === "at_end") return [];
  return present({ conversation, script })
    .requires.map((requirement) => ({
      requirement,
      there: conversation.contributions.filter((one) => one.phase === conversation.phase && one.kind === requirement.kind && counts(one)).length,
    }))
    .filter(({ requirement, there }) => there < requirement.atLeast);
}

/** Why the facilitator cannot just go on to the next phase; undefined: they can. */
export function objectionToNext(here: Pick<Here, "conversation" | "script">): RefusalCode | undefined {
  const { stage, overtime } = here.conversation;
  if (stage === "planned") return "conversation_not_started";
  if (stage === "ended") return "conversation_over";
  if (stage === "paused") return "conversation_paused";
  if (stage === "completing") return "phase_over";
  // People were told until when they have time: closing earlier asks for a reason.
  if ((isAsynchronous(here.conversation) || !present(here).exits.includes("facilitator")) && !overtime) return "phase_waits";
  return lacking(here).some(({ requirement }) => requirement.lock) ? "requirement_missing" : undefined;
}

function objectionToMoment({ conversation: { stage } }: Here): RefusalCode | undefined {
  switch (stage) {
    case "planned":
      return "conversation_not_started";
    case "ended":
      return "conversation_over";
    case "paused":
      return "conversation_paused";
    case "running":
    case "completing":
      return undefined;
  }
}

function full({ conversation }: Here): boolean {
  return conversation.contributions.length >= contributionsMax;
}

function grantFor(here: Here, phase: Phase, kind: string): Grant | RefusalCode {
  const mine = phase.grants.filter((grant) => partyOf(here, here.self, grant));
  const grant = mine.find(({ kinds }) => kinds.includes(kind));
  if (grant) return grant;
  if (phase.grants.length === 0) return "phase_is_silent";
  return mine.length > 0 ? "kind_not_allowed" : "role_may_not_speak";
}

function byException(here: Here, kind: Kind): KindRight {
  const asked = present(here).grants.some(({ kinds }) => kinds.includes(kind.id));
  const allowed = asked || kind.family === "answer" || kind.family === "process";
  return allowed ? { kind, exception: true } : { kind, why: "kind_not_allowed" };
}

// Some wait until a role has spoken (rule C36).
export function waitsForRole(here: Here): boolean {
  const { conversation, self } = here;
  const { speaksFirst } = present(here);
  if (speaksFirst === undefined || holds(conversation, self, speaksFirst)) return false;
  return !conversation.contributions.some((one) => one.phase === conversation.phase && counts(one) && one.author !== undefined && holds(conversation, one.author, speaksFirst));
}

function hasTheWord(here: Here, grant: Grant): boolean {
  if (grant.policy === "open" || isAsynchronous(here.conversation)) return true;
  const holder = words(here).find((word) => word.grant === grant)?.turn.holder;
  return holder !== undefined && belongs(here.conversation, here.self, holder);
}
