import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { speak } from "../src/i18n";
import type { OwnAnswers, OwnItem, OwnPerson } from "../src/own/api";
import { fileName, ownArchive } from "../src/own/archive";
import { indexPage, itemShown } from "../src/own/page";

const at = 1_800_000_000_000;
const hostile = `</p><script>alert("1")</script>`;
const person: OwnPerson = {
  person: { id: 7, name: `Rosa ${hostile}`, handle: null, lang: "es" },
  made_at: at,
  spaces: [{ id: 3, kind: "community", title: hostile, member: true, roles: ["teacher"] }],
  more: true,
  consents: [{ version: "1", text: hostile, at }],
  tokens: [],
  recoveries: [],
  notices: [],
  profiles: [],
};
const answers: OwnAnswers = {
  answers: [{ title: hostile, at, submitted: true, document: "a@1", answers: { escala: 2, opcion: [1], libre: hostile, nada: null } }],
  choices: [{ title: "Redes", at, dimensions: ["Confianza", "<b>Respeto</b>"] }],
  documents: {
    "a@1": {
      id: "a", version: 1, title: "A", purpose: "", origin: "", dimensions: [],
      scales: [{ id: "s", title: "S", levels: ["Nunca", "Siempre"] }],
      items: [
        { id: "escala", kind: "scale", scale: "s", text: "¿Cuánto?", dimensions: [] },
        { id: "opcion", kind: "option", options: ["Sí", "No"], text: "¿Qué?", dimensions: [] },
        { id: "libre", kind: "text", text: hostile, dimensions: [] },
        { id: "nada", kind: "text", text: "¿Y?", dimensions: [] },
      ],
    },
  },
};
const second = { id: 9, kind: "session", title: "Otra", member: false, roles: [] } as const;
const file = { id: "f1", name: "../../Pauta: 1.pdf", media: "application/pdf", size: (1 << 20) + 2 };
const items: OwnItem[] = [
  { seq: 2, at, what: "message", texts: ["primera", hostile], files: [file, { ...file, id: "gone", size: 1 }] },
  { seq: 3, at, what: "message", texts: [], withdrawn: true },
];

/** What the server would answer; `failing` addresses are refused once. */
let failing: string[] = [];
const served = (path: string): unknown => {
  if (path === "/api/account/export") return person;
  if (path === "/api/account/export?after=3") return { spaces: [second], more: false };
  if (path === "/api/applications/answers") return answers;
  if (path === "/api/account/export/spaces/3?after=0") return { items: [items[0]], upto: 2, more: true };
  if (path === "/api/account/export/spaces/3?after=2") return { items: [items[1]], upto: 3, more: false };
  if (path === "/api/account/export/spaces/9?after=0") return { items: [], upto: 1, more: false };
  const part = /spaces\/3\/files\/f1\?part=(\d)$/.exec(path)?.[1];
  if (part) return part === "0" ? new Uint8Array(1 << 20).fill(65) : new Uint8Array([66, 67]);
  return undefined;
};

beforeEach(async () => {
  vi.stubGlobal("document", { documentElement: {} });
  await speak("es");
  failing = [];
  // Pauses are over at once; nobody loses patience.
  vi.stubGlobal("setTimeout", (done: () => void, after: number) => void (after < 20_000 && queueMicrotask(done)));
  vi.stubGlobal("fetch", async (path: string) => {
    const refused = failing.indexOf(path);
    if (refused >= 0) {
      failing.splice(refused, 1);
      throw new TypeError("no link");
    }
    const answer = served(path);
    if (answer === undefined) return new Response("{}", { status: 410 });
    return answer instanceof Uint8Array ? new Response(answer.slice().buffer as ArrayBuffer) : new Response(JSON.stringify(answer));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The entries of a ZIP whose contents are stored as they are, by its directory at the end. */
async function unzipped(blob: Blob): Promise<Map<string, Uint8Array>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const entries = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < view.getUint16(end + 10, true); nth += 1) {
    const [size, name, extra, note, from] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
    const begins = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), bytes.subarray(begins, begins + size));
    at += 46 + name + extra + note;
  }
  return entries;
}

test("the archive has every space, both forms and the files, although the link breaks", async () => {
  failing = ["/api/account/export", "/api/account/export/spaces/3?after=2", "/api/account/export/spaces/3/files/f1?part=1", "/api/applications/answers"];
  const told: string[] = [];
  const { blob, name } = await ownArchive((what) => told.push(what));
  expect(failing).toEqual([]);
  expect(name).toBe("urdimbre-2027-01-15.zip");
  const entries = await unzipped(blob);
  const place = "archivos/3/1-_.._Pauta_ 1.pdf";
  expect([...entries.keys()].sort()).toEqual([place, "datos/cuenta.json", "datos/espacio-3.json", "datos/espacio-9.json", "datos/respuestas.json", "espacios/3.html", "espacios/9.html", "index.html"].sort());
  const bytes = entries.get(place)!;
  expect([bytes.length, bytes[0], bytes.at(-1)]).toEqual([file.size, 65, 67]);
  const text = (entry: string) => new TextDecoder().decode(entries.get(entry));
  const space = JSON.parse(text("datos/espacio-3.json")) as { items: { files?: { place: string | null }[] }[] };
  expect(space.items.map(({ files }) => files?.map((each) => each.place))).toEqual([[place, null], undefined]);
  expect(JSON.parse(text("datos/espacio-9.json"))).toEqual({ space: second, items: [] });
  expect(JSON.parse(text("datos/cuenta.json")).spaces.map(({ id }: { id: number }) => id)).toEqual([3, 9]);
  expect(text("espacios/3.html")).toContain(`href="../archivos/3/1-_.._Pauta_%201.pdf"`);
  expect(told).toContain("Otra");
});

test("a link that stays broken fails, and says so", async () => {
  failing = Array.from({ length: 9 }, () => "/api/account/export/spaces/3?after=0");
  await expect(ownArchive(() => undefined)).rejects.toMatchObject({ status: 0 });
});

test("nothing that anybody wrote becomes a part of the page", () => {
  const pages = [indexPage(person, [...person.spaces, second], answers), ...items.map((item) => itemShown(item, () => `archivos/"><script>.pdf`))];
  for (const page of pages) expect(page).not.toMatch(/<script|"1"/);
  expect(pages[0]).toContain("Siempre");
  expect(pages[0]).toContain("<dd dir=\"auto\">Sí</dd>");
  expect(pages[0]).toContain("No aplica");
  expect(pages[0]).toContain("Confianza, &lt;b&gt;Respeto");
  expect(pages[1]).toContain("primera");
  expect(pages[2]).toContain("Retirado");
});

test("names of files are taken by every system", () => {
  expect(fileName("../../etc/passwd")).toBe("_.._etc_passwd");
  expect(fileName("a\u202Egpj.exe")).toBe("a_gpj.exe");
  expect(fileName("...")).toBe("archivo");
  expect(fileName("")).toBe("archivo");
  expect([...fileName(`${"ñ".repeat(300)}.pdf`)].length).toBe(84);
});
