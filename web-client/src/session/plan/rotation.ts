import { useEffect, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { counted, t } from "../../i18n";
import type { Duty, RotationFrame } from "../../wire";
import { askJoined } from "../ask_joined";
import type { Role } from "../script";
import type { Candidate } from "./person_picker";

// Who presented and facilitated least is proposed, and why is said; whoever plans decides (rule C139).

export const proposedMax = 3;

const since = { presents: "presented", facilitates: "facilitated" } as const satisfies Partial<Record<Duty, string>>;

type Goes = keyof typeof since;

function goesRound(duty: Duty): duty is Goes {
  return duty in since;
}

/** How many sessions ago; Infinity: in none of those that are remembered. */
function ago({ people }: Pick<RotationFrame, "people">, duty: Goes, person: number): number {
  return people.find((one) => one.person === person)?.[since[duty]] ?? Infinity;
}

/** "presentó hace 3 sesiones", "aún no ha presentado"; undefined: the role does not go round, or there is nothing to tell. */
export function whenLast(rotation: Pick<RotationFrame, "sessions" | "people"> | undefined, role: Role, person: number): string | undefined {
  const { duty } = role;
  if (!rotation || rotation.sessions === 0 || !goesRound(duty)) return undefined;
  const sessions = ago(rotation, duty, person);
  return Number.isFinite(sessions) ? counted(`rotation_${since[duty]}`, sessions) : t(`rotation_${since[duty]}_never`);
}

/**
 * Those whose turn it is to have this role: who has not had it, then whose last time is longest ago; among equals who carried
 * the least of both, then the order in which they came. Nobody who has a role in this session already.
 */
export function proposed(rotation: Pick<RotationFrame, "sessions" | "people"> | undefined, role: Role, candidates: readonly Candidate[], seated: ReadonlySet<number>): Candidate[] {
  const { duty } = role;
  if (!rotation || rotation.sessions === 0 || !goesRound(duty)) return [];
  const other: Goes = duty === "presents" ? "facilitates" : "presents";
  const longer = (of: Goes, one: number, two: number) => {
    const [a, b] = [ago(rotation, of, one), ago(rotation, of, two)];
    return a === b ? 0 : b > a ? 1 : -1;
  };
  return candidates
    .filter(({ person }) => !seated.has(person))
    .sort((one, two) => longer(duty, one.person, two.person) || longer(other, one.person, two.person) || one.person - two.person)
    .slice(0, proposedMax);
}

/** As the server tells it to whoever gives the seats; undefined: not yet, or not now. */
export function useRotation(client: Client, space: number, gives: boolean): RotationFrame | undefined {
  const [frame, setFrame] = useState<RotationFrame>();
  const online = client.link.value.phase.name === "open";
  useEffect(() => {
    if (!gives || !online) return;
    let current = true;
    void askJoined<RotationFrame>(client, "ask_rotation", space, () => current).then((told) => {
      if (current && told) setFrame(told);
    });
    return () => {
      current = false;
    };
  }, [client, space, gives, online]);
  return gives ? frame : undefined;
}
