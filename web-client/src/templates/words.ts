import { t } from "../i18n";
import { serves } from "../session/plan/templates";
import { colors } from "../session/script";
import type { Option } from "./fields";

// The words out of which a document is made, as people call them.

const named = <Value extends string>(values: readonly Value[], key: (value: Value) => Parameters<typeof t>[0]) => (): readonly Option[] => values.map((value) => ({ value, label: t(key(value)) }));

export const duties = named(["presents", "responds", "facilitates", "keeps_time", "speaks_for_group", "observes"], (each) => `tpl_duty_${each}`);
export const families = named(["context", "question", "answer", "warm", "cool", "observation", "suggestion", "commitment", "process", "closing", "note"], (each) => `tpl_family_${each}`);
export const policies = named(["open", "single", "round", "queue", "quiet_first"], (each) => `tpl_turns_${each}`);
export const visibilities = named(["live", "at_end", "author_only"], (each) => `tpl_visibility_${each}`);
export const authorships = named(["named", "anonymous_while_hidden", "anonymous"], (each) => `tpl_authorship_${each}`);
export const exits = named(["time", "facilitator", "ready"], (each) => `tpl_exit_${each}`);
export const needs = named(["evidence", "date", "owner"], (each) => `tpl_need_${each}`);
export const shapes = named(["single", "multiple", "scale", "rank", "words", "consent"], (each) => `tpl_shape_${each}`);
export const dyes = named(colors, (each) => `tpl_color_${each}`);
export const purposes = named(serves, (each) => `plan_serves_${each}`);

/** Each as those who speak it call it. Another one that a document says is kept. */
export const languages: readonly Option[] = [
  ["es-CL", "Español de Chile"], ["es", "Español"], ["en", "English"], ["arn", "Mapuzugun"], ["ay", "Aymar aru"], ["qu", "Runasimi"], ["rap", "Vananga rapa nui"], ["ht", "Kreyòl ayisyen"], ["pt", "Português"],
].map(([value, label]) => ({ value: value!, label: label! }));
