import { at, listAt, put, textAt, textsAt, type Document, type Json, type Path } from "../../templates/document";

const idMax = 40;

/** A name for the inside, made of what people call it; never one that is there already. */
export function freshStageId(title: string, taken: readonly string[]): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "");
  const stem = (plain === "" ? "etapa" : plain).slice(0, idMax - 4).replace(/-+$/, "");
  if (!taken.includes(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
}

export const stageIds = (document: Document): readonly string[] => listAt(document, ["stages"]).map((stage) => textAt(stage, ["id"]));

/** A stage more, at the end. */
export function withStage(document: Document, title: string): Document {
  const ids = stageIds(document);
  const stage = { id: freshStageId(title, ids), title, purpose: "", questions: [], outputs: [], conversations: [], instruments: [] };
  return put(document, ["stages", ids.length], stage);
}

/** A stage less; nothing names it any more, as nobody could mend that in the form. */
export function withoutStage(document: Document, place: number): Document {
  const id = stageIds(document)[place];
  const fewer = put(document, ["stages", place], undefined);
  const named = [textAt(fewer, ["entry", "first"]), textAt(fewer, ["entry", "otherwise"])];
  const entered = id !== undefined && named.includes(id) ? put(fewer, ["entry"], undefined) : fewer;
  if (at(entered, ["flags"]) === undefined) return entered;
  const flags = listAt(entered, ["flags"]).flatMap((flag): readonly Json[] => {
    const stages = textsAt(flag, ["stages"]);
    if (id === undefined || !stages.includes(id)) return [flag];
    const others = stages.filter((each) => each !== id);
    return others.length === 0 ? [] : [put(flag as Document, ["stages"], others)];
  });
  return put(entered, ["flags"], flags.length === 0 ? undefined : flags);
}

/** As it is sent: a stage that nobody has gone through yet is called inside what people call it by then. */
export function finished(document: Document, kept: readonly string[]): Document {
  const taken = stageIds(document).filter((id) => kept.includes(id));
  return stageIds(document).reduce<Document>((all, id, place) => {
    if (kept.includes(id)) return all;
    const path: Path = ["stages", place];
    const fresh = freshStageId(textAt(all, [...path, "title"]), taken);
    taken.push(fresh);
    return put(all, [...path, "id"], fresh);
  }, document);
}
