import { byGroup } from "../session/groups";
import { kindNamed, roleNamed, type Kind, type Phase, type Role, type Script } from "../session/script";
import type { Acta, ActaIncident, Confirmation, Contribution, Correction, Uuid } from "../wire";

// An acta in the order in which people read it. Pure.

/** A contribution with what answers it in the same phase. */
export interface Said {
  readonly one: Contribution;
  readonly answers: readonly Said[];
}

export interface KindPart {
  readonly kind: Kind;
  readonly said: readonly Said[];
}

/** What was said in one group, where the phase had them. */
export interface RoomPart {
  readonly group: number | undefined;
  readonly kinds: readonly KindPart[];
}

export interface PhasePart {
  readonly index: number;
  readonly phase: Phase;
  readonly rooms: readonly RoomPart[];
}

export interface RolePart {
  readonly role: Role | undefined;
  readonly people: readonly number[];
}

export function byId(acta: Acta): ReadonlyMap<Uuid, Contribution> {
  return new Map(acta.contributions.map((one) => [one.id, one]));
}

/** Those of these ids, in their order. */
export function chosen(acta: Acta, ids: readonly Uuid[]): Contribution[] {
  const all = byId(acta);
  return ids.flatMap((id) => all.get(id) ?? []);
}

/** Who was there in which role; at the end those who gave theirs back. */
export function roles(acta: Acta, script: Script): RolePart[] {
  const holding = (role: string) => acta.participants.filter((each) => each.roles.includes(role)).map(({ person }) => person);
  const ids = [...new Set([...script.roles.map(({ id }) => id), ...acta.participants.flatMap((each) => each.roles)])];
  const without = acta.participants.filter((each) => each.roles.length === 0).map(({ person }) => person);
  return [
    ...ids.map((id) => ({ role: roleNamed(script, id), people: holding(id) })),
    { role: undefined, people: without },
  ].filter(({ people }) => people.length > 0);
}

/** What was said, by phase, group and kind. What is shown elsewhere whole, commitments and closings, is not repeated. */
export function phases(acta: Acta, script: Script): PhasePart[] {
  const elsewhere = new Set([...acta.commitments, ...acta.closing]);
  return script.phases.flatMap((phase, index) => {
    const here = acta.contributions.filter((one) => one.phase === index && !elsewhere.has(one.id));
    if (here.length === 0) return [];
    const rooms = phase.breakouts ? byGroup(here, (one) => one) : [{ group: undefined, said: here }];
    return [{ index, phase, rooms: rooms.map(({ group, said }) => ({ group, kinds: byKind(said, script) })) }];
  });
}

/** Groups of contributions by kind, in the order in which they come; what answers one of them stands under it. */
export function byKind(contributions: readonly Contribution[], script: Script): KindPart[] {
  const ids = new Set(contributions.map(({ id }) => id));
  const answers = (to: Uuid): Said[] => contributions.filter((one) => one.reply_to === to).sort(inTime).map(said);
  const said = (one: Contribution): Said => ({ one, answers: answers(one.id) });
  const parts = new Map<string, Said[]>();
  for (const one of contributions) {
    if (one.reply_to !== undefined && ids.has(one.reply_to)) continue;
    const part = parts.get(one.kind);
    if (part) part.push(said(one));
    else parts.set(one.kind, [said(one)]);
  }
  return [...parts].map(([kind, all]) => ({ kind: kindNamed(script, kind), said: all }));
}

const inTime = (one: Contribution, other: Contribution) => one.seq - other.seq;

/** By which kind a contribution went before it was given its own; undefined: always by its own. */
export function firstKind(acta: Acta, id: Uuid): string | undefined {
  return acta.incidents.find((incident) => incident.what === "reclassified" && incident.contribution === id)?.kind;
}

/** What was asked to be put right of a contribution; undefined: of the acta as a whole, or of what is no longer in it. */
export function correctionsOf(acta: Acta, of: Uuid | undefined): readonly Correction[] {
  const all = byId(acta);
  return (acta.corrections ?? []).filter(({ contribution }) =>
    of === undefined ? contribution === undefined || !all.has(contribution) : contribution === of);
}

/** Did they say that it is right before something was to be corrected that still is? */
export function confirmedBefore(acta: Acta, { corrections }: Confirmation): boolean {
  return (acta.corrections ?? []).slice(corrections).some(({ taken_back }) => taken_back === undefined);
}

/** What departed from the plan. A pause and what ended it are one thing; until: when it went on. */
export interface Departure {
  readonly incident: ActaIncident;
  readonly until?: number;
}

export function departures(acta: Acta): Departure[] {
  return acta.incidents.flatMap((incident, place) => {
    if (incident.what === "resumed") return [];
    if (incident.what !== "paused") return [{ incident }];
    const until = acta.incidents.slice(place).find(({ what }) => what === "resumed")?.at ?? acta.ended_at;
    return [{ incident, until }];
  });
}

/** When its phases were over: of a hybrid session, before what was completed afterwards. */
export function heldUntil({ mode, held, ended_at }: Acta): number {
  if (mode !== "hybrid" || !held || held.length === 0) return ended_at;
  return Math.max(...held.map(({ closed }) => closed ?? ended_at));
}

export interface Times {
  readonly planned: number;
  readonly used: number;
}

export function sum(acta: Acta): Times {
  return acta.phases.reduce((all, each) => ({ planned: all.planned + each.planned, used: all.used + each.used }), { planned: 0, used: 0 });
}

/** Whole minutes, and at least one for what took any time. */
export function minutes(milliseconds: number): number {
  return milliseconds === 0 ? 0 : Math.max(1, Math.round(milliseconds / 60_000));
}
