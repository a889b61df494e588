import { named, t } from "../i18n";
import type { SpaceRole } from "../wire";

/** What somebody is in a space. Whoever is both sides of mentoring there is a pair of the other: neither word fits alone (rule Y15). */
export function roleWords(roles: readonly SpaceRole[]): string {
  const pair = roles.includes("mentor") && roles.includes("mentee");
  const others = pair ? roles.filter((role) => role !== "mentor" && role !== "mentee") : roles;
  return [...others.map((role) => named("roles", role)), ...(pair ? [t("role_pair")] : [])].join(", ");
}
