import { mayPost } from "../community/rights";
import type { Entry } from "../outbox_entry";
import type { Conversation, Material, RefusalCode } from "../wire";
import { silenced, holdsDuty, mayFacilitate, present, type Here } from "./standing";
import { waitsForRole } from "./rights";

// What is attached to a session for everybody to look at (rules C153 to C156). The same rules as
// server/domain/bringing_materials.cpp; the server decides.

export const materialsMax = 20;
export const materialsEverMax = 60;
export interface ShownMaterial {
  readonly material: Material;
  /** It waits to be sent, with its file. */
  readonly waiting?: Entry;
}

/** Those that are there, and behind them what this device has still to send. */
export function materialsShown(conversation: Conversation, space: number, outbox: readonly Entry[], self: number): ShownMaterial[] {
  const all = conversation.materials ?? [];
  const there = new Set(all.map(({ id }) => id));
  const waiting = outbox.flatMap((entry): ShownMaterial[] => {
    const { do: asked, space: of, refused, id, made_at: at, files } = entry;
    if (of !== space || refused || asked.type !== "attach_material" || there.has(id)) return [];
    const { title, address } = asked;
    return [{ material: { id, by: self, at, title, ...(address === undefined ? {} : { address }), ...(files ? { attachments: [...files] } : {}), removed: false }, waiting: entry }];
  });
  return [...all.filter(({ removed }) => !removed).map((material) => ({ material })), ...waiting];
}

/** Why I cannot attach anything now; undefined: I can. */
export function objectionToBringing(here: Here): RefusalCode | undefined {
  const { conversation, self, spaceRoles } = here;
  if (conversation.stage === "ended") return "conversation_over";
  const leads = holdsDuty(here, self, "presents") || mayFacilitate(here, self);
  const planned = conversation.stage === "planned";
  if (!mayPost(spaceRoles) || !(leads || (planned && spaceRoles.includes("coordinator")))) return "role_may_not";
  const all = conversation.materials ?? [];
  if (all.filter(({ removed }) => !removed).length >= materialsMax || all.length >= materialsEverMax) return "materials_full";
  if (planned || conversation.stage === "completing") return undefined;
  if (present(here).grants.length === 0) return "phase_is_silent";
  if (silenced(here, self)) return "silenced";
  return waitsForRole(here) ? "waits_for_role" : undefined;
}

export function mayRemove(here: Here, { by }: Material): boolean {
  const { conversation, self, spaceRoles } = here;
  return conversation.stage !== "ended" && (by === self || mayFacilitate(here, self) || spaceRoles.includes("coordinator"));
}
