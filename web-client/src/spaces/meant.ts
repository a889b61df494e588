import type { Draft, SessionMeant } from "../shelf";

/** A session of this name is being opened, and this is what is to become of it. */
export function withMeant(draft: Draft, title: string, meant: SessionMeant): Draft {
  const before = draft.sessions_meant?.[title];
  return { ...draft, sessions_meant: { ...draft.sessions_meant, [title]: { ...before, ...meant } } };
}

/** It is planned. */
export function withoutMeant({ sessions_meant: all = {}, ...rest }: Draft, title: string): Draft {
  const { [title]: _, ...others } = all;
  return Object.keys(others).length === 0 ? rest : { ...rest, sessions_meant: others };
}
