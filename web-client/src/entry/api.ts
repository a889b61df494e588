import { locale, named, t } from "../i18n";
import { refusals, type Person, type RefusalCode, type SpaceKind, type SpaceRole } from "../wire";

/** Somebody of the demonstration network, and what makes their view worth a look. */
export interface DemoPerson extends Person {
  readonly about?: string;
}

/** The server said no; `status` is HTTP's. No server at all: 0. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: RefusalCode | undefined,
    readonly answer?: unknown,
  ) {
    super(`HTTP ${status} ${code ?? ""}`);
  }
}

/** A link on which nothing arrives is not waited for longer. */
const answerWithin = 20_000;

export async function call<Answer>(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object): Promise<Answer> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), answerWithin);
  const request: RequestInit = { method, credentials: "same-origin", headers: { accept: "application/json", "accept-language": locale() }, signal: patience.signal };
  if (body) {
    request.body = JSON.stringify(body);
    request.headers = { ...request.headers, "content-type": "application/json" };
  }
  const response = await fetch(path, request).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  clearTimeout(timer);
  if (!response?.ok) throw new ApiError(response?.status ?? 0, codeIn(answer), answer);
  return answer as Answer;
}

/** What the server decided, also where it decided against it. */
export async function outcomeOf<Outcome extends { readonly outcome: string }>(asked: Promise<Outcome>): Promise<Outcome> {
  try {
    return await asked;
  } catch (problem) {
    const answer = problem instanceof ApiError ? (problem.answer as Outcome | undefined) : undefined;
    if (answer?.outcome) return answer;
    throw problem;
  }
}

/** What a person reads about a failed call. */
export function whyNot(problem: unknown): string {
  if (!(problem instanceof ApiError)) throw problem;
  return problem.code ? named("refusals", problem.code) : t("unreachable");
}

function codeIn(answer: unknown): RefusalCode | undefined {
  const code = typeof answer === "object" && answer !== null && "code" in answer ? answer.code : undefined;
  return typeof code === "string" && Object.hasOwn(refusals, code) ? (code as RefusalCode) : undefined;
}

interface Entered {
  readonly self: Person;
  /** Other people use this device: nothing is kept on it. */
  readonly shared?: boolean;
}

const selfIn = ({ self }: Entered) => self;

export const whoAmI = () => call<Entered>("GET", "/api/me");
export const enterByLink = (secret: string) => call<Entered>("POST", "/api/enter", { secret }).then(selfIn);
export const enterDemo = (person: number) => call<Entered>("POST", "/api/demo/enter", { person }).then(selfIn);
export interface Invitation {
  readonly space: { readonly id: number; readonly title: string; readonly kind: SpaceKind };
  readonly by: string;
  readonly roles: readonly SpaceRole[];
  /** The words that a newcomer says yes to, and their version. */
  readonly consent: { readonly version: string; readonly text: string };
  /** Who is signed in on this device. */
  readonly self?: Person;
}

export interface Newcomer {
  readonly name: string;
  readonly handle: string;
  readonly password: string;
  readonly consent: string;
}

export interface Joined {
  readonly self: Person;
  readonly space: number;
}

export const lookAtInvitation = (secret: string) => call<Invitation>("POST", "/api/invitation", { secret });
export const acceptInvitation = (secret: string, who: Newcomer) => call<Joined>("POST", "/api/invitation/accept", { secret, ...who });
export const useInvitation = (secret: string) => call<Joined>("POST", "/api/invitation/use", { secret });

export const signIn = (handle: string, password: string, shared: boolean) =>
  call<Entered>("POST", "/api/sign-in", { handle, password, shared }).then(selfIn);
/** Is this the password of whoever is signed in? Rejects when it is not. */
export const confirmPassword = (password: string) => call<object>("POST", "/api/account/confirm", { password });

export interface Recoverable {
  readonly name: string;
  readonly handle: string | null;
  /** Who made the link; null: whoever runs the server. */
  readonly by: string | null;
}
export const lookAtRecovery = (secret: string) => call<Recoverable>("POST", "/api/recovery", { secret });
export const useRecovery = (secret: string, handle: string, password: string) =>
  call<Entered>("POST", "/api/recovery/use", { secret, handle, password }).then(selfIn);

/** What I sign in with; null: only by links. */
export const myHandle = () => call<{ handle: string | null }>("GET", "/api/account").then(({ handle }) => handle);
export const chooseCredential = (chosen: { handle: string; password: string; current: string }) =>
  call<{ handle: string }>("POST", "/api/account", chosen).then(({ handle }) => handle);

export const signOutEverywhere = () => call<object>("POST", "/api/sign-out-everywhere", {});
export const signOut = () => call<object>("POST", "/api/sign-out", {});

/** Nobody: this network is not a demonstration. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  try {
    return (await call<{ people: readonly DemoPerson[] }>("GET", "/api/demo/people")).people;
  } catch (problem) {
    if (problem instanceof ApiError && problem.status !== 0 && problem.status < 500) return [];
    throw problem;
  }
}

/** True only if the server says so: a server that cannot be reached says nothing. */
export async function signedOut(): Promise<boolean> {
  try {
    await whoAmI();
    return false;
  } catch (problem) {
    return problem instanceof ApiError && problem.status === 401;
  }
}
