import { dateWords, namesIn } from "../accompaniment/words";
import { counted, t } from "../i18n";
import type { Recording } from "../wire";
import { momentWords } from "./moment";
import { consentOf, missingIn, reachOf, standingOf } from "./standing";

export type NameOf = (person: number) => string;

/** How a recording stands, to whoever looks; and with that what comes next. */
export function standingWords(one: Recording, self: number, nameOf: NameOf, now: number): string {
  switch (standingOf(one, now)) {
    case "withdrawn":
      return t("rec_state_withdrawn");
    case "expired":
      return t("rec_state_expired");
    case "shared":
      return one.people.includes(self) && consentOf(one, self) === undefined ? t("rec_state_for_you") : t("rec_state_shared");
    case "asks": {
      const missing = missingIn(one);
      return missing.includes(self) ? t("rec_state_for_you") : t("rec_state_asks", { names: namesIn(missing.map(nameOf)) });
    }
    case "ready":
      return t(one.by === self ? "rec_state_ready_mine" : "rec_state_ready");
  }
}

/** "Video · 42:10 · se borra el 3 de marzo". */
export function aboutWords(one: Recording, now: number): string {
  const { media, seconds, until, withdrawn_at, expired } = one;
  return [
    t(media === "video" ? "rec_video" : "rec_audio"),
    ...(seconds === undefined ? [] : [momentWords(seconds * 1000)]),
    ...(withdrawn_at === undefined && !expired && until > now ? [t("rec_until_day", { day: dateWords(until, now) })] : []),
  ].join(" · ");
}

export const countWords = ({ comments, clips }: Recording): string =>
  [...(comments > 0 ? [counted("rec_comments", comments)] : []), ...(clips > 0 ? [counted("rec_clips", clips)] : [])].join(" · ");

/** Who reads it now. */
export const readersWords = ({ readers }: Recording, nameOf: NameOf): string => (readers.length === 0 ? t("rec_readers_all") : t("rec_readers", { names: namesIn(readers.map(nameOf)) }));

/** What its readers get, before and after it is shared. */
export const reachWords = (one: Recording, nameOf: NameOf): string => {
  switch (reachOf(one)) {
    case "waits":
      return t("rec_reach_waits", { names: namesIn(missingIn(one).map(nameOf)) });
    case "sound":
      return t(one.minors === "unauthorised" ? "rec_reach_sound_minors" : "rec_reach_sound");
    case "picture":
      return t(one.media === "video" ? "rec_reach_picture" : "rec_reach_audio");
  }
};

/** What somebody who is in it said yes to. */
export function consentWords(one: Recording, person: number): string {
  const consent = consentOf(one, person);
  return t(consent === undefined ? "rec_consent_missing" : consent === "whole" ? "rec_consent_whole_given" : "rec_consent_sound_given");
}
