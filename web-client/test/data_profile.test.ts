import { afterEach, describe, expect, it } from "vitest";

import { chooseProfile, dataProfile, dataQuery, manners, recalledProfile } from "../src/data_profile";

function shelf(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => void (kept[name] = value),
  };
}

const broken = {
  getItem: () => { throw new Error("no storage"); },
  setItem: () => { throw new Error("no storage"); },
};

afterEach(() => {
  dataProfile.value = "full";
});

describe("saving data", () => {
  it("is off until somebody asks for it, here or in their browser", () => {
    expect(recalledProfile(shelf())).toBe("full");
    expect(recalledProfile(shelf(), {})).toBe("full");
    expect(recalledProfile(shelf(), { saveData: false })).toBe("full");
    expect(recalledProfile(shelf(), { saveData: true })).toBe("low");
  });

  it("is remembered on the device, against the browser's wish too", () => {
    const device = shelf();
    chooseProfile("full", device);
    expect(recalledProfile(device, { saveData: true })).toBe("full");
    chooseProfile("low", device);
    expect(recalledProfile(device)).toBe("low");
  });

  it("holds until the page is closed where nothing can be kept, and what is not known is not believed", () => {
    chooseProfile("low", broken);
    expect(dataProfile.value).toBe("low");
    expect(recalledProfile(broken, { saveData: true })).toBe("low");
    for (const odd of ["", "lowest", "toString", "__proto__"]) expect(recalledProfile(shelf({ "urdimbre.data": odd }))).toBe("full");
  });

  it("is said to the server only where it is something else than what everybody gets", () => {
    expect(dataQuery()).toBe("");
    dataProfile.value = "low";
    expect(dataQuery()).toBe("data=low");
  });

  it("costs less in everything that the table says", () => {
    const { full, low } = manners;
    expect(low.clock_every).toBeGreaterThan(full.clock_every);
    expect(low.read_every).toBeGreaterThan(full.read_every);
    expect([low.writing_every, low.previews]).toEqual([null, false]);
    expect([typeof full.writing_every, full.previews]).toEqual(["number", true]);
  });
});
