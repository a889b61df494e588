import type { Cycle as Document } from "../cycles/document";
import type { Agreement, Cycle } from "../wire";
import { lastPass } from "./copy";
import { isRegular } from "./regular";
import { roundsOf } from "./words";

/** What a cycle asks for and a space lacks now: what the cycle says of it, and the stage that would mend it, if one would. */
export interface Missing {
  readonly says: string;
  readonly stage?: string;
}

type Flag = NonNullable<Document["flags"]>[number];

interface Seen {
  readonly document: Document;
  readonly cycle: Cycle;
  readonly agreement: Agreement | undefined;
}

/** Was something behind this stage entered in this round, and the stage itself not? Where the beginning of a long round is not kept, nobody knows. */
function passedBy({ document, cycle }: Seen, stage: string): boolean {
  const round = roundsOf(cycle).at(-1)?.passes ?? [];
  if (!["began", "new_round"].includes(round[0]?.how ?? "")) return false;
  const order = document.stages.map(({ id }) => id);
  return order.includes(stage) && !round.some((pass) => pass.stage === stage) && round.some((pass) => order.indexOf(pass.stage) > order.indexOf(stage));
}

/** Of what a document can flag, what a room sees of itself; the rest is told where it happens: at an observation, in a session (rules Y8, Y9, Y22). */
const lacks: Record<string, (seen: Seen, flag: Flag) => Missing | undefined> = {
  no_goal: ({ agreement }, { says }) => (agreement === undefined ? { says } : undefined),
  no_period: ({ agreement }, { says }) => (agreement !== undefined && isRegular(agreement) ? undefined : { says }),
  no_discussion: (seen, { says, stages = [] }) => {
    const stage = stages.find((each) => passedBy(seen, each));
    return stage === undefined ? undefined : { says, stage };
  },
};

/** Nothing is said before the first stage is behind: who begins lacks everything. */
export function missingIn(seen: Seen): readonly Missing[] {
  const { document, cycle } = seen;
  if (lastPass(cycle) === undefined || cycle.passes.length < 2) return [];
  return (document.flags ?? []).flatMap((flag) => lacks[flag.when]?.(seen, flag) ?? []);
}
