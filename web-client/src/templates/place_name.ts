import { t } from "../i18n";
import { at, pathOfPlace, textAt, type Document, type Path } from "./document";

type Text = Parameters<typeof t>[0];

/** Where a problem is, as people call it: "Fase 2: Aclaratorias · Reparto 1 · Quiénes". */
export function placeName(document: Document, place: string): string {
  const path = pathOfPlace(place);
  const parts = path.flatMap((_, index) => partName(document, path.slice(0, index + 1), path[index + 1]));
  return parts.length === 0 ? t("tpl_whole") : parts.join(" · ");
}

function partName(document: Document, path: Path, next: string | number | undefined): readonly string[] {
  const step = path[path.length - 1];
  const around = path.slice(0, -1).filter((each): each is string => typeof each === "string");
  if (typeof step === "number") {
    const key = counted(path.slice(0, -1));
    return key ? [t(key, { number: step + 1, title: textAt(at(document, path), ["title"]) })] : [];
  }
  // One of a list speaks for the list.
  if (typeof next === "number" && counted(path)) return [];
  const key = fieldNames[`${around[around.length - 1]}.${step}`] ?? fieldNames[step!];
  return key ? [t(key)] : [];
}

/** What one of this list is called; none: it has no part of the form to itself. */
function counted(list: Path): Text | undefined {
  const name = list[list.length - 1];
  return list.length === 1 ? wholes[name as string] : inside[name as string];
}

const wholes: Readonly<Record<string, Text>> = { phases: "tpl_place_phase", roles: "tpl_place_role", kinds: "tpl_place_kind" };
const inside: Readonly<Record<string, Text>> = { grants: "tpl_grant_number", fields: "tpl_field_number", requires: "tpl_requirement_number" };

const fieldNames: Readonly<Record<string, Text>> = {
  title: "tpl_title", purpose: "tpl_purpose", when: "tpl_when", serves: "tpl_serves", lang: "tpl_lang", minutes: "tpl_minutes", instructions: "tpl_instructions", prompts: "tpl_prompts",
  phases: "tpl_phases", roles: "tpl_roles", kinds: "tpl_kinds", grants: "tpl_grants", "grants.roles": "tpl_grant_roles", "grants.kinds": "tpl_grant_kinds",
  turns: "tpl_turns", turn_seconds: "tpl_turn_seconds", equal: "tpl_equal", contributions: "tpl_contributions", characters: "tpl_characters", needs: "tpl_needs",
  visibility: "tpl_visibility", authorship: "tpl_authorship", exits: "tpl_exits", requires: "tpl_requires", kind: "tpl_requires_kind", at_least: "tpl_at_least", "requires.lock": "tpl_lock",
  silent: "tpl_silent", speaks_first: "tpl_speaks_first", board: "tpl_board", "board.kinds": "tpl_kinds", description: "tpl_description", duty: "tpl_duty", seats_min: "tpl_seats_min",
  seats_max: "tpl_seats_max", shared: "tpl_shared", family: "tpl_family", color: "tpl_color", stems: "tpl_stems", poll: "tpl_poll", shape: "tpl_poll_shape", question: "tpl_poll_question",
  "poll.roles": "tpl_poll_roles", options: "tpl_poll_options", options_of: "tpl_poll_options_of", votes: "tpl_poll_votes", named: "tpl_poll_named", grace_seconds: "tpl_grace", succession_seconds: "tpl_succession",
  confidential: "tpl_confidential", preparation: "tpl_preparation", fields: "tpl_form_fields", hint: "tpl_field_help", required: "tpl_required", fills: "tpl_fills", shows: "tpl_shows", "preparation.lock": "tpl_form_lock",
  breakouts: "tpl_groups", size_min: "tpl_groups_size_min", size_max: "tpl_groups_size_max", facilitates: "tpl_groups_lead", speaks: "tpl_groups_speaker", questions: "tpl_groups_questions",
  gallery: "tpl_gallery", reactions: "tpl_gallery_reactions", "gallery.questions": "tpl_gallery_questions", "gallery.votes": "tpl_gallery_votes", speakers: "tpl_speakers", "speakers.kinds": "tpl_speakers_kinds", "speakers.turns": "tpl_speakers_turns",
};
