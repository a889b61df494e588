import { t } from "../i18n";
import type { Contribution } from "../wire";
import type { Script } from "./script";

type NameOf = (person: number) => string;

/** Whose it is, in words. That something anonymous is one's own is said to oneself alone (rule C44). */
export function authorWords({ author, anonymous }: Contribution, self: number | undefined, nameOf: NameOf): string {
  const mine = author !== undefined && author === self;
  if (anonymous) return t(mine ? "session_anonymous_mine" : "session_anonymous");
  return mine ? t("you") : author === undefined ? t("someone") : nameOf(author);
}

/** How what is contributed to a phase now will be shown (rule C43). */
export type Naming = "named" | "named_later" | "anonymous";

/** An exception was given to somebody before everybody, and what comes late when names have been said has one, too. */
export function namingOf(script: Script, phase: number, how: { readonly late?: boolean; readonly exception?: boolean; readonly isPrivate?: boolean } = {}): Naming {
  const { authorship = "named" } = script.phases[phase] ?? {};
  if (authorship === "named" || how.exception || how.isPrivate) return "named";
  if (authorship === "anonymous") return "anonymous";
  return how.late ? "named" : "named_later";
}
