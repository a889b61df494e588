import { t } from "../i18n";
import type { Lack, Suggestion } from "./api";

const withWhat = {
  sought: "mat_reason_sought", subject: "mat_reason_subject", specialty: "mat_reason_specialty", level: "mat_reason_level", language: "mat_reason_language",
  school: "mat_reason_school", other_region: "mat_reason_other_region", meets: "mat_reason_meets",
} as const;

const lacks = {
  sought: "mat_lack_sought", level: "mat_lack_level", language: "mat_lack_language",
} as const satisfies Record<Lack, string>;

/** Only what there are words for: a server of before says more. */
export const saidReasons = ({ reasons }: Suggestion) => reasons.filter(({ ground }) => ground === "area" || ground in withWhat);
export const saidLacks = (one: Suggestion) => one.lacks.filter((lack) => lack in lacks);

/** Why somebody is suggested, as one would say it. */
export function reasonWords({ ground, what }: Suggestion["reasons"][number]): string {
  if (ground === "area") return t(what === "rural" ? "mat_reason_rural" : "mat_reason_urban");
  return t(withWhat[ground], { what: what ?? "" });
}

export const lackWords = (lack: Lack): string => t(lacks[lack]);
