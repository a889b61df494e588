import { mayGuide } from "../accompaniment/rights";
import type { SpaceView } from "../store/state";
import type { PlanAction } from "../wire";
import { hasPlans } from "./document";

// What is offered; the server decides.

/** Keeps the plan, measures its indicators, validates and closes it. */
export const mayKeep = ({ kind, roles }: SpaceView): boolean => hasPlans(kind) && mayGuide(kind, roles);

/** Says where an action stands: whoever keeps the plan, and who answers for it. */
export const mayStand = (view: SpaceView, { action }: PlanAction, self: number): boolean => mayKeep(view) || action.people.includes(self);
