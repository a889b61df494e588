import type { SpaceView } from "../store/state";
import type { SpaceRole } from "../wire";
import { copyOf } from "./copy";
import { isParty } from "./rights";

/** Does the room go through a cycle in which both sides give and receive (rule Y15)? The document of the cycle says so; only a mentoring room acts on it. */
export function amongEquals({ kind, accompaniment }: Pick<SpaceView, "kind" | "accompaniment">): boolean {
  return kind === "mentoring_room" && accompaniment?.cycle !== undefined && copyOf(accompaniment.cycle).equal === true;
}

/** One of those who accompany each other and who has not the place of both: the cycle was taken before they had. */
export const isUneven = (roles: readonly SpaceRole[]): boolean => isParty(roles) && !(roles.includes("mentor") && roles.includes("mentee"));
