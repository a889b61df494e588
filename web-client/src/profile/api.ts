import { ApiError, call } from "../entry/api";

export interface Token {
  readonly id: number;
  readonly name: string;
  readonly made_at: number;
  readonly expires_at: number;
  readonly used_at: number | null;
}

export const myTokens = () => call<{ tokens: readonly Token[] }>("GET", "/api/account/tokens").then(({ tokens }) => tokens);
export const makeToken = (name: string, days: number) => call<{ secret: string }>("POST", "/api/account/tokens", { name, days }).then(({ secret }) => secret);
export const revokeToken = (id: number) => call<object>("POST", "/api/account/tokens/revoke", { id });

export interface Recovered {
  readonly made_at: number;
  readonly used_at: number | null;
  readonly seen: boolean;
  /** null: whoever runs the server. */
  readonly by: string | null;
}

export const myRecoveries = () => call<{ recoveries: readonly Recovered[] }>("GET", "/api/account/recoveries").then(({ recoveries }) => recoveries);
export const recoveriesSeen = () => call<object>("POST", "/api/account/recoveries/seen", {});

export interface Access {
  readonly what: "answers" | "words" | "recordings";
  readonly space: { readonly id: number; readonly title: string };
  /** null: whoever runs the server. */
  readonly by: { readonly id: number; readonly name: string } | null;
  readonly first: number;
  readonly last: number;
  /** That day. */
  readonly times: number;
}

export const myAccesses = () => call<{ access: readonly Access[] }>("GET", "/api/account/access").then(({ access }) => access);

export interface Orphan {
  readonly id: number;
  readonly title: string;
}

/** What remains in the spaces of somebody who closes their account (P13): all under their name, the words without it, or nothing of what they said. */
export const remains = ["all", "words", "nothing"] as const;
export type Remains = (typeof remains)[number];

export const deactivate = (password: string, stays: Remains) => call<object>("POST", "/api/account/deactivate", { password, stays });

/** The spaces that would be left without anybody who coordinates, in what the server answered. */
export function orphansIn(problem: unknown): readonly Orphan[] {
  const answer = problem instanceof ApiError ? (problem.answer as { spaces?: readonly Orphan[] } | undefined) : undefined;
  return answer?.spaces ?? [];
}
