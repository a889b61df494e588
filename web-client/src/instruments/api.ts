import { ApiError, call, outcomeOf } from "../entry/api";
import type { Person } from "../wire";

export interface Item {
  readonly id: string;
  readonly kind: "scale" | "option" | "number" | "text" | "evidence";
  readonly text: string;
  readonly hint?: string;
  readonly dimensions: readonly string[];
  readonly scale?: string;
  /** A rubric: what each level looks like. */
  readonly levels?: readonly string[];
  /** What lies before the first level, and after the last. */
  readonly poles?: readonly [string, string];
  readonly subject?: "individual" | "collective";
  readonly options?: readonly string[];
  readonly several?: boolean;
  readonly least?: number;
  readonly most?: number;
  readonly unit?: string;
}

/** What a network adapted an instrument from, as it was then. */
export interface Adapts {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** An instrument: protocol/templates/instrument.schema.json. */
export interface Instrument {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly purpose: string;
  readonly origin: string;
  /** A network made it, perhaps from another one. */
  readonly network?: { readonly adapts?: Adapts };
  readonly board?: boolean;
  readonly scales?: readonly { readonly id: string; readonly title: string; readonly levels: readonly string[] }[];
  readonly dimensions: readonly { readonly id: string; readonly title: string; readonly description?: string }[];
  readonly items: readonly Item[];
}

export const moments = ["entry", "progress", "exit", "dated"] as const;
export type Moment = (typeof moments)[number];
export const subjects = ["self", "peer", "pair", "group", "space", "network"] as const;
export type About = (typeof subjects)[number];

export interface Summary {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly purpose: string;
  readonly origin: string;
  readonly items: number;
  readonly about: readonly About[];
  readonly moments: readonly Moment[];
  readonly board: boolean;
  /** Its dimensions, of which one may ask some. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  /** The instrument that it is a version or an adaptation of. */
  readonly family: string;
  /** Of the network's own ones alone. */
  readonly adapts?: Adapts;
  readonly retired?: boolean;
  /** The network made it. */
  readonly own?: boolean;
}

/** What people decided to work on, after an application. */
export interface Choice {
  readonly dimensions: readonly string[];
  readonly by: Person;
  readonly at: number;
}

/** null: it does not apply. */
export type Answer = number | readonly number[] | string | null;
export type Answers = Readonly<Record<string, Answer>>;

/** An instrument that the people of a space are asked to answer. */
export interface Application {
  readonly id: string;
  readonly space: number;
  readonly title: string;
  readonly moment: Moment;
  readonly about: About;
  readonly person?: Person;
  readonly opened_by: Person;
  readonly opened_at: number;
  readonly ends_at: number;
  readonly open: boolean;
  readonly submitted: number;
  /** Who reads what one answers: oneself, also the pair, or only what a group comes to. */
  readonly readers: "own" | "pair" | "group";
  readonly closes: boolean;
  readonly mine: "none" | "begun" | "submitted";
}

export interface Applications {
  readonly opens: boolean;
  readonly readers: Application["readers"];
  readonly people: readonly Person[];
  readonly applications: readonly Application[];
  /** The newest of each family of instruments. */
  readonly choices: readonly (Choice & { readonly family: string })[];
}

export interface Asked extends Application {
  readonly document: Instrument;
  /** May links be made for it, for people without an account? Absent on devices that remember it from before. */
  readonly links?: boolean;
  readonly sheet?: { readonly revision: number; readonly submitted: boolean; readonly answers: Answers };
}

/** Hundredths of a level; null: nothing to make it of. */
export type Means = Readonly<Record<string, number | null>>;

export interface Before {
  readonly at: number;
  readonly dimensions: Means;
}

export interface SheetTold {
  readonly by: Person;
  readonly mine: boolean;
  readonly of_themselves: boolean;
  readonly answers: Answers;
  readonly dimensions: Means;
  readonly before?: Before;
}

export interface Figure {
  readonly item: string;
  readonly answered: number;
  readonly counts?: readonly number[];
  readonly mean?: number;
  readonly texts?: readonly string[];
}

export interface Group {
  readonly answered: number;
  readonly dimensions: Means;
  readonly items: readonly Figure[];
  readonly before?: Before;
}

/** What those answered who have no account: never part of the group. */
export interface ByLink {
  readonly whole: Group;
  /** Of each link; without figures where there are fewer than five, or a subtraction would tell of fewer. */
  readonly parts: readonly (Group & { readonly link: string; readonly group: string; readonly minors: boolean })[];
}

export interface Results extends Application {
  readonly document: Instrument;
  readonly sheets: readonly SheetTold[];
  /** Absent: not of a group, or it has not ended. */
  readonly group?: Group;
  /** Absent: nobody was asked by link, or it has not ended. */
  readonly by_link?: ByLink;
  /** On which of its dimensions people work; absent: nobody has said so. */
  readonly chosen?: Choice;
  /** May one say so now? */
  readonly chooses: boolean;
}

const of = (space: number) => `/api/spaces/${space}/applications`;

export const shippedInstruments = () => call<{ instruments: readonly Summary[] }>("GET", "/api/instruments").then(({ instruments }) => instruments);

function withoutOwn(failed: unknown): { readonly instruments: readonly Summary[] } {
  if (failed instanceof ApiError && failed.status === 404) return { instruments: [] };
  throw failed;
}

/** Those that can be asked in a space: what its network made, then the shipped ones. */
export async function instrumentsIn(space: number): Promise<readonly Summary[]> {
  const made = call<{ instruments: readonly Summary[] }>("GET", `/api/spaces/${space}/instruments`);
  // A server of before has none of a network, and the shipped ones are there all the same.
  const [shipped, own] = await Promise.all([shippedInstruments(), made.catch(withoutOwn)]);
  return [...own.instruments.filter(({ retired }) => !retired).map((one) => ({ ...one, own: true })), ...shipped];
}
export const applicationsIn = (space: number) => call<Applications>("GET", of(space));
export const waitingForMe = () => call<{ applications: readonly Application[] }>("GET", "/api/applications").then(({ applications }) => applications.filter(({ mine }) => mine !== "submitted"));
export const askedBy = (space: number, id: string) => call<Asked>("GET", `${of(space)}/${id}`);
export const resultsOf = (space: number, id: string) => call<Results>("GET", `${of(space)}/${id}/results`);
export const csvOf = (space: number, id: string, lang: string) => `${of(space)}/${id}/results.csv?lang=${lang}`;
export const closeIt = (space: number, id: string) => call<object>("POST", `${of(space)}/${id}/closing`, {});
export const choose = (space: number, id: string, dimensions: readonly string[]) => outcomeOf<{ outcome: "chosen"; chosen: Choice } | { outcome: "open" }>(call("POST", `${of(space)}/${id}/dimensions`, { dimensions }));
export const eraseMine = (space: number, id: string) => call<object>("POST", `${of(space)}/${id}/erasure`, {});

export interface Opening {
  /** Made once, so that asking again opens once. */
  readonly command: string;
  readonly instrument: string;
  /** The one that was seen. */
  readonly version: number;
  readonly moment: Moment;
  readonly about: About;
  readonly closes_at: number;
  readonly person?: number;
  /** Which are asked; absent: all. */
  readonly dimensions?: readonly string[];
}

export const openIn = (space: number, opening: Opening) => outcomeOf<{ outcome: "opened" | "full" | "taken" | "other_version" }>(call("POST", of(space), opening));

export type Kept =
  | { readonly outcome: "kept"; readonly revision: number; readonly submitted: boolean }
  | { readonly outcome: "came_between"; readonly revision: number; readonly answers?: Answers }
  | { readonly outcome: "closed" }
  | { readonly outcome: "invalid"; readonly item: string };

export const keepAnswers = (space: number, id: string, change: { command: string; base: number; submit: boolean; answers: Answers }) =>
  outcomeOf<Kept>(call("POST", `${of(space)}/${id}/answers`, change));
