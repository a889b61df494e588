import type { Answers, Asked } from "./api";

/** What somebody has begun to answer and the server does not have. */
export interface AnswerDraft {
  /** The revision that it was made of; 0: none. */
  readonly base: number;
  /** The id under which it is sent: kept, so that a lost answer does not count twice. */
  readonly command: string;
  readonly answers: Answers;
}

export interface AnswerDrafts {
  of(application: string): AnswerDraft | undefined;
  /** False: the device has no room. */
  keep(application: string, draft: AnswerDraft): boolean;
  drop(application: string): void;
  /** What is asked, so that it can be answered without a link; forgotten once it has ended. */
  remember(asked: Asked): void;
  recall(application: string): Asked | undefined;
}

export const answersPrefix = (person: number) => `urdimbre.answers.${person}.`;

/** With every answer, in the browser's own storage, with or without a link. */
export function answerDrafts(person: number, storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): AnswerDrafts {
  const before = answersPrefix(person);
  const read = <Kept>(name: string): Kept | undefined => {
    try {
      return (JSON.parse(storage.getItem(before + name) ?? "null") as Kept | null) ?? undefined;
    } catch {
      return undefined;
    }
  };
  const write = (name: string, kept: object): boolean => {
    try {
      storage.setItem(before + name, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  };
  const asked = (application: string) => `${application}.asked`;
  return {
    of: (application) => read<AnswerDraft>(application),
    keep: (application, draft) => write(application, draft),
    drop: (application) => storage.removeItem(before + application),
    remember: (one) => {
      if (one.open) write(asked(one.id), one);
      else storage.removeItem(before + asked(one.id));
    },
    recall: (application) => read<Asked>(asked(application)),
  };
}
