import { describe, expect, it } from "vitest";

import { anyPhase, emptyPart, withPart } from "../src/session/parts";
import { writing } from "../src/session/target";
import { ana, contribution, here, hugo, luis, nadie, phaseOf, rosa, turn } from "./session_fixture";

const empty = { space: 5, text: "" };
const q = phaseOf("pregunta");
const queue = (by: number) => ({ phase: q, turns: [turn({ holder: { role: "amiga", person: by } })] });
const with_ = (phase: number, kind: string, text: string) => withPart(empty, { ...emptyPart(phase, kind), text });

describe("what the composer writes on", () => {
  it("is what the phase asks for, also while it is not yet my turn", () => {
    expect(writing(here(luis, queue(luis)), empty, undefined)).toMatchObject({ part: { phase: q, kind: "pregunta" }, behind: false });
    expect(writing(here(luis, queue(ana)), empty, undefined)).toMatchObject({ part: { kind: "pregunta" }, right: { why: "not_your_turn" } });
  });

  it("is a note where nothing else may be written, and nothing for who has no seat", () => {
    expect(writing(here(luis, { phase: phaseOf("lee") }), empty, undefined)).toMatchObject({ part: { phase: anyPhase, kind: "nota" } });
    expect(writing(here(rosa, { phase: phaseOf("valora") }), empty, undefined)).toMatchObject({ part: { kind: "nota" } });
    expect(writing(here(hugo, queue(luis)), empty, undefined)).toMatchObject({ part: { kind: "nota" } });
    expect(writing(here(nadie, queue(luis)), empty, undefined)).toBeUndefined();
  });

  it("is what was chosen, for as long as its phase lasts", () => {
    const chosen = { phase: q, kind: "nota" };
    expect(writing(here(luis, queue(luis)), empty, chosen)!.part.kind).toBe("nota");
    const later = { phase: phaseOf("evalua"), contributions: [contribution({ phase: phaseOf("evalua"), author: rosa })] };
    expect(writing(here(luis, later), empty, chosen)!.part.kind).toBe("respuesta");
  });

  it("is still a note that was begun when the phase ended", () => {
    const draft = with_(anyPhase, "nota", "para mí");
    expect(writing(here(luis, queue(luis)), draft, { phase: 0, kind: "nota" })!.part).toMatchObject({ kind: "nota", text: "para mí" });
  });

  it("stays under the hands when its phase ends", () => {
    const draft = with_(q, "pregunta", "¿cuán");
    const target = { phase: q, kind: "pregunta" };
    expect(writing(here(luis, queue(luis)), draft, target)).toMatchObject({ behind: false });
    expect(writing(here(luis, { phase: phaseOf("valora") }), draft, target)).toMatchObject({ behind: true, part: { phase: q, text: "¿cuán" } });
    expect(writing(here(luis, { phase: phaseOf("lee") }), empty, target)).toMatchObject({ behind: false, part: { kind: "nota" } });
  });

  it("stays where a voice was recorded, also without a word", () => {
    const voice = { id: "v", name: "voz.webm", media: "audio/webm", size: 9 };
    const draft = withPart(empty, { ...emptyPart(q, "pregunta"), files: [voice] });
    expect(writing(here(luis, { phase: phaseOf("valora") }), draft, { phase: q, kind: "pregunta" })).toMatchObject({ behind: true, part: { files: [voice] } });
  });

  it("is a correction while one is under way, even when everything was deleted", () => {
    const one = contribution({ author: luis });
    const draft = withPart(empty, { ...emptyPart(0, "contexto"), editing: one.id });
    expect(writing(here(luis, queue(luis)), draft, { phase: 0, kind: "contexto", editing: one.id })!.part).toMatchObject({ editing: one.id, text: "" });
    expect(writing(here(luis, queue(luis)), empty, { phase: 0, kind: "contexto", editing: one.id })!.part.kind).toBe("pregunta");
  });
});
