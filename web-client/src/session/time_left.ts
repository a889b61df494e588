import type { Conversation } from "../wire";

const second = 1000;
const minute = 60 * second;

export interface TimeLeft {
  /** Milliseconds; less than none once the time is over. */
  readonly left: number;
  /** How much of the phase is over, from 0 to 1. */
  readonly share: number;
}

/** At a moment of server time. In a pause time stands still. */
export function timeLeft({ deadline, entered_at, paused_at }: Conversation, now: number): TimeLeft {
  const left = deadline - (paused_at ?? now);
  const lasts = Math.max(1, deadline - entered_at);
  return { left, share: Math.min(1, Math.max(0, 1 - left / lasts)) };
}

/** "4:05": minutes and seconds, rounded up so that 0:00 means that it is over; from an hour on "1 h 05". */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / second));
  const two = (value: number) => String(value).padStart(2, "0");
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))}`;
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

export type Milestone = "half" | "two_minutes" | "one_minute" | "half_minute" | "over";

/** What is worth saying aloud (rule T11), the most urgent that was passed from `before` to `after`; both milliseconds left. */
export function milestone(before: number, after: number, lasts: number): Milestone | undefined {
  const marks: readonly (readonly [Milestone, number])[] = [
    ["over", 0],
    ["half_minute", 30 * second],
    ["one_minute", minute],
    ["two_minutes", 2 * minute],
    ["half", lasts / 2],
  ];
  // Half of a short phase is not worth a word of its own beside the last minutes.
  return marks.find(([name, at]) => before > at && after <= at && (name !== "half" || at > 2 * minute + 15 * second))?.[0];
}
