import type { FigureLevel, PlanLabel, PlanOwner, SpaceKind, SupportPlan } from "../wire";

// What a plan says, as protocol/templates/plan.schema.json describes it.

export interface PlanDocument {
  readonly title: string;
  readonly label: PlanLabel;
  readonly owner: { readonly kind: PlanOwner; readonly name?: string; readonly people?: readonly number[] };
  readonly purpose?: string;
  readonly goals: readonly Goal[];
}

export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly feeds?: { readonly instrument: "pme" | "pei" | "local_training" | "other"; readonly state: "proposed" | "done"; readonly name?: string };
  readonly indicators?: readonly Indicator[];
  readonly objectives: readonly Objective[];
}

export interface Objective {
  readonly id: string;
  readonly text: string;
  readonly indicators?: readonly Indicator[];
  readonly actions: readonly Action[];
}

export interface Action {
  readonly id: string;
  readonly text: string;
  /** "2026-03-09". */
  readonly from: string;
  readonly to: string;
  readonly people?: readonly number[];
  readonly others?: string;
  readonly evidence?: string;
}

export interface Indicator {
  readonly id: string;
  readonly text: string;
  readonly level: FigureLevel;
  readonly unit?: string;
  /** Decimals as they are written: "12.5". */
  readonly baseline?: string;
  readonly target?: string;
  readonly source?: string;
}

const homes: ReadonlySet<SpaceKind> = new Set<SpaceKind>(["community", "mentoring_room", "mesa", "notebook"]);

/** Where plans are made. */
export const hasPlans = (kind: SpaceKind): boolean => homes.has(kind);

let last: { readonly text: string; readonly document: PlanDocument | undefined } | undefined;

/** What the plan says; undefined: its words are gone. */
export function documentOf({ text }: SupportPlan): PlanDocument | undefined {
  if (text === undefined) return undefined;
  if (last?.text !== text) last = { text, document: read(text) };
  return last.document;
}

export function actionIn(document: PlanDocument | undefined, id: string): Action | undefined {
  for (const { objectives } of document?.goals ?? []) {
    for (const { actions } of objectives) {
      const found = actions.find((one) => one.id === id);
      if (found) return found;
    }
  }
  return undefined;
}

function read(text: string): PlanDocument | undefined {
  try {
    const document = JSON.parse(text) as PlanDocument | null;
    return Array.isArray(document?.goals) ? document! : undefined;
  } catch {
    return undefined;
  }
}
