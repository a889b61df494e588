import { ApiError, call, outcomeOf } from "../entry/api";
import { locale } from "../i18n";
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

/** What stands where of what networks make, as the server's addresses call it. */
export type Shelf = "templates" | "instruments";

/** One that the network keeps. */
export type Adapted<One> = One & {
  readonly version: number;
  /** The id of what it was made of; empty: of nothing. */
  readonly adapted_from: string;
  readonly retired: boolean;
  readonly newest: Version;
}

export interface AdaptedList<One> {
  /** Absent: the space belongs to no network. */
  readonly network?: number;
  /** May this person publish in the network? */
  readonly publishes: boolean;
  readonly all: readonly Adapted<One>[];
}

export type Published =
  | { readonly outcome: "published"; readonly id: string; readonly version: number }
  | { readonly outcome: "came_between"; readonly newest?: Version }
  | { readonly outcome: "full" }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] };

const of = (space: number, shelf: Shelf) => `/api/spaces/${space}/${shelf}`;

type Told<One> = Omit<AdaptedList<One>, "all"> & Readonly<Partial<Record<Shelf, readonly Adapted<One>[]>>>;

export async function adaptedIn<One>(space: number, shelf: Shelf): Promise<AdaptedList<One>> {
  const { network, publishes, [shelf]: all = [] } = await call<Told<One>>("GET", of(space, shelf));
  return { publishes, all, ...(network === undefined ? {} : { network }) };
}
export const adaptedWhole = (space: number, shelf: Shelf, id: string) => call<Document>("GET", `${of(space, shelf)}/${id}`);
export const versionsOf = (space: number, shelf: Shelf, id: string) => call<{ readonly versions: readonly Version[] }>("GET", `${of(space, shelf)}/${id}/versions`).then(({ versions }) => versions);
export const versionWhole = (space: number, shelf: Shelf, id: string, version: number) => call<Document>("GET", `${of(space, shelf)}/${id}/versions/${version}`);
export const shippedWhole = (shelf: Shelf, id: string) => call<Document>("GET", `/api/${shelf}/${id}`);
export const retire = (space: number, shelf: Shelf, id: string, retired: boolean) => call<object>("POST", `${of(space, shelf)}/${id}/retired`, { retired });

export interface Publication {
  /** Made once for each version: sent again it publishes once. */
  readonly command: string;
  /** The version that was changed; 0: none. */
  readonly base: number;
  readonly note: string;
  readonly adapted_from: string;
  readonly document: string;
}

export const publish = (space: number, shelf: Shelf, publication: Publication) => outcomeOf(call<Published>("POST", of(space, shelf), publication));

/** Who reads a document, and says what is wrong with it. */
export type Reader = "/api/templates/check" | "/api/cycles/check" | "/api/plans/check" | "/api/instruments/check";

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
