import { downloadZip } from "client-zip";

import { ApiError } from "../entry/api";
import { t } from "../i18n";
import { filePart, moreSpaces, ownAnswers, ownPage, ownPerson, partsOf, type OwnFile, type OwnItem, type OwnSpace } from "./api";
import { begin, end, indexPage, itemShown } from "./page";

type Piece = string | Uint8Array | Blob;
interface Entry {
  readonly name: string;
  readonly input: Piece | AsyncIterable<Uint8Array>;
  readonly lastModified: Date;
}

/** Told while it is made: what is being fetched. */
export type Progress = (what: string) => void;

/**
 * Everything that is mine as one ZIP: pages to read, the same as JSON, and my files. Made entry by entry: of a space no more than a page is held at a time, as
 * what is ready is a Blob, which the browser keeps out of memory when it is large.
 */
export async function ownArchive(progress: Progress): Promise<{ readonly blob: Blob; readonly name: string }> {
  const own = await ownPerson();
  const blob = await downloadZip(entries(own, progress)).blob();
  return { blob, name: `urdimbre-${new Date(own.made_at).toISOString().slice(0, 10)}.zip` };
}

async function* entries(own: Awaited<ReturnType<typeof ownPerson>>, progress: Progress): AsyncGenerator<Entry> {
  const lastModified = new Date(own.made_at);
  const answers = await ownAnswers();
  const spaces = [...own.spaces];
  for (let page: { readonly more: boolean } = own; page.more; ) {
    const next = await moreSpaces(spaces.at(-1)!.id);
    spaces.push(...next.spaces);
    page = next;
  }
  yield { name: "index.html", input: indexPage(own, spaces, answers), lastModified };
  yield { name: "datos/cuenta.json", input: json({ ...own, spaces, more: undefined }), lastModified };
  yield { name: "datos/respuestas.json", input: json(answers), lastModified };
  for (const space of spaces) {
    progress(space.title);
    yield* ofSpace(space, lastModified, progress);
  }
}

async function* ofSpace(space: OwnSpace, lastModified: Date, progress: Progress): AsyncGenerator<Entry> {
  const places = new Map<string, string | undefined>();
  let shown = new Blob([begin(space.title, "../index.html")]);
  let data = new Blob([`{"space":${JSON.stringify(space)},"items":[`]);
  let some = false;
  let page: Awaited<ReturnType<typeof ownPage>>;
  let after = 0;
  do {
    page = await ownPage(space.id, after);
    after = page.upto;
    for (const file of page.items.flatMap(({ files }) => files ?? [])) {
      if (places.has(file.id)) continue;
      const place = `archivos/${space.id}/${places.size + 1}-${fileName(file.name)}`;
      progress(file.name);
      const bytes = await fetched(space.id, file);
      places.set(file.id, bytes && place);
      if (bytes) yield { name: place, input: bytes, lastModified };
    }
    shown = new Blob([shown, ...page.items.map((item) => itemShown(item, ({ id }) => places.get(id)))]);
    data = new Blob([data, ...page.items.map((item, nth) => `${some || nth > 0 ? "," : ""}\n${JSON.stringify(placed(item, places))}`)]);
    some ||= page.items.length > 0;
  } while (page.more);
  const nothing = some ? "" : `<p>${t("own_nothing_here")}</p>`;
  yield { name: `espacios/${space.id}.html`, input: new Blob([shown, nothing, end]), lastModified };
  yield { name: `datos/espacio-${space.id}.json`, input: new Blob([data, "\n]}\n"]), lastModified };
}

/** The file, one part after the other; nothing: it was taken away meanwhile. */
async function fetched(space: number, file: OwnFile): Promise<AsyncIterable<Uint8Array> | undefined> {
  try {
    const first = await filePart(space, file, 0);
    return (async function* () {
      yield first;
      for (let nth = 1; nth < partsOf(file); nth += 1) yield await filePart(space, file, nth);
    })();
  } catch (problem) {
    if (problem instanceof ApiError && (problem.status === 404 || problem.status === 410)) return undefined;
    throw problem;
  }
}

function placed(item: OwnItem, places: ReadonlyMap<string, string | undefined>): object {
  if (!item.files) return item;
  return { ...item, files: item.files.map((file) => ({ ...file, place: places.get(file.id) ?? null })) };
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** What every system takes as the name of a file: no folders, no reserved marks, not endless; its ending stays. */
export function fileName(name: string): string {
  const plain = name.normalize("NFC").replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, "_").replace(/^[.\s]+|[.\s]+$/g, "");
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? "";
  return `${[...plain.slice(0, plain.length - ending.length)].slice(0, 80).join("")}${ending}` || "archivo";
}
