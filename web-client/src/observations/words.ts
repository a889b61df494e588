import { namesIn } from "../accompaniment/words";
import { t } from "../i18n";
import type { Observation } from "../wire";
import { isOne, missingIn, standingOf } from "./standing";

export type NameOf = (person: number) => string;

/** How a visit stands, to whoever looks. */
export function standingWords(one: Observation, self: number, now: number): string {
  const standing = standingOf(one, now);
  if (standing === "proposed" && missingIn(one).includes(self)) return t("obs_waits_for_you");
  if (standing === "told" && one.observed === self && one.dialogue?.by !== self) return t("obs_confirm_waits");
  return t(`obs_state_${standing}`);
}

export const observersWords = ({ observers }: Observation, nameOf: NameOf): string => t("obs_who_looks", { names: namesIn(observers.map(nameOf)) });

export const observedWords = ({ observed }: Observation, nameOf: NameOf): string => t("obs_whose", { name: nameOf(observed) });

/** Of the class, from its beginning; before that, in words. */
export function minuteWords(at: number, { starts_at }: Observation): string {
  const minute = Math.floor((at - starts_at) / 60_000);
  return minute < 0 ? t("obs_before") : t("obs_minute", { minute: minute + 1 });
}

/** What is written down, and for whom it is: for its people alone. */
export const readable = (one: Observation, self: number): boolean => isOne(one, self) && one.withdrawn_at === undefined;
