import { ApiError, call } from "../entry/api";
import type { Person } from "../wire";
import type { OwnProfile, Profile } from "./document";

const of = (space: number, what: string) => `/api/spaces/${space}/${what}`;

export const vocabularyPath = "/api/vocabulary";
export const ownPath = (network: number) => of(network, "profile");

export interface ProfileProblem {
  /** "profile.subjects[2]", "hours.blocks[3]" */
  readonly place: string;
  readonly text: string;
}

export type Saved =
  | { readonly outcome: "kept"; readonly revision: number }
  | { readonly outcome: "came_between"; readonly newest?: OwnProfile }
  | { readonly outcome: "invalid"; readonly problems: readonly ProfileProblem[] };

/** Rejects where the server gave no such answer. */
export async function saveProfile(network: number, body: object): Promise<Saved> {
  try {
    return await call<Saved>("PUT", ownPath(network), body);
  } catch (failed) {
    if (failed instanceof ApiError && (failed.status === 409 || failed.status === 422) && isSaved(failed.answer)) return failed.answer;
    throw failed;
  }
}

const isSaved = (answer: unknown): answer is Saved => typeof answer === "object" && answer !== null && "outcome" in answer;

export const eraseProfile = (network: number) => call<object>("DELETE", ownPath(network));

export interface ListedProfile {
  readonly person: Person;
  readonly profile: Profile;
}

export interface Wanted {
  readonly about: string;
  readonly subject: string;
  readonly level: string;
  readonly language: string;
  readonly offers: string;
  readonly seeks: string;
}

/** One page of those who fit, in order of their number; `more`: ask again after the last one. */
export function profilesAfter(network: number, wanted: Partial<Wanted>, after: number) {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ""));
  query.set("after", String(after));
  return call<{ readonly profiles: readonly ListedProfile[]; readonly more: boolean }>("GET", of(network, `profiles?${query}`));
}

export type As = "mentor" | "peer";
export type Ground = "sought" | "subject" | "specialty" | "level" | "language" | "school" | "area" | "other_region" | "meets";
export type Lack = "sought" | "level" | "language";

export interface Suggestion {
  readonly person: Person;
  readonly room_left?: number;
  readonly reasons: readonly { readonly ground: Ground; readonly what?: string }[];
  readonly lacks: readonly Lack[];
}

export interface Suggestions {
  readonly for: Person;
  readonly as: As;
  /** There is a profile, and it looks for somebody. */
  readonly profile: boolean;
  readonly seeks: boolean;
  readonly suggestions: readonly Suggestion[];
}

export const suggestionsFor = (network: number, person: number, as: As) => call<Suggestions>("GET", of(network, `suggestions?for=${person}&as=${as}`));

export interface Specialists {
  readonly uncovered: readonly { readonly person: Person; readonly specialty: string; readonly for_language: boolean }[];
  readonly serving: readonly { readonly person: Person; readonly serves: readonly { readonly person: Person; readonly specialty: string; readonly language?: string; readonly language_missing: boolean }[] }[];
  /** Who looks for specialists and does not say in what. */
  readonly unsaid: readonly Person[];
}

export const specialistsOf = (network: number) => call<Specialists>("GET", of(network, "specialists"));
