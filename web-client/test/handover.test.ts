// What is handed on: composed of what was chosen, and sent as messages (rule Y21).
import { afterAll, describe, expect, it, vi } from "vitest";

import { routeOf } from "../src/app/route";
import { Drafts, emptyDraft, noQuickShelf } from "../src/drafts";
import { compose } from "../src/handover/compose";
import { added, apart, changing, draftSpace, emptyHandover, handoverOf, left, remade, restored, shortened, textOf, toggled, typed } from "../src/handover/draft";
import { handOn } from "../src/handover/hand_on";
import { loggedChoice } from "../src/handover/logged_pieces";
import type { Piece } from "../src/handover/piece";
import { accompanimentPieces, pendingChoices } from "../src/handover/room_pieces";
import { messagesMax, numbered, parted } from "../src/handover/split";
import { speak } from "../src/i18n";
import type { LoggedSession, TakenOn } from "../src/logbook/document";
import { memoryShelf } from "../src/memory_shelf";
import { OutboxFull } from "../src/outbox";
import type { HandoverDraft } from "../src/shelf";
import type { Agreement, Command, CommitmentTold, Cycle } from "../src/wire";
import { codePoints, wordsMax } from "../src/words";
import { Dice } from "./random";

const at = (words: string) => new Date(words).getTime();
const dueDay = at("2026-12-12T00:00Z") / 86_400_000;

vi.stubGlobal("document", { documentElement: {} });
await speak("es");
afterAll(() => vi.unstubAllGlobals());

const taken: TakenOn = {
  id: "c1", text: "Pedir un ticket de salida", due: dueDay, state: "under_way",
  changes: [
    { state: "under_way", at: at("2026-11-20T10:00"), due: dueDay, note: { text: "Van dos.", mine: true } },
    { state: "under_way", at: at("2026-11-21T10:00"), due: dueDay, note: { text: "Le falta, dice Ernesto.", mine: false } },
    { state: "under_way", at: at("2026-11-22T10:00"), due: dueDay, note: null },
  ],
};
const kept: TakenOn = { id: "c2", text: "Escribir dos preguntas", due: dueDay, state: "kept", changes: [] };
const untold: TakenOn = { id: "c3", text: "Mirar quién habla", due: null, state: null, changes: [] };
const session: LoggedSession = {
  space: 7, title: "Tercero partiendo", member: true, began_at: at("2026-11-10T10:00"), ended_at: at("2026-11-10T11:00"), conversation: "Amigo crítico",
  roles: ["Presentadora"], above: { id: 1, title: "CdP de Ernesto" }, commitments: [taken, kept, untold],
};
const choice = loggedChoice(session);
const all: readonly Piece[] = [choice.session, ...choice.commitments.flatMap(({ piece, notes }) => [piece, ...notes])];
const parts = (chosen: readonly Piece[], before = "", after = "") => ({ chosen, before, after });

describe("what there is to choose of the logbook", () => {
  it("has sessions, what one took on and one's own notes, and nothing of others", () => {
    expect(all.map(({ text }) => text)).toEqual([
      "Tercero partiendo · 10 de noviembre de 2026 · Amigo crítico",
      "Pedir un ticket de salida (En curso, para el 12 de diciembre de 2026)",
      "Mi nota del 20 de noviembre de 2026: Van dos.",
      "Escribir dos preguntas (Cumplido)",
      "Mirar quién habla",
    ]);
    expect(JSON.stringify(all)).not.toContain("Ernesto");
  });
});

describe("what there is to choose of a room", () => {
  const agreement: Agreement = {
    id: "a1", by: 2, at: at("2026-03-01T10:00"), since: at("2026-03-02T10:00"), goals: "Que pregunten más.", channel: "Por aquí", confidentiality: "Todo", every_days: 15, minutes: 40, accepted: [1, 2],
  };
  const cycle: Cycle = {
    id: "y1", cycle: "relacion-uno-a-uno", version: 1, stages: ["propiciar", "mediar"], script: JSON.stringify({ title: "Relación uno a uno", stages: [{ id: "mediar", title: "Mediar" }] }), began_at: at("2026-03-01T10:00"), round: 1,
    passes: [{ stage: "propiciar", at: at("2026-03-01T10:00"), how: "began", by: 2 }, { stage: "mediar", at: at("2026-04-01T10:00"), how: "ahead", by: 2, reason: "Lo pidió Maribel" }],
  };

  it("is what was agreed on, and where its cycle stands since when", () => {
    expect(accompanimentPieces({ agreement, cycle }).map(({ text }) => text)).toEqual([
      "Para qué: Que pregunten más.",
      "Encuentros: Cada 15 días · 40 minutos",
      "Relación uno a uno: «Mediar», etapa 2 de 2, desde el 1 de abril de 2026",
    ]);
    const visits = { year: 9, month: 1, months: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
    const activities = [{ what: "gia" as const, times: 8, monthly: 1 }, { what: "meeting" as const, times: 7, monthly: 0 }];
    expect(accompanimentPieces({ agreement: { ...agreement, visits, activities } }).map(({ text }) => text).at(-1)).toBe(
      "Visitas y actividades: 9 visitas al año y al menos 1 cada mes, de marzo a diciembre; Grupo de interaprendizaje (GIA): 8 al año, al menos 1 cada mes; Reunión con familias y comunidad: 7 al año",
    );
    expect(accompanimentPieces({})).toEqual([]);
    const { goals: _, every_days: __, minutes: ___, ...erased } = agreement;
    expect(accompanimentPieces({ agreement: erased })).toEqual([]);
  });

  it("is one's own pending commitments, with the last note where it is one's own", () => {
    const told = (id: string, owners: number[], noted_by: number, text?: string): CommitmentTold =>
      ({ commitment: { id, session: 7, owners, state: "agreed", made_at: 5, changed_at: at("2026-11-20T10:00"), noted_by }, note: "Va.", ...(text === undefined ? {} : { text }) });
    const choices = pendingChoices([told("c1", [1, 2], 1, "Mío"), told("c2", [1], 2, "También"), told("c3", [2], 2, "De otra"), told("c4", [1], 1)], 1);
    expect(choices.map(({ piece, notes }) => [piece.id, piece.text, notes.map(({ text }) => text)])).toEqual([
      ["commitment c1", "Mío (Acordado)", ["Mi nota del 20 de noviembre de 2026: Va."]],
      ["commitment c2", "También (Acordado)", []],
    ]);
  });
});

describe("the text of a handover", () => {
  it("is nothing where nothing was chosen", () => {
    expect(compose(parts([]))).toBe("");
    expect(compose(parts([], " \n", ""))).toBe("");
  });

  it("tells what was chosen, whatever the order in which it was, with one's own words around it", () => {
    const text = [
      "Qué me sirvió\nMirar la clase juntas.",
      "Sesiones\n• Tercero partiendo · 10 de noviembre de 2026 · Amigo crítico",
      "Lo que tomé a mi cargo\n• Pedir un ticket de salida (En curso, para el 12 de diciembre de 2026)\n  – Mi nota del 20 de noviembre de 2026: Van dos.\n• Escribir dos preguntas (Cumplido)\n• Mirar quién habla",
      "Qué necesito ahora\nTiempo.",
    ].join("\n\n");
    for (const chosen of [all, [...all].reverse()]) expect(compose(parts(chosen, "Mirar la clase juntas.\n", "Tiempo."))).toBe(text);
  });

  it("has a note without its commitment, where only that was chosen", () => {
    expect(compose(parts([all[2]!]))).toBe("Lo que tomé a mi cargo\n  – Mi nota del 20 de noviembre de 2026: Van dos.");
  });
});

describe("the draft of a handover", () => {
  const [one, two, note] = all as [Piece, Piece, Piece];
  const chosen = [one, two].reduce(toggled, emptyHandover);

  it("has what is chosen once, and no more when that is taken back", () => {
    expect(textOf(chosen)).toBe(compose(parts([one, two])));
    expect(toggled(chosen, { ...one, text: "Con otras palabras" }).chosen).toEqual([two]);
  });

  it("keeps what was typed, whatever is chosen afterwards, and says that they are apart", () => {
    const edited = typed(chosen, "A mi manera");
    expect(apart(edited)).toBeUndefined();
    const more = toggled(edited, note);
    expect([textOf(more), apart(more)]).toEqual(["A mi manera", { more: true }]);
    const less = toggled(edited, one);
    expect([textOf(less), apart(less)]).toEqual(["A mi manera", { more: false }]);
    expect(apart({ ...edited, after: "Tiempo." })).toEqual({ more: true });
  });

  it("adds what is new at the end, or leaves the text as it is", () => {
    const more = { ...toggled(typed(chosen, "A mi manera"), note), after: "Tiempo." };
    const longer = added(more);
    expect(textOf(longer)).toBe(`A mi manera\n\n${compose(parts([note], "", "Tiempo."))}`);
    expect(apart(longer)).toBeUndefined();
    expect([textOf(left(more)), apart(left(more))]).toEqual(["A mi manera", undefined]);
  });

  it("is made anew where one says so, and what had been typed can be had back", () => {
    const anew = remade(toggled(typed(chosen, "A mi manera"), note));
    expect(textOf(anew)).toBe(compose(parts([one, two, note])));
    const back = restored(typed(anew, "De otra"));
    expect(textOf(back)).toBe("A mi manera");
    expect(textOf(restored(back))).toBe("De otra");
    expect(restored(chosen)).toBe(chosen);
  });

  it("is as if nothing had been typed once that is undone", () => {
    expect(typed(typed(chosen, `${textOf(chosen)}!`), textOf(chosen))).toEqual(chosen);
  });

  it("is on the device until it is deleted, and then nothing of it is", async () => {
    const shelf = memoryShelf();
    const drafts = new Drafts(shelf, noQuickShelf);
    const change = (how: (now: HandoverDraft) => HandoverDraft) => drafts.change(draftSpace, (draft) => changing(draft, how));
    change((now) => toggled(now, one));
    change((now) => typed(now, "A mi manera"));
    expect(drafts.begun).toBe(true);
    await drafts.settle();
    const later = new Drafts(shelf, noQuickShelf);
    later.of(draftSpace);
    await later.settle();
    expect(textOf(handoverOf(later.of(draftSpace).value))).toBe("A mi manera");
    change(() => emptyHandover);
    await drafts.settle();
    expect(await shelf.getAll("drafts")).toEqual([]);
    expect(changing(emptyDraft(draftSpace), (now) => now)).toEqual(emptyDraft(draftSpace));
  });
});

describe("a text as messages", () => {
  it("is one where it fits, and has no number then", () => {
    expect(parted("")).toEqual([]);
    expect(parted(" \n ")).toEqual([]);
    const whole = "á".repeat(wordsMax);
    expect(numbered(parted(whole))).toEqual([whole]);
  });

  it("is parted at the ends of paragraphs", () => {
    const paragraphs = ["a", "b", "c"].map((letter) => letter.repeat(1900));
    expect(numbered(parted(paragraphs.join("\n\n")))).toEqual([`1/2\n${paragraphs[0]}\n\n${paragraphs[1]}`, `2/2\n${paragraphs[2]}`]);
  });

  it("is parted at lines, sentences, words, and within a word, where there is nothing better", () => {
    const half = (letter: string) => letter.repeat(2500);
    expect(parted(`${half("a")}\n${half("b")}`)).toEqual([half("a"), half("b")]);
    expect(parted(`${half("a")}. b ${half("c")}`)).toEqual([`${half("a")}.`, `b ${half("c")}`]);
    expect(parted(`${half("a")} ${half("b")}`)).toEqual([half("a"), half("b")]);
    const long = parted("🧶".repeat(9000));
    expect(long.join("")).toBe("🧶".repeat(9000));
  });

  it("loses nothing but space, and each fits", () => {
    const dice = new Dice(4711);
    for (let round = 0; round < 40; ++round) {
      const words = Array.from({ length: 400 + dice.below(900) }, () => "x".repeat(1 + dice.below(20)) + [" ", " ", ". ", "\n", "\n\n", "\n  – "][dice.below(6)]!);
      const text = words.join("");
      const messages = numbered(parted(text));
      expect(messages.length).toBeLessThanOrEqual(messagesMax);
      for (const message of messages) expect(codePoints(message)).toBeLessThanOrEqual(wordsMax);
      expect(parted(text).join("").replace(/\s/g, ""), `round ${round}`).toBe(text.replace(/\s/g, ""));
    }
  });
});

describe("sending a handover", () => {
  const long = ["a", "b", "c"].map((letter) => letter.repeat(3900)).join("\n\n");
  const keeping = (most: number) => {
    const kept: string[] = [];
    const ask = (_: number, command: Command) => {
      if (kept.length >= most) return Promise.reject(new OutboxFull());
      kept.push((command as { readonly text: string }).text.slice(0, 6));
      return Promise.resolve();
    };
    return { kept, ask };
  };

  it("is messages, in order", async () => {
    const { kept, ask } = keeping(9);
    const rests: string[] = [];
    expect(await handOn({ ask }, 5, long, (rest) => rests.push(rest))).toBe(3);
    expect(kept).toEqual(["1/3\naa", "2/3\nbb", "3/3\ncc"]);
    expect(rests.map((rest) => rest[0])).toEqual(["b", "c"]);
  });

  it("leaves in the draft what the device could not keep", async () => {
    const { ask } = keeping(1);
    let draft = typed(emptyHandover, long);
    await expect(handOn({ ask }, 5, long, (rest) => (draft = shortened(draft, rest)))).rejects.toBeInstanceOf(OutboxFull);
    expect(textOf(draft)).toBe(long.slice(3902));
  });
});

describe("the way to a handover", () => {
  it("may come from a room", () => {
    expect(routeOf({ pathname: "/traspaso", hash: "" })).toEqual({ name: "handover" });
    expect(routeOf({ pathname: "/e/12/traspaso", hash: "" })).toEqual({ name: "handover", space: 12 });
    expect(routeOf({ pathname: "/e/x/traspaso", hash: "" })).toEqual({ name: "unknown" });
  });
});
