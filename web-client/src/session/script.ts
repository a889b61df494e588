import type { Authorship, Duty, Family, Need, PhaseExit, PollShape, TurnPolicy, Visibility } from "../wire";

// The document by which a session runs (protocol/templates/conversation.schema.json), as far as this client knows it: a
// newer document may say more. The server validated it; what is read here is shown, and the server stays the judge.

export const colors = ["indigo", "terracotta", "moss", "ochre", "plum", "teal", "stone"] as const;
export type Color = (typeof colors)[number];

export interface Role {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly duty: Duty;
  readonly seatsMin: number;
  readonly seatsMax: number;
  readonly shared: boolean;
}

export interface Kind {
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  readonly color: Color;
  readonly stems: readonly string[];
}

export interface Grant {
  readonly roles: readonly string[];
  readonly kinds: readonly string[];
  readonly policy: TurnPolicy;
  readonly turnSeconds?: number;
  readonly contributions?: number;
  readonly characters?: number;
  readonly needs: readonly Need[];
  /** Each has the word once, for the same time. */
  readonly equal?: true;
}

export interface Requirement {
  readonly kind: string;
  readonly atLeast: number;
  readonly lock: boolean;
}

/** A question that everybody of these roles answers (rule C54). */
export interface Poll {
  readonly shape: PollShape;
  readonly question: string;
  readonly roles: readonly string[];
  readonly options: readonly string[];
  /** What is chosen from, or consented to, is of this kind. */
  readonly optionsOf?: string;
  readonly votes: number;
  readonly named: boolean;
}

/** What those may do who hold no seat, the public (rule C140). */
export interface Gallery {
  readonly reactions: boolean;
  /** How many of mine may wait for an answer; undefined: nobody asks. */
  readonly questions?: number;
  readonly votes: boolean;
  readonly speakers?: Speakers;
}

export interface Speakers {
  readonly kinds: readonly string[];
  readonly turnSeconds?: number;
}

/** Sub-rooms while the phase lasts (rule C53). */
export interface Breakouts {
  readonly sizeMin: number;
  readonly sizeMax: number;
  readonly facilitates: string;
  readonly speaks: string;
  readonly questions: readonly string[];
}

export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
  readonly purpose: string;
  readonly instructions: string;
  readonly prompts: readonly string[];
  readonly grants: readonly Grant[];
  readonly silent: readonly string[];
  readonly speaksFirst?: string;
  readonly visibility: Visibility;
  readonly authorship: Authorship;
  readonly requires: readonly Requirement[];
  readonly exits: readonly PhaseExit[];
  readonly breakouts?: Breakouts;
  readonly poll?: Poll;
  /** Kinds shown side by side. */
  readonly board?: readonly string[];
  readonly gallery?: Gallery;
}

export interface FormField {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
}

/** What is filled in before the session begins (rule C37). */
export interface Preparation {
  readonly title: string;
  readonly purpose: string;
  readonly fields: readonly FormField[];
  readonly fills: readonly string[];
  /** Who else sees it; undefined: everybody in the session. */
  readonly shows?: readonly string[];
  readonly lock: boolean;
}

export interface Script {
  /** What this session is for, in the words of who planned it. */
  readonly goal: string;
  /** What it is about, and how it is held: said by who planned it, where it serves a stage of a cycle (rule Y12). */
  readonly what: string;
  readonly how: string;
  readonly title: string;
  readonly purpose: string;
  readonly when: string;
  readonly roles: readonly Role[];
  readonly kinds: readonly Kind[];
  readonly phases: readonly Phase[];
  readonly preparation?: Preparation;
  /** It is of those who have a seat, and of nobody else (rule C57). */
  readonly confidential: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

const duties: readonly Duty[] = ["presents", "responds", "facilitates", "keeps_time", "speaks_for_group", "observes"];
const families: readonly Family[] = ["context", "question", "answer", "warm", "cool", "observation", "suggestion", "commitment", "process", "closing", "note"];
const policies: readonly TurnPolicy[] = ["open", "single", "round", "queue", "quiet_first"];
const visibilities: readonly Visibility[] = ["live", "at_end", "author_only"];
const authorships: readonly Authorship[] = ["named", "anonymous_while_hidden", "anonymous"];
const shapes: readonly PollShape[] = ["single", "multiple", "scale", "rank", "words", "consent"];
const needs: readonly Need[] = ["evidence", "date", "owner"];
const exits: readonly PhaseExit[] = ["time", "facilitator", "ready"];

let last: { readonly text: string; readonly script: Script | undefined } | undefined;

/** Undefined: the document is gone, or is none of which this client can show anything. The last one read is remembered. */
export function readScript(text: string | undefined): Script | undefined {
  if (text === undefined) return undefined;
  if (last?.text !== text) last = { text, script: parsed(text) };
  return last.script;
}

function parsed(text: string): Script | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const template = object(object(document)["template"]);
  const script: Script = { ...readTemplate(template), goal: string(object(document)["purpose"]), what: string(object(document)["what"]), how: string(object(document)["how"]) };
  return script.phases.length > 0 && script.roles.length > 0 ? script : undefined;
}

/** A template as it stands in the list of templates, where nobody has said yet what for. */
export function readTemplate(template: unknown): Script {
  const raw = object(template);
  return {
    goal: "",
    what: "",
    how: "",
    title: string(raw["title"]),
    purpose: string(raw["purpose"]),
    when: string(raw["when"]),
    roles: objects(raw["roles"]).map(roleOf),
    kinds: objects(raw["kinds"]).map(kindOf),
    phases: objects(raw["phases"]).map(phaseOf),
    ...(raw["preparation"] === undefined ? {} : { preparation: preparationOf(object(raw["preparation"])) }),
    confidential: raw["confidential"] === true,
  };
}

function preparationOf(raw: Raw): Preparation {
  return {
    title: string(raw["title"]),
    purpose: string(raw["purpose"]),
    fields: objects(raw["fields"]).map((each) => ({
      id: string(each["id"]),
      title: string(each["title"]) || string(each["id"]),
      hint: string(each["hint"]),
      required: each["required"] === true,
    })),
    fills: strings(raw["fills"]),
    ...(raw["shows"] === undefined ? {} : { shows: strings(raw["shows"]) }),
    lock: raw["lock"] === true,
  };
}

function roleOf(raw: Raw): Role {
  const id = string(raw["id"]);
  return {
    id,
    title: string(raw["title"]) || id,
    description: string(raw["description"]),
    duty: among(duties, raw["duty"], "observes"),
    seatsMin: number(raw["seats_min"]) ?? 0,
    seatsMax: number(raw["seats_max"]) ?? 1,
    shared: raw["shared"] === true,
  };
}

function kindOf(raw: Raw): Kind {
  const id = string(raw["id"]);
  return {
    id,
    title: string(raw["title"]) || id,
    family: among(families, raw["family"], "process"),
    color: among(colors, raw["color"], "stone"),
    stems: strings(raw["stems"]),
  };
}

function phaseOf(raw: Raw): Phase {
  const id = string(raw["id"]);
  const first = raw["speaks_first"];
  const board = raw["board"] === undefined ? undefined : strings(object(raw["board"])["kinds"]);
  return {
    id,
    title: string(raw["title"]) || id,
    seconds: (number(raw["minutes"]) ?? 0) * 60,
    purpose: string(raw["purpose"]),
    instructions: string(raw["instructions"]),
    prompts: strings(raw["prompts"]),
    grants: objects(raw["grants"]).map(grantOf),
    silent: strings(raw["silent"]),
    ...(typeof first === "string" ? { speaksFirst: first } : {}),
    visibility: among(visibilities, raw["visibility"], "live"),
    authorship: among(authorships, raw["authorship"], "named"),
    requires: objects(raw["requires"]).map((each) => ({
      kind: string(each["kind"]),
      atLeast: number(each["at_least"]) ?? 1,
      lock: each["lock"] === true,
    })),
    exits: strings(raw["exits"]).filter((each): each is PhaseExit => (exits as readonly string[]).includes(each)),
    ...(raw["breakouts"] === undefined ? {} : { breakouts: breakoutsIn(object(raw["breakouts"])) }),
    ...(raw["poll"] === undefined ? {} : { poll: pollOf(object(raw["poll"])) }),
    ...(board ? { board } : {}),
    ...(raw["gallery"] === undefined ? {} : { gallery: galleryOf(object(raw["gallery"])) }),
  };
}

function galleryOf(raw: Raw): Gallery {
  const questions = number(raw["questions"]);
  const speakers = raw["speakers"] === undefined ? undefined : object(raw["speakers"]);
  const turnSeconds = number(speakers?.["turn_seconds"]);
  return {
    reactions: raw["reactions"] === true,
    ...(questions === undefined ? {} : { questions }),
    votes: raw["votes"] === true,
    ...(speakers ? { speakers: { kinds: strings(speakers["kinds"]), ...(turnSeconds === undefined ? {} : { turnSeconds }) } } : {}),
  };
}

function breakoutsIn(raw: Raw): Breakouts {
  return {
    sizeMin: number(raw["size_min"]) ?? 2,
    sizeMax: number(raw["size_max"]) ?? 6,
    facilitates: string(raw["facilitates"]),
    speaks: string(raw["speaks"]),
    questions: strings(raw["questions"]),
  };
}

function pollOf(raw: Raw): Poll {
  const kind = raw["options_of"];
  return {
    shape: among(shapes, raw["shape"], "words"),
    question: string(raw["question"]),
    roles: strings(raw["roles"]),
    options: strings(raw["options"]),
    ...(typeof kind === "string" ? { optionsOf: kind } : {}),
    votes: number(raw["votes"]) ?? 1,
    named: raw["named"] === true,
  };
}

function grantOf(raw: Raw): Grant {
  const turnSeconds = number(raw["turn_seconds"]);
  const contributions = number(raw["contributions"]);
  const characters = number(raw["characters"]);
  return {
    roles: strings(raw["roles"]),
    kinds: strings(raw["kinds"]),
    policy: among(policies, raw["turns"], "open"),
    ...(turnSeconds === undefined ? {} : { turnSeconds }),
    ...(contributions === undefined ? {} : { contributions }),
    ...(characters === undefined ? {} : { characters }),
    needs: strings(raw["needs"]).filter((each): each is Need => (needs as readonly string[]).includes(each)),
    ...(raw["equal"] === true ? { equal: true } : {}),
  };
}

export function kindNamed(script: Script, id: string): Kind {
  return script.kinds.find((kind) => kind.id === id) ?? { id, title: id, family: "process", color: "stone", stems: [] };
}

export function roleNamed(script: Script, id: string): Role | undefined {
  return script.roles.find((role) => role.id === id);
}

function object(value: unknown): Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function objects(value: unknown): Raw[] {
  return Array.isArray(value) ? value.map(object) : [];
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function among<Each extends string>(all: readonly Each[], value: unknown, otherwise: Each): Each {
  return all.find((each) => each === value) ?? otherwise;
}
