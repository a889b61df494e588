import type { Cycle as Document, Stage } from "../cycles/document";
import type { Cycle, StagePass } from "../wire";

const known = new WeakMap<Cycle, Document>();

/** The document that a space goes through. Where its words are gone, what is left: the names of its stages. */
export function copyOf(cycle: Cycle): Document {
  const before = known.get(cycle);
  if (before) return before;
  const document = read(cycle.script) ?? bare(cycle);
  known.set(cycle, document);
  return document;
}

function read(script: string | undefined): Document | undefined {
  if (script === undefined) return undefined;
  try {
    const document = JSON.parse(script) as Document | null;
    return Array.isArray(document?.stages) ? document! : undefined;
  } catch {
    return undefined;
  }
}

function bare({ cycle, stages }: Cycle): Document {
  const empty = { purpose: "", questions: [], outputs: [], conversations: [], instruments: [] };
  return {
    id: cycle, title: cycle, short: cycle, purpose: "", when: "", accompanied: ["teacher"], accompanies: ["person"], progresses: "teacher",
    stages: stages.map((id): Stage => ({ id, title: plain(id), ...empty })),
  };
}

/** A name for the inside as far as people can read it. */
export const plain = (id: string) => id.replace(/[-_]+/g, " ").replace(/^./, (first) => first.toLocaleUpperCase());

export const lastPass = ({ passes }: Cycle): StagePass | undefined => passes[passes.length - 1];

/** At which of its stages the space stands, from 0; -1: none of them. */
export const standing = (cycle: Cycle): number => cycle.stages.indexOf(lastPass(cycle)?.stage ?? "");

export const stageTitle = ({ stages }: Document, id: string): string => stages.find((stage) => stage.id === id)?.title ?? plain(id);
