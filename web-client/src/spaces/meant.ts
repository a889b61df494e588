import type { Draft } from "../shelf";
import type { StageOf } from "../wire";

/** A session of this name is being opened, to be planned by this template. */
export const withMeant = (draft: Draft, title: string, template: string): Draft => ({ ...draft, meant: { ...draft.meant, [title]: template } });

/** And this is when it is meant to be. */
export const withMeantAt = (draft: Draft, title: string, at: number): Draft => ({ ...draft, meant_at: { ...draft.meant_at, [title]: at } });

/** And this stage of the cycle it is meant to serve. */
export const withMeantStage = (draft: Draft, title: string, stage: StageOf): Draft => ({ ...draft, meant_stage: { ...draft.meant_stage, [title]: stage } });

/** It is planned. */
export function withoutMeant({ meant, meant_at, meant_stage, ...rest }: Draft, title: string): Draft {
  return { ...rest, ...others("meant", meant, title), ...others("meant_at", meant_at, title), ...others("meant_stage", meant_stage, title) };
}

function others<Kept>(name: string, all: Readonly<Record<string, Kept>> | undefined, title: string): object {
  const left = Object.entries(all ?? {}).filter(([each]) => each !== title);
  return left.length === 0 ? {} : { [name]: Object.fromEntries(left) };
}
