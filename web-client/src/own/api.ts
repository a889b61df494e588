import { ApiError, call } from "../entry/api";
import type { Answers, Instrument } from "../instruments/api";
import type { Hours, Profile } from "../profiles/document";
import type { ActivityKind, FieldNote, Reaction, SpaceKind, SpaceRole, StoryForm, StoryPartName } from "../wire";

/** A space that I am or was a member of. */
export interface OwnSpace {
  readonly id: number;
  readonly kind: SpaceKind;
  readonly title: string;
  readonly member: boolean;
  readonly roles: readonly SpaceRole[];
}

export interface OwnFile {
  readonly id: string;
  readonly name: string;
  readonly media: string;
  readonly size: number;
}

export const whats = [
  "message", "contribution", "reaction", "vote", "question", "question_vote", "form", "material", "reason", "invitation", "call", "session_plan",
  "acta_confirmed", "acta_correction", "commitment_changed", "commitment_taken_on", "membership", "membership_ended", "membership_end", "seat",
  "seat_left", "ready", "agreement", "agreement_accepted", "cycle", "cycle_edited", "stage", "cycle_left", "accompanier_role",
  "commitment_details", "commitment_proposed", "proposal_accepted", "proposal_closed", "evidence", "story", "story_taken_back", "topic", "activity", "visit", "visit_accepted", "visit_withdrawn", "field_notes", "dialogue",
  "recording", "recording_described", "recording_consent", "recording_shared", "recording_withdrawn", "recording_comment", "recording_clip", "plan", "plan_action", "plan_measure", "plan_validated", "plan_closed", "retention", "calls",
] as const;
export type What = (typeof whats)[number];

/** Something that I wrote or gave; its words as they are kept now, oldest first. */
export interface OwnItem {
  readonly seq: number;
  readonly at: number;
  readonly what: What;
  readonly id?: string;
  readonly texts?: readonly string[];
  readonly text?: string | null;
  readonly withdrawn?: boolean;
  readonly anonymous?: boolean;
  readonly private?: boolean;
  readonly files?: readonly OwnFile[];
  readonly reaction?: Reaction;
  readonly on?: boolean;
  readonly roles?: readonly SpaceRole[];
  readonly role?: string;
  readonly due?: number;
  /** null: its words are gone. */
  readonly agreement?: { readonly goals: string; readonly channel: string; readonly confidentiality: string } | null;
  /** null: its words are gone; so with notes. */
  readonly visit?: { readonly course: string; readonly looks_at: string; readonly records: string } | null;
  readonly recording?: { readonly title: string; readonly purpose: string; readonly others?: string } | null;
  readonly notes?: readonly FieldNote[] | null;
  readonly details?: { readonly moves?: string; readonly evidence?: string; readonly goal?: string } | null;
  readonly story?: { readonly parts: { readonly [Name in StoryPartName]?: string }; readonly drawn_on: readonly string[] } | null;
  readonly form?: StoryForm;
  /** Of evidence: the commitment. */
  readonly commitment?: string;
  /** A document as protocol/templates/plan.schema.json describes it. */
  readonly plan?: object | null;
  readonly value?: string;
  readonly cycle?: string;
  readonly stage?: string;
  /** That was held, and on which day, since 1970-01-01. */
  readonly activity?: ActivityKind;
  readonly day?: number;
  /** For how many what is written stays; null: until somebody takes it back. */
  readonly months?: number | null;
}

interface SpacesPage {
  readonly spaces: readonly OwnSpace[];
  readonly more: boolean;
}

/** What the server keeps of me beside what I said in spaces. */
export interface OwnPerson extends SpacesPage {
  readonly person: { readonly id: number; readonly name: string; readonly handle: string | null; readonly lang: string };
  readonly made_at: number;
  readonly consents: readonly { readonly version: string; readonly text: string; readonly at: number }[];
  readonly tokens: readonly object[];
  readonly recoveries: readonly object[];
  readonly notices: readonly object[];
  /** What I said of myself in networks, with my hours (rule H1). */
  readonly profiles: readonly { readonly network: number; readonly at: number; readonly profile: Profile; readonly hours: Hours | null }[];
}

export interface OwnPage {
  readonly items: readonly OwnItem[];
  readonly upto: number;
  readonly more: boolean;
}

export interface OwnAnswers {
  readonly answers: readonly { readonly title: string; readonly at: number; readonly submitted: boolean; readonly document: string; readonly answers: Answers }[];
  readonly documents: Readonly<Record<string, Instrument>>;
  /** What I decided, in the name of a space, to work on. */
  readonly choices?: readonly { readonly title: string; readonly at: number; readonly dimensions: readonly string[] }[];
}

const root = "/api/account/export";
const part = 1 << 20;

export const ownPerson = () => patiently(() => call<OwnPerson>("GET", root));
export const moreSpaces = (after: number) => patiently(() => call<SpacesPage>("GET", `${root}?after=${after}`));
export const ownPage = (space: number, after: number) => patiently(() => call<OwnPage>("GET", `${root}/spaces/${space}?after=${after}`));
export const ownAnswers = () => patiently(() => call<OwnAnswers>("GET", "/api/applications/answers"));

export const partsOf = ({ size }: OwnFile) => Math.ceil(size / part);

export function filePart(space: number, file: OwnFile, nth: number): Promise<Uint8Array> {
  return patiently(async () => {
    const response = await fetch(`${root}/spaces/${space}/files/${file.id}?part=${nth}`, { credentials: "same-origin" }).catch(() => undefined);
    if (!response?.ok) throw new ApiError(response?.status ?? 0, undefined);
    const bytes = await response.arrayBuffer().catch(() => undefined);
    if (!bytes) throw new ApiError(0, undefined);
    return new Uint8Array(bytes);
  });
}

const attempts = 4;
const pause = 1_000;

/** A bad link must not cost what was fetched before: each page is asked for again, with growing pauses. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await ask();
    } catch (problem) {
      const passing = problem instanceof ApiError && (problem.status === 0 || problem.status >= 500);
      if (!passing || nth === attempts) throw problem;
      await new Promise((done) => setTimeout(done, pause * nth));
    }
  }
}
