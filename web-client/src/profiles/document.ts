/** What a member of a network says of themselves there (rules H1 to H3), as the server reads and tells it. */
export interface Profile {
  readonly subjects: readonly string[];
  readonly levels: readonly string[];
  readonly specialties: readonly string[];
  readonly languages: readonly string[];
  readonly schools: readonly string[];
  readonly region: string;
  readonly area: "" | "rural" | "urban";
  readonly offers: readonly string[];
  readonly mentees: number;
  readonly seeks: readonly string[];
  readonly seeks_in: readonly string[];
  readonly meets: readonly string[];
  readonly words: string;
}

/** Parts of it that are lists of values. */
export type ListName = { [Name in keyof Profile]: Profile[Name] extends readonly string[] ? Name : never }[keyof Profile];

export const hoursKinds = ["collegial", "mentoring", "teaching"] as const;
export type HoursKind = (typeof hoursKinds)[number];

/** Minutes since midnight, on the clock of the zone; Monday is day 0. */
export interface Block {
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly kind: HoursKind;
}

export interface Hours {
  readonly zone: string;
  readonly blocks: readonly Block[];
}

/** One's own, as it is kept; revision 0: there is none yet. */
export interface OwnProfile {
  readonly revision: number;
  readonly profile: Profile | null;
  readonly hours: Hours | null;
  /** The server does not know the zone of the hours any more: they count nowhere. */
  readonly zone_unknown?: true;
}

export const limits = { values: 12, value: 60, words: 300, blocks: 60, mentees: 3 } as const;

export const emptyProfile: Profile = {
  subjects: [], levels: [], specialties: [], languages: [], schools: [], region: "", area: "", offers: [], mentees: 0, seeks: [], seeks_in: [], meets: [], words: "",
};
