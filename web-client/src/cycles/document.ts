/** The document of a cycle (protocol/templates/cycle.schema.json), as the server read it, and the guide beside it. */
export const parties = ["teacher", "pair", "group", "management_team", "director", "accompanier", "coordinator", "school", "network"] as const;
export const companions = ["person", "dupla", "rotating_team", "internal_coordinator", "peers", "itself"] as const;
export type Party = (typeof parties)[number];
export type Companion = (typeof companions)[number];

export interface Chosen {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly purpose: string;
  readonly when: string;
  readonly variant?: { readonly of: string; readonly title: string };
  readonly accompanied: readonly Party[];
  readonly accompanies: readonly Companion[];
  readonly progresses: Party;
}

export interface CycleSummary extends Chosen {
  readonly stages: readonly string[];
}

export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly part?: string;
  readonly purpose: string;
  readonly role?: string;
  readonly decides?: string;
  readonly about?: "accompanied" | "accompanier";
  readonly required?: boolean;
  readonly questions: readonly string[];
  readonly outputs: readonly string[];
  readonly conversations: readonly string[];
  readonly instruments: readonly string[];
}

export interface Cadence {
  readonly what: string;
  readonly times_min: number;
  readonly times_max?: number;
  readonly per: "week" | "fortnight" | "month" | "year" | "cycle";
  readonly minutes_min?: number;
  readonly minutes_max?: number;
}

export interface Cycle extends Chosen {
  readonly equal?: boolean;
  readonly voluntary?: boolean;
  readonly months_min?: number;
  readonly months_max?: number;
  readonly cadence?: readonly Cadence[];
  readonly entry?: { readonly when?: readonly string[]; readonly first: string; readonly otherwise: string; readonly says: string };
  readonly stages: readonly Stage[];
  readonly flags?: readonly { readonly when: string; readonly effect: "says" | "refuses"; readonly says: string; readonly stages?: readonly string[] }[];
  readonly moments?: readonly { readonly title: string; readonly purpose: string }[];
  readonly modalities?: readonly string[];
  readonly notes?: readonly string[];
  readonly ours?: readonly string[];
}

export interface Quota {
  readonly what: "visit" | "gia" | "ria" | "workshop" | "meeting" | "nucleus";
  readonly times?: number;
  readonly monthly?: number;
  readonly days_min?: number;
  readonly days_max?: number;
  readonly meetings?: number;
  readonly says?: string;
}

export interface Modality {
  readonly id: string;
  readonly title: string;
  readonly year: readonly Quota[];
  readonly hours?: readonly { readonly what: string; readonly weekly: number; readonly note?: string }[];
  readonly group?: { readonly least: number; readonly most: number };
  readonly notes?: readonly string[];
  readonly ours?: readonly string[];
}

export interface Guide {
  readonly roles: readonly { readonly id: string; readonly title: string; readonly when: string; readonly does: string }[];
  readonly modalities: readonly Modality[];
  readonly notes?: readonly string[];
}
