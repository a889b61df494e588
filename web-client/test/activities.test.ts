// Activities that were held: how they are counted beside what was agreed on, noted, and proposed of each kind (rules Y10, Y13, Y27).
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { aboutMax, changingActivity, draftOfNoted, freshActivity, noted, sessionActivity, settingActivity, withActivity, withoutActivity } from "../src/activities/activity_draft";
import { activityQuotas, freshQuota, quotaDraftFrom, quotaOf, quotasOf, wrongInQuota } from "../src/activities/agreed_activities_draft";
import { quotaAgreedWords } from "../src/activities/agreed_activities_words";
import { heldIn, unnoted } from "../src/activities/held";
import { activityKinds } from "../src/activities/kinds";
import { speak } from "../src/i18n";
import type { ActivityDraft } from "../src/shelf";
import { afterAccompanimentItem } from "../src/store/reduce_accompaniment";
import type { ActivityAgreed, HeldActivity, Observation, SessionLeft } from "../src/wire";
import { Dice } from "./random";
import { smallDocument } from "./small_dom";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const dayLength = 86_400_000;
const day = (month: number, on = 15, year = 2026) => Date.UTC(year, month - 1, on) / dayLength;
const months = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const now = Date.UTC(2026, 5, 10, 15);
const timeZone = "America/Santiago";

let made = 0;
const activity = (over: Partial<HeldActivity> = {}): HeldActivity => ({ id: id(++made), by: 1, at: now, what: "gia", on: day(3), days: 1, mode: "in_person", about: "Preguntas", ...over });
const gia: ActivityAgreed = { what: "gia", times: 8, monthly: 1 };
const looked = (activities: readonly HeldActivity[], over: object = {}) => heldIn({ activities, observations: [], agreed: [gia], months, now, timeZone, ...over });
const stands = (activities: readonly HeldActivity[], over: object = {}) => looked(activities, over).kinds[0]!.months.map((each) => each.stands);

describe("activities of a year", () => {
  it("count by their kind, in the year and the month of their day, which is the same wherever one is", () => {
    const all = [activity(), activity({ on: day(6, 1) }), activity({ on: day(12, 31, 2025) }), activity({ what: "meeting", on: day(1, 1) })];
    for (const zone of ["America/Santiago", "Pacific/Kiritimati", "UTC"]) {
      const { kinds } = looked(all, { timeZone: zone });
      expect(kinds.map(({ what, made, madeThisMonth, times, monthly }) => [what, made, madeThisMonth, times, monthly]), zone).toEqual([["gia", 2, 1, 8, 1], ["meeting", 1, 0, 0, 0]]);
    }
  });

  it("are of the year in which one looks, where one is", () => {
    const newYear = Date.UTC(2027, 0, 1, 2);
    expect(looked([activity()], { now: newYear }).kinds[0]!.made, "in Santiago it is still 2026").toBe(1);
    expect(looked([activity()], { now: newYear, timeZone: "UTC" }).kinds[0]!.made).toBe(0);
  });

  it("stand beside the months that are over, as visits do: not those before the agreement, nor the one that goes on", () => {
    expect(stands([activity()]).slice(0, 5)).toEqual(["reached", "below", "below", "current", "ahead"]);
    expect(stands([activity()], { since: Date.UTC(2026, 3, 30, 15) }).slice(0, 4)).toEqual(["before", "below", "below", "current"]);
    expect(stands([], { agreed: [{ ...gia, monthly: 0 }] }).slice(0, 3)).toEqual(["reached", "reached", "reached"]);
  });

  it("are added up where one kind was agreed on in several lines, as workshops of different lengths are", () => {
    const agreed: ActivityAgreed[] = [{ what: "workshop", times: 1, monthly: 0, days_min: 10, days_max: 12 }, { what: "workshop", times: 1, monthly: 0, days_min: 5, days_max: 8 }];
    expect(looked([activity({ what: "workshop", days: 6 })], { agreed }).kinds).toMatchObject([{ what: "workshop", times: 2, made: 1 }]);
  });

  it("do not count where their session is the dialogue of a visit: it counts with the visit", () => {
    const visit = { id: id(900), withdrawn_at: undefined, dialogue: { by: 1, at: 1, session: 6 } } as unknown as Observation;
    const all = [activity({ session: 6 }), activity({ session: 7 })];
    expect(looked(all, { observations: [visit] })).toMatchObject({ kinds: [{ made: 1 }], apart: 1 });
    expect(looked(all, { observations: [{ ...visit, withdrawn_at: 9 }] })).toMatchObject({ kinds: [{ made: 2 }], apart: 0 });
  });

  it("hold every activity of the year once", () => {
    const dice = new Dice(7);
    for (let round = 0; round < 100; ++round) {
      const all = Array.from({ length: dice.below(40) }, () => activity({ what: activityKinds[dice.below(activityKinds.length)]!, on: day(1 + dice.below(12), 1 + dice.below(28), 2025 + dice.below(2)) }));
      const { kinds } = looked(all, { now: Date.UTC(2026, 11, 10) });
      expect(kinds.reduce((sum, each) => sum + each.made, 0)).toBe(all.filter(({ on }) => on >= day(1, 1)).length);
      const ofGia = kinds.find(({ what }) => what === "gia")!;
      expect(ofGia.months.reduce((sum, each) => sum + each.made, ofGia.beyond)).toBe(ofGia.made);
    }
  });
});

describe("sessions that ended", () => {
  const left = (session: number, ended_at = now): SessionLeft => ({ seq: 1, at: ended_at, session, ended_at, how: "completed", commitments: 0, beyond: 0 });

  it("are offered once, the newest first, and not those that count as something or are too long ago", () => {
    const visit = { id: id(901), dialogue: { by: 1, at: 1, session: 4 } } as unknown as Observation;
    expect(unnoted([left(1, now - 400 * dayLength), left(2), left(3), left(4), left(5)], [visit], new Set([3]), now - 366 * dayLength).map(({ session }) => session)).toEqual([5, 2]);
  });
});

describe("noting an activity", () => {
  const today = day(6, 10);
  const draft: ActivityDraft = { ...freshActivity(today), about: "Preguntas que hacen pensar" };

  it("says what is missing, at its field", () => {
    expect(noted(freshActivity(today), today)).toBe("activities_lacks_about");
    expect(noted(settingActivity(draft, "on", undefined), today)).toBe("activities_lacks_day");
    expect(noted({ ...draft, on: today + 1 }, today)).toBe("activities_lacks_day");
    expect(noted({ ...draft, on: today - 367 }, today)).toBe("activities_lacks_day");
    for (const days of ["", "0", "61", "x", "1.5"]) expect(noted({ ...draft, what: "workshop", days }, today)).toBe("activities_lacks_days");
    expect(noted({ ...draft, about: "a".repeat(aboutMax + 1) }, today)).toBe("activities_too_long");
  });

  it("takes days of workshops alone, and a reach of groups alone", () => {
    expect(noted({ ...draft, on: today - 366, reach: "several_schools", days: "6" }, today)).toEqual({ type: "note_activity", what: "gia", on: today - 366, days: 1, mode: "in_person", reach: "several_schools", about: draft.about });
    expect(noted({ ...draft, what: "workshop", reach: "several_schools", days: "6" }, today)).toEqual({ type: "note_activity", what: "workshop", on: today, days: 6, mode: "in_person", about: draft.about });
  });

  it("begins with what a session was, and comes back as it was written when a rule says no", () => {
    const of = sessionActivity(7, today - 1, "Nos miramos leer");
    const command = noted(of, today);
    expect(command).toMatchObject({ session: 7, on: today - 1, mode: "remote", about: "Nos miramos leer" });
    expect(typeof command === "string" ? undefined : draftOfNoted(command)).toEqual(of);
  });

  it("stays in the draft of the space while its form is open", () => {
    const whole = { space: 3, text: "" };
    expect(changingActivity(whole, () => draft)).toBe(whole);
    const open = withActivity(whole, draft);
    expect(changingActivity(open, (one) => settingActivity(one, "session", 7)).activity).toMatchObject({ session: 7 });
    expect(withoutActivity(open)).toEqual(whole);
  });
});

describe("what is agreed on of each kind", () => {
  it("comes from the modality, as far as it has numbers", () => {
    expect(activityQuotas([{ what: "visit", times: 7 }, { what: "ria" }, { what: "workshop", says: "De lectura" }])).toEqual([]);
    const lines = activityQuotas([{ what: "visit", times: 9, monthly: 1 }, { what: "gia", times: 8, monthly: 1 }, { what: "workshop", times: 2, days_min: 6, days_max: 6 }]);
    expect(quotasOf(lines)).toEqual([gia, { what: "workshop", times: 2, monthly: 0, days_min: 6, days_max: 6 }]);
  });

  it("says what is wrong at its field, and goes only when nothing is", () => {
    const line = quotaDraftFrom(gia);
    expect(wrongInQuota(line)).toEqual({});
    expect(quotaOf(line)).toEqual(gia);
    expect(wrongInQuota(freshQuota([line]))).toEqual({ times: "activities_no_number" });
    expect(freshQuota([line]).what).toBe("ria");
    for (const times of ["367", "-1", "x"]) expect(wrongInQuota({ ...line, times })).toEqual({ times: "activities_times_wrong" });
    expect(wrongInQuota({ ...line, monthly: "32" })).toEqual({ monthly: "activities_monthly_wrong" });
    const workshop = { ...line, what: "workshop" as const };
    for (const [days_min, days_max] of [["8", "5"], ["0", ""], ["", "61"]] as const) expect(wrongInQuota({ ...workshop, days_min, days_max })).toEqual({ days: "activities_days_wrong" });
    expect(quotaOf({ ...line, days_min: "8", days_max: "5" }), "of what takes no days nothing is said of them").toEqual(gia);
    expect(quotasOf([line, { ...line, times: "x" }])).toBeUndefined();
  });
});

describe("in words", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  it("an agreement says each kind with its minima and its days", () => {
    expect(quotaAgreedWords(gia)).toBe("Grupo de interaprendizaje (GIA): 8 al año, al menos 1 cada mes");
    expect(quotaAgreedWords({ what: "workshop", times: 2, monthly: 0, days_min: 5, days_max: 8 })).toBe("Taller: 2 al año, de 5 a 8 días");
    expect(quotaAgreedWords({ what: "workshop", times: 2, monthly: 0, days_max: 6 })).toBe("Taller: 2 al año, 6 días");
  });
});

describe("what a space knows of activities", () => {
  const item = { seq: 2, at: now };
  it("grows and shrinks with its items, and is nothing once nothing is left", () => {
    const one = activity();
    const other = activity();
    const first = afterAccompanimentItem(undefined, { type: "activity_noted", ...item, activity: one });
    expect(first?.activities).toEqual([one]);
    const second = afterAccompanimentItem(first, { type: "activity_noted", ...item, activity: other, instead: one.id });
    expect(second?.activities).toEqual([other]);
    const silent = afterAccompanimentItem(second, { type: "activity_words_cleared", ...item, activity: other.id });
    expect(silent?.activities?.[0]).not.toHaveProperty("about");
    expect(afterAccompanimentItem(silent, { type: "activity_taken_back", ...item, activity: one.id }), "of one that is not here nothing changes").toBe(silent);
    expect(afterAccompanimentItem(silent, { type: "activity_taken_back", ...item, activity: other.id })).toBeUndefined();
  });
});
