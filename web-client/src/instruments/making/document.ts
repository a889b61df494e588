import { t } from "../../i18n";
import type { Adapts } from "../api";
import { at, freshId, idsIn, listAt, put, textAt, textsAt, type Document, type Json, type Path } from "../../templates/document";

// An instrument while it is edited: as a template, JSON as it stands, right or wrong.

export const kinds = ["scale", "option", "number", "text", "evidence"] as const;
export type ItemKind = (typeof kinds)[number];

/** What an item may say beside what all of them say. */
const ofKind: Readonly<Record<ItemKind, readonly string[]>> = {
  scale: ["scale", "levels", "poles", "weight", "subject"],
  option: ["options", "several"],
  number: ["least", "most", "unit"],
  text: [],
  evidence: [],
};

const agreement = (): Json => ({ id: "acuerdo", title: t("ine_scale_agreement"), levels: [1, 2, 3, 4, 5].map((level) => t(`ine_agreement_${level as 1 | 2 | 3 | 4 | 5}`)) });

/** What an instrument, or what it says of its origin, is called, as far as the server takes that; undefined: it does not say it whole. */
export function originIn(document: Json | undefined): Adapts | undefined {
  const [id, title, version] = [textAt(document, ["id"]), textAt(document, ["title"]), at(document, ["version"])];
  const named = /^[a-z][a-z0-9_-]{0,39}$/.test(id) && title === title.normalize("NFC").trim() && /^[^\p{C}\p{Zl}\p{Zp}]{1,80}$/u.test(title);
  const counted = typeof version === "number" && Number.isInteger(version) && version >= 1 && version <= 1_000_000;
  return named && counted ? { id, version, title } : undefined;
}

/** One dimension with one item: the least that can be asked. */
export function blankInstrument(): Document {
  const empty: Document = {
    id: "instrumento", version: 1, lang: "es-CL", title: t("ine_new_title"), purpose: "", origin: t("ine_origin_own"),
    answered_by: ["self", "group"], about: ["group", "space", "network"], moments: ["entry", "progress", "exit"],
    scales: [agreement()],
    dimensions: [{ id: "dimension", title: t("ine_new_dimension") }],
    items: [],
  };
  return put(empty, ["items", 0], newItem(empty));
}

export function newDimension(document: Document): Json {
  return { id: freshId(t("ine_new_dimension"), idsIn(document, "dimensions"), "dimension"), title: t("ine_new_dimension") };
}

export function newScale(document: Document): Json {
  return { ...(agreement() as Document), id: freshId(t("ine_scale_agreement"), idsIn(document, "scales"), "escala") };
}

/** In the dimension of the one before it, answered as that one. */
export function newItem(document: Document): Json {
  const before = listAt(document, ["items"]).at(-1);
  const dimensions = before === undefined ? idsIn(document, "dimensions").slice(0, 1) : textsAt(before, ["dimensions"]);
  const scale = textAt(before, ["scale"]) || (idsIn(document, "scales")[0] ?? "");
  const id = freshId("pregunta", idsIn(document, "items"), "pregunta");
  return scale === "" ? { id, kind: "text", text: "", dimensions } : { id, kind: "scale", text: "", dimensions, scale };
}

/** As an item of that kind: what only others say goes, and what it needs is there. */
export function asKind(document: Document, path: Path, kind: ItemKind): Document {
  const item = at(document, path) as Document;
  const others = kinds.flatMap((each) => (each === kind ? [] : ofKind[each]));
  const kept = Object.fromEntries(Object.entries(item).filter(([name]) => !others.includes(name)));
  const needed: Readonly<Record<ItemKind, Document>> = {
    scale: { scale: idsIn(document, "scales")[0] ?? "" },
    option: { options: [t("ine_option", { number: 1 }), t("ine_option", { number: 2 })] },
    number: { least: 0, most: 10 },
    text: {},
    evidence: {},
  };
  return put(document, path, { ...needed[kind], ...kept, kind });
}

/** Without one of its dimensions; an item that was in no other asks for one. */
export function withoutDimension(document: Document, place: number): Document {
  const id = textAt(document, ["dimensions", place, "id"]);
  const without = put(document, ["dimensions", place], undefined);
  // Of two with one id the other is the one that is meant.
  if (idsIn(without, "dimensions").includes(id)) return without;
  return put(without, ["items"], listAt(without, ["items"]).map((item) => (textsAt(item, ["dimensions"]).includes(id) ? put(item as Document, ["dimensions"], textsAt(item, ["dimensions"]).filter((each) => each !== id)) : item)));
}
