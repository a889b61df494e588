import type { SpaceView } from "../store/state";
import { copyOf } from "./copy";

/** Does the space go through a cycle in which both sides give and receive (rule Y15)? The document of the cycle says so. */
export function amongEquals({ accompaniment }: Pick<SpaceView, "accompaniment">): boolean {
  return accompaniment?.cycle !== undefined && copyOf(accompaniment.cycle).equal === true;
}

/** One of those who accompany each other there and who has not the place of both: the cycle was taken before they had. */
export const isUneven = ({ kind, roles, ...here }: Pick<SpaceView, "kind" | "roles" | "accompaniment">): boolean =>
  kind === "mentoring_room" && amongEquals(here) && roles.includes("mentor") !== roles.includes("mentee");
