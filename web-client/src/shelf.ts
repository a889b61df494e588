import { openDB, type DBSchema, type IDBPDatabase } from "idb";

import type { VisitingNetwork } from "./app/visitors";
import type { Entry } from "./outbox_entry";
import type { Pace } from "./session/plan/pace";
import type { Reading } from "./store/reading";
import type { SpaceView } from "./store/state";
import type { Document } from "./templates/document";
import type { Piece } from "./handover/piece";
import type { ProfileDraft } from "./profiles/draft";
import type { LoggedSession } from "./logbook/document";
import type { Acta, ActivityKind, ActivityMode, ActivityReach, FieldNoteKind, Minors, Notice, Person, RecordingCommentKind, SpaceSummary, StageOf, StoryForm, StoryPartName, Uuid } from "./wire";

/** Words for one kind in one phase of a conversation, or a correction, with what goes with them. */
export interface Part {
  readonly phase: number;
  readonly kind: string;
  readonly text: string;
  readonly owners: readonly number[];
  readonly reply_to?: Uuid;
  readonly rests_on?: Uuid;
  readonly due?: number;
  readonly editing?: Uuid;
  readonly files?: readonly DraftFile[];
  /** What is said of a commitment besides its words. */
  readonly details?: PartDetails;
}

export interface PartDetails {
  readonly moves: string;
  readonly evidence: string;
  readonly goal: string;
}

/** A file that is about to be sent; its bytes are among the files of this device. */
export interface DraftFile {
  readonly id: Uuid;
  readonly name: string;
  readonly media: string;
  readonly size: number;
  /** How large it is as a smaller picture. */
  readonly shrunk?: number;
  readonly preview?: Uuid;
}

/** Words that somebody was writing in a space, and what they attached. */
export interface Draft {
  readonly space: number;
  readonly text: string;
  readonly reply_to?: Uuid;
  readonly editing?: Uuid;
  readonly files?: readonly DraftFile[];
  /** What was being written for the conversation of a session. */
  readonly parts?: readonly Part[];
  /** What was being written when a correction began; it comes back afterwards. */
  readonly aside?: Pick<Draft, "text" | "reply_to" | "files" | "mentions">;
  /** Whom the words mention, by the name that stands in them after an @. */
  readonly mentions?: readonly Mentioned[];
  /** What is being written in threads of the space. */
  readonly threads?: readonly ThreadDraft[];
  /** What is being attached to a session: there while its form is open. */
  readonly material?: MaterialDraft;
  /** What is about to be proposed to agree on: there while its form is open. */
  readonly agreement?: AgreementDraft;
  /** The cycle of the space, as it is being changed. */
  readonly cycle?: CycleDraft;
  /** Why one goes where in the cycle of the space: there while a reason is being written. */
  readonly step?: StepDraft;
  /** The plan of a session, as it is being made. */
  readonly plan?: PlanDraft;
  /** The plan of a space, as it is being written. */
  readonly support?: SupportPlanDraft;
  /** A visit to a class that is about to be proposed: there while its form is open. */
  readonly visit?: VisitDraft;
  /** What this person noted in visits and did not share yet. */
  readonly notebooks?: readonly NotebookDraft[];
  /** What came of the dialogues after visits, as it is being told. */
  readonly talks?: readonly TalkDraft[];
  /** A recording that is about to be brought, or described anew: there while its form is open. */
  readonly recording?: RecordingDraft;
  /** What is being said about recordings. */
  readonly remarks?: readonly RemarkDraft[];
  /** Stretches of recordings that are being marked. */
  readonly stretches?: readonly StretchDraft[];
  /** A story that is being told in a notebook: there while its form is open. */
  readonly story?: StoryDraft;
  /** The title of a topic that is about to be added to the programme. */
  readonly topic?: string;
  /** An activity that is about to be noted: there while its form is open. */
  readonly activity?: ActivityDraft;
  /** Evidence that is being brought of a commitment of the space: there while its form is open. */
  readonly evidence?: EvidenceDraft;
  /** What is about to be proposed to somebody, and an answer to what was proposed to me: there while their forms are open. */
  readonly proposal?: ProposalDraft;
  readonly answer?: ProposalAnswerDraft;
  /** What is about to be handed on (rule Y21): of no space, and so at number 0. */
  readonly handover?: HandoverDraft;
  /** What is to become of sessions that are opened below, by their names: they have no number yet. */
  readonly sessions_meant?: Readonly<Record<string, SessionMeant>>;
  /** What I say of myself in this network (rule H1), as it is being changed. */
  readonly profile?: ProfileDraft;
}

/** By which template it is to be planned, when it is to be (rule H6), and which stage of the cycle it is to serve (rule Y12). */
export interface SessionMeant {
  readonly template?: string;
  readonly at?: number;
  readonly stage?: StageOf;
}

/** What is asked once more before it is done in a cycle: another stage, this one again, another round, an end. */
export type Step = { readonly what: "stage"; readonly stage: string } | { readonly what: "again" | "round" | "leave" };

export interface StepDraft {
  readonly step: Step;
  readonly reason: string;
}

export interface PlanDraft {
  /** Its id; empty: none is chosen yet. */
  readonly template: string;
  readonly goal: string;
  readonly what: string;
  readonly how: string;
  /** The stage of a cycle that it serves; absent: none. */
  readonly stage?: StageOf | undefined;
  /** As the field has it. */
  readonly when: string;
  readonly pace: Pace;
}

export interface SupportPlanDraft {
  /** What was changed: the document that was in force then; absent where there was none. */
  readonly based_on?: Uuid;
  readonly document: Document;
}

export interface AgreementDraft {
  readonly goals: string;
  readonly channel: string;
  readonly confidentiality: string;
  /** As they are typed: numbers, or nothing. */
  readonly every_days: string;
  readonly minutes: string;
  /** How many visits are proposed; absent: nothing is said of that. */
  readonly visits?: VisitsDraft;
}

export interface VisitsDraft {
  /** Whose numbers they were at first; empty: of none. */
  readonly modality: string;
  /** As they are typed. */
  readonly year: string;
  readonly month: string;
  /** The active ones, from 1 to 12. */
  readonly months: readonly number[];
  /** How many activities are proposed besides; absent: none. */
  readonly others?: readonly QuotaDraft[];
}

/** Of one kind; numbers as they are typed, days of a workshop or a nucleus. */
export interface QuotaDraft {
  readonly what: ActivityKind;
  readonly times: string;
  readonly monthly: string;
  readonly days_min: string;
  readonly days_max: string;
}

export interface ActivityDraft {
  readonly what: ActivityKind;
  readonly on?: number;
  /** As it is typed. */
  readonly days: string;
  readonly mode: ActivityMode;
  readonly reach?: ActivityReach;
  readonly session?: number;
  readonly about: string;
}

export interface VisitDraft {
  readonly observers: readonly number[];
  /** Undefined: nobody is chosen yet. */
  readonly observed?: number;
  /** As the fields have them. */
  readonly when: string;
  readonly minutes: string;
  readonly course: string;
  readonly looks_at: string;
  readonly records: string;
  /** The visit that this one takes the place of. */
  readonly replaces?: Uuid;
}

/** The field notebook of one visit. */
export interface NotebookDraft {
  readonly visit: Uuid;
  readonly notes: readonly DraftNote[];
  /** What is being written and is no note yet. */
  readonly kind: FieldNoteKind;
  readonly text: string;
  readonly rests_on?: number;
  /** It waits to take the place of what was shared at this time; 0: of nothing. */
  readonly sent?: number;
}

/** A note by its number in the notebook; an interpretation rests on the one with that number. */
export interface DraftNote {
  readonly number: number;
  readonly at: number;
  readonly kind: FieldNoteKind;
  readonly text: string;
  readonly rests_on?: number;
}

export interface StoryDraft {
  readonly form: StoryForm;
  readonly parts: { readonly [Name in StoryPartName]?: string };
  readonly drawn_on: readonly string[];
  /** The one that it corrects. */
  readonly story?: Uuid;
}

export interface EvidenceDraft {
  readonly commitment: Uuid;
  readonly text: string;
  readonly address: string;
  readonly files: readonly DraftFile[];
}

export interface ProposalDraft {
  readonly to?: number | undefined;
  readonly text: string;
  readonly due?: number | undefined;
}

export interface ProposalAnswerDraft {
  readonly proposal: Uuid;
  /** The words of a commitment, or a word to who proposed it. */
  readonly takes: boolean;
  readonly text: string;
  readonly due?: number | undefined;
}

export interface TalkDraft {
  readonly visit: Uuid;
  readonly session?: number;
  readonly words: string;
}

export interface RecordingDraft {
  /** Its bytes are among the files of this device, or with the page that is open. */
  readonly file?: DraftFile & { readonly seconds?: number };
  /** When it goes up: at once, where that costs nothing, or when somebody says so. */
  readonly hold?: "wifi" | "paused";
  readonly title: string;
  readonly purpose: string;
  readonly people: readonly number[];
  readonly others: string;
  /** Undefined: nothing is declared yet. */
  readonly minors?: Minors;
  /** As the field has it. */
  readonly until: string;
  /** The recording that is described anew. */
  readonly describes?: Uuid;
}

/** A comment, or an answer to one, that is being written. */
export interface RemarkDraft {
  readonly recording: Uuid;
  readonly answers?: Uuid;
  readonly kind: RecordingCommentKind;
  readonly text: string;
  /** As the field has it; empty: it is about the whole. */
  readonly moment: string;
}

export interface StretchDraft {
  readonly recording: Uuid;
  readonly title: string;
  /** As the fields have them. */
  readonly from: string;
  readonly to: string;
}

export interface HandoverDraft {
  /** With their words, as they may come from what cannot be read just now. */
  readonly chosen: readonly Piece[];
  readonly before: string;
  readonly after: string;
  /** Where it goes. */
  readonly to?: number;
  /** The text once it was changed by hand, and what it had been made of by then. */
  readonly edited?: { readonly text: string; readonly of: Pick<HandoverDraft, "chosen" | "before" | "after"> };
  /** What had been changed by hand, and another text took the place of. */
  readonly replaced?: string;
}

export interface CycleDraft {
  /** The one that the space went through then, and when it was changed last. */
  readonly cycle: Uuid;
  readonly edited_at?: number;
  /** The copy that was changed: its id, absent where the server did not say it, and as it was. */
  readonly based_on?: Uuid;
  readonly base?: Document;
  readonly document: Document;
}

/** One file or one address, with a title. */
export interface MaterialDraft {
  readonly form: "file" | "address";
  readonly title: string;
  readonly address: string;
  readonly files: readonly DraftFile[];
}

export interface Mentioned {
  readonly person: number;
  readonly label: string;
}

export interface ThreadDraft extends Pick<Draft, "text" | "reply_to" | "editing" | "files" | "aside" | "mentions"> {
  readonly thread: Uuid;
}

interface Schema extends DBSchema {
  outbox: { key: number; value: Entry; indexes: { id: Uuid } };
  drafts: { key: number; value: Draft };
  views: { key: number; value: SpaceView };
  lists: { key: string; value: readonly SpaceSummary[] | readonly Person[] | readonly (readonly [number, Reading])[] | readonly Notice[] | readonly VisitingNetwork[] | Acta | readonly LoggedSession[] };
}

export type Shelf = IDBPDatabase<Schema>;

export const shelfName = (person: number) => `urdimbre-${person}`;

/** What one person keeps on this device. Several people may share it, so each has a shelf of their own. */
export function openShelf(person: number): Promise<Shelf> {
  const opening = openDB<Schema>(shelfName(person), 8, {
    upgrade: (shelf, before, _, writing) => {
      // Views from before conversations, threads, accompaniment, visits, recordings, programmes or activities were known would go on without: they are fetched anew.
      if (before >= 1 && before <= 7) void writing.objectStore("views").clear();
      if (before >= 1) return;
      shelf.createObjectStore("outbox", { keyPath: "order", autoIncrement: true }).createIndex("id", "id", { unique: true });
      shelf.createObjectStore("drafts", { keyPath: "space" });
      shelf.createObjectStore("views", { keyPath: "space" });
      shelf.createObjectStore("lists");
    },
    blocking: () => void opening.then((shelf) => shelf.close()),
  });
  return opening;
}
