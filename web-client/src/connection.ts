import { closeCode, closes, decodeServerFrame, protocolCurrent, WireError, type ClientFrame, type CloseCode, type ServerFrame } from "./wire";

/** Why a connection does not come back by itself. */
export type Stop = { readonly [Code in CloseCode]: (typeof closes)[Code]["reconnect"] extends false ? Code : never }[CloseCode];

export type Phase =
  | { readonly name: "resting" }
  | { readonly name: "opening"; readonly since: number }
  | { readonly name: "greeting"; readonly since: number }
  | { readonly name: "open"; readonly since: number }
  | { readonly name: "waiting"; readonly until: number }
  | { readonly name: "stopped"; readonly why: Stop };

export interface ConnectionState {
  readonly phase: Phase;
  /** Attempts since a connection last proved good. */
  readonly attempts: number;
  /** When the next question about the time leaves; while open. */
  readonly askAt: number;
  /** When the link is given up unless what is awaited comes; undefined: nothing is awaited. */
  readonly patience?: number;
  /** The last question about the time, while it is not answered. */
  readonly question?: Question;
  /** As the server asked when it closed: no attempt before this many milliseconds. */
  readonly retryAfter: number;
  /** The server sent what this version cannot read: a newer one is needed. */
  readonly outdated: boolean;
}

interface Question {
  readonly sent: number;
  readonly within: number;
  /** Since when no question has been answered. */
  readonly since: number;
}

export type Input =
  | { readonly type: "start" | "stop" | "opened" | "tick" | "online" | "offline" | "shown" }
  | { readonly type: "received"; readonly text: string }
  | { readonly type: "closed"; readonly code: number }
  | { readonly type: "signed_out" };

export type Action =
  | { readonly type: "open" | "close" | "ask_who_we_are" }
  | { readonly type: "send"; readonly frame: ClientFrame }
  | { readonly type: "deliver"; readonly frame: ServerFrame };

export interface Surroundings {
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
  readonly client: string;
  readonly lang: string;
  /** How often the server is asked for the time, so that a dead link is found out. */
  readonly askEvery: number;
}

export const answerWithin = 10_000;
export const answerWithinOnDoubt = 4_000;
/** However much else is heard meanwhile: what we send does not arrive. */
export const answerWithinAtLast = 60_000;
export const openWithin = 20_000;
export const provenAfter = 10_000;
export const backoffFirst = 600;
export const backoffMax = 30_000;

export const resting: ConnectionState = {
  phase: { name: "resting" },
  attempts: 0,
  askAt: Infinity,
  retryAfter: 0,
  outdated: false,
};

type Step = readonly [ConnectionState, readonly Action[]];

/** What a connection does about one input. Pure: the link, the timer and the clock are somebody else's. */
export function step(state: ConnectionState, input: Input, around: Surroundings): Step {
  switch (input.type) {
    case "start":
      return state.phase.name === "resting" || state.phase.name === "stopped" ? opening(state, around) : [state, []];
    case "stop":
      return [{ ...resting, outdated: state.outdated }, hasLink(state) ? [{ type: "close" }] : []];
    case "opened":
      return greeting(state, around);
    case "received":
      return hasLink(state) ? received(state, input.text, around) : [state, []];
    case "closed":
      return hasLink(state) ? closed(state, input.code, around) : [state, []];
    case "signed_out":
      return state.phase.name === "waiting" ? stopped(state, "signed_out", []) : [state, []];
    case "online":
      return state.phase.name === "waiting" ? opening(state, around) : doubting(state, around);
    case "shown":
      // The phone slept, and its timers with it.
      return state.phase.name === "waiting" && state.retryAfter === 0 ? opening(state, around) : doubting(state, around);
    case "offline":
      return doubting(state, around);
    case "tick":
      return ticked(state, around);
  }
}

/** When the next tick is due. */
export function wakeAt(state: ConnectionState): number {
  const { phase, askAt, patience = Infinity } = state;
  if (phase.name === "waiting") return phase.until;
  return Math.min(patience, phase.name === "open" ? askAt : Infinity);
}

function hasLink({ phase }: ConnectionState): boolean {
  return phase.name === "opening" || phase.name === "greeting" || phase.name === "open";
}

function opening(state: ConnectionState, { now }: Surroundings): Step {
  const phase = { name: "opening", since: now } as const;
  return [{ ...state, phase, patience: now + openWithin, retryAfter: 0 }, [{ type: "open" }]];
}

function greeting(state: ConnectionState, { now, client, lang }: Surroundings): Step {
  if (state.phase.name !== "opening") return [state, []];
  const hello: ClientFrame = { type: "hello", protocol: protocolCurrent, client, lang };
  return [
    { ...state, phase: { name: "greeting", since: now }, patience: now + answerWithin },
    [{ type: "send", frame: hello }],
  ];
}

function received(before: ConnectionState, text: string, around: Surroundings): Step {
  let frame: ServerFrame;
  try {
    frame = decodeServerFrame(text);
  } catch (problem) {
    return unreadable(before, problem, around);
  }
  const state = reassured(before, frame, around);
  const deliver: Action = { type: "deliver", frame };
  if (frame.type === "welcome" && state.phase.name === "greeting") {
    const { patience: _, ...welcomed } = state;
    const asked = asking({ ...welcomed, phase: { name: "open", since: around.now } }, around, answerWithin);
    return [asked[0], [deliver, ...asked[1]]];
  }
  if (frame.type === "closing") return [{ ...state, retryAfter: frame.retry_after }, [deliver]];
  if (frame.type === "refused" && frame.code === "client_too_old") return stopped(state, "client_too_old", [{ type: "close" }]);
  return [state, [deliver]];
}

// Only the answer to the last question says that the link lives both ways now. Anything else may have been under way
// before it died: it earns the answer more time, as an answer queues behind what was sent before it.
function reassured(state: ConnectionState, frame: ServerFrame, { now }: Surroundings): ConnectionState {
  const { patience, question, ...rest } = state;
  if (patience === undefined || question === undefined) return state;
  if (frame.type === "time" && frame.sent === question.sent) return rest;
  const since = frame.type === "time" ? now : question.since;
  const longer = Math.min(now + question.within, since + answerWithinAtLast);
  return { ...state, question: { ...question, since }, patience: Math.max(patience, longer) };
}

// A kind of frame that this version does not know can be passed over. A known one with something unknown inside cannot:
// what it brings would be missing without a trace.
function unreadable(state: ConnectionState, problem: unknown, around: Surroundings): Step {
  if (!(problem instanceof WireError)) throw problem;
  if (problem.code === "unknown_type" && problem.where === "/type") return [state, []];
  return dropped({ ...state, outdated: true, attempts: state.attempts + 3 }, around, [{ type: "close" }]);
}

function closed(state: ConnectionState, number: number, around: Surroundings): Step {
  const code = closeCode(number);
  if (code && isFinal(code)) return stopped(state, code, []);
  const turnedAway = state.phase.name === "opening";
  return dropped(state, around, turnedAway ? [{ type: "ask_who_we_are" }] : []);
}

function isFinal(code: CloseCode): code is Stop {
  return !closes[code].reconnect;
}

function stopped(state: ConnectionState, why: Stop, actions: readonly Action[]): Step {
  return [{ ...resting, phase: { name: "stopped", why }, outdated: state.outdated || why === "client_too_old" }, actions];
}

function dropped(state: ConnectionState, around: Surroundings, actions: readonly Action[]): Step {
  const proven = state.phase.name === "open" && around.now - state.phase.since >= provenAfter;
  const attempts = proven ? 0 : state.attempts;
  const { patience: _, question: __, ...rest } = state;
  const until = around.now + pause(attempts, state.retryAfter, around.random);
  return [{ ...rest, phase: { name: "waiting", until }, attempts: attempts + 1, askAt: Infinity }, actions];
}

/** Exponential, between half and whole so that a school's phones do not come back in step; never before the server's wish. */
export function pause(attempts: number, retryAfter: number, random: number): number {
  const whole = Math.min(backoffMax, backoffFirst * 2 ** Math.min(attempts, 10));
  const own = (whole * (1 + random)) / 2;
  return Math.round(Math.max(own, retryAfter > 0 ? retryAfter + random * backoffFirst : 0));
}

function asking(state: ConnectionState, { now, askEvery }: Surroundings, within: number): Step {
  const patience = Math.min(state.patience ?? Infinity, now + within);
  const question = { sent: now, within, since: state.question?.since ?? now };
  return [{ ...state, askAt: now + askEvery, patience, question }, [{ type: "send", frame: { type: "clock", sent: now } }]];
}

function doubting(state: ConnectionState, around: Surroundings): Step {
  return state.phase.name === "open" ? asking(state, around, answerWithinOnDoubt) : [state, []];
}

function ticked(state: ConnectionState, around: Surroundings): Step {
  const { phase, patience = Infinity } = state;
  if (phase.name === "waiting") return around.now >= phase.until ? opening(state, around) : [state, []];
  if (hasLink(state) && around.now >= patience) return dropped(state, around, [{ type: "close" }]);
  if (phase.name === "open" && around.now >= state.askAt) return asking(state, around, answerWithin);
  return [state, []];
}
