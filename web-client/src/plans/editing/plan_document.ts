import { at, idOfCopy, listAt, put, textAt, type Document, type Json, type Path } from "../../templates/document";

// The document of a plan while it is edited: as it is typed, right or wrong. What is wrong with it is the server's to say.

export type Listed = "goals" | "objectives" | "actions" | "indicators";

const stems = { goals: "meta", objectives: "objetivo", actions: "accion", indicators: "indicador" } as const;

/** Something new of its list, under an id of its own. */
export function fresh(list: Listed, today: string): Json {
  const id = idOfCopy(stems[list]);
  switch (list) {
    case "goals":
      return { id, text: "", objectives: [fresh("objectives", today)] };
    case "objectives":
      return { id, text: "", actions: [fresh("actions", today)] };
    case "actions":
      return { id, text: "", from: today, to: "" };
    case "indicators":
      return { id, text: "", level: "course" };
  }
}

/** What one begins from. */
export function blankPlan(title: string, today: string): Document {
  return { title, label: "support", owner: { kind: "team", name: "" }, goals: [fresh("goals", today)] };
}

/** Everything that has an id, to see that something is gone. */
export function idsOf(whole: Json | undefined): readonly string[] {
  const inside = (["goals", "objectives", "actions", "indicators"] as const).flatMap((list) => listAt(whole, [list]).flatMap(idsOf));
  const id = textAt(whole, ["id"]);
  return id === "" ? inside : [id, ...inside];
}

/** What may be missing, where nothing was typed. */
const optional: ReadonlySet<string> = new Set(["name", "people", "purpose", "feeds", "indicators", "others", "evidence", "unit", "baseline", "target", "source"]);
const figures: ReadonlySet<string> = new Set(["baseline", "target"]);

/** As it is sent: without what nobody filled in, its texts in one form, its figures with a point. */
export function finished(document: Document): Document {
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
      const clean = cleaned(name, value);
      return optional.has(name) && isEmpty(clean) ? [] : [[name, clean]];
    }),
  );
}

function cleaned(name: string, value: Json): Json {
  if (typeof value === "string") {
    const text = value.normalize("NFC").trim();
    return figures.has(name) ? text.replace(",", ".") : text;
  }
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => cleaned("", each));
  if (value !== null && typeof value === "object") return finished(value as Document);
  return value;
}

function isEmpty(value: Json): boolean {
  if (value === "" || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && textAt(value, ["instrument"]) === "" && at(value, ["state"]) !== undefined;
}

/** What a goal feeds: an instrument of the school, proposed at first; nothing: none of them. */
export function feeding(document: Document, goal: Path, instrument: string): Document {
  if (instrument === "") return put(document, [...goal, "feeds"], undefined);
  const { state = "proposed", name } = (at(document, [...goal, "feeds"]) ?? {}) as { readonly state?: Json; readonly name?: Json };
  return put(document, [...goal, "feeds"], { instrument, state, ...(name === undefined ? {} : { name }) });
}

/** Somebody more of a list of people, or less. */
export function withPerson(document: Document, path: Path, person: number, on: boolean): Document {
  const others = listAt(document, path).filter((each) => each !== person);
  const next = on ? [...others, person] : others;
  return put(document, path, next.length === 0 ? undefined : next);
}
