import type { Action } from "./document";

export type Hint = "plans_hint_concrete" | "plans_hint_measurable" | "plans_hint_practicable" | "plans_hint_bounded" | "plans_hint_precise";

const wordsMin = 3;
const daysMax = 120;
const dayLength = 86_400_000;
/** Words with which nobody knows yet what will be done. */
const vague = /(?:^|[^\p{L}])(?:mejorar|fortalecer|potenciar|promover|fomentar|apoyar|sensibilizar|etc|algunos|algunas|varios|varias|improve|strengthen|foster|promote|support|some|several)(?:$|[^\p{L}])/iu;

/** What makes an action easier to do (rule K3), as far as it can be seen: shown, never refused. */
export function hintsFor({ text, from, to, people = [], others = "", evidence = "" }: Partial<Action>): readonly Hint[] {
  const said = (text ?? "").trim();
  if (said === "") return [];
  const days = (Date.parse(to ?? "") - Date.parse(from ?? "")) / dayLength;
  const hints: Hint[] = [];
  if (said.split(/\s+/).length < wordsMin) hints.push("plans_hint_concrete");
  if (evidence.trim() === "") hints.push("plans_hint_measurable");
  if (people.length === 0 && others.trim() === "") hints.push("plans_hint_practicable");
  if (!(days <= daysMax)) hints.push("plans_hint_bounded");
  if (vague.test(said)) hints.push("plans_hint_precise");
  return hints;
}
