import type { Draft } from "../shelf";

/** A session of this name is being opened, to be planned by this template. */
export const withMeant = (draft: Draft, title: string, template: string): Draft => ({ ...draft, meant: { ...draft.meant, [title]: template } });

/** It is planned. */
export function withoutMeant({ meant, ...rest }: Draft, title: string): Draft {
  const others = Object.entries(meant ?? {}).filter(([name]) => name !== title);
  return others.length === 0 ? rest : { ...rest, meant: Object.fromEntries(others) };
}
