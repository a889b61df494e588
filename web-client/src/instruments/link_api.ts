import { call, outcomeOf } from "../entry/api";

/** By which people without an account answer an application; its secret is told once, when it is made. */
export interface AnswerLink {
  readonly id: string;
  readonly group: string;
  readonly lang: string;
  readonly minors: boolean;
  readonly answers_max: number;
  readonly ends_at: number;
  readonly open: boolean;
}

export interface AnswerLinks {
  /** May one be made now? */
  readonly makes: boolean;
  readonly links: readonly AnswerLink[];
  /** By all of them together, in fives; of none alone. Only while answers come in. */
  readonly answers_at_least?: number;
}

export interface Wanted {
  /** Made once for what is wanted; asked again under it, there is one link, with another secret. */
  readonly command: string;
  readonly group: string;
  readonly lang: string;
  readonly minors: boolean;
  readonly answers_max: number;
}

export type Made = { readonly outcome: "made"; readonly id: string; readonly secret: string } | { readonly outcome: "full" | "taken" | "closed" };
export type Renewed = { readonly outcome: "renewed"; readonly secret: string } | { readonly outcome: "closed" };

export const groupLettersMax = 60;
export const answersLeast = 5;
export const answersStandard = 500;
export const answersMost = 5000;

const of = (space: number, application: string) => `/api/spaces/${space}/applications/${application}/links`;

export const linksOf = (space: number, application: string) => call<AnswerLinks>("GET", of(space, application));
export const makeLink = (space: number, application: string, wanted: Wanted) => outcomeOf(call<Made>("POST", of(space, application), wanted));
export const renewLink = (space: number, application: string, link: string) => outcomeOf(call<Renewed>("POST", `${of(space, application)}/${link}/secret`, {}));
export const closeLink = (space: number, application: string, link: string) => call<object>("POST", `${of(space, application)}/${link}/closing`, {});

/** Where whoever holds it answers. The secret is behind the mark that no server is told of. */
export const addressOf = (origin: string, secret: string) => `${origin}/responder#${secret}`;
