import { locale, t } from "../../i18n";
import type { Gallery } from "../script";

/** What the public may do, in the order in which it is told. */
const acts = ["reactions", "questions", "votes", "speakers"] as const;
export type PublicAct = (typeof acts)[number];

export function actsOf({ reactions, questions, votes, speakers }: Gallery): PublicAct[] {
  const may = { reactions, questions: questions !== undefined, votes, speakers: speakers !== undefined };
  return acts.filter((act) => may[act]);
}

/** What it may do in any of some phases. */
export function actsIn(phases: readonly { readonly public?: readonly PublicAct[] }[]): PublicAct[] {
  return acts.filter((act) => phases.some((phase) => phase.public?.includes(act)));
}

/** "El público puede reaccionar y preguntar"; empty: nothing is asked of it. */
export function publicLine(may: readonly PublicAct[] | undefined): string {
  if (!may || may.length === 0) return "";
  return t("plan_public", { acts: new Intl.ListFormat(locale(), { type: "conjunction" }).format(may.map((act) => t(`plan_public_${act}`))) });
}
