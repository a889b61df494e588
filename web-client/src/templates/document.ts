// The document of a conversation while it is edited: JSON as it stands, right or wrong. What is wrong with it is the
// server's to say; here it is only taken apart and put together, and what this client does not know is left as it is.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Document = { readonly [name: string]: Json };
/** Where something stands: ["phases", 3, "title"]. */
export type Path = readonly (string | number)[];

/** The document that a text is; undefined: there is none, or it is none. */
export function documentIn(text: string | undefined): Document | undefined {
  try {
    const read = text === undefined ? undefined : (JSON.parse(text) as Json);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** As the server writes a place: "phases[3].title". */
export function placeOf(path: Path): string {
  return path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "");
}

export function at(document: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return typeof step === "number" ? (value as readonly Json[])[step] : undefined;
    return isObject(value) && typeof step === "string" ? value[step] : undefined;
  }, document);
}

/** The same with another value there; undefined: without it. */
export function put(document: Document, path: Path, value: Json | undefined): Document {
  return withMinutes(placed(document, path, value) as Document);
}

function placed(whole: Json | undefined, [step, ...rest]: Path, value: Json | undefined): Json {
  if (typeof step === "number") {
    const list = Array.isArray(whole) ? [...(whole as readonly Json[])] : [];
    if (rest.length === 0 && value === undefined) list.splice(step, 1);
    else list[step] = rest.length === 0 ? value! : placed(list[step], rest, value);
    return list;
  }
  const { [step!]: before, ...others } = isObject(whole) ? whole : {};
  if (rest.length === 0 && value === undefined) return others;
  return { ...(isObject(whole) ? whole : {}), [step!]: rest.length === 0 ? value! : placed(before, rest, value) };
}

/** One of a list, so many places further on. */
export function moved(document: Document, path: Path, from: number, by: number): Document {
  const list = [...listAt(document, path)];
  const to = from + by;
  if (to < 0 || to >= list.length) return document;
  list.splice(to, 0, ...list.splice(from, 1));
  return put(document, path, list);
}

export const textAt = (document: Json | undefined, path: Path): string => {
  const value = at(document, path);
  return typeof value === "string" ? value : "";
};
export const listAt = (document: Json | undefined, path: Path): readonly Json[] => {
  const value = at(document, path);
  return Array.isArray(value) ? (value as readonly Json[]) : [];
};
export const textsAt = (document: Json | undefined, path: Path): readonly string[] => listAt(document, path).filter((each): each is string => typeof each === "string");

export function minutesOf(document: Json | undefined): number {
  return listAt(document, ["phases"]).reduce<number>((sum, phase) => {
    const minutes = at(phase, ["minutes"]);
    return sum + (typeof minutes === "number" && Number.isFinite(minutes) ? minutes : 0);
  }, 0);
}

/** The total is what the phases add up to: nobody has to count. */
function withMinutes(document: Document): Document {
  const minutes = minutesOf(document);
  return "phases" in document && document["minutes"] !== minutes ? { ...document, minutes } : document;
}

const idMax = 40;

/** A name for the inside, made of what people call it; never one that is there already. */
export function freshId(title: string, taken: readonly string[], otherwise: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^[^a-z]+|_+$/g, "");
  const stem = (plain === "" ? otherwise : plain).slice(0, idMax - 4);
  if (!taken.includes(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.includes(`${stem}_${number}`)) return `${stem}_${number}`;
}

/** The id of a copy: its origin's, and a few letters of its own. */
export function idOfCopy(id: string): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => "abcdefghijkmnpqrstuvwxyz23456789"[byte % 32]).join("");
  const stem = /^[a-z][a-z0-9_-]*$/.test(id) ? id.replace(/-[a-z0-9]{6}$/, "").slice(0, idMax - 7) : "documento";
  return `${stem}-${letters}`;
}

export const idsAt = (document: Json | undefined, list: Path): readonly string[] => listAt(document, list).map((each) => textAt(each, ["id"]));
export const idsIn = (document: Json | undefined, list: "roles" | "kinds" | "phases" | "dimensions" | "items" | "scales"): readonly string[] => idsAt(document, [list]);

/** Where a document names a role or a kind by its id. */
export const references = {
  roles: ["roles", "silent", "speaks_first", "fills", "shows", "facilitates", "speaks"],
  kinds: ["kinds", "kind", "options_of"],
} as const;

/** Where an instrument names a dimension or a scale. */
const instrumentReferences = { dimensions: ["dimensions"], scales: ["scale"] } as const;

/** One of a list under an id that the server takes, made of what it is called; whatever named it goes on naming it. */
export function renamed(document: Document, list: Path, place: number, otherwise: string): Document {
  const ids = idsAt(document, list);
  const before = ids[place] ?? "";
  const id = freshId(textAt(document, [...list, place, "title"]), ids, otherwise);
  const next = put(document, [...list, place, "id"], id);
  const names = { ...references, ...instrumentReferences }[list[0] as string] as readonly string[] | undefined;
  // Of two with one id the other is the one that is named.
  if (!names || before === "" || ids.indexOf(before) !== ids.lastIndexOf(before)) return next;
  const named = (value: Json): Json => (value === before ? id : Array.isArray(value) ? (value as readonly Json[]).map(named) : value);
  const through = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(through);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, names.includes(name) ? named(inside) : through(inside)]));
  };
  return Object.fromEntries(Object.entries(next).map(([name, value]) => [name, name === "phases" || name === "preparation" || name === "items" ? through(value) : value]));
}

/** As `placeOf` wrote it. */
export const pathOfPlace = (place: string): Path => [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, number, name]) => (number === undefined ? name! : Number(number)));

export function newPhase(document: Document, title: string): Json {
  return {
    id: freshId(title, idsIn(document, "phases"), "fase"),
    title,
    minutes: 5,
    purpose: "",
    instructions: "",
    grants: [],
    visibility: "live",
    exits: ["time", "facilitator"],
  };
}

export function newRole(document: Document, title: string): Json {
  return { id: freshId(title, idsIn(document, "roles"), "rol"), title, description: "", duty: "responds", seats_min: 0, seats_max: 12 };
}

export function newKind(document: Document, title: string): Json {
  return { id: freshId(title, idsIn(document, "kinds"), "tipo"), title, family: "suggestion", color: "indigo" };
}

export function newField(document: Document, title: string): Json {
  return { id: freshId(title, idsAt(document, ["preparation", "fields"]), "campo"), title, required: true };
}

/** A form with one question, which those who present fill in, or who is there. */
export function newPreparation(document: Document, title: string, question: string): Json {
  const roles = listAt(document, ["roles"]);
  const role = roles.find((each) => textAt(each, ["duty"]) === "presents") ?? roles[0];
  return { title, purpose: "", fields: [newField({}, question)], fills: role === undefined ? [] : [textAt(role, ["id"])] };
}

/** Groups in a phase: those of another phase that has them, or new ones, with the roles that they give. */
export function withGroups(document: Document, place: number, titles: { readonly facilitates: string; readonly speaks: string }): Document {
  const path: Path = ["phases", place, "breakouts"];
  const there = listAt(document, ["phases"]).map((phase) => at(phase, ["breakouts"])).find(isObject);
  if (there) return put(document, path, there);
  const lead = newRole(document, titles.facilitates);
  const led = put(document, ["roles", listAt(document, ["roles"]).length], lead);
  const spokesperson = listAt(led, ["roles"]).find((role) => textAt(role, ["duty"]) === "speaks_for_group");
  const speaker = spokesperson ?? { ...(newRole(led, titles.speaks) as Document), duty: "speaks_for_group" };
  const cast = spokesperson ? led : put(led, ["roles", listAt(led, ["roles"]).length], speaker);
  return put(cast, path, { size_min: 3, size_max: 6, facilitates: textAt(lead, ["id"]), speaks: textAt(speaker, ["id"]) });
}

/** The groups of this phase in all that have any. */
export function sameGroups(document: Document, place: number): Document {
  const groups = at(document, ["phases", place, "breakouts"]);
  return listAt(document, ["phases"]).reduce<Document>(
    (all, phase, other) => (at(phase, ["breakouts"]) === undefined ? all : put(all, ["phases", other, "breakouts"], groups)),
    document,
  );
}

/** How many seconds each has when all who may hold a seat speak once, as the server counts them (rule C129); 0: nobody speaks. */
export function equalShare(document: Document, phase: number, grant: number): { readonly parties: number; readonly seconds: number } {
  const path: Path = ["phases", phase, "grants", grant, "roles"];
  const roles = listAt(document, ["roles"]);
  const parties = textsAt(document, path).reduce((sum, id) => {
    const role = roles.find((each) => textAt(each, ["id"]) === id);
    const most = at(role, ["seats_max"]);
    const seats = typeof most === "number" && Number.isFinite(most) ? most : 0;
    return sum + (at(role, ["shared"]) === true ? Math.min(seats, 1) : seats);
  }, 0);
  const minutes = at(document, ["phases", phase, "minutes"]);
  return { parties, seconds: parties > 0 && typeof minutes === "number" ? Math.floor((minutes * 60) / parties) : 0 };
}

/** The phase again, under another id. */
export function doubled(document: Document, place: number): Document {
  const phases = [...listAt(document, ["phases"])];
  const phase = phases[place];
  if (!isObject(phase)) return document;
  phases.splice(place + 1, 0, { ...phase, id: freshId(textAt(phase, ["id"]), idsIn(document, "phases"), "fase") });
  return put(document, ["phases"], phases);
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As a file: what is in the folder of templates looks so. */
export const asFile = (document: Document): string => `${JSON.stringify(document, null, 2)}\n`;
