// For how long what is written in a space stays (rule P14).
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import type { Client } from "../src/app/client";
import { beginsAt, outlived } from "../src/community/outlived";
import { speak } from "../src/i18n";
import { RetentionPart } from "../src/people/retention_part";
import { whyGone } from "../src/session/why_gone";
import type { SpaceView } from "../src/store/state";
import { SmallNode, smallDocument } from "./small_dom";

const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day, 12);

describe("words that are older than their space keeps them", () => {
  const kept = { months: 6, since: at(2026, 3, 1) };

  it("are told from those that somebody took back", () => {
    const now = at(2026, 11, 22);
    expect(outlived(kept, at(2026, 5, 21), now)).toBe(6);
    expect(outlived(kept, at(2026, 5, 23), now)).toBeUndefined();
    expect(outlived(undefined, at(2020, 1, 1), now)).toBeUndefined();
  });

  it("are there for thirty days after it was set, whatever their age", () => {
    expect(beginsAt(kept)).toBe(at(2026, 3, 31));
    expect(outlived(kept, at(2020, 1, 1), at(2026, 3, 31) - 1)).toBeUndefined();
    expect(outlived(kept, at(2020, 1, 1), at(2026, 3, 31))).toBe(6);
  });
});

describe("what is shown of a period", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  const shown = (over: Partial<SpaceView>, now = at(2026, 11, 22)) => {
    const view: SpaceView = {
      space: 7, position: { epoch: "00000000-0000-4000-8000-000000000001", seq: 1 }, kind: "community", title: "Lenguaje", roles: ["teacher"],
      members: 2, messages: 0, timeline: [], older: [], complete: true, gap: false, ...over,
    };
    const client = { now: () => now } as unknown as Client;
    const root = new SmallNode(1, "div");
    root.ownerDocument = smallDocument;
    render(h(RetentionPart, { client, view }), root as unknown as Element);
    return root.words;
  };

  it("is one sentence for everybody", () => {
    expect(shown({})).toContain("Lo que se escribe aquí se queda hasta que alguien lo retire.");
    expect(shown({ retention: { months: 12, since: at(2026, 1, 1) } })).toContain("Lo que se escribe aquí se guarda 12 meses. Después se borra.");
    expect(shown({ retention: { months: 12, since: at(2026, 11, 20) } })).toContain("Se empieza a borrar el 20 de diciembre de 2026");
    expect(shown({ kind: "session", roles: ["coordinator"] })).toContain("se guarda lo mismo que lo escrito en el espacio donde se hace");
  });

  it("says of a contribution of a session whether somebody took it back or its time was over", () => {
    const views = new Map([[3, { retention: { months: 6, since: at(2026, 1, 1) } }]]);
    const gone = (said: number, spaces: unknown = [{ id: 9, parent: 3 }]) => whyGone({ now: () => at(2026, 11, 22), state: { value: { spaces, views } } } as unknown as Client, 9, said);
    expect(gone(at(2026, 2, 1))).toBe("Se borró: en este espacio lo escrito se guarda 6 meses.");
    expect(gone(at(2026, 11, 1))).toBe("Aporte retirado");
    expect(gone(at(2026, 2, 1), [{ id: 9 }])).toBe("Aporte retirado");
  });

  it("is changed by who coordinates, and in no session", () => {
    expect(shown({ roles: ["coordinator"] })).toContain("Sin plazo");
    expect(shown({})).not.toContain("Sin plazo");
    expect(shown({ kind: "session", roles: ["coordinator"] })).not.toContain("Sin plazo");
    expect(shown({ roles: ["coordinator"], retention: { months: 7, since: at(2026, 1, 1) } })).toContain("7 meses");
  });
});
