import type { Draft, PlanDraft } from "../../shelf";
import type { Conversation, StageOf } from "../../wire";
import { readScript } from "../script";
import { paceOf } from "./pace";
import { toInput } from "./when";

/** What there is to begin from: the plan that a session has, or by which template, for when and for which stage it was opened to be planned. */
export function planFrom(conversation: Conversation | undefined, meant: string | undefined, meantAt?: number, meantStage?: StageOf): PlanDraft {
  const begins = conversation ? conversation.starts_at : meantAt;
  const stage = conversation ? conversation.of_stage : meantStage;
  const script = readScript(conversation?.script);
  return {
    template: templateOf(conversation?.script) || (meant ?? ""),
    goal: script?.goal ?? "",
    what: script?.what ?? "",
    how: script?.how ?? "",
    ...(stage === undefined ? {} : { stage }),
    when: begins === undefined ? "" : toInput(begins),
    pace: paceOf(conversation),
  };
}

/** The id of the template of a plan; empty: there is none. */
function templateOf(script: string | undefined): string {
  try {
    const document = JSON.parse(script ?? "{}") as { template?: { id?: unknown } };
    return typeof document.template?.id === "string" ? document.template.id : "";
  } catch {
    return "";
  }
}

export function withoutPlan({ plan: _, ...rest }: Draft): Draft {
  return rest;
}
