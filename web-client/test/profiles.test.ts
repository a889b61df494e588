import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { routeOf, pathOf } from "../src/app/route";
import { hoursShown, mondayOf, spansOf, weeksFrom } from "../src/hours/week";
import { emptyProfile, type Hours, type OwnProfile } from "../src/profiles/document";
import { draftFrom, sentOf, withoutProfile } from "../src/profiles/draft";
import { marked, offered, titleOf, valueOf, wordsOf, type Vocabulary } from "../src/profiles/vocabulary";
import { addedRow, blockOf, blocksOf, copied, minutesOfKind, minutesOf, rowOf, rowProblems, timeOf, type Row } from "../src/profiles/week";
import { planFrom } from "../src/session/plan/plan_draft";
import { toInput } from "../src/session/plan/when";
import { seatsOf } from "../src/profiles/seats";
import { withMeant, withoutMeant } from "../src/spaces/meant";
import { zoneName } from "../src/zone";

const vocabulary = JSON.parse(readFileSync(new URL("../../protocol/templates/profile.json", import.meta.url), "utf8")) as Vocabulary;
const row = (day: number, from: string, to: string, kind: Row["kind"] = "collegial"): Row => ({ day, from, to, kind });

describe("the words of a profile", () => {
  it("are found whatever accents and case, and one's own stay as they were typed", () => {
    const subjects = wordsOf(vocabulary, "subjects");
    expect(valueOf(subjects, " MATEMATICA ")).toBe("matematica");
    expect(valueOf(subjects, "matematica")).toBe("matematica");
    expect(valueOf(subjects, "  Ajedrez   escolar ")).toBe("Ajedrez escolar");
    expect(valueOf(subjects, "   ")).toBe("");
    expect(titleOf(subjects, "matematica")).toBe("Matemática");
    expect(titleOf(subjects, "Ajedrez escolar")).toBe("Ajedrez escolar");
  });

  it("offer what fits and is not chosen yet", () => {
    const languages = wordsOf(vocabulary, "languages");
    expect(offered(languages, [], "lengua de señas").map(({ id }) => id)).toEqual(["lengua-de-senas-chilena", "lengua-de-senas-peruana"]);
    expect(offered(languages, ["lengua-de-senas-chilena"], "LENGUA DE SENAS").map(({ id }) => id)).toEqual(["lengua-de-senas-peruana"]);
    expect(offered(languages, [], "").length).toBe(languages.length);
  });

  it("say which offer is to be a mentor, and where to look for one", () => {
    expect(marked(vocabulary.offers, ["materiales"], "mentoring")).toBe(false);
    expect(marked(vocabulary.offers, ["materiales", "mentoria"], "mentoring")).toBe(true);
    expect(marked(vocabulary.seeks, ["pares"], "peers")).toBe(true);
    expect(wordsOf(vocabulary, "seeks_in")).toEqual([...vocabulary.subjects, ...vocabulary.specialties]);
    expect(wordsOf(vocabulary, "region")).toBe(vocabulary.regions);
  });

  it("have no id twice in a list, and each fits the limits of what is sent", () => {
    for (const list of [vocabulary.subjects, vocabulary.levels, vocabulary.specialties, vocabulary.languages, vocabulary.regions, vocabulary.schools, vocabulary.offers, vocabulary.seeks, vocabulary.meets]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      for (const { id, title } of list) {
        expect(id).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
        expect([...title].length).toBeLessThanOrEqual(60);
        expect(valueOf(list, title)).toBe(id);
      }
    }
  });
});

describe("a week", () => {
  it("takes times as fields have them", () => {
    expect(minutesOf("15:30")).toBe(930);
    expect(minutesOf("15:30:00")).toBe(930);
    for (const text of ["", "1530", "24:00", "ab:cd"]) expect(minutesOf(text)).toBeUndefined();
    expect(timeOf(930)).toBe("15:30");
    expect(blockOf(row(0, "22:00", "00:00"))).toEqual({ day: 0, from: 1320, to: 1440, kind: "collegial" });
    expect(rowOf({ day: 0, from: 1320, to: 1440, kind: "collegial" })).toEqual(row(0, "22:00", "00:00"));
    expect(blockOf(row(0, "", "10:00"))).toBeUndefined();
  });

  it("is as if a row in which nothing is chosen were not there", () => {
    expect([...rowProblems([row(0, "", ""), row(0, "15:00", "16:00"), row(0, "", "")])]).toEqual([]);
    expect(blocksOf([row(0, "", ""), row(0, "15:00", "16:00")])).toEqual([{ day: 0, from: 900, to: 960, kind: "collegial" }]);
    expect([...rowProblems([row(0, "15:00", "")])]).toEqual([[0, "missing"]]);
    // A second row of a day begins where the first one ends: untouched it is no time either.
    const added = addedRow([row(0, "15:00", "16:00")], 0);
    expect([...rowProblems(added)]).toEqual([]);
    expect(blocksOf(added)).toHaveLength(1);
    expect([...rowProblems(added.map((each) => ({ ...each, offered: false })))]).toEqual([[1, "missing"]]);
    expect(blocksOf(added.map((each) => (each.offered ? { ...each, to: "17:00" } : each))).at(-1)).toEqual({ day: 0, from: 960, to: 1020, kind: "collegial" });
  });

  it("says what is wrong with each row, and once", () => {
    const rows = [
      row(0, "15:00", "16:00"), row(0, "15:30", "17:00"), row(1, "15:30", "17:00"), row(0, "16:00", "16:30"), row(2, "10:00", "09:00"), row(2, "10:00", "10:00"),
      row(3, "10:05", "11:00"), row(4, "", "11:00"), row(5, "00:00", "00:00"),
    ];
    expect([...rowProblems(rows)]).toEqual([[1, "overlaps"], [3, "overlaps"], [4, "ends_first"], [5, "ends_first"], [6, "quarters"], [7, "missing"]]);
  });

  it("adds a row behind the last one of its day, and not beyond what fits", () => {
    expect(addedRow([], 2)).toEqual([row(2, "", "")]);
    expect(addedRow([row(2, "09:00", "10:00", "teaching")], 2).at(-1)).toEqual({ ...row(2, "10:00", "", "teaching"), offered: true });
    const full = Array.from({ length: 60 }, () => row(0, "09:00", "10:00"));
    expect(addedRow(full, 1)).toBe(full);
  });

  it("copies a day to others in place of what they had", () => {
    const rows = [row(0, "09:00", "10:00"), row(0, "15:00", "16:00", "mentoring"), row(1, "08:00", "09:00"), row(2, "07:00", "08:00")];
    const after = copied(rows, 0, [1, 3]);
    expect(blocksOf(after).map(({ day, from }) => [day, from])).toEqual([[0, 540], [0, 900], [1, 540], [1, 900], [2, 420], [3, 540], [3, 900]]);
    expect(copied(Array.from({ length: 40 }, () => row(0, "09:00", "10:00")), 0, [1, 2]).length).toBe(60);
  });

  it("sums up what each kind takes", () => {
    const rows = [row(0, "09:00", "10:30"), row(3, "23:00", "00:00"), row(1, "09:00", "10:00", "teaching"), row(2, "", "")];
    expect(minutesOfKind(rows, "collegial")).toBe(150);
    expect(minutesOfKind(rows, "teaching")).toBe(60);
    expect(minutesOfKind(rows, "mentoring")).toBe(0);
  });
});

describe("a draft of one's profile", () => {
  const hours: Hours = { zone: "America/Lima", blocks: [{ day: 1, from: 900, to: 990, kind: "collegial" }] };
  const own: OwnProfile = { revision: 4, profile: { ...emptyProfile, offers: ["mentoria"], mentees: 2, words: " Hola. " }, hours };

  it("begins with what is kept, on the clock of its zone", () => {
    expect(draftFrom(own, "America/Santiago")).toEqual({ base: 4, profile: own.profile, rows: [row(1, "15:00", "16:30")], zone: "America/Lima" });
    expect(draftFrom(undefined, "America/Santiago")).toEqual({ base: 0, profile: emptyProfile, rows: [], zone: "America/Santiago" });
  });

  it("is sent as the server reads it", () => {
    const draft = draftFrom(own, "America/Santiago");
    expect(sentOf(draft, true)).toEqual({ base: 4, profile: { ...own.profile, words: "Hola." }, hours });
    expect(sentOf({ ...draft, rows: [] }, false)).toEqual({ base: 4, profile: { ...own.profile, words: "Hola.", mentees: 0 } });
    expect(sentOf({ ...draft, profile: { ...emptyProfile, mentees: 0 } }, true).profile.mentees).toBe(1);
  });

  it("leaves nothing of itself behind once it is saved", () => {
    expect(withoutProfile({ space: 3, text: "a", profile: draftFrom(own, "America/Lima") })).toEqual({ space: 3, text: "a" });
  });
});

describe("a session that is meant for a time", () => {
  const at = new Date(2026, 11, 1, 15, 30).getTime();

  it("begins its plan with that time, unless it has one", () => {
    expect(planFrom(undefined, { at }).when).toBe(toInput(at));
    expect(planFrom(undefined).when).toBe("");
  });

  it("is forgotten with its template when it is planned, and others are not", () => {
    const meant = withMeant(withMeant(withMeant({ space: 1, text: "" }, "Una", { template: "grow" }), "Una", { at }), "Otra", { at });
    expect(meant.sessions_meant).toEqual({ Una: { template: "grow", at }, Otra: { at } });
    expect(withoutMeant(meant, "Una")).toEqual({ space: 1, text: "", sessions_meant: { Otra: { at } } });
    expect(withoutMeant(withoutMeant(meant, "Una"), "Otra")).toEqual({ space: 1, text: "" });
  });
});

describe("the week that is looked at", () => {
  it("begins with its Monday, also across months and years", () => {
    expect(mondayOf(new Date(2026, 10, 30, 0, 0).getTime())).toBe("2026-11-30");
    expect(mondayOf(new Date(2026, 11, 6, 23, 59).getTime())).toBe("2026-11-30");
    expect(mondayOf(new Date(2026, 11, 6, 23, 59).getTime(), 1)).toBe("2026-12-07");
    expect(mondayOf(new Date(2027, 0, 1, 12).getTime(), -1)).toBe("2026-12-21");
    // On a weekend one looks at the week that begins.
    expect([4, 5, 6, 7].map((day) => weeksFrom(new Date(2026, 11, day, 12).getTime()))).toEqual([0, 1, 1, 0]);
  });

  it("draws what goes past midnight in both days", () => {
    const from = new Date(2026, 10, 30, 22, 30).getTime();
    expect(spansOf({ from, to: from + 3 * 3_600_000 })).toEqual([{ day: 0, from: 1350, to: 1440 }, { day: 1, from: 0, to: 90 }]);
    expect(spansOf({ from, to: from + 3_600_000 })).toEqual([{ day: 0, from: 1350, to: 1410 }]);
    expect(spansOf({ from, to: from + 5_400_000 })).toEqual([{ day: 0, from: 1350, to: 1440 }]);
  });

  it("shows whole hours, and a few at least", () => {
    expect(hoursShown([])).toEqual({ first: 8, last: 18 });
    expect(hoursShown([{ day: 0, from: 525, to: 1010 }])).toEqual({ first: 8, last: 17 });
    expect(hoursShown([{ day: 0, from: 1380, to: 1440 }])).toEqual({ first: 20, last: 24 });
  });
});

describe("the addresses", () => {
  it("lead to each part and back", () => {
    for (const part of ["own", "who", "suggestions", "hours"] as const) {
      expect(routeOf({ pathname: pathOf.matching(7, part), hash: "" })).toEqual({ name: "matching", space: 7, part });
    }
    expect(routeOf({ pathname: "/e/7/otra-cosa", hash: "" })).toEqual({ name: "unknown" });
  });

});

describe("a room that is proposed", () => {
  it("is in the care of who mentors, or of both", () => {
    expect(seatsOf("mentor", 7, 9)).toEqual([{ person: 7, roles: ["coordinator", "mentor"] }, { person: 9, roles: ["mentee"] }]);
    expect(seatsOf("peer", 7, 9)).toEqual([{ person: 7, roles: ["coordinator", "teacher"] }, { person: 9, roles: ["coordinator", "teacher"] }]);
  });
});

describe("the name of a zone", () => {
  it("is the one that its people use", () => {
    expect(zoneName("America/Punta_Arenas")).toBe("Punta Arenas");
    expect(zoneName("Pacific/Easter")).toBe("Rapa Nui");
  });
});
