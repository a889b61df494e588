import { ApiError, call, outcomeOf } from "../entry/api";
import { locale } from "../i18n";
import type { TemplateSummary } from "../session/plan/templates";
import type { Person } from "../wire";
import type { Document } from "./document";

/** What is wrong with a document, in the words of the server; place: "phases[3].grants[0].kinds". */
export interface Problem {
  readonly place: string;
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly text: string;
}

export interface Version {
  readonly version: number;
  readonly at: number;
  readonly by: Person;
  readonly note: string;
}

/** A template that the network keeps. */
export interface Adapted extends TemplateSummary {
  readonly version: number;
  /** The id of what it was made of; empty: of nothing. */
  readonly adapted_from: string;
  readonly retired: boolean;
  readonly newest: Version;
}

export interface AdaptedList {
  /** Absent: the space belongs to no network. */
  readonly network?: number;
  /** May this person publish in the network? */
  readonly publishes: boolean;
  readonly templates: readonly Adapted[];
}

export type Published =
  | { readonly outcome: "published"; readonly id: string; readonly version: number }
  | { readonly outcome: "came_between"; readonly newest?: Version }
  | { readonly outcome: "full" }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] };

const of = (space: number) => `/api/spaces/${space}/templates`;

export const adaptedIn = (space: number) => call<AdaptedList>("GET", of(space));
export const adaptedWhole = (space: number, id: string) => call<Document>("GET", `${of(space)}/${id}`);
export const versionsOf = (space: number, id: string) => call<{ readonly versions: readonly Version[] }>("GET", `${of(space)}/${id}/versions`).then(({ versions }) => versions);
export const versionWhole = (space: number, id: string, version: number) => call<Document>("GET", `${of(space)}/${id}/versions/${version}`);
export const shippedWhole = (id: string) => call<Document>("GET", `/api/templates/${id}`);
export const retire = (space: number, id: string, retired: boolean) => call<object>("POST", `${of(space)}/${id}/retired`, { retired });

export interface Publication {
  /** Made once for each version: sent again it publishes once. */
  readonly command: string;
  /** The version that was changed; 0: none. */
  readonly base: number;
  readonly note: string;
  readonly adapted_from: string;
  readonly document: string;
}

export const publish = (space: number, publication: Publication) => outcomeOf(call<Published>("POST", of(space), publication));

/** Who reads a document, and says what is wrong with it. */
export type Reader = "/api/templates/check" | "/api/cycles/check" | "/api/plans/check";

/** Everything that is wrong with a text that should be a document: the server's own reading of it. */
export async function check(text: string, reader: Reader = "/api/templates/check"): Promise<readonly Problem[]> {
  const response = await fetch(reader, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", "accept-language": locale() },
    body: text,
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (!response?.ok) throw new ApiError(response?.status ?? 0, undefined, answer);
  return (answer as { problems: readonly Problem[] }).problems;
}
