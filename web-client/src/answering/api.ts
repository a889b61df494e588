import type { Answers, Instrument } from "../instruments/api";
import { deviceTime } from "../time";
import type { SpaceKind } from "../wire";

/** What whoever holds a link is asked, and by whom. */
export interface AskedByLink {
  readonly space: { readonly title: string; readonly kind: SpaceKind };
  /** The network around the space; null: it is the network itself, or in none. */
  readonly network: string | null;
  /** The group of people that the link is for, in words. */
  readonly group: string;
  readonly lang: string;
  readonly minors: boolean;
  readonly ends_at: number;
  /** The words to which a guardian says yes, and their version. */
  readonly consent?: { readonly version: string; readonly text: string };
  readonly document: Instrument;
}

export interface Sheet {
  /** Made on this device, so that sending again counts once. */
  readonly id: string;
  readonly answers: Answers;
  readonly consent?: string;
}

export type Looked = { readonly is: "asked"; readonly asked: AskedByLink } | { readonly is: "gone" } | { readonly is: "away"; readonly wait?: number };
export type Sent =
  | { readonly is: "kept" }
  | { readonly is: "gone" }
  | { readonly is: "consent" }
  | { readonly is: "wrong"; readonly item: string }
  | { readonly is: "too_long" }
  /** Nobody knows whether it came; or the server asks to come later, in so many milliseconds. */
  | { readonly is: "away"; readonly wait?: number };

/** A link on which nothing arrives is not waited for longer. */
const answerWithin = 30_000;

interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly wait?: number;
}

/** Without a cookie, also where somebody is signed in: who answers is nobody's business. */
async function post(path: string, body: object): Promise<Answered> {
  const patience = new AbortController();
  const cancel = deviceTime.after(answerWithin, () => patience.abort());
  const headers = { accept: "application/json", "content-type": "application/json" };
  try {
    const response = await fetch(path, { method: "POST", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", headers, body: JSON.stringify(body), signal: patience.signal });
    const seconds = Number(response.headers.get("retry-after") ?? "");
    const answer: unknown = await response.json().catch(() => undefined);
    return { status: response.status, body: answer, ...(seconds > 0 ? { wait: seconds * 1000 } : {}) };
  } catch {
    return { status: 0, body: undefined };
  } finally {
    cancel();
  }
}

const away = ({ wait }: Answered) => ({ is: "away" as const, ...(wait === undefined ? {} : { wait }) });

export async function look(secret: string): Promise<Looked> {
  const answered = await post("/api/answer-link", { secret });
  if (answered.status === 200) return { is: "asked", asked: answered.body as AskedByLink };
  return answered.status === 404 || answered.status === 400 ? { is: "gone" } : away(answered);
}

export async function send(secret: string, sheet: Sheet): Promise<Sent> {
  const answered = await post("/api/answer-link/answers", { secret, ...sheet });
  const said = (answered.body ?? {}) as { readonly code?: string; readonly item?: string };
  switch (answered.status) {
    case 200:
      return { is: "kept" };
    case 404:
      return { is: "gone" };
    case 413:
      return { is: "too_long" };
    case 400:
      return said.code === "consent_missing" ? { is: "consent" } : { is: "wrong", item: "" };
    case 422:
      return { is: "wrong", item: said.item ?? "" };
    default:
      return away(answered);
  }
}
