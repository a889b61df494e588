import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { counted, languages, named, speak, t } from "../src/i18n";
import { ago, dayOf, lately } from "../src/moments";
import { closes, refusals } from "../src/wire";

const folder = fileURLToPath(new URL("../../protocol/i18n/", import.meta.url));
const definition = JSON.parse(readFileSync(fileURLToPath(new URL("../../protocol/wire/messages.json", import.meta.url)), "utf8")) as {
  enums: Record<string, { values: string[] }>;
  refusals: object;
  closes: object;
};

type Texts = Record<string, string>;
type Catalogue = { lang: string; name: string } & Record<"refusals" | "closes" | "roles" | "kinds" | "ui", Texts>;

const catalogues = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => [file, JSON.parse(readFileSync(folder + file, "utf8")) as Catalogue] as const);
const spanish = catalogues.find(([file]) => file === "es.json")![1];

const sections = {
  refusals: Object.keys(definition.refusals),
  closes: Object.keys(definition.closes),
  roles: definition.enums["SpaceRole"]!.values,
  kinds: definition.enums["SpaceKind"]!.values,
} as const;

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe("catalogues", () => {
  it("are Spanish, English and whatever else has a file", () => {
    expect(languages).toEqual(catalogues.map(([file]) => file.replace(".json", "")).sort());
    expect(languages).toEqual(expect.arrayContaining(["es", "en"]));
  });

  for (const [file, catalogue] of catalogues) {
    describe(file, () => {
      for (const [section, codes] of Object.entries(sections)) {
        it(`says every one of ${section}, and nothing that the protocol does not know`, () => {
          expect(Object.keys(catalogue[section as keyof typeof sections]).sort()).toEqual([...codes].sort());
        });
      }

      it("has every text of the interface, and other forms of plural only beside them", () => {
        const stems = Object.keys(spanish.ui).filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -"_other".length));
        const extra = Object.keys(catalogue.ui).filter((key) => !(key in spanish.ui));
        expect(Object.keys(spanish.ui).filter((key) => !(key in catalogue.ui))).toEqual([]);
        expect(extra.filter((key) => !stems.some((stem) => new RegExp(`^${stem}_(zero|two|few|many)$`).test(key)))).toEqual([]);
      });

      it("has the placeholders of the Spanish texts", () => {
        for (const [key, text] of Object.entries(spanish.ui)) expect(placeholders(catalogue.ui[key]!), key).toEqual(placeholders(text));
      });

      it("has a text for every key, without stray space", () => {
        for (const section of [...Object.keys(sections), "ui"] as const) {
          for (const [key, text] of Object.entries(catalogue[section as keyof typeof sections | "ui"])) {
            expect(text.trim(), `${section}.${key}`).toBe(text);
            expect(text.length, `${section}.${key}`).toBeGreaterThan(0);
          }
        }
      });

      it("says of every refusal what is wrong and what would be right", () => {
        for (const [code, text] of Object.entries(catalogue.refusals)) expect(text.split(/[.:?;] /).length, code).toBeGreaterThan(1);
      });

      it("names a language that Intl knows", () => {
        expect(Intl.DateTimeFormat.supportedLocalesOf([catalogue.lang])).toEqual([catalogue.lang]);
      });
    });
  }

  it("treat the reader as tú, never as usted", () => {
    for (const section of [...Object.keys(sections), "ui"]) {
      for (const [key, text] of Object.entries(spanish[section as "ui"])) {
        expect(text, `${section}.${key}`).not.toMatch(/\b(usted|ustedes|vuestr\w+|pulse|haga|ingrese|revise|intente|escriba)\b/i);
      }
    }
  });
});

describe("speaking", () => {
  beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "" } }));
  afterAll(() => vi.unstubAllGlobals());

  it("Spanish and English", async () => {
    await speak("es");
    expect(document.documentElement.lang).toBe("es-CL");
    expect(t("reply")).toBe("Responder");
    expect(counted("members", 1)).toBe("1 integrante");
    expect(counted("members", 1204)).toBe("1.204 integrantes");
    for (const code of Object.keys(refusals)) expect(named("refusals", code as keyof typeof refusals)).toBeTruthy();
    for (const code of Object.keys(closes)) expect(named("closes", code as keyof typeof closes)).toBeTruthy();
    await speak("en");
    expect(counted("members", 2)).toBe("2 members");
  });

  it("falls back to Spanish where there is no such language", async () => {
    await speak("xx");
    expect(t("reply")).toBe("Responder");
  });

  it("marks a quotation within another one", async () => {
    await speak("es");
    const title = "Amigo crítico con Pedro: «Cuentos al oído»";
    expect(t("notice_acta_ready", { title })).toBe("El acta de «Amigo crítico con Pedro: “Cuentos al oído”» está lista");
    expect(t("members_open", { title })).toBe(`Ver integrantes de ${title}`);
    await speak("en");
    expect(t("notice_acta_ready", { title: "On “time”" })).toBe("The acta of “On ‘time’” is ready");
  });

  it("says the day where no heading does", async () => {
    await speak("es");
    const now = new Date(2026, 2, 17, 15, 0).getTime();
    expect(lately(now - 3 * 3_600_000, now)).toBe("12:00");
    expect(lately(now - 24 * 3_600_000, now)).toBe("ayer, 15:00");
    expect(lately(now - 4 * 24 * 3_600_000, now)).toMatch(/^13[ -]mar\.?, 15:00$/);
    expect(lately(new Date(2024, 2, 1, 9, 5).getTime(), now)).toMatch(/^0?1[ -]mar\.?[ -]2024, 09:05$/);
  });

  it("tells moments as people do", async () => {
    await speak("es");
    const now = new Date(2026, 2, 17, 15, 0).getTime();
    expect(ago(now - 20_000, now)).toBe("ahora");
    expect(ago(now + 20_000, now)).toBe("ahora");
    expect(ago(now - 5 * 60_000, now)).toMatch(/hace 5 min/);
    expect(ago(now - 3 * 3_600_000, now)).toBe("12:00");
    expect(dayOf(now, now)).toBe("Hoy");
    expect(dayOf(now - 24 * 3_600_000, now)).toBe("Ayer");
    expect(dayOf(now - 4 * 24 * 3_600_000, now)).toMatch(/viernes,? 13 de marzo/);
    expect(dayOf(new Date(2024, 2, 1).getTime(), now)).toMatch(/1 de marzo de 2024/);
  });
});
