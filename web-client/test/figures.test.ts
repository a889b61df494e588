import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { routeOf, pathOf } from "../src/app/route";
import { keptIn } from "../src/cycles/kept";
import { ApiError } from "../src/entry/api";
import { figuresOf, type Figures, type PeriodFigures, type Row } from "../src/figures/api";
import { lineOf, peopleLine, sessionLines, spanWords, stageLines } from "../src/figures/lines";
import { speak } from "../src/i18n";

const rows: readonly Row[] = [
  { what: "messages", count: 1204 },
  { what: "seats", count: 40, part: 31 },
  { what: "sessions", of: "", title: "", count: 9 },
  { what: "sessions", of: "quincenal", title: "Quincenal", count: 7 },
  { what: "sessions", of: "amigo-critico", title: "Amigo crítico", count: 3 },
  { what: "stages", of: "", title: "", cycle: "", count: 2 },
  { what: "stages", of: "visita/antes", title: "Antes", cycle: "Visita en aula", count: 1 },
  { what: "stages", of: "visita/despues", title: "Después", cycle: "Visita en aula", count: 8 },
];
const period: PeriodFigures = { period: "three_months", from: "2026-08", to: "2026-10", people: 15, rows };
const figures: Figures = { month: "2026-10", until: 1_793_512_800_000, periods: [period], alive: [] };

beforeEach(async () => {
  vi.stubGlobal("document", { documentElement: {} });
  await speak("es");
});
afterEach(() => vi.unstubAllGlobals());

describe("lines of figures", () => {
  it("say a figure, how many of it, and nothing where fewer than five stand behind it", () => {
    expect(lineOf(period, "messages")).toEqual({ key: "messages", label: "Mensajes", value: (1204).toLocaleString("es-CL") });
    expect(lineOf(period, "seats")).toMatchObject({ value: "31 de 40", share: 31 / 40 });
    expect(lineOf(period, "visits").value).toBeUndefined();
  });

  it("count people in fives", () => {
    expect(peopleLine(period).value).toBe("15 a 19");
    expect(peopleLine({ ...period, people: 0 }).value).toBeUndefined();
  });

  it("order nothing by how much it is", () => {
    expect(sessionLines(period).map(({ label }) => label)).toEqual(["Amigo crítico", "Quincenal", "Conversaciones propias de la red"]);
    expect(stageLines(period).map(({ cycle, lines }) => [cycle, lines.map(({ label }) => label)])).toEqual([
      ["Visita en aula", ["Antes", "Después"]],
      ["Ciclos propios", ["Etapas propias"]],
    ]);
  });

  it("say their months", () => {
    expect(spanWords({ from: "2026-10", to: "2026-10" })).toBe("octubre de 2026");
    expect(spanWords(period)).toBe("agosto a octubre de 2026");
    expect(spanWords({ from: "2026-12", to: "2027-02" })).toBe("diciembre de 2026 a febrero de 2027");
  });

  it("have an address of their own", () => {
    expect(routeOf({ pathname: pathOf.figures(7), hash: "" })).toEqual({ name: "figures", space: 7 });
    expect(routeOf({ pathname: "/e/7/cifras/mas", hash: "" })).toEqual({ name: "unknown" });
  });
});

describe("figures that were read", () => {
  const disk = () => {
    const all = new Map<string, string>();
    return keptIn(1, { getItem: (name) => all.get(name) ?? null, setItem: (name, value) => void all.set(name, value) });
  };
  const says = (status: number, body: unknown) => vi.stubGlobal("fetch", () => Promise.resolve({ ok: status === 200, status, json: () => Promise.resolve(body) }));
  const silent = () => vi.stubGlobal("fetch", () => Promise.reject(new TypeError()));
  const ask = (kept: ReturnType<typeof disk>, at: number) => figuresOf(7, kept, () => at);

  it("stay with the day on which they were, for when there is no network", async () => {
    const kept = disk();
    silent();
    await expect(ask(kept, 1)).rejects.toBeInstanceOf(ApiError);
    says(200, { outcome: "told", ...figures });
    expect(await ask(kept, 5)).toMatchObject({ name: "told", read: { at: 5, figures: { month: "2026-10" } } });
    silent();
    expect(await ask(kept, 9)).toMatchObject({ name: "kept", read: { at: 5 } });
    says(503, { code: "storage_unavailable", text: "" });
    expect(await ask(kept, 9)).toMatchObject({ name: "kept", read: { at: 5 } });
  });

  it("go from the device of whoever may not see them any more", async () => {
    for (const status of [403, 404]) {
      const kept = disk();
      says(200, { outcome: "told", ...figures });
      await ask(kept, 5);
      says(status, { code: status === 403 ? "role_may_not" : "not_a_member", text: "" });
      await expect(ask(kept, 6)).rejects.toBeInstanceOf(ApiError);
      silent();
      await expect(ask(kept, 7)).rejects.toBeInstanceOf(ApiError);
    }
  });

  it("are waited for while they are made", async () => {
    const kept = disk();
    says(200, { outcome: "being_made" });
    expect(await ask(kept, 5)).toEqual({ name: "being_made" });
    says(200, { outcome: "too_much" });
    expect(await ask(kept, 5)).toEqual({ name: "too_much" });
  });
});
