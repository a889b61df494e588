import { t } from "../i18n";
import type { Conversation, Invitation, Nudged } from "../wire";
import { overDays } from "./modes";
import { asked, type Here } from "./standing";

// Invitations to speak, between one person and those who facilitate (rule C137).

export const invitations: readonly Invitation[] = ["your_turn", "we_listen", "any_doubt"];

const minute = 60_000;

/** The newest to somebody, as far as one is shown it. */
export function lastNudge({ nudges }: Conversation, person: number): Nudged | undefined {
  return nudges?.find((one) => one.person === person);
}

/** What I am invited to now: until I say something, or the phase is another. */
export function nudgeFor(conversation: Conversation, self: number): Nudged | undefined {
  const nudge = lastNudge(conversation, self);
  if (!nudge || nudge.phase !== conversation.phase) return undefined;
  const answered = conversation.contributions.some(({ author, at, shown }) => author === self && at > nudge.at && shown !== "author");
  return answered ? undefined : nudge;
}

/** Kind words, and those of whoever facilitates. */
export function nudgeText({ invites, text }: Pick<Nudged, "invites" | "text">): string {
  const words = t(`nudge_${invites}`);
  return text === undefined ? words : `${words} ${text}`;
}

/** Would the server let me invite them now? The pause is that of server/domain/nudging.cpp. */
export function mayNudge(here: Here, person: number, now: number): boolean {
  const { conversation } = here;
  if (conversation.stage !== "running" || !asked(here, person)) return false;
  const last = lastNudge(conversation, person);
  const pause = overDays(conversation) ? 12 * 60 * minute : 5 * minute;
  return last === undefined || now >= last.at + pause;
}
