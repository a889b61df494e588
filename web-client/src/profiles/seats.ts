import type { SeatedPerson } from "../wire";
import type { As } from "./api";

/**
 * As what both are in a room that is proposed for them (rule E25). Who mentors cares for the room; of peers each does,
 * so that whoever opened it for them may leave.
 */
export function seatsOf(as: As, suggested: number, seeking: number): readonly SeatedPerson[] {
  if (as === "mentor") return [{ person: suggested, roles: ["coordinator", "mentor"] }, { person: seeking, roles: ["mentee"] }];
  return [suggested, seeking].map((person) => ({ person, roles: ["coordinator", "teacher"] }));
}
