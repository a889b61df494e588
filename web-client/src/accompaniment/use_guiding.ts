import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { useActing } from "../session/use_acting";
import type { Draft, Step } from "../shelf";
import { useDraft } from "../use_draft";
import type { Cycle } from "../wire";
import { focusAt, useArrival, type Arrival } from "./arrival";
import { lastPass } from "./copy";

export const hereId = "acc-here";
export const cycleId = "acc-cycle";
/** The button that asks for it. */
export const askId = (step: Step) => (step.what === "stage" ? `acc-ask-${step.stage}` : `acc-ask-${step.what}`);

const same = (one: Step | undefined, other: Step | undefined) => one !== undefined && other !== undefined && askId(one) === askId(other);

function withoutStep({ step: _, ...rest }: Draft): Draft {
  return rest;
}

/** Where to go in the cycle, asked for and done; why is on the device while it is written. The focus goes to the stage that was entered. */
export function useGuiding(client: Client, space: number, cycle: Cycle, leaving: Arrival) {
  const { act, acting, problem } = useActing(client, space);
  const [draft, change] = useDraft(client, space);
  const [pressed, press] = useState<Step>();
  const pass = lastPass(cycle);
  const wanted = pressed ?? draft.step?.step;
  // Somebody else went there first, or the cycle has no such stage any more: there is nothing left to ask.
  const overtaken = wanted?.what === "stage" && (wanted.stage === pass?.stage || !cycle.stages.includes(wanted.stage));
  const asked = overtaken ? undefined : wanted;
  const reason = same(asked, draft.step?.step) ? (draft.step?.reason ?? "") : "";
  const arrival = useArrival(pass?.at, hereId);
  const done = () => {
    press(undefined);
    change(withoutStep);
  };
  const enter = async (stage: string, new_round = false, why = "") => {
    if (acting) return;
    arrival.expect();
    if (await act({ type: "enter_stage", stage, new_round, ...(why === "" ? {} : { reason: why }) })) done();
    else arrival.forget();
  };
  const leave = async (why: string) => {
    leaving.expect();
    if (await act({ type: "leave_cycle", ...(why === "" ? {} : { reason: why }) })) change(withoutStep);
    else leaving.forget();
  };
  useEffect(() => {
    // What the device remembers of the cycle may be older than what was being written: that is not dropped for it.
    if (!overtaken || pressed === undefined) return;
    done();
    if (document.activeElement === document.body) focusAt(hereId);
  }, [overtaken]);
  const close = () => {
    done();
    if (asked) focusAt(askId(asked));
  };
  const say = (words: string) => {
    if (asked) change((now) => (words === "" ? withoutStep(now) : { ...now, step: { step: asked, reason: words } }));
  };
  return { asked, ask: press, enter, leave, acting, problem, form: { reason, say, fresh: pressed !== undefined, shut: acting, problem, close } };
}

export type Guiding = ReturnType<typeof useGuiding>;
