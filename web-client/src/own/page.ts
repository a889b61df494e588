import { counted, locale, named, nameOf, t } from "../i18n";
import { roleWords } from "../people/role_words";
import type { Answer, Item } from "../instruments/api";
import type { OwnAnswers, OwnFile, OwnItem, OwnPerson, OwnSpace, What } from "./api";
import type { StoryPartName } from "../wire";

/** Pages that a person opens without anything else: no script, nothing fetched, every word escaped. */

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark]!);

/** In the order in which they are told, of either form. */
const storyParts: readonly StoryPartName[] = ["happened", "pupils", "self", "known", "depended", "needed", "strategy", "skill", "adjustment"];
const moment = (at: number) => new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(at);
const day = (days: number) => new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(days * 86_400_000);
const words = (text: string) => `<p class="words" dir="auto">${escaped(text)}</p>`;

const look = `body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#1d2430;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}article{border-top:1px solid #c8ccd4;padding:.5rem 0}
.words{white-space:pre-wrap;overflow-wrap:anywhere}.about{color:#4a5362;margin:0}details{margin:.25rem 0}dt{font-weight:600}dd{margin:0 0 .5rem}a{color:#0b5a8a}`;

/** What comes before the content of a page; `end` comes after. */
export function begin(title: string, back?: string): string {
  const link = back ? `<p><a href="${back}">${escaped(t("own_back"))}</a></p>` : "";
  return `<!doctype html><html lang="${locale()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${look}</style></head><body><main>${link}<h1 dir="auto">${escaped(title)}</h1>`;
}
export const end = "</main></body></html>\n";

const whatIsIt: Readonly<Record<What, () => string>> = {
  message: () => t("own_message"),
  contribution: () => t("own_contribution"),
  reaction: () => t("own_reaction"),
  vote: () => t("own_vote"),
  question: () => t("own_question"),
  question_vote: () => t("own_question_vote"),
  form: () => t("own_form"),
  material: () => t("own_material"),
  reason: () => t("own_reason"),
  invitation: () => t("own_invitation"),
  call: () => t("own_call"),
  session_plan: () => t("own_session_plan"),
  acta_confirmed: () => t("own_acta_confirmed"),
  acta_correction: () => t("own_acta_correction"),
  commitment_changed: () => t("own_commitment_changed"),
  commitment_taken_on: () => t("own_commitment_taken_on"),
  membership: () => t("own_membership"),
  membership_ended: () => t("own_membership_ended"),
  membership_end: () => t("own_membership_end"),
  seat: () => t("own_seat"),
  seat_left: () => t("own_seat_left"),
  ready: () => t("own_ready"),
  agreement: () => t("own_agreement"),
  agreement_accepted: () => t("own_agreement_accepted"),
  cycle: () => t("own_cycle"),
  cycle_edited: () => t("own_cycle_edited"),
  stage: () => t("own_stage"),
  cycle_left: () => t("own_cycle_left"),
  accompanier_role: () => t("own_accompanier_role"),
  retention: () => t("own_retention"),
  calls: () => t("own_calls"),
  visit: () => t("own_visit"),
  topic: () => t("own_topic"),
  activity: () => t("own_activity"),
  visit_accepted: () => t("own_visit_accepted"),
  visit_withdrawn: () => t("own_visit_withdrawn"),
  field_notes: () => t("own_field_notes"),
  dialogue: () => t("own_dialogue"),
  recording: () => t("own_recording"),
  recording_described: () => t("own_recording_described"),
  recording_consent: () => t("own_recording_consent"),
  recording_shared: () => t("own_recording_shared"),
  recording_withdrawn: () => t("own_recording_withdrawn"),
  recording_comment: () => t("own_recording_comment"),
  recording_clip: () => t("own_recording_clip"),
  commitment_details: () => t("own_commitment_details"),
  commitment_proposed: () => t("own_commitment_proposed"),
  proposal_accepted: () => t("own_proposal_accepted"),
  proposal_closed: () => t("own_proposal_closed"),
  evidence: () => t("own_evidence"),
  story: () => t("own_story"),
  story_taken_back: () => t("own_story_taken_back"),
  plan: () => t("own_plan"),
  plan_action: () => t("own_plan_action"),
  plan_measure: () => t("own_plan_measure"),
  plan_validated: () => t("own_plan_validated"),
  plan_closed: () => t("own_plan_closed"),
};

/** Where a file of mine lies in the archive; nothing: the server has it no more. */
export type FilePlace = (file: OwnFile) => string | undefined;

export function itemShown(item: OwnItem, placeOf: FilePlace): string {
  const said = [whatIsIt[item.what]?.() ?? item.what, moment(item.at)];
  if (item.reaction) said.push(named("reactions", item.reaction));
  if (item.roles?.length) said.push(roleWords(item.roles));
  for (const name of [item.role, item.cycle, item.stage, item.value]) if (name) said.push(name);
  if (item.activity) said.push(t(`activities_kind_${item.activity}`));
  if (item.day !== undefined) said.push(day(item.day));
  if (item.due !== undefined) said.push(t("own_due", { day: day(item.due) }));
  if (item.months) said.push(t("own_retention_months", { months: item.months }));
  if (item.anonymous) said.push(t("own_anonymous"));
  if (item.private) said.push(t("own_private"));
  if (item.on === false) said.push(t("own_taken_back"));
  const texts = item.texts ?? inParts(item) ?? (item.text ? [item.text] : []);
  const earlier = texts.slice(0, -1).map(words).join("");
  const newest = texts.slice(-1).map(words).join("");
  const gone = item.withdrawn || [item.text, item.agreement, item.visit, item.recording, item.notes, item.plan, item.details, item.story].includes(null) ? `<p class="about">${escaped(t("own_withdrawn"))}</p>` : "";
  const before = earlier ? `<details><summary>${escaped(counted("own_earlier", texts.length - 1))}</summary>${earlier}</details>` : "";
  const files = (item.files ?? []).map((file) => `<li>${fileShown(file, placeOf(file))}</li>`).join("");
  return `<article><p class="about">${said.map(escaped).join(" · ")}</p>${newest}${gone}${before}${files ? `<ul>${files}</ul>` : ""}</article>\n`;
}

/** What consists of several texts. */
function inParts({ agreement, visit, recording, notes, plan, details, story }: OwnItem): readonly string[] | undefined {
  if (story) return [storyWords(story)];
  if (plan) return [[...textsIn(plan)].join("\n")];
  const parts = agreement ?? visit ?? recording ?? details;
  if (parts) return [Object.values(parts).join("\n\n")];
  return notes ? [notes.map(({ at, text }) => `${moment(at)}\n${text}`).join("\n\n")] : undefined;
}

/** The title of a plan and what each of its parts says, in its order. */
function* textsIn(part: unknown): Generator<string> {
  if (Array.isArray(part)) for (const each of part) yield* textsIn(each);
  if (typeof part !== "object" || part === null || Array.isArray(part)) return;
  for (const name of ["title", "purpose", "text"]) {
    const said = (part as Record<string, unknown>)[name];
    if (typeof said === "string") yield said;
  }
  for (const name of ["goals", "indicators", "objectives", "actions"]) yield* textsIn((part as Record<string, unknown>)[name]);
}

const storyWords = ({ parts, drawn_on }: NonNullable<OwnItem["story"]>) =>
  [
    ...storyParts.flatMap((name) => (parts[name] === undefined ? [] : [`${t(`story_part_${name}`)}\n${parts[name]}`])),
    ...(drawn_on.length === 0 ? [] : [`${t("story_drawn_on")}\n${drawn_on.join("\n")}`]),
  ].join("\n\n");

function fileShown(file: OwnFile, place: string | undefined): string {
  if (!place) return `<span dir="auto">${escaped(file.name)}</span> (${escaped(t("own_file_gone"))})`;
  const address = `../${place.split("/").map(encodeURIComponent).join("/")}`;
  return `<a dir="auto" href="${escaped(address)}">${escaped(file.name)}</a>`;
}

export function indexPage(own: OwnPerson, spaces: readonly OwnSpace[], answers: OwnAnswers): string {
  const { person } = own;
  const listed = spaces.map(({ id, kind, title, member, roles }) => {
    const how = member ? roleWords(roles) : t("own_left");
    return `<li><a dir="auto" href="espacios/${id}.html">${escaped(title)}</a> · ${escaped(named("kinds", kind))} · ${escaped(how)}</li>`;
  });
  const consents = own.consents.map(({ version, text, at }) => `<article><p class="about">${escaped(moment(at))} · ${escaped(version)}</p>${words(text)}</article>`);
  return [
    begin(t("own_title", { name: person.name })),
    `<p>${escaped(t("own_made_at", { at: moment(own.made_at) }))}</p><p>${escaped(t("own_contents"))}</p>`,
    `<h2>${escaped(t("own_account"))}</h2><dl><dt>${escaped(t("own_name"))}</dt><dd dir="auto">${escaped(person.name)}</dd><dt>${escaped(t("own_handle"))}</dt><dd>${escaped(person.handle ?? t("own_no_handle"))}</dd><dt>${escaped(t("language"))}</dt><dd>${escaped(nameOf(person.lang) ?? person.lang)}</dd></dl>`,
    `<h2>${escaped(t("own_spaces"))}</h2><ul>${listed.join("")}</ul>`,
    `<h2>${escaped(t("own_answers"))}</h2>${answers.answers.length > 0 ? answersShown(answers) : `<p>${escaped(t("own_answers_none"))}</p>`}`,
    choicesShown(answers),
    `<h2>${escaped(t("own_profiles"))}</h2>${profilesShown(own, spaces) || `<p>${escaped(t("own_profiles_none"))}</p>`}`,
    `<h2>${escaped(t("own_consents"))}</h2>${consents.join("") || `<p>${escaped(t("own_consents_none"))}</p>`}`,
    `<h2>${escaped(t("own_more"))}</h2><p>${escaped(t("own_data_lead"))}</p>`,
    end,
  ].join("\n");
}

/** Each list as it is kept: values of the network's list by their ids, one's own as they were written. */
function profilesShown({ profiles }: OwnPerson, spaces: readonly OwnSpace[]): string {
  return profiles
    .map(({ network, at, profile, hours }) => {
      const title = spaces.find(({ id }) => id === network)?.title ?? String(network);
      const said = Object.values(profile).flatMap((value) => (Array.isArray(value) ? [value.join(", ")] : [String(value)])).filter((value) => value !== "" && value !== "0");
      const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
      const weekday = (day: number) => new Intl.DateTimeFormat(locale(), { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2001, 0, 1 + day));
      const week = (hours?.blocks ?? []).map(({ day, from, to, kind }) => `<li>${escaped(`${weekday(day)}, ${clock(from)}–${clock(to)}: ${t(kindOf[kind])}`)}</li>`);
      const zone = hours ? `<p class="about">${escaped(hours.zone)}</p><ul>${week.join("")}</ul>` : "";
      return `<article><h3 dir="auto">${escaped(title)}</h3><p class="about">${escaped(moment(at))}</p>${said.map(words).join("")}${zone}</article>`;
    })
    .join("\n");
}

const kindOf = { collegial: "mat_kind_collegial", mentoring: "mat_kind_mentoring", teaching: "mat_kind_teaching" } as const;

function choicesShown({ choices }: OwnAnswers): string {
  const each = (choices ?? []).map(({ title, at, dimensions }) => `<li dir="auto">${escaped(title)} · ${escaped(moment(at))}: ${escaped(dimensions.join(", "))}</li>`);
  return each.length > 0 ? `<h2>${escaped(t("own_choices"))}</h2><ul>${each.join("")}</ul>` : "";
}

function answersShown({ answers, documents }: OwnAnswers): string {
  return answers
    .map(({ title, at, document, submitted, answers: given }) => {
      const asked = documents[document];
      const rows = (asked?.items ?? []).filter(({ id }) => id in given);
      const list = rows.map((item) => `<dt dir="auto">${escaped(item.text)}</dt><dd dir="auto">${escaped(answerOf(item, given[item.id] ?? null, asked?.scales))}</dd>`);
      const said = [moment(at), ...(submitted ? [] : [t("own_answers_begun")])];
      return `<article><h3 dir="auto">${escaped(title)}</h3><p class="about">${said.map(escaped).join(" · ")}</p><dl>${list.join("")}</dl></article>`;
    })
    .join("\n");
}

function answerOf(item: Item, answer: Answer, scales: readonly { readonly id: string; readonly levels: readonly string[] }[] | undefined): string {
  if (answer === null) return t("own_not_applicable");
  if (typeof answer === "string") return answer;
  const names = item.kind === "scale" ? (item.levels ?? scales?.find(({ id }) => id === item.scale)?.levels) : item.options;
  // Levels and options are counted from 1.
  const nameOf = (place: number) => (item.kind === "number" ? undefined : names?.[place - 1]) ?? String(place);
  return typeof answer === "number" ? nameOf(answer) : answer.map(nameOf).join(", ");
}
