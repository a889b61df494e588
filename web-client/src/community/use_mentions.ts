import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Draft } from "../shelf";
import { mentioning } from "./draft";
import { queryBefore, type Query } from "./mention_query";

/** What the list of people and the field that it belongs to tell each other. */
export interface Mentioning {
  /** Undefined: nobody is being looked for. */
  readonly query: Query | undefined;
  /** Looks at what stands before the caret. */
  readonly look: () => void;
  /** True: the list took the key. */
  readonly key: (event: KeyboardEvent) => boolean;
  readonly keys: RefObject<((event: KeyboardEvent) => boolean) | undefined>;
  readonly close: () => void;
  readonly pick: (person: number, name: string) => void;
  /** The option that the field points at, by the id of its element. */
  readonly active: string | undefined;
  readonly setActive: (id: string | undefined) => void;
}

/** Looks for people to mention while somebody writes. The list itself comes when it is needed. */
export function useMentions(input: RefObject<HTMLTextAreaElement | null>, draft: Draft, change: (how: (draft: Draft) => Draft) => void): Mentioning {
  const [query, setQuery] = useState<Query>();
  const [active, setActive] = useState<string>();
  const keys = useRef<((event: KeyboardEvent) => boolean) | undefined>(undefined);
  /** Where the list was closed: it stays so for that @. */
  const closed = useRef<number | undefined>(undefined);
  /** Behind a name that was chosen just now, before anything else is typed. */
  const caretAfter = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const caret = caretAfter.current;
    if (caret === undefined) return;
    caretAfter.current = undefined;
    input.current?.focus();
    input.current?.setSelectionRange(caret, caret);
  }, [draft.text]);
  const end = () => {
    setQuery(undefined);
    setActive(undefined);
  };
  return {
    query,
    look: () => {
      const area = input.current;
      const found = area && area.selectionStart === area.selectionEnd ? queryBefore(area.value, area.selectionStart) : undefined;
      if (found?.at !== closed.current) closed.current = undefined;
      if (!found || found.at === closed.current) end();
      else setQuery(found);
    },
    key: (event) => query !== undefined && (keys.current?.(event) ?? false),
    keys,
    close: () => {
      closed.current = query?.at;
      end();
    },
    pick: (person, name) => {
      if (!query) return;
      const { at, text } = query;
      const { draft: after, caret } = mentioning(draft, at, at + 1 + text.length, person, name);
      end();
      caretAfter.current = caret;
      change(() => after);
    },
    active,
    setActive,
  };
}
