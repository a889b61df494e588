import { useEffect, useState } from "preact/hooks";

import { ApiError, call, whyNot } from "../entry/api";
import type { Kept } from "./kept";

export interface Read<Answer> {
  readonly value?: Answer;
  readonly problem: string;
  readonly again: () => void;
}

/** What is kept, at once; what the server says, when it does. Without it, what is kept is enough. */
export function useRead<Answer>(kept: Kept, path: string): Read<Answer> {
  const [shown, show] = useState<{ readonly path: string; readonly value?: Answer | undefined; readonly problem: string }>();
  const [tries, setTries] = useState(0);
  const here = shown?.path === path ? shown : { value: kept.find(path) as Answer | undefined, problem: "" };
  useEffect(() => {
    let current = true;
    call<Answer>("GET", path).then(
      (value) => {
        kept.keep(path, value);
        if (current) show({ path, value, problem: "" });
      },
      (failed: unknown) => {
        if (!current) return;
        const value = kept.find(path) as Answer | undefined;
        show({ path, value, problem: value === undefined || isAnswer(failed) ? whyNot(failed) : "" });
      },
    );
    return () => {
      current = false;
    };
  }, [path, tries]);
  return { ...(here.value === undefined ? {} : { value: here.value }), problem: here.problem, again: () => setTries(tries + 1) };
}

/** The server was reached and said no. */
const isAnswer = (failed: unknown) => failed instanceof ApiError && failed.status > 0 && failed.status < 500;
