import { useEffect, useRef, useState } from "preact/hooks";

import { t } from "../i18n";
import type { Question, Uuid } from "../wire";
import { ownPartOf } from "./gallery";
import { refusalText, type Session } from "./session";

interface Pressed {
  readonly on: boolean;
  /** How many there were when it was pressed. */
  readonly before: number;
}

export interface Wanted {
  readonly mine: boolean;
  readonly votes: number;
}

/** How long a vote that was accepted stands over what the server shows, until the count arrives with what others did. */
const overlaidFor = 4_000;

/** My votes: what I press is so at once, several one after another, and what the server says comes under it. */
export function useVotes(session: Session) {
  const { client, view } = session;
  const [pressed, press] = useState<ReadonlyMap<Uuid, Pressed>>(new Map());
  const [problem, setProblem] = useState("");
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => () => timers.current.forEach(clearTimeout), []);
  const voted = new Set(ownPartOf(session).voted);

  const release = (id: Uuid, what: Pressed) => press((all) => (all.get(id) === what ? new Map([...all].filter(([each]) => each !== id)) : all));

  const wanted = (question: Question): Wanted => {
    const mine = voted.has(question.number);
    const mark = pressed.get(question.id);
    if (!mark || (mark.on === mine && question.votes !== mark.before)) return { mine, votes: question.votes };
    return { mine: mark.on, votes: mark.on ? Math.max(question.votes, mark.before + 1) : Math.min(question.votes, mark.before - 1) };
  };

  const vote = async (question: Question): Promise<void> => {
    const now = wanted(question);
    const what = { on: !now.mine, before: now.votes };
    setProblem("");
    press((all) => new Map(all).set(question.id, what));
    const outcome = await client.askNow(view.space, { type: "vote_question", question: question.id, on: what.on });
    if (outcome.name === "accepted") {
      const timer = setTimeout(() => {
        timers.current.delete(timer);
        release(question.id, what);
      }, overlaidFor);
      timers.current.add(timer);
      return;
    }
    release(question.id, what);
    setProblem(outcome.name === "refused" ? refusalText(outcome.code) : t(outcome.name === "lost" ? "session_answer_lost" : "session_offline"));
  };
  return { wanted, vote, problem };
}
