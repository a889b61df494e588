import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Cache, loggedMax } from "../src/cache";
import { ApiError } from "../src/entry/api";
import { cell } from "../src/files/sheet";
import { speak } from "../src/i18n";
import type { LogbookPage, LoggedSession, LoggedTakenOn, TakenOn } from "../src/logbook/document";
import { byMonth } from "../src/logbook/months";
import { nothing, readOn, type Loaded } from "../src/logbook/pages";
import { table } from "../src/logbook/table";
import { memoryShelf } from "../src/memory_shelf";
import { VirtualTime } from "./virtual_time";

const at = (words: string) => new Date(words).getTime();

function session(space: number, began: string, commitments: readonly TakenOn[] = []): LoggedSession {
  return {
    space, title: `Sesión ${space}`, member: true, began_at: at(began), ended_at: at(began) + 3_600_000, conversation: "Amigo crítico",
    roles: ["Presentadora"], above: { id: 1, title: "CdP" }, commitments,
  };
}

beforeEach(async () => {
  vi.stubGlobal("document", { documentElement: {} });
  await speak("es");
});
afterEach(() => vi.unstubAllGlobals());

describe("the logbook by month", () => {
  it("has the newest first, by when a session began and not by when it was opened", () => {
    const opened = [session(9, "2026-10-31T23:30"), session(8, "2026-11-02T10:00"), session(7, "2026-11-20T10:00"), session(6, "2025-11-20T10:00")];
    expect(byMonth(opened).map(({ id, sessions }) => [id, sessions.map(({ space }) => space)])).toEqual([
      ["2026-11", [7, 8]],
      ["2026-10", [9]],
      ["2025-11", [6]],
    ]);
  });

  it("tells two that began at once by their numbers", () => {
    const both = [session(3, "2026-11-02T10:00"), session(4, "2026-11-02T10:00")];
    expect(byMonth(both)[0]!.sessions.map(({ space }) => space)).toEqual([4, 3]);
    expect(byMonth([])).toEqual([]);
  });
});

describe("reading on in the logbook", () => {
  const pages = new Map<number | undefined, LogbookPage>([
    [undefined, { sessions: [], before: 90 }],
    [90, { sessions: [session(80, "2026-11-02T10:00")], before: 80 }],
    [80, { sessions: [], before: 20 }],
    [20, { sessions: [session(10, "2026-01-02T10:00")], before: null }],
  ]);
  const served = (failing?: number) => {
    const asked: (number | undefined)[] = [];
    const read = (before: number | undefined) => {
      asked.push(before);
      return before === failing && failing !== undefined ? Promise.reject(new ApiError(0, undefined)) : Promise.resolve(pages.get(before)!);
    };
    return { asked, read };
  };
  const spaces = ({ sessions }: Loaded) => sessions.map(({ space }) => space);

  it("goes over empty pages until something comes", async () => {
    const { asked, read } = served();
    const first = await readOn(read, nothing, false, () => {});
    expect([asked, spaces(first), first.before]).toEqual([[undefined, 90], [80], 80]);
    const second = await readOn(read, first, false, () => {});
    expect([asked.slice(2), spaces(second), second.before]).toEqual([[80, 20], [80, 10], null]);
    await readOn(read, second, true, () => {});
    expect(asked.length, "nothing is asked behind the last").toBe(4);
  });

  it("reads all of it, and goes on from where it was cut off", async () => {
    const broken = served(20);
    let kept = nothing;
    await expect(readOn(broken.read, nothing, true, (loaded) => (kept = loaded))).rejects.toBeInstanceOf(ApiError);
    expect([spaces(kept), kept.before]).toEqual([[80], 20]);
    const { asked, read } = served();
    expect(spaces(await readOn(read, kept, true, () => {}))).toEqual([80, 10]);
    expect(asked).toEqual([20]);
  });
});

describe("the logbook on the device", () => {
  it("is read again as it was, a bounded part of it, until what it tells of may not be seen any more", async () => {
    const cache = new Cache(memoryShelf(), new VirtualTime());
    expect(await cache.logbook()).toEqual([]);
    const many = Array.from({ length: loggedMax + 5 }, (_, nth) => session(100 - nth, "2026-11-02T10:00"));
    await cache.keepLogbook(many);
    expect(await cache.logbook()).toEqual(many.slice(0, loggedMax));
    await cache.forget(100);
    expect(await cache.logbook()).toEqual([]);
  });
});

describe("the logbook as a table", () => {
  it("lets no cell be a formula", () => {
    for (const words of ["=1+1", "+1", "-1", "@suma", " =1", "\t1", "\n=1", "＝1", "＋1", "－1", "＠a"]) {
      expect(cell(words), JSON.stringify(words)).toBe(`"'${words}"`);
    }
    for (const words of ["", "1 - 1", "a=b", "Preguntar a cuatro."]) expect(cell(words)).toBe(`"${words}"`);
    expect(cell('dijo "sí";\nno')).toBe('"dijo ""sí"";\nno"');
  });

  it("has a row for each commitment and one for a session without any", () => {
    const changes = [
      { state: "under_way", at: at("2026-11-20T10:00"), due: 20_800, note: { text: "Van dos.", mine: true } },
      { state: "kept", at: at("2026-11-25T10:00"), due: 20_800, note: { text: "Salió bien.", mine: false } },
    ] as const;
    const one: TakenOn = { id: "a", text: "=Preguntar", due: 20_800, state: "kept", changes, evidence: [{ id: "e", at: at("2026-11-24T10:00"), text: "La pauta", files: ["pauta.png"] }] };
    const told: TakenOn = { id: "b", text: "Escribirlo", due: null, state: null, changes: [] };
    const rows = table([session(2, "2026-10-02T10:00"), session(3, "2026-11-02T10:00", [one, told])]).split("\r\n");
    expect(rows[0]).toBe('\ufeff"Sesión";"Conversación";"Espacio";"Tu rol";"Fecha";"Compromiso";"Para cuándo";"Estado";"Notas";"Evidencia"');
    const about = '"Sesión 3";"Amigo crítico";"CdP";"Presentadora";"2026-11-02"';
    expect(rows.slice(1)).toEqual([
      `${about};"'=Preguntar";"2026-12-13";"Cumplido";"2026-11-20: Van dos.\n2026-11-25: Salió bien.";"2026-11-24: La pauta · pauta.png"`,
      `${about};"Escribirlo";"";"";"";""`,
      '"Sesión 2";"Amigo crítico";"CdP";"Presentadora";"2026-10-02";"";"";"";"";""',
      "",
    ]);
  });

  it("has what was taken on otherwise after them", () => {
    const commitment: TakenOn = { id: "c", text: "Grabar un cierre", due: null, state: "agreed", changes: [], evidence: [] };
    const otherwise: LoggedTakenOn = { space: 4, title: "CdP", member: true, at: at("2026-11-05T10:00"), proposed_by: "Rosa", commitment };
    expect(table([session(2, "2026-10-02T10:00")], [otherwise]).split("\r\n").slice(2)).toEqual(['"";"";"CdP";"";"2026-11-05";"Grabar un cierre";"";"Acordado";"";""', ""]);
  });

  it("parts its cells as the language writes numbers", async () => {
    await speak("en");
    expect(table([session(2, "2026-10-02T10:00")]).split("\r\n")[1]).toBe('"Sesión 2","Amigo crítico","CdP","Presentadora","2026-10-02","","","","",""');
  });
});
