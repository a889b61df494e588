import type { Conversation } from "../wire";
import type { Here } from "./standing";

// Sessions that are not live (rules C50, C120 to C126): people have days, and are told until when rather than how long.

export function isAsynchronous({ mode }: Pick<Conversation, "mode">): boolean {
  return mode === "asynchronous";
}

/** Is it waited for over days, whoever is here? */
export function overDays(conversation: Pick<Conversation, "mode" | "stage">): boolean {
  return isAsynchronous(conversation) || conversation.stage === "completing";
}

/** While it is completed each person looks at the phase that they choose: everything on the screen is about that one. */
export function lookingAt(here: Here, phase: number): Here {
  return here.conversation.phase === phase ? here : { ...here, conversation: { ...here.conversation, phase } };
}

/** The same local hour some days later: a day has 23 or 25 hours where the clocks change. */
export function afterDays(at: number, days: number): number {
  const then = new Date(at);
  then.setDate(then.getDate() + days);
  return then.getTime();
}

/** Whole local days from one moment to another, at least one. */
export function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.max(1, Math.round((midnight(to) - midnight(from)) / 86_400_000));
}

/** When each phase closes, that opens when the one before does. */
export function closesAfter(startsAt: number, days: readonly number[]): number[] {
  let sum = 0;
  return days.map((each) => afterDays(startsAt, (sum += each)));
}

/** How many days each phase has. */
export function daysOf(startsAt: number, closes: readonly number[]): number[] {
  return closes.map((at, place) => daysBetween(place === 0 ? startsAt : closes[place - 1]!, at));
}
