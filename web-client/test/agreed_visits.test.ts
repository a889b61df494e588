// How many visits an agreement proposes: by a modality or by hand, what is wrong in it, and how it is said.
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { draftFrom, proposalOf, withVisits } from "../src/accompaniment/agreement_draft";
import { byHand, countable, visitQuota, visitsDraftFrom, visitsOf, withModality, withMonth, wrongIn } from "../src/accompaniment/agreed_visits_draft";
import { monthsWords, visitsWords } from "../src/accompaniment/agreed_visits_words";
import type { Modality } from "../src/cycles/document";
import { speak } from "../src/i18n";
import type { Agreement } from "../src/wire";
import { smallDocument } from "./small_dom";

const multigrade: Modality = { id: "unidocente-multigrado", title: "Unidocente y multigrado", year: [{ what: "visit", times: 9, monthly: 1 }, { what: "gia", times: 8 }] };
const plancad: Modality = { id: "plancad", title: "PLANCAD", year: [{ what: "visit", times: 4 }] };
const inner: Modality = { id: "jec", title: "JEC", year: [], hours: [] };
const workshops: Modality = { id: "urbano-5-a-6", title: "Urbano", year: [{ what: "gia", times: 3 }] };
const schoolYear = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const agreement: Agreement = { id: "00000000-0000-4000-8000-000000000001", by: 1, at: 1, goals: "metas", channel: "en vivo", confidentiality: "queda aquí", accepted: [1] };

describe("the visits that are proposed", () => {
  it("begin with the numbers of a modality that foresees some, from March to December", () => {
    expect([multigrade, plancad, workshops].map((each) => visitQuota(each) !== undefined)).toEqual([true, true, false]);
    expect([multigrade, plancad, workshops, inner].map(countable)).toEqual([true, true, true, false]);
    expect(visitsOf(withModality(undefined, multigrade))).toEqual({ visits: { modality: "unidocente-multigrado", year: 9, month: 1, months: schoolYear }, activities: [{ what: "gia", times: 8, monthly: 0 }] });
    expect(visitsOf(withModality(undefined, plancad))).toEqual({ visits: { modality: "plancad", year: 4, month: 0, months: schoolYear } });
    expect(visitsOf(withModality(undefined, workshops)), "visits need not be").toEqual({ visits: { modality: "urbano-5-a-6", year: 0, month: 0, months: schoolYear }, activities: [{ what: "gia", times: 3, monthly: 0 }] });
  });

  it("can be changed afterwards, and keep the months and the numbers where another source is chosen", () => {
    const changed = withMonth({ ...withModality(undefined, multigrade), year: "8" }, 12, false);
    expect(visitsOf(changed)?.visits).toEqual({ modality: "unidocente-multigrado", year: 8, month: 1, months: schoolYear.slice(0, -1) });
    expect(visitsOf(byHand(changed))?.visits).toEqual({ year: 8, month: 1, months: schoolYear.slice(0, -1) });
    expect(withModality(changed, plancad).months).toEqual(schoolYear.slice(0, -1));
    expect(withMonth(withMonth(changed, 1, true), 1, true).months).toEqual([1, ...schoolYear.slice(0, -1)]);
  });

  it("say what is wrong at its field", () => {
    const draft = withModality(undefined, multigrade);
    expect(wrongIn(draft)).toEqual({});
    for (const year of ["-1", "367", "1.5", "x"]) expect(wrongIn({ ...draft, year })).toEqual({ year: "agreed_visits_year_wrong" });
    for (const month of ["-1", "32"]) expect(wrongIn({ ...draft, month })).toEqual({ month: "agreed_visits_month_wrong" });
    expect(wrongIn({ ...draft, months: [] })).toEqual({ months: "agreed_visits_months_wrong" });
    expect(wrongIn(byHand(undefined))).toEqual({ year: "agreed_visits_no_number" });
    expect(wrongIn({ ...draft, year: "", month: "2" })).toEqual({});
    expect(wrongIn({ ...draft, year: "366", month: "31" })).toEqual({});
  });

  it("go with the agreement, and nothing of them where nothing was said", () => {
    const without = draftFrom(agreement);
    expect("visits" in without).toBe(false);
    expect(proposalOf(without)).not.toHaveProperty("visits");
    const draft = withVisits(without, withModality(undefined, multigrade));
    expect(proposalOf(draft)).toMatchObject({ visits: { modality: "unidocente-multigrado", year: 9, month: 1, months: schoolYear }, activities: [{ what: "gia", times: 8, monthly: 0 }] });
    expect(proposalOf(withVisits(without, byHand(undefined)))).toBe("agreed_visits_lacks");
    expect("visits" in withVisits(draft, undefined)).toBe(false);
    const visits = { year: 8, month: 0, months: [4] };
    expect(draftFrom({ ...agreement, visits }).visits).toEqual(visitsDraftFrom(visits));
    expect(visitsOf(visitsDraftFrom(visits))).toEqual({ visits });
    const activities = [{ what: "workshop", times: 2, monthly: 0, days_min: 5, days_max: 8 }] as const;
    expect(visitsOf(visitsDraftFrom(visits, [...activities]))).toEqual({ visits, activities });
  });
});

describe("the visits in words", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  it("say both minima, or the one there is", () => {
    expect(visitsWords({ year: 8, month: 1, months: schoolYear })).toBe("8 visitas al año y al menos 1 cada mes, de marzo a diciembre");
    expect(visitsWords({ year: 1, month: 0, months: [5] })).toBe("1 visita al año, en mayo");
    expect(visitsWords({ year: 0, month: 0, months: schoolYear })).toBe("Sin un número de visitas; meses activos: de marzo a diciembre");
    expect(visitsWords({ year: 0, month: 2, months: [3, 4] })).toBe("al menos 2 visitas cada mes, en marzo y abril");
  });

  it("say which months, in a row or apart", () => {
    expect(monthsWords([8, 3, 4, 5, 6])).toBe("de marzo a junio y en agosto");
    expect(monthsWords(Array.from({ length: 12 }, (_, index) => index + 1))).toBe("todo el año");
  });
});
