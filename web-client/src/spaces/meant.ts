import type { Draft } from "../shelf";

/** A session of this name is being opened, to be planned by this template. */
export const withMeant = (draft: Draft, title: string, template: string): Draft => ({ ...draft, meant: { ...draft.meant, [title]: template } });

/** And this is when it is meant to be. */
export const withMeantAt = (draft: Draft, title: string, at: number): Draft => ({ ...draft, meant_at: { ...draft.meant_at, [title]: at } });

/** It is planned. */
export function withoutMeant({ meant, meant_at, ...rest }: Draft, title: string): Draft {
  return { ...rest, ...others("meant", meant, title), ...others("meant_at", meant_at, title) };
}

function others<Kept>(name: string, all: Readonly<Record<string, Kept>> | undefined, title: string): object {
  const left = Object.entries(all ?? {}).filter(([each]) => each !== title);
  return left.length === 0 ? {} : { [name]: Object.fromEntries(left) };
}
