import { t } from "../i18n";
import { listAt, textAt, type Document } from "./document";

/** Where a problem is, as people call it: "Fase 2 «Aclaratorias», reparto 1". */
export function placeName(document: Document, place: string): string {
  const [, list, number, rest = ""] = /^(phases|roles|kinds)\[(\d+)\](.*)$/.exec(place) ?? [];
  if (!list) return place === "" ? t("tpl_whole") : t(fieldNames[place.replace(/[.[].*$/, "")] ?? "tpl_whole");
  const each = listAt(document, [list])[Number(number)];
  const key = list === "phases" ? "tpl_place_phase" : list === "roles" ? "tpl_place_role" : "tpl_place_kind";
  const whole = t(key, { number: Number(number) + 1, title: textAt(each, ["title"]) });
  const [, grant] = /^\.grants\[(\d+)\]/.exec(rest) ?? [];
  const field = /\.([a-z_]+)(?:\[\d+\])?$/.exec(rest)?.[1];
  return [whole, grant === undefined ? "" : t("tpl_grant_number", { number: Number(grant) + 1 }), field && fieldNames[field] ? t(fieldNames[field]) : ""].filter((part) => part !== "").join(" · ");
}

const fieldNames = {
  title: "tpl_title", purpose: "tpl_purpose", when: "tpl_when", serves: "tpl_serves", minutes: "tpl_minutes", instructions: "tpl_instructions", prompts: "tpl_prompts",
  roles: "tpl_roles", kinds: "tpl_kinds", turns: "tpl_turns", turn_seconds: "tpl_turn_seconds", contributions: "tpl_contributions", characters: "tpl_characters", needs: "tpl_needs",
  visibility: "tpl_visibility", authorship: "tpl_authorship", exits: "tpl_exits", requires: "tpl_requires", silent: "tpl_silent", speaks_first: "tpl_speaks_first", poll: "tpl_poll",
  board: "tpl_board", description: "tpl_description", duty: "tpl_duty", seats_min: "tpl_seats_min", seats_max: "tpl_seats_max", family: "tpl_family", color: "tpl_color", stems: "tpl_stems",
  question: "tpl_poll_question", options: "tpl_poll_options", options_of: "tpl_poll_options_of", votes: "tpl_poll_votes", shape: "tpl_poll_shape",
} as Readonly<Record<string, Parameters<typeof t>[0]>>;
