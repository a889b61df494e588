import type { Draft, PlanDraft, SessionMeant } from "../../shelf";
import type { Conversation } from "../../wire";
import { readScript } from "../script";
import { paceOf } from "./pace";
import { toInput } from "./when";

/** What there is to begin from: the plan that a session has, or what it was opened for. */
export function planFrom(conversation: Conversation | undefined, meant: SessionMeant = {}): PlanDraft {
  const begins = conversation ? conversation.starts_at : meant.at;
  const stage = conversation ? conversation.of_stage : meant.stage;
  const script = readScript(conversation?.script);
  return {
    template: templateOf(conversation?.script) || (meant.template ?? ""),
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
